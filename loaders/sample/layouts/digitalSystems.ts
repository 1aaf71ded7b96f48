import { dayOf, monthStart, type Day } from "../calendar.js";
import { never } from "../people.js";
import type { Sample } from "../sample.js";

/** Rate ratios of corrections after the go-live of a system, planted. */
export const correctionRatios = { attendance: 0.45, payroll: 0.55, trend_per_month: 0.992 } as const;

/** When a system went live in an agency: spread over the last two years and a half; about one in eight has not yet. */
export function goLiveOf(sample: Sample, system: "attendance" | "payroll", opd: number): Day {
  const stream = sample.stream(`go-live ${system}`, opd);
  if (stream.chance(0.13)) return never;
  const last = sample.window.last;
  return system === "attendance" ? monthStart(last - 2, stream.integer(10, 33)) : monthStart(last - 2, stream.integer(5, 30));
}

/** Log of an agency's own level of corrections. */
export const correctionLevel = (sample: Sample, system: string, opd: number): number => 0.3 * sample.stream(`corrections ${system}`, opd).normal();

/** Expected factor of corrections in a month (counted on from 0). */
export function correctionFactor(sample: Sample, system: "attendance" | "payroll", opd: number, month: Day, sinceStart: number): number {
  const live = goLiveOf(sample, system, opd) <= month;
  return Math.exp(correctionLevel(sample, system, opd)) * correctionRatios.trend_per_month ** sinceStart * (live ? correctionRatios[system] : 1);
}

export interface Month {
  readonly year: number;
  readonly month: number;
  readonly start: Day;
  readonly end: Day;
  readonly index: number;
}

/** The last months of the window. */
export function lastMonths(sample: Sample, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => {
    const at = sample.window.last * 12 + 11 - (count - 1 - index);
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    return { year, month, start: dayOf(year, month, 1), end: monthStart(year, month + 1) - 1, index };
  });
}

/** Days of a five-day week in a month, less one or two holidays. */
export function workingDays({ start, end, month }: Month): number {
  let days = 0;
  for (let day = start; day <= end; day++) if ((((day + 3) % 7) + 7) % 7 < 5) days++;
  return days - ([1, 4, 5, 6, 12].includes(month) ? 2 : 1);
}
