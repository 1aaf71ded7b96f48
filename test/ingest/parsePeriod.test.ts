import fc from "fast-check";
import { expect, test } from "vitest";
import { completePeriod, parsePeriod } from "../../loaders/ingest/parsePeriod.js";

const names = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
const roman = ["I", "II", "III", "IV"];
const year = fc.integer({ min: 1990, max: 2060 });
const lastDay = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate();

test("every spelling of a quarter is that quarter", () => {
  fc.assert(fc.property(year, fc.integer({ min: 1, max: 4 }), (y, q) => {
    const first = names[3 * q - 3], last = names[3 * q - 1], day = lastDay(y, 3 * q);
    for (const text of [`Triwulan ${roman[q - 1]} ${y}`, `TW ${q} ${y}`, `${y}-Q${q}`, `${y}Q${q}`, `triwulan ${roman[q - 1]} tahun ${y}`, `Triwulan ${q}/${y}`, `01 ${first} s.d. ${day} ${last} ${y}`, `1 ${first} ${y} - ${day} ${last} ${y}`, `01-${String(3 * q - 2).padStart(2, "0")}-${y} s/d ${day}-${String(3 * q).padStart(2, "0")}-${y}`]) {
      expect(parsePeriod(text), text).toBe(`${y}-Q${q}`);
    }
  }), { seed: 11 });
});

test("every spelling of a month is that month", () => {
  fc.assert(fc.property(year, fc.integer({ min: 1, max: 12 }), (y, m) => {
    const two = String(m).padStart(2, "0");
    for (const text of [`${y}-${two}`, `${two}/${y}`, `${names[m - 1]} ${y}`, `'${names[m - 1]!.toUpperCase()} ${y}`, `Bulan ${names[m - 1]} ${y}`, `${y}-${two}-01`, `1 ${names[m - 1]} s.d. ${lastDay(y, m)} ${names[m - 1]} ${y}`]) {
      expect(parsePeriod(text), text).toBe(`${y}-${two}`);
    }
  }), { seed: 12 });
});

test("a year is a year, and what is no whole period is none", () => {
  expect(parsePeriod("2024")).toBe("2024");
  expect(parsePeriod("01 Januari s.d. 31 Desember 2024")).toBe("2024");
  for (const text of ["", "-", "Triwulan I", "Triwulan V 2024", "2024-13", "24-01", "01 Januari s.d. 30 Maret 2024", "1 Februari s.d. 30 April 2024", "01 Oktober 2023 s.d. 31 Maret 2024", "2024-01-15", "Semester I 2024"]) {
    expect(parsePeriod(text), text).toBeNull();
  }
});

test("a year beside completes a period; a bare number needs a header that says what it is", () => {
  expect(completePeriod("I", "quarter", "2024")).toBe("2024-Q1");
  expect(completePeriod("3", "month", "2024")).toBe("2024-03");
  expect(completePeriod("3", "any", "2024")).toBeNull();
  expect(completePeriod("Triwulan II", "any", "2024")).toBe("2024-Q2");
  expect(completePeriod("Maret", "month", null)).toBeNull();
  expect(completePeriod("Maret 2023", "month", "2024")).toBe("2023-03");
});
