import { mcdonaldOmega } from "../../statistics/agreement/mcdonaldOmega.js";
import { studentTQuantile } from "../../statistics/distributions/studentT.js";
import { oneFactor } from "../../statistics/factor/oneFactor.js";
import type { ValueSheets } from "./valueSheets.js";

/** Where the seven values vary together: over everyone, among the people of one rater and year, or between the averages of raters. */
export type Level = "all" | "within" | "between";

export interface Jackknifed {
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

export interface CommonFactor {
  /** share of the variance of the seven that one factor carries; null where it cannot be fitted */
  readonly share: Jackknifed | null;
  /** reliability of the sum of seven */
  readonly omega: Jackknifed | null;
  /** mean covariance of two values over the mean variance */
  readonly correlation: Jackknifed | null;
}

/** Groups of raters that the jackknife leaves out in turn, at most: leaving out each of thousands says no more. */
const mostGroups = 100;

/** Sums of one rater in one year, which is all that the factor needs. */
interface Sums {
  readonly group: number;
  readonly year: number;
  readonly n: number;
  readonly sum: Float64Array;
  /** products about the rater's own means */
  readonly own: Float64Array;
}

/**
 * One factor by maximum likelihood over the covariances of the seven values, about each year's mean (`all`), each
 * rater's mean in each year (`within`) or of raters' true means (`between`, moment estimate), with a jackknife over
 * groups of raters (Efron and Tibshirani 1993, ch. 11; delete-a-group, Kott 2001) and t limits: on the logit scale for
 * shares, which are never below 0, and plain for the correlation, which is tested against 0.
 */
export function commonFactor(sheets: ValueSheets, level: Level): CommonFactor {
  const order = [...new Set(sheets.rater)].sort((a, b) => a - b);
  const groups = Math.min(mostGroups, order.length);
  const groupOf = new Map(order.map((rater, at) => [rater, at % groups]));
  const blocks = sumsOf(sheets, groupOf);
  const full = estimates(covariance(blocks, level, null));
  const left = groups < 3 ? [] : Array.from({ length: groups }, (_, group) => estimates(covariance(blocks, level, group)));
  const jackknifed = (name: keyof CommonFactor) => interval(full[name], left.map((other) => other[name]), groups, name !== "correlation");
  return { share: jackknifed("share"), omega: jackknifed("omega"), correlation: jackknifed("correlation") };
}

function interval(estimate: number | null, left: readonly (number | null)[], groups: number, isShare: boolean): Jackknifed | null {
  if (estimate === null || left.length < 3 || left.some((value) => value === null)) return null;
  const inside = isShare && estimate > 0 && estimate < 1 && left.every((value) => value! > 0 && value! < 1);
  const turn = (value: number) => (inside ? Math.log(value / (1 - value)) : value);
  const back = (value: number) => (inside ? 1 / (1 + Math.exp(-value)) : value);
  const spread = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(((groups - 1) / groups) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  };
  const margin = studentTQuantile(0.975, groups - 1) * spread(left.map((value) => turn(value!)));
  return { estimate, se: spread(left.map((value) => value!)), low: back(turn(estimate) - margin), high: Math.min(1, back(turn(estimate) + margin)) };
}

function estimates(matrix: Float64Array[] | null): Readonly<Record<keyof CommonFactor, number | null>> {
  if (!matrix || !matrix.every((row, i) => row[i]! > 0)) return { share: null, omega: null, correlation: null };
  const p = matrix.length;
  const variance = matrix.reduce((sum, row, i) => sum + row[i]!, 0);
  const all = matrix.reduce((sum, row) => sum + row.reduce((part, value) => part + value, 0), 0);
  const { value: factor } = oneFactor(matrix);
  return {
    share: factor && factor.factorShare,
    omega: factor && mcdonaldOmega(factor.loadings, factor.uniquenesses),
    correlation: (all - variance) / ((p - 1) * variance),
  };
}

function sumsOf(sheets: ValueSheets, groupOf: ReadonlyMap<number, number>): Sums[] {
  const p = sheets.scores.length;
  const rows = new Map<string, number[]>();
  for (let i = 0; i < sheets.n; i += 1) {
    const key = `${sheets.year[i]!} ${sheets.rater[i]!}`;
    (rows.get(key) ?? rows.set(key, []).get(key)!).push(i);
  }
  const origins = sheets.scores.map((column) => column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length));
  return [...rows.values()].map((own) => {
    const sum = Float64Array.from(sheets.scores, (column, a) => own.reduce((total, row) => total + column[row]! - origins[a]!, 0));
    const products = new Float64Array(p * p);
    for (let a = 0; a < p; a += 1) {
      for (let b = 0; b <= a; b += 1) {
        let total = 0;
        for (const row of own) total += (sheets.scores[a]![row]! - origins[a]! - sum[a]! / own.length) * (sheets.scores[b]![row]! - origins[b]! - sum[b]! / own.length);
        products[a * p + b] = products[b * p + a] = total;
      }
    }
    return { group: groupOf.get(sheets.rater[own[0]!]!)!, year: sheets.year[own[0]!]!, n: own.length, sum, own: products };
  });
}

/** Covariances without the raters of one group; null where there is too little. */
function covariance(blocks: readonly Sums[], level: Level, without: number | null): Float64Array[] | null {
  const kept = blocks.filter(({ group }) => group !== without);
  const p = kept[0]?.sum.length ?? 0;
  const years = new Map<number, { n: number; sum: Float64Array }>();
  for (const { year, n, sum } of kept) {
    const known = years.get(year) ?? years.set(year, { n: 0, sum: new Float64Array(p) }).get(year)!;
    known.n += n;
    sum.forEach((value, a) => (known.sum[a]! += value));
  }
  const within = new Float64Array(p * p);
  const between = new Float64Array(p * p);
  let rows = 0;
  let squares = 0;
  for (const { year, n, sum, own } of kept) {
    const { n: all, sum: total } = years.get(year)!;
    rows += n;
    squares += (n * n) / all;
    const deviation = sum.map((value, a) => value / n - total[a]! / all);
    for (let a = 0; a < p; a += 1) {
      for (let b = 0; b < p; b += 1) {
        within[a * p + b]! += own[a * p + b]!;
        between[a * p + b]! += n * deviation[a]! * deviation[b]!;
      }
    }
  }
  const inner = rows - kept.length;
  const outer = kept.length - years.size;
  const size = (rows - squares) / outer;
  if (!(level === "between" ? inner > 0 && outer > p : level === "within" ? inner > p : rows - years.size > p)) return null;
  return Array.from({ length: p }, (_, a) => Float64Array.from({ length: p }, (_unused, b) => {
    const [w, s] = [within[a * p + b]!, between[a * p + b]!];
    return level === "all" ? (w + s) / (rows - years.size) : level === "within" ? w / inner : (s / outer - w / inner) / size;
  }));
}
