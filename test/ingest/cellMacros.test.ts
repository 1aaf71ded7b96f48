import fc from "fast-check";
import { expect, test } from "vitest";
import { cellMacrosSql } from "../../loaders/ingest/cellMacros.js";
import { literal, withWarehouse, type Warehouse } from "../../loaders/warehouse/warehouse.js";

async function parsed(warehouse: Warehouse, macro: string, cells: readonly string[]): Promise<unknown[]> {
  const rows = await warehouse.rows<{ v: unknown }>(`select ${macro}(cell)${macro === "cell_date" ? "::varchar" : ""} as v from (values ${cells.map((cell, i) => `(${i}, ${literal(cell)})`).join(", ")}) t(i, cell) order by i`);
  return rows.map((row) => row.v);
}

async function withMacros(use: (warehouse: Warehouse) => Promise<void>): Promise<void> {
  await withWarehouse(":memory:", async (warehouse) => {
    for (const sql of cellMacrosSql) await warehouse.run(sql);
    await use(warehouse);
  });
}

const pad = (n: number) => String(n).padStart(2, "0");

/** What a date cell means, written without SQL: only real days of 1900–2100 with a four-digit year, never month first. */
function dateOracle(day: number, month: number, year: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${pad(month)}-${pad(day)}` : null;
}

test("dates in every spelling agree with the calendar", async () => {
  const part = fc.record({ day: fc.integer({ min: 0, max: 32 }), month: fc.integer({ min: 0, max: 13 }), year: fc.integer({ min: 1880, max: 2110 }), style: fc.integer({ min: 0, max: 6 }), mark: fc.constantFrom("", "'", " ") });
  await withMacros((warehouse) => fc.assert(fc.asyncProperty(fc.array(part, { minLength: 40, maxLength: 80 }), async (parts) => {
    const cells = parts.map(({ day, month, year, style, mark }) => mark + [
      `${pad(day)}-${pad(month)}-${year}`, `${year}-${pad(month)}-${pad(day)}`, `${pad(day)}/${pad(month)}/${year}`, `${day}/${month}/${year}`, `${day}.${month}.${year}`, `${year}-${pad(month)}-${pad(day)} 00:00:00`, `${year}/${month}/${day}`,
    ][style]!);
    expect(await parsed(warehouse, "cell_date", cells)).toEqual(parts.map(({ day, month, year }) => dateOracle(day, month, year)));
  }), { seed: 3, numRuns: 25 }));
});

test("Excel serials count days from 30 December 1899", async () => {
  const serials = [14611, 36526, 45291, 45657, 73050];
  await withMacros(async (warehouse) => {
    expect(await parsed(warehouse, "cell_date", serials.flatMap((serial) => [String(serial), `${serial}.0`]))).toEqual(
      serials.flatMap((serial) => Array<string>(2).fill(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))));
  });
});

test("dates that would be a guess are refused", async () => {
  await withMacros(async (warehouse) => {
    expect(await parsed(warehouse, "cell_date", ["12/31/2024", "31-12-24", "1-1-24", "2024-02-3a", "20240101", "2024", "besok", "null", "-", "31 Desembre 2024"])).toEqual(Array(10).fill(null));
    expect(await parsed(warehouse, "cell_date", ["31 Desember 2024", "1 mei 2023", "9 Pebruari 2024"])).toEqual(["2024-12-31", "2023-05-01", "2024-02-09"]);
  });
});

const grouped = (whole: number, mark: string) => String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, mark);

test("decimals in Indonesian and plain spelling keep their value", async () => {
  const number = fc.record({ whole: fc.integer({ min: 0, max: 999_999_999 }), cents: fc.integer({ min: 1, max: 99 }), style: fc.integer({ min: 0, max: 4 }), minus: fc.boolean() });
  await withMacros((warehouse) => fc.assert(fc.asyncProperty(fc.array(number, { minLength: 40, maxLength: 80 }), async (numbers) => {
    const cells = numbers.map(({ whole, cents, style, minus }) => (minus ? "-" : "") + [`${whole},${pad(cents)}`, `${whole}.${pad(cents)}`, `${grouped(whole, ".")},${pad(cents)}`, `${grouped(whole, ",")}.${pad(cents)}`, `${whole}`][style]!);
    const wanted = numbers.map(({ whole, cents, style, minus }) => (minus ? -1 : 1) * Number(style === 4 ? whole : `${whole}.${pad(cents)}`));
    for (const macro of ["cell_decimal", "cell_money"]) {
      const found = await parsed(warehouse, macro, cells);
      found.forEach((value, i) => expect(value, `${macro} ${cells[i]}`).toBeCloseTo(wanted[i]!, 6));
    }
  }), { seed: 5, numRuns: 20 }));
});

test("1.234 is read by the column's type", async () => {
  await withMacros(async (warehouse) => {
    expect(await parsed(warehouse, "cell_decimal", ["1.234", "1,234", "1.234.567", "95,5%", "1e5", "1O", "1.23.4"])).toEqual([1.234, 1.234, 1_234_567, 95.5, null, null, null]);
    expect(await parsed(warehouse, "cell_money", ["1.234", "Rp 1.234.567,00", "24500000", "Rp. 12.500"])).toEqual([1234, 1_234_567, 24_500_000, 12_500]);
    expect(await parsed(warehouse, "cell_integer", ["1.234", "12,0", "1,000", "1.5", "1O", "007", "-3", "2e3", "null"])).toEqual([1234, 12, null, null, null, 7, -3, null, null]);
    expect(await parsed(warehouse, "cell_year", ["2024", "'2024", "2024.0", "24", "1890", "01 Januari s.d. 31 Desember 2024"])).toEqual([2024, 2024, 2024, null, null, 2024]);
  });
});

test("text is trimmed, ids fold to one spelling, empty tokens are null", async () => {
  await withMacros(async (warehouse) => {
    expect(await parsed(warehouse, "cell_text", ["  Dinas   Contoh ", "'x", "-", "--", "NULL", "null", "", "a\tb", "Null", "abcd"])).toEqual(["Dinas Contoh", "x", null, null, null, null, null, "a b", null, "abcd"]);
    expect(await parsed(warehouse, "cell_id", ["a5eb03e2-4f9e-f6a0-e040-640a040252ad", "A5EB03E24F9EF6A0E040640A040252AD", "tr-01"])).toEqual(["A5EB03E24F9EF6A0E040640A040252AD", "A5EB03E24F9EF6A0E040640A040252AD", "TR-01"]);
  });
});
