import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { createTable } from "../../loaders/datasets/publishedTables.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import type { Table } from "../../loaders/write/table.js";
import { writeArrow } from "../../loaders/write/writeArrow.js";
import { writeCsv } from "../../loaders/write/writeCsv.js";
import { writeParquet } from "../../loaders/write/writeParquet.js";
import { writeXlsx } from "../../loaders/write/writeXlsx.js";
import type { Workbook } from "../../loaders/write/workbook.js";
import { expected, readArrow, readCsv, readParquet, readXlsx } from "./read.js";
import { awkward } from "./table.js";

const folder = mkdtempSync(join(tmpdir(), "neraca write "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const workbook = (table: Table): Workbook => ({
  cover: { sheet: "Sampul", lines: ["Judul", "Title"] },
  contents: { sheet: "Daftar isi", title: "Isi", headers: ["Lembar", "Judul"] },
  notes: [],
  tables: [{ sheet: "Tabel 1", title: "Tabel satu", subtitle: "Contoh", table }],
});

const empty: Table = { columns: awkward.columns, rows: [] };

for (const [name, table] of [["awkward", awkward], ["empty", empty]] as const) {
  test(`csv is read back by csv-parse: ${name}`, () => {
    expect(readCsv(put(`${name}.csv`, writeCsv(table)), table.columns)).toEqual(expected(table));
  });

  test(`arrow is read back by flechette: ${name}`, () => {
    expect(readArrow(put(`${name}.arrow`, writeArrow(table)), table.columns)).toEqual(expected(table));
  });

  test(`parquet is read back by hyparquet: ${name}`, async () => {
    const path = join(folder, `${name}.parquet`);
    await withWarehouse(":memory:", async (warehouse) => {
      await warehouse.run(createTable("sample", table.columns));
      await warehouse.insert("sample", table.rows);
      await writeParquet(warehouse, "select * from sample", path);
    });
    expect(await readParquet(path, table.columns)).toEqual(expected(table));
  });

  test(`xlsx is read back by read-excel-file: ${name}`, async () => {
    const path = put(`${name}.xlsx`, await writeXlsx(workbook(table)));
    expect((await readXlsx(path, table.columns, "Tabel 1")).rows).toEqual(expected(table));
  });
}

test("csv is RFC 4180 without a byte-order mark", () => {
  const text = Buffer.from(writeCsv({ columns: [{ name: "a,b", type: "string" }, { name: "n", type: "integer" }], rows: [{ "a,b": "=1+1", n: null }, { "a,b": "x\"y", n: 2 }] })).toString("utf8");
  expect(text).toBe('"a,b",n\r\n\'=1+1,\r\n"x""y",2\r\n');
});

test("a workbook shows symbols, never an empty number", async () => {
  const path = put("symbols.xlsx", await writeXlsx(workbook({
    columns: [{ name: "n", type: "integer" }, { name: "value", type: "number" }, { name: "low", type: "number" }, { name: "status", type: "string" }],
    rows: [{ n: null, value: null, low: null, status: "c" }, { n: 12, value: null, low: null, status: "x" }, { n: 0, value: null, low: null, status: "z" }, { n: 12, value: 0.5, low: null, status: "" }],
  })));
  const { cells } = await readXlsx(path, [], "Tabel 1");
  expect(cells.map((row) => row.slice(0, 3))).toEqual([["[c]", "[c]", "[c]"], [12, "[x]", "[z]"], [0, "[z]", "[z]"], [12, 0.5, "[z]"]]);
});

test("a workbook has cover, contents and named tables with a frozen header", async () => {
  const files = unzipSync(await writeXlsx(workbook(awkward)));
  const text = (path: string) => strFromU8(files[path]!);
  expect([...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(["Sampul", "Daftar isi", "Tabel 1"]);
  expect(text("xl/tables/table2.xml")).toContain('ref="A3:F8"');
  expect(text("xl/worksheets/sheet3.xml")).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
  expect(text("xl/worksheets/sheet3.xml")).toMatch(/<tableParts count="1"><tablePart r:id="rIdTable"\/><\/tableParts><\/worksheet>$/);
  expect(text("xl/worksheets/_rels/sheet3.xml.rels")).toContain("../tables/table2.xml");
});

test("the same table gives the same bytes", async () => {
  const first = await writeXlsx(workbook(awkward));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.compare(await writeXlsx(workbook(awkward)), first)).toBe(0);
  expect(Buffer.compare(writeArrow(awkward), writeArrow(awkward))).toBe(0);
});

test("a table that no sheet holds is refused", async () => {
  const rows = new Array(1_048_574).fill({ n: 1 }) as { n: number }[];
  await expect(writeXlsx(workbook({ columns: [{ name: "n", type: "integer" }], rows }))).rejects.toThrow('sheet "Tabel 1": 1048574 rows do not fit');
});
