import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { eventTimes } from "./eventTimes.js";

export interface LogRank {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** by group number, ascending */
  readonly groups: readonly { readonly group: number; readonly n: number; readonly observed: number; readonly expected: number }[];
}

/**
 * The log-rank test of equal survival in two or more groups (Mantel 1966; Peto & Peto 1972), optionally within strata,
 * with the hypergeometric variance, as R's `survdiff`. A group that expects no event takes no degree of freedom.
 *
 * @param durations from 0 · @param events 1 for an event, 0 for censoring · @param groups, strata whole numbers
 * @returns not estimable with fewer than two groups at risk at an event, or where groups fall into sets never at risk together
 * @throws RangeError where lengths differ or an element is out of range
 */
export function logRank(durations: ArrayLike<number>, events: ArrayLike<number>, groups: ArrayLike<number>, strata?: ArrayLike<number>): Estimable<LogRank> {
  const n = durations.length;
  for (const [name, column] of [["events", events], ["groups", groups], ["strata", strata ?? groups]] as const) {
    if (column.length !== n) throw new RangeError(`durations and ${name} must be equally many: ${n} and ${column.length}`);
  }
  const { times, places } = eventTimes(durations);
  const names = [...new Set(Array.from(groups))].sort((a, b) => a - b);
  const placeOf = new Map(names.map((name, g) => [name, g]));
  const k = names.length;
  const observed = new Float64Array(k);
  const sizes = new Float64Array(k);
  const expected = new Float64Array(k);
  const covariance = Matrix.zeros(k, k);
  const members = new Map<number, number[]>();
  for (let i = 0; i < n; i += 1) {
    if (events[i] !== 0 && events[i] !== 1) throw new RangeError(`events must be 0 or 1: ${events[i]}`);
    const stratum = strata ? strata[i]! : 0;
    if (!Number.isSafeInteger(groups[i]!) || !Number.isSafeInteger(stratum)) throw new RangeError(`groups and strata must be whole numbers: ${groups[i]} and ${stratum}`);
    const rows = members.get(stratum);
    if (rows) rows.push(i);
    else members.set(stratum, [i]);
    const g = placeOf.get(groups[i]!)!;
    sizes[g]! += 1;
    observed[g]! += events[i]!;
  }

  for (const rows of members.values()) {
    rows.sort((i, j) => places[j]! - places[i]!);
    const risk = new Float64Array(k);
    let all = 0;
    for (let from = 0; from < rows.length; ) {
      let deaths = 0;
      let to = from;
      for (; to < rows.length && places[rows[to]!] === places[rows[from]!]; to += 1) {
        risk[placeOf.get(groups[rows[to]!]!)!]! += 1;
        all += 1;
        deaths += events[rows[to]!]!;
      }
      from = to;
      if (deaths === 0) continue;
      const scale = all > 1 ? (deaths * (all - deaths)) / (all - 1) : 0;
      for (let g = 0; g < k; g += 1) {
        const share = risk[g]! / all;
        expected[g]! += deaths * share;
        for (let h = 0; h < k; h += 1) covariance.set(g, h, covariance.get(g, h) + scale * share * ((g === h ? 1 : 0) - risk[h]! / all));
      }
    }
  }

  const compared = names.map((_, g) => g).filter((g) => expected[g]! > 0);
  if (times.length === 0 || compared.length < 2) return notEstimable("fewer than two groups are at risk when an event happens");
  const free = compared.slice(1);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance.selection(free, free), { assumeSymmetric: true });
  if (!(Math.min(...realEigenvalues) > 1e-10 * Math.max(...realEigenvalues))) return notEstimable("some groups are never at risk together when an event happens");
  let statistic = 0;
  realEigenvalues.forEach((eigenvalue, column) => {
    let along = 0;
    free.forEach((g, row) => (along += eigenvectorMatrix.get(row, column) * (observed[g]! - expected[g]!)));
    statistic += along ** 2 / eigenvalue;
  });
  const df = free.length;
  return estimable({
    statistic,
    df,
    p: chiSquareUpperTail(statistic, df),
    groups: names.map((group, g) => ({ group, n: sizes[g]!, observed: observed[g]!, expected: expected[g]! })),
  });
}
