import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { computeAnalyses } from "../../loaders/analyses/computeAnalyses.js";
import { questions } from "../../loaders/analyses/questions.js";
import { contracts } from "../../loaders/contracts/index.js";
import { computeObservations } from "../../loaders/indicators/computeObservations.js";
import { loadIndicators } from "../../loaders/indicators/registry.js";
import { ingest } from "../../loaders/ingest/index.js";
import { writeSample } from "../../loaders/sample/index.js";
import { loadRegulations } from "../../loaders/warehouse/loadRegulations.js";
import { runModels } from "../../loaders/warehouse/runModels.js";
import { withWarehouse, type Warehouse } from "../../loaders/warehouse/warehouse.js";
import { testPaths } from "../runner/testPaths.js";

const folder = mkdtempSync(join(tmpdir(), "tanpa-"));
const models = join(testPaths.root, "loaders", "models");
let close = () => {};
let closed: Promise<void>;
let warehouse: Warehouse;

beforeAll(async () => {
  await writeSample({ out: join(folder, "exports"), employees: 120, seed: 5 });
  await new Promise<void>((ready, failed) => {
    closed = withWarehouse(":memory:", async (opened) => {
      warehouse = opened;
      await ingest(opened, { exports: join(folder, "exports"), key: new Uint8Array(32), tempDirectory: folder });
      await opened.run("create or replace table settings (name varchar, value varchar)");
      await opened.insert("settings", [{ name: "as_of", value: "2025-12-31" }, { name: "region_name", value: "Kota Contoh" }, { name: "first_year", value: "2022" }, { name: "last_year", value: "2025" }, { name: "synthetic", value: "true" }]);
      await loadRegulations(opened, join(testPaths.root, "data", "regulations"));
      ready();
      await new Promise<void>((resolve) => { close = resolve; });
    });
    closed.catch(failed);
  });
}, 60_000);

afterAll(async () => {
  close();
  await closed;
  rmSync(folder, { recursive: true, force: true });
});

describe("a region that does not keep one kind of export", () => {
  it.each(contracts)("$kind: everything else goes on, and what needs it says that there is no data", async ({ kind, table }) => {
    await warehouse.run(`create table kept as select * from ${table}; delete from ${table}`);
    try {
      await runModels(warehouse, models, {});
      const indicators = (await loadIndicators()).filter(({ id, needs }) => id === "jumlah-pegawai" || needs.includes(kind));
      const kinds = new Set(contracts.map((contract) => contract.kind).filter((other) => other !== kind));
      const { observations, availability } = await computeObservations(warehouse, indicators, { kinds });
      const needing = indicators.filter(({ needs }) => needs.includes(kind)).map(({ id }) => id);
      for (const { id, available, reason } of availability) {
        if (!needing.includes(id)) continue;
        expect([id, available]).toEqual([id, false]);
        expect(reason!.en).not.toBe("");
      }
      expect(observations.filter(({ indicator }) => needing.includes(indicator))).toEqual([]);
      for (const { question, verdict, estimates } of await computeAnalyses(warehouse, questions.filter(({ needs }) => needs.includes(kind)), { kinds, seed: 1 })) {
        expect([question.id, verdict]).toEqual([question.id, "unclear"]);
        expect(estimates.every(({ estimate, reason }) => estimate === null && reason !== null)).toBe(true);
      }
      if (kind !== "asn-snapshot") expect(new Set(observations.map(({ indicator }) => indicator))).toContain("jumlah-pegawai");
    } finally {
      await warehouse.run(`insert into ${table} select * from kept; drop table kept`);
    }
  }, 30_000);
});
