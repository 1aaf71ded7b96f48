import type { Bilingual } from "../../contracts/contract.js";
import { holm } from "../../statistics/adjust/holm.js";
import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio, clusteredShare } from "../clusteredRatio.js";
import type { Marks } from "./marks.js";
import { againstChance } from "./shuffle.js";
import type { Sheet } from "./uniformity.js";

const allAlike: Bilingual = {
  id: "hampir semua pegawai di perangkat daerah yang sama berpredikat sama, sehingga kebetulan pun memberi satu predikat",
  en: "nearly everyone in an agency has the same predicate, so that chance alone gives one predicate too",
};
const fewRaters: Bilingual = { id: "kurang dari sepuluh penilai dengan sedikitnya lima pegawai", en: "fewer than ten raters with at least five ratees" };

/**
 * Rows of one specification over all periods: one predicate for everyone, by chance, the difference, and the range used.
 * The difference is tested by its error clustered by rater, since the same people under the same rater year after year
 * make years alike without any habit of the rater.
 */
export function scaleRows(marks: Marks, own: readonly Sheet[], specification: string): Estimate[] {
  if (new Set(own.map(({ rater }) => rater)).size < 10) return [estimateRow({ measure: "kelebihan", specification, reason: fewRaters })];
  return [...uniformRows(marks, own, { specification }, null), ...rangeRow(marks, own, specification)];
}

/** The same for Baik alone. */
export function goodRows(marks: Marks, own: readonly Sheet[], specification: string): Estimate[] {
  if (new Set(own.map(({ rater }) => rater)).size < 10) return [];
  const good = own.map((sheet) => ({ ...sheet, uniform: sheet.allGood, uniformChance: sheet.allGoodChance }));
  return uniformRows(marks, good, { specification, category: "semua-baik" }, null);
}

/** The same by period, where a person counts once, tested by permutation and adjusted by Holm over the periods. */
export function periodRows(marks: Marks, own: readonly Sheet[], specification: string, shuffled: readonly Int32Array[]): Estimate[] {
  const rows = marks.periods.flatMap((period, position) => {
    const these = own.filter((sheet) => sheet.period === position);
    if (new Set(these.map(({ rater }) => rater)).size < 10) return [];
    return uniformRows(marks, these, { specification, period }, shuffled.map((counts) => counts[position]!));
  });
  const adjusted = holm(rows.map(({ p }) => p));
  return rows.map((row, i) => ({ ...row, p_adjusted: adjusted[i]! }));
}

function uniformRows(marks: Marks, own: readonly Sheet[], where: { specification: string; category?: string; period?: string }, shuffled: readonly number[] | null): Estimate[] {
  const raters = own.map(({ rater }) => rater);
  const marked = own.map(({ uniform }) => (uniform ? 1 : 0));
  const seen = clusteredShare(marked, raters)!;
  const expected = own.reduce((sum, { uniformChance }) => sum + uniformChance, 0);
  const excess = clusteredRatio(own.map(({ uniformChance }, i) => marked[i]! - uniformChance), null, raters)!;
  const chance = shuffled && againstChance(marked.reduce<number>((sum, mark) => sum + mark, 0), expected, shuffled);
  const distinct = (mark: number) => new Set(raters.filter((_, i) => marked[i] === mark)).size;
  const base = { ...where, ...sheetBasis(marks, own), smallest: Math.min(...[distinct(1), distinct(0)].filter((count) => count > 0)) };
  const { se } = excess;
  return [
    estimateRow({ measure: "satu-predikat", ...base, estimate: seen.estimate, low: seen.low, high: seen.high, se: seen.se }),
    estimateRow({ measure: "satu-predikat-kebetulan", ...base, estimate: expected / own.length, low: chance && chance.low / own.length, high: chance && chance.high / own.length }),
    se === null || se < 1e-12
      ? estimateRow({ measure: "kelebihan", ...base, reason: allAlike })
      : estimateRow({ measure: "kelebihan", ...base, ...excessOf(excess.estimate, se, excess.clusters), p: chance ? chance.p : studentTTwoSided(excess.estimate / se, excess.clusters - 1) }),
  ];
}

function excessOf(estimate: number, se: number, clusters: number): Pick<Estimate, "estimate" | "low" | "high" | "se" | "detectable"> {
  const margin = studentTQuantile(0.975, clusters - 1) * se;
  return { estimate, low: estimate - margin, high: estimate + margin, se, detectable: normalMinimalDetectableEffect(se) };
}

/** Different predicates that a rater uses, over those that chance would use, with a cluster-robust interval over raters. */
function rangeRow(marks: Marks, own: readonly Sheet[], specification: string): Estimate[] {
  const ratio = clusteredRatio(own.map(({ used }) => used), own.map(({ usedChance }) => usedChance), own.map(({ rater }) => rater))!;
  if (ratio.se === null || ratio.se < 1e-12) return [];
  return [estimateRow({ measure: "rentang", specification, ...sheetBasis(marks, own), ...excessOf(ratio.estimate, ratio.se, ratio.clusters) })];
}

function sheetBasis(marks: Marks, own: readonly Sheet[]): Pick<Estimate, "n" | "ratees" | "raters" | "units"> {
  const rows = own.flatMap((sheet) => [...sheet.rows]);
  const distinct = (values: Int32Array) => new Set(rows.map((row) => values[row]!).filter((value) => value >= 0)).size;
  return { n: rows.length, ratees: distinct(marks.ratee), raters: distinct(marks.rater), units: distinct(marks.unit) };
}
