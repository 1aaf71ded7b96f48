import fc from "fast-check";
import { expect, test } from "vitest";
import { runModels } from "../../loaders/warehouse/runModels.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { expectUniqueGrains } from "./grain.js";
import { createRaw, models } from "./region.js";
import { smallRegion } from "./smallRegion.js";

const codes = smallRegion.raw_unit_hierarchies.map((u) => u.unit_code);
const dates = ["2022-12-31", "2023-06-30", "2023-12-31", "2025-01-02"];
const position = fc.constantFrom({ position_type_code: "4", position_name: "PENGELOLA" }, { position_type_code: "2", position_name: "GURU AHLI MUDA" }, { position_type_code: "1", echelon_code: "32", position_name: "KEPALA BIDANG" }, { position_type_code: "1", echelon_code: "22", position_name: "KEPALA DINAS" });

const state = fc.record({
  person_id: fc.integer({ min: 1, max: 40 }), snapshot_date: fc.constantFrom(...dates), unit_code: fc.option(fc.constantFrom(...codes, "UNKNOWN")),
  opd_name: fc.option(fc.constantFrom("DISDIK", "Kec. Timur", "?")), legal_status_code: fc.constantFrom("01", "71", "99"), employment_type: fc.constantFrom("PNS", "PPPK", null),
  birth_date: fc.constantFrom("1960-02-29", "1999-12-31"), position,
}).map(({ position: held, ...rest }) => ({ ...rest, ...held }));

const movement = fc.record({ person_id: fc.integer({ min: 1, max: 45 }), movement_type: fc.constantFrom("retirement", "appointment", "transfer-out"), date: fc.constantFrom("2022-12-31", "2023-01-01", "2023-12-31", "2024-05-05", "2025-06-01") });
const appraisal = fc.record({ person_id: fc.integer({ min: 1, max: 45 }), year: fc.constantFrom(2022, 2023, 2025), predicate: fc.integer({ min: 1, max: 5 }), result: fc.option(fc.integer({ min: 1, max: 3 })), behaviour: fc.option(fc.integer({ min: 1, max: 3 })), organisation_predicate: fc.option(fc.integer({ min: 1, max: 5 })), rater_id: fc.option(fc.integer({ min: 1, max: 40 })) });

const region = fc.record({
  states: fc.uniqueArray(state, { maxLength: 80, selector: (s) => `${s.person_id} ${s.snapshot_date}` }),
  movements: fc.uniqueArray(movement, { maxLength: 20, selector: (m) => JSON.stringify(m) }),
  appraisals: fc.uniqueArray(appraisal, { maxLength: 40, selector: (a) => `${a.person_id} ${a.year}` }),
});

test("whatever the region: grains are unique, stock and flow agree, parts sum to the whole", { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(region, async ({ states, movements, appraisals }) => {
    await withWarehouse(":memory:", async (warehouse) => {
      await createRaw(warehouse, { raw_unit_hierarchies: smallRegion.raw_unit_hierarchies, raw_asn_snapshots: states, raw_movements: movements, raw_annual_appraisals: appraisals });
      await runModels(warehouse, models);
      await expectUniqueGrains(warehouse);
      expect(await warehouse.rows("select * from flows where opening + entries - exits + transfers_in - transfers_out + residual <> closing")).toEqual([]);
      expect(await warehouse.rows(`select year from flows group by year having
        sum(opening) filter (where opd_id <> 'region') <> sum(opening) filter (where opd_id = 'region')
        or sum(closing) filter (where opd_id <> 'region') <> sum(closing) filter (where opd_id = 'region')
        or sum(entries) filter (where opd_id <> 'region') <> sum(entries) filter (where opd_id = 'region')
        or sum(residual) filter (where opd_id <> 'region') <> sum(residual) filter (where opd_id = 'region')
        or sum(transfers_in) <> sum(transfers_out)`)).toEqual([]);
      expect(await warehouse.rows(`select flows.year from flows join (select year, count(*) as n from person_years where is_active group by year) as heads using (year) where opd_id = 'region' and closing <> n`)).toEqual([]);
      expect(await warehouse.rows("select * from distribution_conformity where abs(share_sb + share_b + share_bp + share_k + share_sk - 1) > 1e-9")).toEqual([]);
      const [count] = await warehouse.rows<Record<string, number>>(`select (select count(distinct (person_id, year(snapshot_date))) from raw_asn_snapshots) as people, (select count(*) from person_years) as states,
        (select count(*) from raw_annual_appraisals) as raw, (select count(*) from appraisals) as appraisals, (select count(*) from person_years where is_active) as active, (select count(*) from superiors) as commanded,
        (select count(*) from training_hours) as taught, (select count(*) from ip_asn_scores) as scored, (select count(*) from superiors where superior_id = person_id) as own`);
      expect(count!["appraisals"]).toBe(count!["raw"]);
      expect(count!["states"]).toBeLessThanOrEqual(count!["people"]!);
      expect([count!["commanded"], count!["taught"], count!["scored"], count!["own"]]).toEqual([count!["active"], count!["active"], count!["active"], 0]);
    });
  }), { numRuns: 15, seed: 4711 });
});
