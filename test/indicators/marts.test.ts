import { expect, it } from "vitest";
import { withRegion } from "../models/region.js";
import { martColumns } from "./marts.js";

/** Whether a whole number is an INTEGER or a BIGINT is left to the models. */
const family = (type: string | undefined) => type?.replace(/^(INTEGER|BIGINT)$/, "whole number");

it("holds the hand-made marts against the columns of the models", async () => {
  await withRegion({}, async (warehouse) => {
    for (const [table, columns] of Object.entries(martColumns)) {
      const described = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${table}`);
      const known = Object.fromEntries(described.map(({ column_name, column_type }) => [column_name, column_type]));
      for (const [name, type] of Object.entries(columns)) expect(`${table}.${name} ${family(known[name])}`).toBe(`${table}.${name} ${family(type)}`);
    }
  });
});
