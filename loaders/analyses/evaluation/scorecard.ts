import type { Indicator } from "../../indicators/indicator.js";
import { isOfIndicator, type Aspect, type AspectScore, type Criterion, type Decision, type Judgement, type Trend } from "./criterion.js";

/** More than this part of the judged criteria make an aspect strong or weak. */
const most = 0.5;

/** What the judgements of the region say of each aspect. */
export function scorecard(aspects: readonly Aspect[], judgements: readonly Judgement[]): AspectScore[] {
  return aspects.map((aspect) => {
    const own = judgements.filter((judgement) => judgement.aspect === aspect.id && judgement.opd_id === "region");
    const count = (sense: Judgement["sense"]) => own.filter((judgement) => judgement.sense === sense).length;
    const [strengths, improvements, weaknesses, unknown] = [count("strength"), count("improve"), count("weakness"), count("unknown")];
    const known = own.length - unknown;
    return {
      ...aspect, strengths, improvements, weaknesses, unknown,
      state: known === 0 ? "unknown" : strengths > most * known ? "strong" : weaknesses > most * known ? "weak" : "mixed",
      trend: together(own.map(({ trend }) => trend)),
      certainty: own.length ? known / own.length : 0,
    };
  });
}

function together(trends: readonly Trend[]): Trend {
  const [better, worse] = [trends.filter((trend) => trend === "better").length, trends.filter((trend) => trend === "worse").length];
  if (trends.every((trend) => trend === "unknown")) return "unknown";
  return better > worse ? "better" : worse > better ? "worse" : "same";
}

/** At most this many widths between the thresholds count as gap. */
const widest = 3;

/** The things to do, by expected effect × certainty, at most `count`. */
export function decisions(criteria: readonly Criterion[], judgements: readonly Judgement[], indicators: readonly Indicator[], count: number): Decision[] {
  const wanted = judgements.filter(({ opd_id, sense }) => opd_id === "region" && (sense === "weakness" || sense === "improve"));
  return wanted
    .map((judgement): Omit<Decision, "place"> => {
      const criterion = criteria.find(({ id }) => id === judgement.criterion)!;
      return { criterion: criterion.id, sense: judgement.sense as Decision["sense"], effect: gap(criterion, judgement) * criterion.importance, certainty: certainty(judgement), concerned: concerned(criterion, judgement, indicators) };
    })
    .sort((a, b) => b.effect * b.certainty - a.effect * a.certainty || (a.criterion < b.criterion ? -1 : 1))
    .slice(0, count)
    .map((decision, at) => ({ place: at + 1, ...decision }));
}

function gap(criterion: Criterion, { sense, value }: Judgement): number {
  if (!isOfIndicator(criterion)) return sense === "weakness" ? 1.5 : 0.75;
  return Math.min(widest, Math.abs(criterion.strong - value!) / Math.abs(criterion.strong - criterion.weak));
}

function certainty({ margin }: Judgement): number {
  return margin === null ? 1 : margin >= 3 ? 1 : margin >= 2 ? 0.9 : 0.75;
}

function concerned(criterion: Criterion, { value, n }: Judgement, indicators: readonly Indicator[]): number | null {
  if (!isOfIndicator(criterion) || n === null) return null;
  const { measure } = indicators.find(({ id }) => id === criterion.indicator)!;
  return measure === "share" ? 10 * Math.round((Math.abs(criterion.strong - value!) * n) / 10) : null;
}
