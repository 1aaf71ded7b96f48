import { studentTQuantile } from "../../statistics/distributions/studentT.js";
import type { Estimate } from "../analysis.js";
import type { GoLivePanel } from "./goLivePanel.js";

/** A number with its interval. */
export interface Amount {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The ratio of a row that has one. */
export function ratioOf(rows: readonly Estimate[], measure: string): Amount | null {
  const row = rows.find((candidate) => candidate.measure === measure && candidate.specification === "imputasi");
  return row && row.estimate !== null && row.low !== null && row.high !== null ? { estimate: row.estimate, low: row.low, high: row.high } : null;
}

/** What was avoided where `observed` came about under a ratio: observed / ratio − observed. The interval is that of the ratio. */
export function avoided(observed: number, { estimate, low, high }: Amount): Amount {
  return { estimate: observed / estimate - observed, low: observed / high - observed, high: observed / low - observed };
}

/** What would be avoided where `observed` comes about without the system. */
export function avoidable(observed: number, { estimate, low, high }: Amount): Amount {
  return { estimate: observed * (1 - estimate), low: observed * (1 - high), high: observed * (1 - low) };
}

/** The weighted sum of independent amounts, its interval recovered from theirs (Zou & Donner 2008, Statistics in Medicine 27, 1693–1702). */
export function summed(amounts: readonly Amount[], weights: readonly number[]): Amount {
  let [estimate, below, above] = [0, 0, 0];
  amounts.forEach((amount, at) => {
    estimate += weights[at]! * amount.estimate;
    below += (weights[at]! * (amount.estimate - amount.low)) ** 2;
    above += (weights[at]! * (amount.high - amount.estimate)) ** 2;
  });
  return { estimate, low: estimate - Math.sqrt(below), high: estimate + Math.sqrt(above) };
}

export interface LastYear {
  readonly live: { readonly lines: number; readonly corrections: number; readonly amount: number };
  readonly waiting: { readonly lines: number; readonly corrections: number; readonly amount: number };
  readonly agenciesLive: number;
  readonly agenciesWaiting: number;
  /** corrections of live agencies beyond what the best quarter's rate would give; null with fewer than two quarters */
  readonly beyondBest: Amount | null;
}

/** The last twelve months, apart for agencies with and without the system. */
export function lastYear(source: GoLivePanel): LastYear {
  const first = source.months.length - 12;
  const rows = [...source.units.keys()].filter((i) => source.periods[i]! >= first);
  const sum = (side: number) => {
    let [lines, corrections, amount] = [0, 0, 0];
    for (const i of rows) {
      if (source.live[i] !== side) continue;
      lines += source.lines[i]!;
      corrections += source.corrections[i]!;
      amount += Number.isNaN(source.amounts[i]!) ? 0 : source.amounts[i]!;
    }
    return { lines, corrections, amount };
  };
  const newest = rows.filter((i) => source.periods[i] === source.months.length - 1);
  return {
    live: sum(1),
    waiting: sum(0),
    agenciesLive: newest.filter((i) => source.live[i] === 1).length,
    agenciesWaiting: newest.filter((i) => source.live[i] === 0).length,
    beyondBest: beyondBest(source, rows.filter((i) => source.live[i] === 1), first),
  };
}

/** The best of the last four quarters is chosen once; the interval is a jackknife over agencies. */
function beyondBest({ units, periods, lines, corrections }: GoLivePanel, rows: readonly number[], first: number): Amount | null {
  const quarterOf = (i: number) => Math.floor((periods[i]! - first) / 3);
  const rate = (among: readonly number[]) => among.reduce((sum, i) => sum + corrections[i]!, 0) / among.reduce((sum, i) => sum + lines[i]!, 0);
  const quarters = [...new Set(rows.map(quarterOf))];
  if (quarters.length < 2) return null;
  const best = quarters.reduce((least, quarter) => (rate(rows.filter((i) => quarterOf(i) === quarter)) < rate(rows.filter((i) => quarterOf(i) === least)) ? quarter : least));
  const total = rows.reduce((sum, i) => sum + lines[i]!, 0);
  const beyond = (among: readonly number[]) => total * (rate(among) - rate(among.filter((i) => quarterOf(i) === best)));
  const estimate = beyond(rows);
  const clusters = [...new Set(rows.map((i) => units[i]!))];
  if (clusters.length < 5) return null;
  let squares = 0;
  for (const unit of clusters) squares += (beyond(rows.filter((i) => units[i] !== unit)) - estimate) ** 2;
  const half = studentTQuantile(0.975, clusters.length - 1) * Math.sqrt(((clusters.length - 1) / clusters.length) * squares);
  return Number.isFinite(half) ? { estimate, low: estimate - half, high: estimate + half } : null;
}
