import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadRegulations } from "../../loaders/warehouse/loadRegulations.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";

let directory = "";
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), "regulations ")); });
afterEach(async () => { await rm(directory, { recursive: true }); });

const regulation = (id: string, rest: object) => writeFile(join(directory, `${id}.json`), JSON.stringify({
  id, title: { id: "Judul", en: "Title" }, number: "1/2020", date: "2020", source: "teks", valid_from: "2020-01-01", ...rest }));

test("versions of a table are stacked and typed", async () => {
  await regulation("a-2020", { valid_to: "2021-12-31", tables: { bands: [{ grade: "A", lower: 80, article: "pasal 1", evidence: "C" }] } });
  await regulation("a-2022", { valid_from: "2022-01-01", supersedes: "a-2020", tables: { bands: [{ grade: "A", lower: 88.31, is_top: true, article: "pasal 2", evidence: "C" }] } });
  await withWarehouse(":memory:", async (warehouse) => {
    expect(await loadRegulations(warehouse, directory)).toEqual(["regulation_bands", "regulations"]);
    expect(await warehouse.rows("select * from regulation_bands")).toEqual([
      { regulation_id: "a-2020", valid_from: "2020-01-01", valid_to: "2021-12-31", grade: "A", lower: 80, article: "pasal 1", evidence: "C", is_top: null },
      { regulation_id: "a-2022", valid_from: "2022-01-01", valid_to: null, grade: "A", lower: 88.31, article: "pasal 2", evidence: "C", is_top: true },
    ]);
    expect(await warehouse.rows("select typeof(lower) as type, typeof(valid_from) as date from regulation_bands limit 1")).toEqual([{ type: "DOUBLE", date: "DATE" }]);
    expect(await warehouse.rows("select regulation_id, supersedes from regulations")).toEqual([{ regulation_id: "a-2020", supersedes: null }, { regulation_id: "a-2022", supersedes: "a-2020" }]);
  });
});

test.each([
  ["a row without its article", { tables: { bands: [{ grade: "A", evidence: "C" }] } }, /b\.json tables\.bands\.0\.article/],
  ["an unknown degree of evidence", { tables: { bands: [{ article: "1", evidence: "maybe" }] } }, /b\.json tables\.bands\.0\.evidence/],
  ["an empty table", { tables: { bands: [] } }, /b\.json tables\.bands/],
  ["a date that is none", { valid_from: "2020", tables: {} }, /b\.json valid_from/],
])("%s is refused with file and field", async (_, rest, message) => {
  await regulation("b", rest);
  await withWarehouse(":memory:", async (warehouse) => {
    await expect(loadRegulations(warehouse, directory)).rejects.toThrow(message);
  });
});

test("a file whose id is not its name is refused", async () => {
  await regulation("b", { id: "c", tables: { bands: [{ article: "1", evidence: "C" }] } });
  await withWarehouse(":memory:", async (warehouse) => {
    await expect(loadRegulations(warehouse, directory)).rejects.toThrow('b.json: its id is "c"');
  });
});
