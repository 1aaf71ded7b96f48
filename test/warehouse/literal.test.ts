import fc from "fast-check";
import { expect, it } from "vitest";
import { literal, withWarehouse } from "../../loaders/warehouse/warehouse.js";

it("any text comes back from SQL as it was, quotation marks and zero bytes included", async () => {
  await withWarehouse(":memory:", (warehouse) => fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom("a", "'", '"', "\0", "\\", "é", "\n", ";") }), async (text) => {
    expect(await warehouse.rows(`select ${literal(text)} as t`)).toEqual([{ t: text }]);
  }), { seed: 4, examples: [["Sesuai E\0kspektasi"]] }));
});
