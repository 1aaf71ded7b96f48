import { logChoose } from "../../statistics/distributions/binomial.js";
import type { Category } from "../analysis.js";
import { joinBins, type Bin } from "../scaleUse/goodShares.js";
import { fewestLines } from "./chanceLimits.js";
import type { Tally } from "./matrixLines.js";

const names = [
  { id: "tidak pernah", en: "never" }, { id: "paling banyak separuh", en: "at most half" }, { id: "lebih dari separuh", en: "more than half" }, { id: "selalu", en: "always" },
] as const;

const binOf = ({ all, wrong }: Tally): number => (wrong === 0 ? 0 : wrong === all ? 3 : 2 * wrong <= all ? 1 : 2);

export const binId = ({ from, to }: Pick<Bin, "from" | "to">): string => `keliru-${from}-${to}`;

/** Every bin that joining can make, by the share of appraisals that are wrong. */
export const errorBins: readonly Category[] = names.flatMap((first, from) => names.slice(from).map((last, more) => ({
  id: binId({ from, to: from + more }),
  title: more === 0 ? { id: `Menyimpang: ${first.id}`, en: `Wrong: ${first.en}` } : { id: `Menyimpang: ${first.id} sampai ${last.id}`, en: `Wrong: ${first.en} to ${last.en}` },
})));

export interface ErrorBin extends Bin {
  /** raters that a common rate would put here */
  readonly expected: number;
}

/** Raters by the share of their appraisals that are wrong, in bins of ten raters at least, and how many a common rate would put there. */
export function raterBins(tallies: readonly Tally[]): ErrorBin[] {
  const kept = tallies.filter(({ all }) => all >= fewestLines);
  const rate = kept.reduce((sum, { wrong }) => sum + wrong, 0) / Math.max(1, kept.reduce((sum, { all }) => sum + all, 0));
  const seen = [0, 0, 0, 0];
  const chance = [0, 0, 0, 0];
  for (const entry of kept) {
    seen[binOf(entry)]! += 1;
    for (let wrong = 0; wrong <= entry.all; wrong += 1) {
      const probability = rate <= 0 || rate >= 1 ? Number(wrong === entry.all * rate) : Math.exp(logChoose(entry.all, wrong) + wrong * Math.log(rate) + (entry.all - wrong) * Math.log(1 - rate));
      chance[binOf({ all: entry.all, wrong })]! += probability;
    }
  }
  return joinBins(seen).map((bin) => ({ ...bin, expected: chance.slice(bin.from, bin.to + 1).reduce((sum, value) => sum + value, 0) }));
}
