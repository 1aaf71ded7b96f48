import type { Marks } from "./marks.js";

/** Edges of the bins of a rater's share of Baik, in hundredths; the last bin is exactly all. */
export const edges = [0, 60, 80, 90, 95, 100] as const;

/** Raters that a bin holds at least: what is smaller joins its neighbour. */
const fewest = 10;

export interface Bin {
  /** positions in `edges` of the first and the last bin that it joins */
  readonly from: number;
  readonly to: number;
  readonly raters: number;
}

/** Category of a joined bin: `60-90` from 60 to under 90 per cent, `90-semua` from 90 to all, `semua` exactly all. */
export function binName({ from, to }: Pick<Bin, "from" | "to">): string {
  const last = edges.length - 1;
  return from === last ? "semua" : to === last ? `${edges[from]}-semua` : `${edges[from]}-${edges[to + 1]}`;
}

/** Every bin that joining can make. */
export const possibleBins: readonly Pick<Bin, "from" | "to">[] = edges.flatMap((_, from) => edges.map((_unused, to) => ({ from, to })).filter(({ to }) => to >= from));

/** How many raters with at least ten marks fall into each single bin by their share of Baik. */
export function goodShares(marks: Marks, values: Int32Array): Float64Array {
  const counts = new Map<number, [number, number]>();
  marks.rater.forEach((rater, i) => {
    const count = counts.get(rater) ?? counts.set(rater, [0, 0]).get(rater)!;
    count[0] += 1;
    if (values[i] === 2) count[1] += 1;
  });
  const found = new Float64Array(edges.length);
  for (const [all, good] of counts.values()) {
    if (all < fewest) continue;
    let bin = 0;
    while (bin + 1 < edges.length && 100 * good >= edges[bin + 1]! * all) bin += 1;
    found[bin]! += 1;
  }
  return found;
}

/** Joins bins from the lowest up until each holds ten raters; what is left over at the top joins the bin below. No bin where there are fewer than ten raters. */
export function joinBins(counts: ArrayLike<number>): Bin[] {
  const bins: Bin[] = [];
  let from = 0;
  let raters = 0;
  for (let to = 0; to < counts.length; to += 1) {
    raters += counts[to]!;
    if (raters < fewest) continue;
    bins.push({ from, to, raters });
    from = to + 1;
    raters = 0;
  }
  const last = bins.pop();
  return last ? [...bins, { from: last.from, to: counts.length - 1, raters: last.raters + raters }] : [];
}
