import { expect, test } from "vitest";
import { orderModels, readModels } from "../../loaders/warehouse/runModels.js";
import { createRaw, models, withRegion } from "./region.js";
import { runModels } from "../../loaders/warehouse/runModels.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";

test("empty raw tables give empty models", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    await createRaw(warehouse, {});
    const results = await runModels(warehouse, models);
    expect(results.length).toBe((await readModels(models)).length);
    expect(results.filter((r) => r.rows > 0)).toEqual([]);
    const again = await runModels(warehouse, models);
    expect(again.map((r) => r.model)).toEqual(results.map((r) => r.model));
  });
});

test("every model is a select that the engine can plan", async () => {
  await withRegion({}, async (warehouse) => {
    for (const model of orderModels(await readModels(models))) {
      const plan = await warehouse.rows(`explain ${model.sql}`);
      expect(plan.length, model.name).toBeGreaterThan(0);
    }
  });
});

test("every model keeps the form: grain first, named steps, ending in select * from the last", async () => {
  for (const model of await readModels(models)) {
    const steps = [...model.sql.matchAll(/^(\w+) as \($/gm)].map((m) => m[1]);
    expect(model.sql.trimEnd().split("\n").at(-1), model.name).toBe(`select * from ${steps.at(-1)}`);
  }
});
