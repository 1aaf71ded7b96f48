import type { Bilingual } from "../../contracts/contract.js";
import type { Page } from "../../indicators/pages.js";
import type { Verdict } from "../analysis.js";

/** `improve`: known to lie between the two thresholds. `unknown`: missing, withheld, or an interval that clears neither. */
export type Sense = "strength" | "improve" | "weakness" | "unknown";

/** Where a judgement is worded and what follows from it; the rest of the evaluation is derived. */
interface Ruled {
  readonly id: string;
  readonly aspect: string;
  /** what is judged, in a few words */
  readonly title: Bilingual;
  /** where the thresholds come from */
  readonly basis: Bilingual;
  /** with {value}, {low}, {high}, {n}, {period}, {place}, {strong}, {weak}; for a question {answer} */
  readonly wording: Readonly<Record<Exclude<Sense, "unknown">, Bilingual>>;
  /** what to do where it is no strength */
  readonly strategy: Bilingual;
  /** who acts */
  readonly actor: Bilingual;
  readonly regulation?: { readonly id: string; readonly article: string };
  /** 1 useful, 2 important, 3 what the law or a service to citizens hangs on */
  readonly importance: 1 | 2 | 3;
}

/** A number of the newest period against two thresholds; `weak` is the worse one. */
export interface IndicatorCriterion extends Ruled {
  readonly indicator: string;
  readonly dimension: string;
  readonly category: string;
  readonly better: "higher" | "lower";
  readonly strong: number;
  readonly weak: number;
  /** whether agencies are judged by it too */
  readonly opds: boolean;
  /** what the base of a share counts, as in "about 10 employees"; none for other measures */
  readonly counted?: Bilingual;
}

/** An answer whose verdict already carries its interval. */
export interface QuestionCriterion extends Ruled {
  readonly question: string;
  readonly verdicts: Readonly<Record<Verdict, Sense>>;
  /** for a question that finds effects both ways: the side of "no effect" that `verdicts` does not speak of, and what an effect there means */
  readonly opposite?: { readonly side: "above" | "below"; readonly found: Sense; readonly small: Sense };
}

export type Criterion = IndicatorCriterion | QuestionCriterion;

export const isOfIndicator = (criterion: Criterion): criterion is IndicatorCriterion => "indicator" in criterion;

export interface Aspect {
  readonly id: string;
  readonly page: Page;
  readonly title: Bilingual;
}

/** An aspect of the merit system and what stands as evidence for it. */
export interface MeritAspect {
  readonly id: string;
  readonly title: Bilingual;
  /** ids of criteria */
  readonly criteria: readonly string[];
}

/** The rule table: `data/evaluation.json`. */
export interface EvaluationRules {
  readonly aspects: readonly Aspect[];
  readonly criteria: readonly Criterion[];
  readonly merit: { readonly regulation: string; readonly aspects: readonly MeritAspect[] };
}

export type Trend = "better" | "same" | "worse" | "unknown";

/** One criterion applied to the region or to an agency. */
export interface Judgement {
  readonly criterion: string;
  readonly aspect: string;
  /** `region` or an agency */
  readonly opd_id: string;
  readonly sense: Sense;
  readonly trend: Trend;
  readonly period: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  /** how many half-widths of its interval the value clears the threshold by; null for a full count, an answer, and what is unknown */
  readonly margin: number | null;
  /** `c` where the number is withheld, `x` where there is none */
  readonly status: "" | "c" | "x";
}

/** What the criteria of an aspect say together. */
export interface AspectScore extends Aspect {
  readonly strengths: number;
  readonly improvements: number;
  readonly weaknesses: number;
  readonly unknown: number;
  readonly state: "strong" | "mixed" | "weak" | "unknown";
  readonly trend: Trend;
  /** share of the criteria that could be judged */
  readonly certainty: number;
}

/** A thing to do, from a criterion that is no strength. */
export interface Decision {
  readonly place: number;
  readonly criterion: string;
  readonly sense: "weakness" | "improve";
  /** gap to the better threshold in widths between the two (at most 3) × importance */
  readonly effect: number;
  /** 1 where beyond doubt, less where the interval is near the threshold */
  readonly certainty: number;
  /** people, posts or cases that would have to change for the better threshold, to the nearest ten; null where it is no share */
  readonly concerned: number | null;
}

/** Place of an agency among all, under changes of weights and the intervals of its numbers. */
export interface UnitRank {
  readonly opd_id: string;
  readonly criteria: number;
  /** middle of the simulated ranks, 1 the best; null where too few criteria are known */
  readonly rank: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** whether its whole interval lies in the better or the worse half */
  readonly half: "upper" | "lower" | "";
}

export interface Evaluated {
  readonly criteria: readonly Criterion[];
  readonly judgements: readonly Judgement[];
  readonly aspects: readonly AspectScore[];
  readonly decisions: readonly Decision[];
  readonly ranks: readonly UnitRank[];
  readonly merit: readonly MeritAspect[];
}
