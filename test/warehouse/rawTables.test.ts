import { expect, test } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { annualAppraisal } from "../../loaders/contracts/annualAppraisal.js";
import { asnSnapshot } from "../../loaders/contracts/asnSnapshot.js";
import { companionTablesSql, rawColumns, rawTableSql } from "../../loaders/warehouse/rawTables.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";

test("a raw table starts with where the row stood, and a nip column becomes a person key", () => {
  expect(rawColumns(asnSnapshot).slice(0, 6)).toEqual([
    { name: "file_id", type: "INTEGER" }, { name: "sheet", type: "VARCHAR" }, { name: "row_no", type: "BIGINT" },
    { name: "snapshot_date", type: "DATE" }, { name: "person_id", type: "INTEGER" }, { name: "birth_date", type: "DATE" },
  ]);
});

test("codes whose values are all numbers are integers, others text", () => {
  const types = Object.fromEntries([...rawColumns(annualAppraisal), ...rawColumns(asnSnapshot)].map((c) => [c.name, c.type]));
  expect(types).toMatchObject({ result: "INTEGER", predicate: "INTEGER", rater_id: "INTEGER", sex: "VARCHAR", employment_type: "VARCHAR", loyal: "DOUBLE" });
});

test("every kind's table is created as declared and twice is no error", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    for (const sql of companionTablesSql) await warehouse.run(sql);
    for (const contract of contracts) {
      await warehouse.run(rawTableSql(contract));
      await warehouse.run(rawTableSql(contract));
      const described = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${contract.table}`);
      expect(described.map((c) => ({ name: c.column_name, type: c.column_type }))).toEqual(rawColumns(contract));
    }
  });
});
