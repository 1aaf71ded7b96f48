import { holm } from "../../statistics/adjust/holm.js";
import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { bunching, fewestNear, type Ceiling } from "./bunching.js";

const windows = [["jendela-5", 0.05], ["jendela-10", 0.1]] as const;

/** How many agencies are over their limit, and of those near it, how many just under. */
export function ceilingRows(limited: readonly Ceiling[]): Estimate[] {
  if (!limited.length) return [];
  const over = limited.filter(({ count, n, limit }) => count > limit * n + 1e-9).length;
  const units = new Set(limited.map(({ opd }) => opd)).size;
  const near = windows.map(([specification, window]) => ({ specification, found: bunching(limited, window) }));
  const adjusted = holm(near.map(({ found }) => found?.p ?? null));
  return [
    ...near.map(({ specification, found }, i) => estimateRow({
      measure: "tepat-di-bawah", specification, category: "perangkat-daerah", units,
      ...(found ? { n: found.below + found.above, estimate: found.estimate, low: found.low, high: found.high, p: found.p, p_adjusted: adjusted[i]! }
        : { reason: { id: `kurang dari ${fewestNear} perangkat daerah dan tahun di sekitar batas`, en: `fewer than ${fewestNear} agencies and years near the limit` } }),
    })),
    estimateRow({ measure: "di-atas-batas", specification: "semua", category: "perangkat-daerah", n: limited.length, units, estimate: over / limited.length, ...clopperPearson(over, limited.length)! }),
  ];
}
