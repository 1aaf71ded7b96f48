import { expect, test } from "vitest";
import * as fc from "fast-check";
import { ageOn, dateText, dayOf, monthAfterAge, partsOf, quarterEnd } from "../../loaders/sample/calendar.js";

test("days agree with the ISO calendar", () => {
  fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => {
    expect(dateText(day, "YYYY-MM-DD")).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    const { year, month, day: of } = partsOf(day);
    expect(dayOf(year, month, of)).toBe(day);
  }));
});

test("date styles", () => {
  const day = dayOf(2024, 3, 5);
  expect((["DD-MM-YYYY", "YYYY-MM-DD", "DD/MM/YYYY", "serial", "words"] as const).map((style) => dateText(day, style))).toEqual(["05-03-2024", "2024-03-05", "05/03/2024", "45356", "5 Maret 2024"]);
});

test("ages, retirement and quarters", () => {
  expect(ageOn(dayOf(1966, 5, 17), dayOf(2024, 5, 16))).toBe(57);
  expect(ageOn(dayOf(1966, 5, 17), dayOf(2024, 5, 17))).toBe(58);
  expect(dateText(monthAfterAge(dayOf(1966, 12, 31), 58), "YYYY-MM-DD")).toBe("2025-01-01");
  expect([1, 2, 3, 4].map((quarter) => dateText(quarterEnd(2024, quarter), "YYYY-MM-DD"))).toEqual(["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]);
});
