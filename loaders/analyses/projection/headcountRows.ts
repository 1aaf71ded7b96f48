import { betaQuantile } from "../../statistics/distributions/beta.js";
import { expectedHeadcount } from "../../statistics/projection/expectedHeadcount.js";
import { expectedRate } from "../../statistics/projection/exitRates.js";
import { bandOf, type ProjectionModel } from "../../statistics/projection/projectionModel.js";
import { simulatedTotals, type SimulatedHeadcount } from "../../statistics/projection/simulateHeadcount.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { rangeOf } from "./project.js";
import { groupIds, type PastYear, type StaffHistory } from "./staffHistory.js";

export const levels = [{ id: "selang-95", level: 0.95 }, { id: "selang-80", level: 0.8 }] as const;

/** Which groups a category adds up. */
export const categories: readonly { readonly id: string; readonly of: (group: number) => boolean }[] = [
  { id: "semua", of: () => true },
  ...groupIds.map((id, at) => ({ id, of: (group: number) => group === at })),
];

/** What was, then what is expected: years before and after the newest snapshot. */
export function headcountRows(past: readonly PastYear[], simulation: SimulatedHeadcount): Estimate[] {
  const last = past.at(-1)!;
  return categories.flatMap(({ id: category, of }, at) => {
    const measure = at === 0 ? "jumlah" : "jumlah-jenis";
    const isThere = past.some(({ people }) => people.some((value, group) => of(group) && value > 0));
    if (!isThere) return [];
    const count = (people: readonly number[]) => people.reduce((sum, value, group) => (of(group) ? sum + value : sum), 0);
    const now = count(last.people);
    return levels.flatMap(({ id: specification, level }) => [
      ...past.map(({ year, people }) => {
        const estimate = count(people);
        const known = year === last.year ? { low: estimate, high: estimate } : {};
        return estimateRow({ measure, specification, category, period: String(year), estimate, ...known, ratees: estimate, smallest: estimate });
      }),
      ...Array.from({ length: simulation.years }, (_, ahead) => estimateRow({
        measure, specification, category, period: String(last.year + ahead + 1), ...rangeOf(simulatedTotals(simulation, ahead + 1, of), level), ratees: now,
      })),
    ]);
  });
}

/** Change until the end, as a share of today's staff. */
export function changeRows(past: readonly PastYear[], simulation: SimulatedHeadcount): Estimate[] {
  return categories.flatMap(({ id: category, of }) => {
    const now = past.at(-1)!.people.reduce((sum, value, group) => (of(group) ? sum + value : sum), 0);
    if (now === 0) return [];
    const change = simulatedTotals(simulation, simulation.years, of).map((people) => people / now - 1);
    return levels.map(({ id: specification, level }) => estimateRow({ measure: "perubahan", specification, category, ...rangeOf(change, level), n: now, ratees: now }));
  });
}

/** Expected parts of the change: who is there now and reaches retirement, leaves otherwise; who comes and is still there. */
export function componentRows(model: ProjectionModel): Estimate[] {
  const { horizon, bands, rates } = model;
  const total = (counts: readonly (readonly number[])[]) => counts[horizon]!.reduce((sum, value) => sum + value, 0);
  const present = model.cohorts.reduce((sum, { count }) => sum + count, 0);
  const staying = total(expectedHeadcount({ ...model, entries: model.entries.map(() => null) }));
  const retiring = model.cohorts.filter(({ leaves }) => leaves <= horizon).reduce((sum, { group, age, leaves, count }) => {
    let there = count;
    for (let year = 0; year < leaves - 1; year++) there *= 1 - expectedRate(rates[group]![bandOf(age + year, bands)]!);
    return sum + there;
  }, 0);
  const row = (category: string, estimate: number) => estimateRow({ measure: "komponen", specification: "harapan", category, estimate, ratees: present });
  return [row("pensiun", -retiring), row("keluar-lain", -(present - staying - retiring)), row("masuk", total(expectedHeadcount(model)) - staying)];
}

/** Yearly chances of leaving otherwise than at the age of retirement, by group, as they were in the past. */
export function rateRows({ left, watched }: StaffHistory): Estimate[] {
  return categories.flatMap(({ id: category, of }) => {
    const [events, years] = [left, watched].map((table) => table.flatMap((row, group) => (of(group) ? row : [])).reduce((sum, value) => sum + value, 0)) as [number, number];
    if (years === 0) return [];
    const [a, b] = [events + 0.5, years - events + 0.5];
    const estimate = events / years;
    const low = Math.min(estimate, betaQuantile(0.025, a, b));
    return [estimateRow({ measure: "laju-keluar", specification: "selang-95", category, estimate, low, high: Math.max(estimate, betaQuantile(0.975, a, b)), n: years, smallest: events })];
  });
}

/** Who came, year by year. */
export function entryRows({ years, entries }: StaffHistory): Estimate[] {
  return groupIds.flatMap((category, g) => years.map((year, at) => estimateRow({ measure: "masuk", specification: "nyata", category, period: String(year), estimate: entries[g]![at]!, n: entries[g]![at]!, smallest: entries[g]![at]! })));
}
