import type { Warehouse } from "../../warehouse/warehouse.js";

/** Days since 1970 until which an appraisal is to be entered, and from which it can be. */
export interface EntryWindows {
  readonly annual: (year: number) => { readonly opening: number; readonly deadline: number } | null;
  readonly quarterly: (period: string) => { readonly opening: number; readonly deadline: number } | null;
}

/** From the newest rules of deadlines; null where there is no rule. */
export async function entryWindows(warehouse: Warehouse): Promise<EntryWindows> {
  const rules = await warehouse.rows<{ process: string; month: number | null; day: number | null; year_offset: number | null; days_after_period: number | null }>(
    "select process, month::integer as month, day::integer as day, year_offset::integer as year_offset, days_after_period::integer as days_after_period from regulation_deadlines order by valid_from",
  );
  const annual = rules.findLast(({ process }) => process === "annual-appraisal");
  const periodic = rules.findLast(({ process }) => process === "periodic-appraisal");
  const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000;
  return {
    annual: (year) => (annual?.month && annual.day ? { opening: day(year + 1, 1, 1), deadline: day(year + (annual.year_offset ?? 1), annual.month, annual.day) } : null),
    quarterly(period) {
      const parts = /^(\d{4})-Q([1-4])$/.exec(period);
      if (!parts || periodic?.days_after_period == null) return null;
      const opening = day(Number(parts[1]), 3 * Number(parts[2]) + 1, 1);
      return { opening, deadline: opening - 1 + periodic.days_after_period };
    },
  };
}
