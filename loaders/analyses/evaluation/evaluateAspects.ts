import type { EvaluationRules, Evaluated } from "./criterion.js";
import { judge, type Evidence } from "./judge.js";
import { ranks } from "./ranks.js";
import { decisions, scorecard } from "./scorecard.js";

/** As many things to do as leaders are shown. */
const shown = 10;

/** Strengths, weaknesses, scorecard, ranks and decisions: all from the rule table over what passed disclosure control. */
export function evaluateAspects({ aspects, criteria, merit }: EvaluationRules, evidence: Evidence, seed: number): Evaluated {
  const judgements = judge(criteria, evidence);
  return {
    criteria, judgements,
    aspects: scorecard(aspects, judgements),
    decisions: decisions(criteria, judgements, evidence.indicators, shown),
    ranks: ranks(criteria, judgements, seed),
    merit: merit.aspects,
  };
}
