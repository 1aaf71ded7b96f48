import { pairwiseVarianceShares } from "../../statistics/ordinal/pairwiseVarianceShares.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { basis } from "../basis.js";
import type { Ratings } from "../ratings.js";
import { reliability } from "./reliability.js";

/** Fewer ratees with two raters, or raters with two ratees, and pairs cannot tell the two apart. */
export const fewestLinked = { ratees: 30, raters: 10 } as const;
/** Standard errors between no effect and one that a two-sided test at 5 % finds with a power of 80 %. */
const reach = 2.802;

/** Latent shares by pairs; with cuts of its own for each agency in the specification within agencies. None where pairs cannot tell ratee from rater. */
export function ordinalShares(ratings: Ratings, specification: string, seed: number): Estimate[] {
  const { value: fit } = pairwiseVarianceShares({
    codes: ratings.predicate.map((predicate) => 5 - predicate), levels: 5, first: ratings.ratee, second: ratings.rater,
    strata: ratings.opd.codes.map((code) => code + 1), thresholds: specification === "urutan-tahunan" ? "common" : "own", seed,
  });
  if (!fit || fit.linked.first < fewestLinked.ratees || fit.linked.second < fewestLinked.raters) return [];
  const base = basis(ratings);
  const components = [["pegawai", fit.first], ["penilai", fit.second], ["pasangan", fit.both], ["perangkat-daerah", fit.strata], ["sisa", fit.rest]] as const;
  const rows = components.flatMap(([category, found]) => (found ? [estimateRow({
    measure: "bagian-ragam", specification, category, ...base,
    estimate: found.share, se: found.se, low: found.low, high: found.high, detectable: category === "sisa" ? null : Math.min(1, reach * found.se),
  })] : []));
  return [...rows, ...reliability(rows, specification, base)];
}
