import { holm } from "../../statistics/adjust/holm.js";
import { normalTwoSided } from "../../statistics/distributions/normal.js";
import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { quantile } from "../../statistics/description/quantile.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio, type ClusteredRatio } from "../clusteredRatio.js";
import type { Ratings } from "../ratings.js";

/** Ratings of others from which the leniency of a rater is taken. */
const others = 5;

/** People in a direction, fewer than which nothing is said. */
const fewest = 10;

type Direction = "ke-murah" | "ke-ketat" | "setara";

interface Change {
  readonly direction: Direction;
  readonly to: number;
  readonly from: number;
  /** points after less before, both less the mean of the year */
  readonly change: number;
  /** before less a year earlier, under the same rater; NaN where not seen */
  readonly earlier: number;
}

export const directions: readonly Direction[] = ["ke-murah", "ke-ketat", "setara"];

/** People whose rater changes from one year to the next, by the quartile of both raters' mean ratings of everyone else. */
export function raterChangeRows(ratings: Ratings, specification: string): Estimate[] {
  const changes = raterChanges(ratings);
  const reason = { id: `kurang dari ${fewest} pegawai berganti dari penilai paling ketat ke paling murah atau sebaliknya`, en: `fewer than ${fewest} people change from the most severe to the most lenient raters or back` };
  const found = (["perubahan-nilai", "perubahan-sebelumnya"] as const).map((measure) => {
    const of = (direction: Direction) => {
      const kept = changes.filter((change) => change.direction === direction && (measure === "perubahan-nilai" || !Number.isNaN(change.earlier)));
      const ratio = kept.length >= fewest ? clusteredRatio(kept.map((change) => (measure === "perubahan-nilai" ? change.change : change.earlier)), null, kept.map(({ to, from }) => (measure === "perubahan-nilai" ? to : from))) : null;
      return { direction, n: kept.length, ratio };
    };
    return { measure, groups: directions.map(of) };
  });
  const gaps = found.map(({ groups }) => gap(groups[0]!.ratio, groups[1]!.ratio));
  const adjusted = holm(gaps.map((own) => own?.p ?? null));
  return found.flatMap(({ measure, groups }, k) => [
    ...groups.flatMap(({ direction, n, ratio }) => (ratio ? [estimateRow({ measure, specification, category: direction, estimate: ratio.estimate, se: ratio.se, low: ratio.low, high: ratio.high, n, ratees: n, raters: ratio.clusters, smallest: n })] : [])),
    estimateRow({ measure, specification, category: "selisih", ...(gaps[k] ? { ...gaps[k], p_adjusted: adjusted[k]!, n: groups[0]!.n + groups[1]!.n } : { reason }) }),
  ]);
}

/** To the lenient less to the severe; twice the effect that a pair of quartiles has on one person. */
function gap(up: ClusteredRatio | null, down: ClusteredRatio | null) {
  if (!up || !down || up.se === null || down.se === null) return null;
  const se = Math.sqrt(up.se ** 2 + down.se ** 2);
  if (!(se > 0)) return null;
  const estimate = up.estimate - down.estimate;
  const df = se ** 4 / (up.se ** 4 / (up.clusters - 1) + down.se ** 4 / (down.clusters - 1));
  const margin = studentTQuantile(0.975, df) * se;
  return { estimate, se, low: estimate - margin, high: estimate + margin, p: Number.isFinite(df) ? studentTTwoSided(estimate / se, df) : normalTwoSided(estimate / se), detectable: normalMinimalDetectableEffect(se) };
}

function raterChanges(ratings: Ratings): Change[] {
  const yearly = new Map<number, [number, number]>();
  const add = (sums: Map<number, [number, number]>, key: number, value: number) => {
    const own = sums.get(key) ?? sums.set(key, [0, 0]).get(key)!;
    own[0] += value;
    own[1] += 1;
  };
  ratings.year.forEach((year, i) => add(yearly, year, ratings.points[i]!));
  const left = ratings.points.map((points, i) => points - yearly.get(ratings.year[i]!)![0] / yearly.get(ratings.year[i]!)![1]);
  const byRater = new Map<number, [number, number]>();
  const byPair = new Map<number, [number, number]>();
  const pair = (ratee: number, rater: number) => rater * ratings.people.length + ratee;
  const one = new Map<number, { rater: number; value: number }>();
  const place = (ratee: number, year: number) => year * ratings.people.length + ratee;
  left.forEach((value, i) => {
    add(byRater, ratings.rater[i]!, value);
    add(byPair, pair(ratings.ratee[i]!, ratings.rater[i]!), value);
    one.set(place(ratings.ratee[i]!, ratings.year[i]!), { rater: ratings.rater[i]!, value });
  });
  const means = Float64Array.from([...byRater.values()].filter(([, n]) => n >= others), ([sum, n]) => sum / n);
  if (means.length < 4) return [];
  const [severe, lenient] = [quantile(means, 0.25)!, quantile(means, 0.75)!];
  const side = (ratee: number, rater: number): number | null => {
    const [sum, n] = byRater.get(rater)!;
    const [ownSum, ownN] = byPair.get(pair(ratee, rater)) ?? [0, 0];
    if (n - ownN < others) return null;
    const mean = (sum - ownSum) / (n - ownN);
    return mean <= severe ? -1 : mean >= lenient ? 1 : 0;
  };
  const changes: Change[] = [];
  ratings.ratee.forEach((ratee, i) => {
    const year = ratings.year[i]!;
    const before = one.get(place(ratee, year - 1));
    const now = one.get(place(ratee, year))!;
    if (!before || now.rater !== ratings.rater[i]! || before.rater === now.rater) return;
    const [from, to] = [side(ratee, before.rater), side(ratee, now.rater)];
    if (from === null || to === null || (from !== to && from !== -to)) return;
    const earlier = one.get(place(ratee, year - 2));
    changes.push({ direction: from === to ? "setara" : to > 0 ? "ke-murah" : "ke-ketat", from: before.rater, to: now.rater, change: now.value - before.value, earlier: earlier?.rater === before.rater ? before.value - earlier.value : NaN });
  });
  return changes;
}
