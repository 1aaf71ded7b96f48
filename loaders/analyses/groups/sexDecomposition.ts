import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { oaxacaBlinder, type Part } from "../../statistics/decomposition/oaxacaBlinder.js";
import { leastSquares } from "../../statistics/linear/leastSquares.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { traitOf, type Contrast } from "./contrasts.js";
import type { GroupData } from "./groupData.js";

const traits: readonly Contrast["trait"][] = ["age", "employment", "position", "level", "grade"];

/** People of either sex that a level needs, to have a coefficient of its own in both. */
const fewest = 30;

export const parts = ["terjelaskan", "tidak-terjelaskan", "susunan", "koefisien", "interaksi"] as const;

/**
 * The gap between women and men in the share of years with a top predicate, split by Oaxaca and Blinder: what differs because the two hold other
 * positions, ages, grades and agencies, and what does not. One row for each person, over all years, so that rows are independent; traits are those of the last year.
 */
export function sexDecomposition(data: GroupData, measure: string): Estimate[] {
  const { ratings } = data;
  const last = new Map<number, number>();
  const sums = new Map<number, [number, number]>();
  for (let i = 0; i < ratings.n; i += 1) {
    if (ratings.sex.codes[i]! < 0) continue;
    last.set(ratings.ratee[i]!, i);
    const sum = sums.get(ratings.ratee[i]!) ?? sums.set(ratings.ratee[i]!, [0, 0]).get(ratings.ratee[i]!)!;
    sum[0] += data.top[i]!;
    sum[1] += 1;
  }
  const rows = [...last.values()];
  const women = rows.map((row) => ratings.sex.levels[ratings.sex.codes[row]!] === "P");
  const share = Float64Array.from(last.keys(), (person) => sums.get(person)![0] / sums.get(person)![1]);
  const factors = [...traits.map((trait) => traitOf(data, trait).codes), ratings.education.codes, ratings.opd.codes, ratings.year];
  if (Math.min(women.filter(Boolean).length, women.filter((woman) => !woman).length) < fewest) return [];
  const all = [new Float64Array(rows.length).fill(1), ...factors.flatMap((codes) => indicators(rows.map((row) => codes[row]!), women))];
  const columns = independent(all, women);
  const { value: fit } = oaxacaBlinder(columns.map((_, j) => String(j)), columns, share, women);
  const base = { n: rows.reduce((sum, row) => sum + sums.get(ratings.ratee[row]!)![1], 0), ratees: rows.length, raters: new Set(ratings.rater).size };
  if (!fit) return [];
  const { pooled } = fit.twoFold;
  const row = (category: string, { estimate, se, interval, p }: Part) => estimateRow({
    measure, specification: "oaxaca-blinder", category, ...base, estimate, ...interval, se, p, detectable: normalMinimalDetectableEffect(se),
  });
  const { endowments, coefficients, interaction } = fit.threeFold.overall;
  return [pooled.overall.explained, pooled.overall.unexplained, endowments, coefficients, interaction].map((part, i) => row(parts[i]!, part));
}

/** An indicator for each level but the most common one, where thirty women and thirty men have it. */
function indicators(codes: readonly number[], women: readonly boolean[]): Float64Array[] {
  const counts = new Map<number, [number, number]>();
  codes.forEach((code, i) => (counts.get(code) ?? counts.set(code, [0, 0]).get(code)!)[women[i] ? 1 : 0]++);
  const usual = [...counts].sort(([, a], [, b]) => b[0] + b[1] - a[0] - a[1]).filter(([, [men, own]]) => men >= fewest && own >= fewest);
  return usual.slice(1).map(([level]) => Float64Array.from(codes, (code) => (code === level ? 1 : 0)));
}

/** The columns that are independent of those before them in both groups. */
function independent(columns: readonly Float64Array[], women: readonly boolean[]): Float64Array[] {
  return [true, false].reduce<readonly Float64Array[]>((left, wanted) => {
    const own = left.map((column) => column.filter((_, i) => women[i] === wanted));
    return leastSquares(own, new Float64Array(own[0]!.length)).kept.map((j) => left[j]!);
  }, columns) as Float64Array[];
}
