import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { covers, type Trial } from "./backTest.js";
import { groupIds } from "./staffHistory.js";

export const intervals = [{ id: "cakupan-95", of: (trial: Trial) => trial.at95 }, { id: "cakupan-80", of: (trial: Trial) => trial.at80 }] as const;

/**
 * Share of intervals that held what came true, over age bands of both groups. One year ahead the trials do not overlap and have an exact
 * interval; further ahead the same years are looked at several times, so that they have none.
 */
export function coverageRows(trials: readonly Trial[]): Estimate[] {
  const cells = trials.filter(({ band }) => band !== null);
  const rows = (specification: string, chosen: readonly Trial[], isIndependent: boolean) => (chosen.length ? intervals.map(({ id: measure, of }) => {
    const held = chosen.filter((trial) => covers(of(trial), trial.actual)).length;
    const estimate = held / chosen.length;
    const limits = isIndependent ? clopperPearson(held, chosen.length) : null;
    return estimateRow({ measure, specification, estimate, ...(limits ? { low: limits.low, high: limits.high } : {}), n: chosen.length });
  }) : []);
  return [
    ...rows("setahun", cells.filter(isOneYear), true),
    ...rows("semua-jarak", cells, false),
    ...rows("jumlah-jenis", trials.filter(({ band }) => band === null), false),
  ];
}

/** Mean absolute error as a share of what came true, for whole groups, beside that of saying that nothing changes. */
export function errorRows(trials: readonly Trial[]): Estimate[] {
  const whole = trials.filter(({ band, actual }) => band === null && actual > 0);
  const ahead = [...new Set(whole.map(({ origin, year }) => year - origin))].sort((a, b) => a - b);
  return ahead.flatMap((years) => {
    const chosen = whole.filter(({ origin, year }) => year - origin === years);
    const mean = (of: (trial: Trial) => number) => chosen.reduce((sum, trial) => sum + Math.abs(of(trial) / trial.actual - 1), 0) / chosen.length;
    return [
      estimateRow({ measure: "galat", specification: "proyeksi", category: aheadId(years), estimate: mean(({ at95 }) => at95.estimate), n: chosen.length }),
      estimateRow({ measure: "galat", specification: "tetap", category: aheadId(years), estimate: mean(({ before }) => before), n: chosen.length }),
    ];
  });
}

/** What was projected from each year, and what came true. */
export function pathRows(trials: readonly Trial[]): Estimate[] {
  const whole = trials.filter(({ band }) => band === null);
  return groupIds.flatMap((id, at) => {
    const measure = `lintasan-${id}`;
    const own = whole.filter(({ group }) => group === at);
    const actual = new Map(own.flatMap(({ origin, before, year, actual: came }): [number, number][] => [[origin, before], [year, came]]));
    if (!own.length) return [];
    const known = [...actual].sort(([a], [b]) => a - b);
    return [
      ...known.map(([year, people]) => estimateRow({ measure, specification: "nyata", period: String(year), estimate: people, ratees: people, smallest: people })),
      ...own.map(({ origin, year, before, at95 }) => estimateRow({ measure, specification: "proyeksi", category: originId(origin), period: String(year), ...at95, ratees: before })),
    ];
  });
}

const isOneYear = ({ origin, year }: Trial): boolean => year === origin + 1;
export const aheadId = (years: number): string => `+${String(years).padStart(2, "0")}`;
const originId = (year: number): string => `${year} →`;
