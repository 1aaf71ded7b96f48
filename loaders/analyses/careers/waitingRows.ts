import { cumulativeIncidence } from "../../statistics/survival/cumulativeIncidence.js";
import { kaplanMeier } from "../../statistics/survival/kaplanMeier.js";
import { logRank } from "../../statistics/survival/logRank.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { levels } from "./levels.js";
import type { Wait } from "./promotionTimes.js";

/** Fewer people in a group, or promotions by the horizon, and it has no curve. */
const fewest = { people: 30, promotions: 10 } as const;
const daysOfYear = 365.25;

export interface Grouping {
  readonly id: string;
  readonly groups: readonly string[];
  readonly of: (wait: Wait) => string | null;
}

export const groupings: readonly Grouping[] = [
  { id: "jenis-kelamin", groups: ["L", "P"], of: ({ sex }) => sex },
  { id: "jenis-asn", groups: ["PNS", "PPPK"], of: ({ employment_type }) => employment_type },
  { id: "kelompok-perangkat", groups: ["pendidikan", "kesehatan", "lain"], of: ({ sector }) => sector },
  { id: "jenjang", groups: levels.map(({ id }) => id), of: ({ level }) => level },
];

/** Whole years up to which anybody is followed; a day short of one counts as one, as leap years do. */
const horizonOf = (waits: readonly Wait[]): number => Math.floor((waits.reduce((most, { days }) => Math.max(most, days), 0) + 2) / daysOfYear);

/** Shares promoted by group: at the horizon with the competing risks and as if there were none, and as a curve by quarter. */
export function waitingRows(waits: readonly Wait[]): Estimate[] {
  const horizon = horizonOf(waits);
  if (horizon < 1) return [];
  return groupings.flatMap(({ id, groups, of }) => groups.flatMap((group) => {
    const own = waits.filter((wait) => of(wait) === group);
    if (own.length < fewest.people) return [];
    const durations = Float64Array.from(own, ({ days }) => days);
    const curve = cumulativeIncidence(durations, Int32Array.from(own, ({ cause }) => cause));
    const plain = kaplanMeier(durations, Int32Array.from(own, ({ cause }) => Number(cause === 1)), { interval: "log-log" });
    const base = { category: group, n: own.length, ratees: own.length };
    const at = (days: number) => {
      const step = curve.causes[0]?.findLast(({ time }) => time <= days);
      const promoted = own.filter((wait) => wait.cause === 1 && wait.days <= days).length;
      return { estimate: step?.incidence ?? 0, se: step?.se ?? null, low: step?.interval?.low ?? null, high: step?.interval?.high ?? null, smallest: Math.min(promoted, own.length - promoted) };
    };
    const last = plain.steps.findLast(({ time }) => time <= horizon * daysOfYear + 1);
    const rows = [
      estimateRow({ measure: "naik", specification: `bersaing-${id}`, ...base, ...at(horizon * daysOfYear + 1) }),
      ...(last ? [estimateRow({
        measure: "naik", specification: `kaplan-meier-${id}`, ...base, estimate: 1 - last.survival, se: last.se, smallest: at(horizon * daysOfYear + 1).smallest,
        low: last.interval ? 1 - last.interval.high : null, high: last.interval ? 1 - last.interval.low : null,
      })] : []),
    ];
    if (id === "jenis-asn" || id === "kelompok-perangkat" || at(horizon * daysOfYear + 1).smallest < fewest.promotions) return rows;
    const quarters = Array.from({ length: horizon * 4 }, (_, k) => k + 1);
    return [...rows, ...quarters.map((quarter) => estimateRow({ measure: "kurva", specification: `bersaing-${id}`, ...base, period: String(3 * quarter).padStart(3, "0"), ...at((quarter / 4) * daysOfYear + 1) }))];
  }));
}

/** Promotions over those expected were all groups of a level promoted alike (log-rank within levels; other groups than employment types among permanent employees). */
export function logRankRows(waits: readonly Wait[]): Estimate[] {
  const level = new Map(levels.map(({ id }, at) => [id, at]));
  return groupings.slice(0, 3).flatMap(({ id, groups, of }) => {
    const own = waits.filter((wait) => groups.includes(of(wait) ?? "") && (id === "jenis-asn" || wait.employment_type === "PNS"));
    const test = logRank(own.map(({ days }) => days), own.map(({ cause }) => Number(cause === 1)), own.map((wait) => groups.indexOf(of(wait)!)), own.map((wait) => level.get(wait.level)!));
    if (test.value === null) return [];
    const { groups: found, p } = test.value;
    return found.filter(({ expected }) => expected > 0).map(({ group, n, observed, expected }) => estimateRow({
      measure: "rasio-harapan", specification: `log-rank-${id}`, category: groups[group]!, estimate: observed / expected, p, n, ratees: n, smallest: observed,
    }));
  });
}
