import { cochranMantelHaenszel } from "../../statistics/tests/cochranMantelHaenszel.js";
import { adverseImpact } from "../../statistics/adverseImpact/adverseImpact.js";
import { clusterSpread, type Clusters } from "./clusterSpread.js";
import type { GroupData } from "./groupData.js";
import { oddsGap, type OddsGap } from "./ordinalGap.js";
import { fewest } from "./withinGap.js";

export interface Counted {
  readonly gap: OddsGap | null;
  /** people in the smallest of the four cells of group × top predicate */
  readonly smallest: number;
}

/** People in each of the four cells of group × top predicate. */
function people(data: GroupData, side: Int8Array): number[] {
  return [0, 1, 2, 3].map((cell) => new Set(data.ratings.ratee.filter((_, i) => side[i]! >= 0 && 2 * side[i]! + data.top[i]! === cell)).size);
}

/**
 * Common odds ratio of a top predicate over strata (Mantel–Haenszel, interval of Robins, Breslow & Greenland). As one person is rated in many
 * years, the variance is multiplied by that of the test's score clustered by rater and ratee over the hypergeometric one, where it is larger (Rao & Scott 1992).
 */
export function stratifiedGap(data: GroupData, side: Int8Array, strata: Int32Array, clusters: Clusters): Counted {
  const smallest = Math.min(...people(data, side));
  const tables = new Map<number, { a: number; b: number; c: number; d: number }>();
  side.forEach((value, i) => {
    if (value < 0) return;
    const table = tables.get(strata[i]!) ?? tables.set(strata[i]!, { a: 0, b: 0, c: 0, d: 0 }).get(strata[i]!)!;
    table[value === 1 ? (data.top[i] ? "a" : "b") : data.top[i] ? "c" : "d"] += 1;
  });
  const { value: fit } = cochranMantelHaenszel([...tables.values()]);
  if (!fit || fit.oddsRatio.logSe === null || smallest < fewest.people) return { gap: null, smallest };
  const scores = Float64Array.from(side, (value, i) => {
    if (value < 0) return 0;
    const { a, b, c, d } = tables.get(strata[i]!)!;
    const n = a + b + c + d;
    return (value - (a + b) / n) * (data.top[i]! - (a + c) / n);
  });
  let chance = 0;
  for (const { a, b, c, d } of tables.values()) {
    const n = a + b + c + d;
    if (n > 1) chance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  }
  const design = Math.max(1, clusterSpread(scores, clusters) / chance);
  return { gap: oddsGap(Math.log(fit.oddsRatio.estimate), fit.oddsRatio.logSe * Math.sqrt(design)), smallest };
}

/** Share of top predicates in the group over that in the other; the interval is the wider of Koopman's and the one clustered by rater and ratee. */
export function impactRatio(data: GroupData, side: Int8Array, clusters: Clusters): Counted {
  const cells = people(data, side);
  const smallest = Math.min(...cells);
  if (smallest < fewest.people) return { gap: null, smallest };
  const counts = [0, 0];
  const tops = [0, 0];
  side.forEach((value, i) => {
    if (value < 0) return;
    counts[value]! += 1;
    tops[value]! += data.top[i]!;
  });
  const [against, group] = [tops[0]! / counts[0]!, tops[1]! / counts[1]!];
  const scores = Float64Array.from(side, (value, i) => (value < 0 ? 0 : value === 1 ? (data.top[i]! - group) / tops[1]! : -(data.top[i]! - against) / tops[0]!));
  const gap = oddsGap(Math.log(group / against), Math.sqrt(clusterSpread(scores, clusters)));
  const plain = adverseImpact([{ name: "group", count: tops[1]!, n: counts[1]! }, { name: "against", count: tops[0]!, n: counts[0]! }], "against").againstReference[0]?.score;
  return { gap: gap && plain ? { ...gap, low: Math.min(gap.low, plain.low), high: Math.max(gap.high, plain.high) } : gap, smallest };
}
