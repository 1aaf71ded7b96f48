import { describe, expect, it } from "vitest";
import { backTest, covers } from "../../../loaders/analyses/projection/backTest.js";
import { coverageRows, errorRows } from "../../../loaders/analyses/projection/backTestRows.js";
import { modelOf } from "../../../loaders/analyses/projection/project.js";
import { staffHistory, type StaffHistory } from "../../../loaders/analyses/projection/staffHistory.js";
import { headcountOutlook } from "../../../loaders/analyses/questions/headcountOutlook.js";
import { answerOf } from "../../../loaders/analyses/questions/projectionBackTest.js";
import { poissonDraw } from "../../../loaders/statistics/draws/countDraws.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import type { Warehouse } from "../../../loaders/warehouse/warehouse.js";
import { withMarts, type MartRows } from "../../indicators/marts.js";

interface Plan {
  readonly seed: number;
  readonly years: number;
  readonly people?: number;
  /** yearly chance of leaving otherwise than by retirement, the same every year */
  readonly leaving?: number;
  readonly hires?: number;
  /** hires in the last year instead of those */
  readonly last?: number;
}

/** A region of PNS who retire at 58, leave at one rate and are hired at 25; movements are not exported. */
function marts({ seed, years, people = 900, leaving = 0.03, hires = 60, last }: Plan): MartRows {
  const random = randomStream(seed);
  let next = 1;
  let staff = Array.from({ length: people }, (_, i) => ({ id: next++, born: 1964 + (i % 33) }));
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < years; at++) {
    const year = 2022 - years + 1 + at;
    if (at > 0) {
      staff = staff.filter(({ born }) => born + 58 > year && random.uniform() >= leaving);
      const number = at === years - 1 && last !== undefined ? last : poissonDraw(hires, random);
      staff = [...staff, ...Array.from({ length: number }, () => ({ id: next++, born: year - 25 }))];
    }
    rows.push(...staff.map(({ id, born }) => ({ person_id: id, year, snapshot_date: `${year}-12-31`, employment_type: "PNS", opd_id: "a", age: year - born, retirement_date: `${born + 58}-06-01`, is_active: true })));
  }
  return { person_years: rows, years: [...new Set(rows.map((row) => row["year"] as number))].map((year) => ({ year, snapshot_date: `${year}-12-31`, is_latest: year === 2022 })) };
}

const ask = async (warehouse: Warehouse, seed = 1) => headcountOutlook.compute({ warehouse, seed, ratings: null, periodicRatings: null, answers: new Map() } as never);
const find = (answer: Awaited<ReturnType<typeof ask>>, measure: string, category: string, period = "") => answer.estimates.find((row) => row.measure === measure && row.category === category && row.period === period && row.specification !== "selang-80")!;

async function histories(plan: Plan): Promise<StaffHistory[]> {
  return withMarts(marts(plan), async (warehouse) => {
    const found: (StaffHistory | null)[] = [];
    for (let year = 2022 - plan.years + 1; year <= 2022; year++) found.push(await staffHistory(warehouse, year));
    return found.filter((history) => history !== null);
  });
}

describe("headcount in ten years", () => {
  it("recovers the planted exit rate, counts who is due, and shrinks where few are hired", async () => {
    const answer = await withMarts(marts({ seed: 4, years: 5, hires: 20 }), ask);
    const rate = find(answer, "laju-keluar", "pns");
    expect(rate.low!).toBeLessThan(0.03);
    expect(rate.high!).toBeGreaterThan(0.03);
    expect(rate.high! - rate.low!).toBeLessThan(0.018);
    expect(answer.verdict).toBe("found");
    expect(find(answer, "perubahan", "semua").high!).toBeLessThan(0);
    const parts = ["pensiun", "keluar-lain", "masuk"].map((category) => find(answer, "komponen", category).estimate!);
    expect(parts.map(Math.sign)).toEqual([-1, -1, 1]);
    const [now, then] = [find(answer, "jumlah", "semua", "2022").estimate!, find(answer, "jumlah", "semua", "2032").estimate!];
    expect(Math.abs(now + parts[0]! + parts[1]! + parts[2]! - then) / now).toBeLessThan(0.03);
  });

  it("holds where hiring makes up for leaving, and answers the same again", async () => {
    const rows = marts({ seed: 8, years: 6, people: 1200, leaving: 0.01, hires: 44 });
    const answer = await withMarts(rows, ask);
    expect(Math.abs(find(answer, "perubahan", "semua").estimate!)).toBeLessThan(0.1);
    expect(await withMarts(rows, ask)).toEqual(answer);
  });

  it("is silent of one year and of a handful of people", async () => {
    for (const plan of [{ seed: 1, years: 1 }, { seed: 1, years: 4, people: 30, hires: 2 }]) {
      const { verdict, estimates } = await withMarts(marts(plan), ask);
      expect([verdict, estimates[0]!.estimate]).toEqual(["unclear", null]);
    }
  });
});

describe("what is known at a year-end", () => {
  const person = (person_id: number, year: number, changes: object = {}) => ({ person_id, year, snapshot_date: `${year}-12-31`, employment_type: "PNS", age: 40, retirement_date: "2050-01-01", is_active: true, ...changes });

  it("takes nobody for gone who is missing once, nor for an exit who was due, and nothing from later years", async () => {
    const rows = { person_years: [
      person(1, 2020), person(1, 2021), person(1, 2022), person(2, 2020), person(2, 2022), person(3, 2020, { age: 57, retirement_date: "2021-03-01" }), person(4, 2020), person(5, 2021, { age: 25 }), person(5, 2022, { age: 26 }),
    ] };
    await withMarts(rows, async (warehouse) => {
      const [first, last] = [await staffHistory(warehouse, 2021), await staffHistory(warehouse, 2022)];
      expect([first!.left[0]![2], first!.watched[0]![2], first!.entries[0]]).toEqual([2, 3, [1]]);
      expect([last!.left[0]![2], last!.watched[0]![2], last!.entries[0]]).toEqual([1, 4, [1, 0]]);
      expect(last!.cohorts.reduce((sum, { count }) => sum + count, 0)).toBe(3);
      expect(last!.entrants[0]).toEqual([{ group: 0, age: 25, leaves: 29, count: 1 }]);
    });
  });

  it("keeps whose age of retirement is not known until told otherwise", async () => {
    await withMarts({ person_years: [person(1, 2022, { retirement_date: null }), person(2, 2022, { retirement_date: "2022-06-01" })] }, async (warehouse) => {
      expect((await staffHistory(warehouse, 2022))!.cohorts.map(({ leaves }) => leaves).sort((a, b) => a - b)).toEqual([1, Infinity]);
    });
  });

  it("reads the first year from the register where it holds both ways, and a mass appointment once", async () => {
    const people = Array.from({ length: 60 }, (_, i) => person(i + 1, 2022));
    const rows = {
      person_years: [...people, ...people.map((row) => ({ ...row, year: 2023, snapshot_date: "2023-12-31", age: 41 })), ...Array.from({ length: 30 }, (_, i) => person(200 + i, 2023, { employment_type: "PPPK_PW" }))],
      people: [{ person_id: 99, nip_birth_date: "1980-01-01" }],
      movements: [
        { person_id: 1, date: "2022-03-01", year: 2022, movement_type: "appointment", direction: "in", employment_type: "PNS" },
        { person_id: 99, date: "2022-05-01", year: 2022, movement_type: "death", direction: "out", employment_type: "PNS" },
        { person_id: 98, date: "2022-05-01", year: 2022, movement_type: "retirement", direction: "out", employment_type: "PNS" },
      ],
    };
    await withMarts(rows, async (warehouse) => {
      const history = (await staffHistory(warehouse, 2023))!;
      expect([history.years, history.entries[0], history.left[0]![2], history.watched[0]![2]]).toEqual([[2022, 2023], [1, 0], 1, 60 + 60]);
      expect(modelOf(history, 10)!.entries.map((entry) => entry !== null)).toEqual([false, false, false]);
    });
  });
});

describe("the back-test", () => {
  it("covers what comes true of a steady region, and beats saying that nothing changes", async () => {
    const known = await histories({ seed: 12, years: 7, people: 1500, hires: 30 });
    const answer = answerOf(known, 3);
    const coverage = answer.estimates.find(({ measure, specification }) => measure === "cakupan-95" && specification === "setahun")!;
    expect(coverage.estimate!).toBeGreaterThan(0.85);
    expect(["none", "unclear"]).toContain(answer.verdict);
    const errors = errorRows(backTest(known, 300, 1)).filter(({ category }) => category === "+03");
    expect(errors.find(({ specification }) => specification === "proyeksi")!.estimate!).toBeLessThan(errors.find(({ specification }) => specification === "tetap")!.estimate!);
  });

  it("fails where the last year brings what no year before did", async () => {
    const steady = backTest(await histories({ seed: 5, years: 5, hires: 30 }), 400, 1);
    const shocked = backTest(await histories({ seed: 5, years: 5, hires: 30, last: 700 }), 400, 1);
    const last = (trials: typeof steady) => trials.filter(({ year, band }) => year === 2022 && band === null);
    expect(last(steady).every(({ at95, actual }) => covers(at95, actual))).toBe(true);
    expect(last(shocked).some(({ at95, actual }) => covers(at95, actual))).toBe(false);
  });

  it("counts coverage cell by cell and is silent with few", () => {
    const range = (low: number, high: number) => ({ estimate: (low + high) / 2, low, high });
    const trial = (actual: number, year = 2022) => ({ origin: 2021, year, group: 0, band: 1, before: 50, actual, at95: range(40, 60), at80: range(45, 55) });
    const rows = coverageRows([trial(50), trial(58), trial(70), trial(41, 2023)]);
    expect(rows.map(({ measure, specification, estimate, low }) => [measure, specification, estimate, low !== null])).toEqual([
      ["cakupan-95", "setahun", 2 / 3, true], ["cakupan-80", "setahun", 1 / 3, true], ["cakupan-95", "semua-jarak", 3 / 4, false], ["cakupan-80", "semua-jarak", 1 / 4, false],
    ]);
    expect(answerOf([], 1).estimates[0]!.reason).not.toBeNull();
  });
});
