import { cohenKappa } from "../../statistics/agreement/cohenKappa.js";
import { studentTQuantile } from "../../statistics/distributions/studentT.js";
import { midranks } from "../../statistics/tests/midranks.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio, clusteredShare } from "../clusteredRatio.js";
import type { Ratings } from "../ratings.js";
import { counted } from "./trend.js";

const fewest = { ratings: 30, raters: 10 } as const;

/**
 * The annual predicate beside the quarterly ones of the same person and year: rank correlation with their mean, quadratic kappa with their median
 * (of two middle ones the worse), the share that agrees, and how much more often the annual one is better than worse. Apart for the quarters
 * rated by the annual rater and those rated by somebody else. Errors by rater: the delete-one-rater jackknife for correlation and kappa.
 */
export function annualAgainstPeriodic(ratings: Ratings, periodic: Ratings): Estimate[] {
  const quarters = new Map<string, number[]>();
  for (let i = 0; i < periodic.n; i++) {
    const key = `${periodic.people[periodic.ratee[i]!]!} ${periodic.year[i]!}`;
    const list = quarters.get(key);
    if (list) list.push(i);
    else quarters.set(key, [i]);
  }
  const kinds = { "penilai-sama": [] as Pair[], "penilai-berbeda": [] as Pair[] };
  for (let i = 0; i < ratings.n; i++) {
    const own = quarters.get(`${ratings.people[ratings.ratee[i]!]!} ${ratings.year[i]!}`);
    if (!own) continue;
    const byRater = (same: boolean) => own.filter((row) => (periodic.people[periodic.rater[row]!] === ratings.people[ratings.rater[i]!]) === same);
    for (const [kind, told] of [["penilai-sama", byRater(true)], ["penilai-berbeda", byRater(false)]] as const) {
      if (!told.length) continue;
      const predicates = told.map((row) => periodic.predicate[row]!).sort((a, b) => a - b);
      kinds[kind].push({
        row: i, annual: ratings.predicate[i]!, mean: predicates.reduce((sum, value) => sum + value, 0) / predicates.length,
        best: predicates[Math.floor((predicates.length - 1) / 2)]!, median: predicates[Math.floor(predicates.length / 2)]!, rater: ratings.rater[i]!,
      });
    }
  }
  return Object.entries(kinds).flatMap(([specification, pairs]) => rows(ratings, specification, pairs));
}

interface Pair {
  readonly row: number;
  readonly annual: number;
  readonly mean: number;
  /** the middle quarterly predicates; with an even number of them the better and the worse one */
  readonly best: number;
  readonly median: number;
  readonly rater: number;
}

function rows(ratings: Ratings, specification: string, pairs: readonly Pair[]): Estimate[] {
  const raters = pairs.map(({ rater }) => rater);
  const given = { specification, ...counted(ratings, pairs.map(({ row }) => row)) };
  if (pairs.length < fewest.ratings || new Set(raters).size < fewest.raters) {
    const reason = { id: `kurang dari ${fewest.ratings} pegawai atau ${fewest.raters} penilai dengan nilai tahunan dan triwulan`, en: `fewer than ${fewest.ratings} people or ${fewest.raters} raters with annual and quarterly ratings` };
    return ["korelasi", "kappa", "sama", "lebih-baik"].map((measure) => estimateRow({ measure, ...given, reason }));
  }
  const agreeing = clusteredShare(pairs.map(({ annual, median }) => (annual === median ? 1 : 0)), raters)!;
  const better = clusteredRatio(pairs.map(({ annual, best, median }) => (annual < best ? 1 : annual > median ? -1 : 0)), null, raters)!;
  const flat = { id: "semua predikat sama", en: "all predicates are the same" };
  const x = midranks(pairs.map(({ annual }) => annual)).ranks;
  const y = midranks(pairs.map(({ mean }) => mean)).ranks;
  const centre = (pairs.length + 1) / 2;
  const products = pairs.map((_, i) => [1, x[i]! - centre, y[i]! - centre, (x[i]! - centre) ** 2, (y[i]! - centre) ** 2, (x[i]! - centre) * (y[i]! - centre)]);
  const tables = pairs.map(({ annual, median }) => Array.from({ length: 25 }, (_, cell) => (cell === (annual - 1) * 5 + median - 1 ? 1 : 0)));
  const correlation = jackknife(products, raters, ([n, sx, sy, sxx, syy, sxy]) => (sxy! - (sx! * sy!) / n!) / Math.sqrt((sxx! - sx! ** 2 / n!) * (syy! - sy! ** 2 / n!)), Math.atanh, Math.tanh);
  const kappa = jackknife(tables, raters, (counts) => cohenKappa([0, 1, 2, 3, 4].map((row) => counts.slice(row * 5, row * 5 + 5)), "quadratic").value?.estimate ?? NaN);
  return [
    estimateRow({ measure: "korelasi", ...given, ...(correlation ?? { reason: flat }) }),
    estimateRow({ measure: "kappa", ...given, ...(kappa ?? { reason: flat }) }),
    estimateRow({ measure: "sama", ...given, estimate: agreeing.estimate, se: agreeing.se, low: agreeing.low, high: agreeing.high, smallest: fewer(pairs.filter(({ annual, median }) => annual === median).length, pairs.length) }),
    estimateRow({ measure: "lebih-baik", ...given, estimate: better.estimate, se: better.se, low: better.low, high: better.high, smallest: pairs.length }),
  ];
}

const fewer = (count: number, n: number) => Math.min(count, n - count);

/** A function of sums over rows with the jackknife error of leaving out one cluster at a time, on a scale where it is closer to normal. */
function jackknife(
  rows: readonly (readonly number[])[], clusters: readonly number[], statistic: (sums: number[]) => number, to = (value: number) => value, from = (value: number) => value,
): { estimate: number; low: number; high: number; se: number } | null {
  const width = rows[0]!.length;
  const total = new Array<number>(width).fill(0);
  const own = new Map<number, number[]>();
  rows.forEach((row, i) => {
    const sums = own.get(clusters[i]!) ?? new Array<number>(width).fill(0);
    own.set(clusters[i]!, sums);
    row.forEach((value, at) => {
      sums[at]! += value;
      total[at]! += value;
    });
  });
  const estimate = statistic(total);
  const without = [...own.values()].map((sums) => to(statistic(total.map((value, at) => value - sums[at]!))));
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  const error = Math.sqrt(((without.length - 1) / without.length) * without.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  if (!Number.isFinite(estimate) || !Number.isFinite(error)) return null;
  const half = studentTQuantile(0.975, without.length - 1) * error;
  const low = from(to(estimate) - half);
  const high = from(to(estimate) + half);
  return { estimate, low, high, se: (high - low) / 2 / studentTQuantile(0.975, without.length - 1) };
}
