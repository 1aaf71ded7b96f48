import { beforeAll, describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { computeObservations } from "../../loaders/indicators/computeObservations.js";
import type { Observation } from "../../loaders/indicators/indicator.js";
import { loadIndicators, type RegisteredIndicator } from "../../loaders/indicators/registry.js";
import { withRegion } from "../models/region.js";
import { smallRegion } from "../models/smallRegion.js";
import { checkProperties } from "./checkProperties.js";

const raw = {
  ...smallRegion,
  raw_annual_appraisals: [
    { person_id: 1, year: 2024, result: 1, behaviour: 1, predicate: 1, entry_date: "2025-01-15", organisation_predicate: 2 },
    { person_id: 2, year: 2024, result: 2, behaviour: 2, predicate: 2, rater_id: 1, entry_date: "2025-02-15" },
    { person_id: 3, year: 2024, result: 2, behaviour: 3, predicate: 3, rater_id: 1, entry_date: "2025-01-15" },
    { person_id: 9, year: 2024, predicate: 2, rater_id: 2 },
    { person_id: 2, year: 2023, result: 2, behaviour: 2, predicate: 3, entry_date: "2024-01-31" },
  ],
  raw_periodic_appraisals: [{ person_id: 3, period: "2024-01", predicate: 2 }, { person_id: 3, period: "2024-02", predicate: 2 }, { person_id: 4, period: "2024-Q1", predicate: 2 }],
  raw_performance_plans: [{ person_id: 3, year: 2024, submitted_date: "2024-01-20" }],
  raw_trainings: [{ person_id: 3, course_name: "BIMTEK ARSIP", training_type: "Teknis", year: 2024, hours: 24 }],
  raw_staffing_needs: [{ year: 2024, opd_name: "DINAS PENDIDIKAN", position_name: "GURU AHLI PERTAMA", position_type: "Fungsional", need: 4, occupied: 1, difference: 3 }],
};

let indicators: RegisteredIndicator[];
let observations: Observation[];
beforeAll(async () => {
  indicators = await loadIndicators();
  ({ observations } = await withRegion(raw, (warehouse) => computeObservations(warehouse, indicators, { kinds: new Set(contracts.map(({ kind }) => kind)) })));
});

describe("from raw rows through the models", () => {
  it.each<readonly [string, string, number, number | null, number]>([
    ["jumlah-pegawai", "region", 10, 10, 10],
    ["jumlah-pegawai", "dinas-pendidikan", 5, 5, 5],
    ["jumlah-pegawai", "tanpa-unit", 1, 1, 1],
    ["porsi-perempuan", "region", 10, 3, 0.3],
    ["selisih-kebutuhan", "region", 1, -3, -3],
    ["tingkat-pemenuhan", "dinas-pendidikan", 4, 1, 0.25],
    ["cakupan-penilaian-tahunan", "region", 10, 4, 0.4],
    ["ketepatan-penilaian-tahunan", "region", 3, 2, 2 / 3],
    ["konsistensi-matriks", "region", 3, 2, 2 / 3],
    ["porsi-atasan-langsung", "dinas-pendidikan", 2, 2, 1],
    ["pemenuhan-20-jp", "region", 9, 1, 1 / 9],
    ["cakupan-perencanaan-skp", "dinas-pendidikan", 5, 1, 0.2],
    ["jenjang-lapisan", "dinas-pendidikan", 3, null, 2],
  ])("%s of %s", (id, opd, n, count, value) => {
    const [row] = observations.filter((row) => row.indicator === id && row.opd_id === opd && row.period === "2024" && row.dimension === "");
    expect(row).toMatchObject({ n, count });
    expect(row!.value).toBeCloseTo(value, 12);
  });

  it("counts a person with several monthly appraisals once a quarter", () => {
    expect(observations.find((row) => row.indicator === "cakupan-penilaian-periodik" && row.period === "2024-Q1" && row.opd_id === "region")).toMatchObject({ n: 10, count: 2 });
  });

  it("keeps what holds of any indicator", () => {
    for (const indicator of indicators) checkProperties(indicator, observations.filter((row) => row.indicator === indicator.id));
  });
});
