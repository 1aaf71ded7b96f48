import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { orderModels, readModels, runModels } from "../../loaders/warehouse/runModels.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";

let directory = "";
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), "models ")); });
afterEach(async () => { await rm(directory, { recursive: true }); });

async function model(path: string, sql: string, grain = "-- grain: n") {
  await mkdir(join(directory, path, ".."), { recursive: true });
  await writeFile(join(directory, `${path}.sql`), `${grain}\n${sql}\n`);
}

test("models run after those that they read, wherever the files stand", async () => {
  await model("marts/a_last", "with doubled as (select n * 2 as n from stg_numbers join z_middle using (n))\nselect * from doubled");
  await model("marts/z_middle", "select n from stg_numbers -- join a_last");
  await model("staging/stg_numbers", "select n from range(3) as r(n) where 'from a_last' <> ''", "-- grain: n\n-- view");
  await withWarehouse(":memory:", async (warehouse) => {
    const seen: unknown[] = [];
    const results = await runModels(warehouse, directory, { onProgress: ({ model, index, count, seconds }) => seen.push([model, index, count, seconds >= 0]) });
    expect(results).toEqual([{ model: "stg_numbers", rows: 3, grain: ["n"] }, { model: "z_middle", rows: 3, grain: ["n"] }, { model: "a_last", rows: 3, grain: ["n"] }]);
    expect(seen).toEqual([["stg_numbers", 1, 3, true], ["z_middle", 2, 3, true], ["a_last", 3, 3, true]]);
    expect(await warehouse.rows("select n from a_last order by n")).toEqual([{ n: 0 }, { n: 2 }, { n: 4 }]);
    expect(await warehouse.rows("select view_name from duckdb_views() where not internal")).toEqual([{ view_name: "stg_numbers" }]);
  });
});

test("a model may turn from table into view and back", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    for (const grain of ["-- grain: n", "-- grain: n\n-- view", "-- grain: n"]) {
      await model("a", "select 1 as n", grain);
      expect(await runModels(warehouse, directory)).toEqual([{ model: "a", rows: 1, grain: ["n"] }]);
    }
  });
});

test("references and grain are read from the file", async () => {
  await model("a", "select 1 as n", "-- grain: person_id, year");
  await model("b", 'select n from "a" left join raw_things using (n)');
  expect((await readModels(directory)).map(({ name, grain, references, stored }) => ({ name, grain, references, stored }))).toEqual([
    { name: "a", grain: ["person_id", "year"], references: [], stored: "table" }, { name: "b", grain: ["n"], references: ["a"], stored: "table" }]);
});

test("a circle is refused with its members", () => {
  const models = [{ name: "a", references: ["b"] }, { name: "b", references: ["c"] }, { name: "c", references: ["a"] }, { name: "d", references: [] }];
  expect(() => orderModels(models)).toThrow("models read each other in a circle: a, b, c");
});

test.each([
  ["no grain", "select 1 as n", "select 2", /model a: first line is not "-- grain: column, column"/],
  ["a step that hides a model", "with b as (select 1 as n) select * from b", "-- grain: n", /model a: step "b" hides the model/],
])("%s is refused", async (_, sql, grain, message) => {
  await model("a", sql, grain);
  await model("b", "select 1 as n");
  await expect(readModels(directory)).rejects.toThrow(message);
});

test("two files of one name are refused, and an SQL error names the model", async () => {
  await model("x/a", "select nothing from nowhere");
  await withWarehouse(":memory:", async (warehouse) => {
    await expect(runModels(warehouse, directory)).rejects.toThrow(/^model a: Catalog Error/);
  });
  await model("y/a", "select 1 as n");
  await expect(readModels(directory)).rejects.toThrow("model a: two files of this name");
});
