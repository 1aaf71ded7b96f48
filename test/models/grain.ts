import { expect } from "vitest";
import { readModels } from "../../loaders/warehouse/runModels.js";
import { quoted, type Warehouse } from "../../loaders/warehouse/warehouse.js";
import { models } from "./region.js";

/** Every model has the columns of its grain, and no two rows share them. */
export async function expectUniqueGrains(warehouse: Warehouse): Promise<void> {
  for (const { name, grain } of await readModels(models)) {
    const columns = grain.map(quoted).join(", ");
    const repeated = await warehouse.rows(`select ${columns}, count(*) as n from ${quoted(name)} group by ${columns} having count(*) > 1 limit 3`);
    expect(repeated, `${name}: rows that share ${grain.join(", ")}`).toEqual([]);
  }
}
