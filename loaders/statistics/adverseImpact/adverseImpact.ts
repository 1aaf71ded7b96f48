import { exactRatio, exactRatioLimit } from "../intervals/exactRatio.js";
import { katzRatio } from "../intervals/katzRatio.js";
import { newcombeDifference } from "../intervals/newcombeDifference.js";
import { scoreRatio } from "../intervals/scoreRatio.js";
import { waldDifference } from "../intervals/waldDifference.js";
import { wilsonInterval } from "../intervals/wilsonInterval.js";
import { upperProbability, type Interval } from "../interval.js";
import { fisherExact } from "../tests/fisherExact.js";

export interface SelectionGroup {
  readonly name: string;
  /** rows with success */
  readonly count: number;
  readonly n: number;
}

export interface SelectionRate extends SelectionGroup {
  /** count / n; null for an empty group */
  readonly rate: number | null;
  /** Wilson */
  readonly interval: Interval | null;
}

/** One group against another, the reference. */
export interface SelectionComparison {
  readonly group: string;
  readonly reference: string;
  /** rate of the group over rate of the reference; null where the latter is 0 */
  readonly ratio: number | null;
  readonly katz: Interval | null;
  /** Koopman's score interval; bounds of 0 and `Infinity` where cells are 0 */
  readonly score: Interval | null;
  /** exact unconditional, see `exactRatio`; null with more trials than it answers for */
  readonly exact: Interval | null;
  /** rate of the group minus rate of the reference */
  readonly difference: number;
  readonly newcombe: Interval | null;
  readonly wald: Interval | null;
  /** Fisher's exact test, two-sided */
  readonly p: number;
  /** ratio below 4/5, compared without rounding; null where there is no ratio */
  readonly belowFourFifths: boolean | null;
}

export interface AdverseImpact {
  readonly rates: readonly SelectionRate[];
  /** the group with the highest rate, the first of equals */
  readonly highest: string;
  /** every other group with rows against the highest */
  readonly againstHighest: readonly SelectionComparison[];
  /** every other group with rows against the chosen reference; empty where none was chosen */
  readonly againstReference: readonly SelectionComparison[];
}

/**
 * Rates of success by group, and each against the group with the highest rate, as the four-fifths rule of the Uniform
 * Guidelines compares them (29 CFR 1607.4 D, 1978). The rule is a guide: small groups fall below it by chance, and large
 * ones can differ clearly above it, which the intervals and Fisher's test show.
 *
 * @param groups with whole counts; an empty group has no rate and is compared with none
 * @param reference name of a group, against which all are compared as well
 * @param level confidence level in (0, 1)
 * @throws RangeError for fewer than two groups with rows, names that repeat, counts that are not whole or exceed n, a
 * reference that is unknown or empty, or another level
 */
export function adverseImpact(groups: readonly SelectionGroup[], reference: string | null = null, level = 0.95): AdverseImpact {
  upperProbability(level);
  if (new Set(groups.map((group) => group.name)).size < groups.length) throw new RangeError(`names of groups must differ: ${groups.map((group) => group.name).join(", ")}`);
  const rates = groups.map((group) => ({ ...group, rate: group.n === 0 ? null : group.count / group.n, interval: wilsonInterval(group.count, group.n, level) }));
  const present = groups.filter((group) => group.n > 0);
  if (present.length < 2) throw new RangeError(`groups with rows must be at least 2: ${present.length}`);
  const highest = present.reduce((best, group) => (group.count * best.n > best.count * group.n ? group : best));
  const chosen = reference === null ? null : present.find((group) => group.name === reference);
  if (chosen === undefined) throw new RangeError(`reference must be a group with rows: ${reference}`);
  const against = (other: SelectionGroup) => present.filter((group) => group !== other).map((group) => compare(group, other, level));
  return { rates, highest: highest.name, againstHighest: against(highest), againstReference: chosen === null ? [] : against(chosen) };
}

function compare(group: SelectionGroup, reference: SelectionGroup, level: number): SelectionComparison {
  const cells = [group.count, group.n, reference.count, reference.n] as const;
  return {
    group: group.name,
    reference: reference.name,
    ratio: reference.count === 0 ? null : group.count / group.n / (reference.count / reference.n),
    katz: katzRatio(...cells, level),
    score: scoreRatio(...cells, level),
    exact: group.n + reference.n <= exactRatioLimit ? exactRatio(...cells, level) : null,
    difference: group.count / group.n - reference.count / reference.n,
    newcombe: newcombeDifference(...cells, level),
    wald: waldDifference(...cells, level),
    p: fisherExact(group.count, group.n - group.count, reference.count, reference.n - reference.count).p,
    belowFourFifths: reference.count === 0 ? null : 5 * group.count * reference.n < 4 * reference.count * group.n,
  };
}
