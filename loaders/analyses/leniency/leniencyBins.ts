import { normalCdf } from "../../statistics/distributions/normal.js";
import type { Category } from "../analysis.js";
import type { LatentLeniency } from "./latentLeniency.js";

/** Edges of the bins of a rater's effect, in points. */
const edges = [-10, -5, -2.5, 0, 2.5, 5, 10] as const;

/** Raters that a bin holds at least: what is smaller joins its neighbour. */
const fewest = 10;

/** A bin from one edge, or from below all, to another, or beyond all. */
interface Bin {
  readonly from: number | null;
  readonly to: number | null;
}

const bounds = [null, ...edges, null] as const;

const spelled = (edge: number) => (edge < 0 ? `min-${-edge}` : String(edge)).replace(".", "-koma-");

function binName({ from, to }: Bin): string {
  return from === null ? (to === null ? "semua" : `di-bawah-${spelled(to)}`) : to === null ? `${spelled(from)}-ke-atas` : `${spelled(from)}-hingga-${spelled(to)}`;
}

function binTitle({ from, to }: Bin): Category["title"] {
  const id = (edge: number) => `${edge > 0 ? "+" : edge < 0 ? "−" : ""}${String(Math.abs(edge)).replace(".", ",")}`;
  const en = (edge: number) => `${edge > 0 ? "+" : edge < 0 ? "−" : ""}${Math.abs(edge)}`;
  if (from === null) return to === null ? { id: "Semua", en: "All" } : { id: `di bawah ${id(to)} poin`, en: `under ${en(to)} points` };
  if (to === null) return { id: `${id(from)} poin ke atas`, en: `${en(from)} points and over` };
  return { id: `${id(from)} hingga ${id(to)} poin`, en: `${en(from)} to ${en(to)} points` };
}

/** Every bin that joining can make, in order. */
export const leniencyCategories: readonly Category[] = bounds.slice(0, -1).flatMap((from, i) =>
  bounds.slice(i + 1).map((to) => ({ id: binName({ from, to }), title: binTitle({ from, to }) })));

/**
 * Shares of raters by effect in points: the mean of their posterior chances, which keeps the spread that the modes, shrunk towards
 * zero, have lost (Shen & Louis 1998). Bins join from below until each holds ten raters both by mode and by expectation.
 */
export function leniencyBins({ modes, sds, scale }: LatentLeniency): { readonly category: string; readonly share: number; readonly raters: number }[] {
  const cuts = [-Infinity, ...edges.map((edge) => (edge === 0 ? 0 : scale.shift(edge))), Infinity];
  const below = (cut: number, rater: number) => (cut === Infinity ? 1 : cut === -Infinity ? 0 : sds[rater]! > 0 ? normalCdf((cut - modes[rater]!) / sds[rater]!) : cut > modes[rater]! ? 1 : 0);
  const joined: { from: number | null; to: number | null; expected: number; raters: number }[] = [];
  let open = { from: null as number | null, expected: 0, raters: 0 };
  for (let bin = 0; bin + 1 < cuts.length; bin += 1) {
    modes.forEach((mode, rater) => {
      open.expected += below(cuts[bin + 1]!, rater) - below(cuts[bin]!, rater);
      if (mode >= cuts[bin]! && mode < cuts[bin + 1]!) open.raters += 1;
    });
    if (open.raters < fewest || open.expected < fewest) continue;
    joined.push({ ...open, to: bounds[bin + 1]! });
    open = { from: bounds[bin + 1]!, expected: 0, raters: 0 };
  }
  const last = joined.pop();
  if (!last) return [];
  const bins = [...joined, { from: last.from, to: null, expected: last.expected + open.expected, raters: last.raters + open.raters }];
  return bins.map((bin) => ({ category: binName(bin), share: bin.expected / modes.length, raters: bin.raters }));
}
