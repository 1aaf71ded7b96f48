import { expect, it } from "vitest";
import { withRegion } from "../models/region.js";
import { martColumns } from "./marts.js";

it("holds the hand-made marts against the columns of the models", async () => {
  await withRegion({}, async (warehouse) => {
    for (const [table, columns] of Object.entries(martColumns)) {
      const described = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${table}`);
      const known = Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]));
      for (const [name, type] of Object.entries(columns)) expect(`${table}.${name} ${known[name]}`).toBe(`${table}.${name} ${type}`);
    }
  });
});
