import { expect, test } from "vitest";
import { withRegion } from "./region.js";
import { smallRegion } from "./smallRegion.js";

test("the unit tree: OPDs below the government, cycles and orphans without one", async () => {
  await withRegion(smallRegion, async (warehouse) => {
    expect(await warehouse.rows("select unit_code, opd_id, depth, is_opd from units order by unit_code")).toEqual([
      { unit_code: "C1", opd_id: null, depth: null, is_opd: false },
      { unit_code: "C2", opd_id: null, depth: null, is_opd: false },
      { unit_code: "D1", opd_id: "dinas-pendidikan", depth: 1, is_opd: true },
      { unit_code: "D1A", opd_id: "dinas-pendidikan", depth: 2, is_opd: false },
      { unit_code: "D1B", opd_id: "dinas-pendidikan", depth: 2, is_opd: false },
      { unit_code: "D1S", opd_id: "dinas-pendidikan", depth: 2, is_opd: false },
      { unit_code: "D2", opd_id: "dinas-kesehatan-dan-keluarga-berencana", depth: 1, is_opd: true },
      { unit_code: "D2A", opd_id: "dinas-kesehatan-dan-keluarga-berencana", depth: 2, is_opd: false },
      { unit_code: "K1", opd_id: "kecamatan-timur", depth: 1, is_opd: true },
      { unit_code: "O1", opd_id: null, depth: 0, is_opd: false },
      { unit_code: "ROOT", opd_id: null, depth: 0, is_opd: false },
    ]);
    expect(await warehouse.rows("select * from unit_closure where descendant_code in ('D1A', 'C1') order by descendant_code, distance")).toEqual([
      { ancestor_code: "C1", descendant_code: "C1", distance: 0 },
      { ancestor_code: "D1A", descendant_code: "D1A", distance: 0 },
      { ancestor_code: "D1", descendant_code: "D1A", distance: 1 },
      { ancestor_code: "ROOT", descendant_code: "D1A", distance: 2 },
    ]);
    expect(await warehouse.rows("select opd_id, opd_type, sector, unit_code from opds order by opd_id")).toEqual([
      { opd_id: "dinas-kesehatan-dan-keluarga-berencana", opd_type: "dinas", sector: "kesehatan", unit_code: "D2" },
      { opd_id: "dinas-pendidikan", opd_type: "dinas", sector: "pendidikan", unit_code: "D1" },
      { opd_id: "kecamatan-timur", opd_type: "kecamatan", sector: "kewilayahan", unit_code: "K1" },
    ]);
  });
});

test("a person's state in a year: place, age, grade, education, position and retirement", async () => {
  await withRegion(smallRegion, async (warehouse) => {
    const rows = await warehouse.rows(`select person_id, snapshot_date, opd_id, age, age_band, grade, grade_group, education_level, education_rank,
      position_type, position_level, echelon_code, retirement_age, retirement_date, is_active from person_years where year = 2024 order by person_id`);
    const fields = "person_id snapshot_date opd_id age age_band grade grade_group education_level education_rank position_type position_level echelon_code retirement_age retirement_date is_active".split(" ");
    const d1 = "dinas-pendidikan";
    const d2 = "dinas-kesehatan-dan-keluarga-berencana";
    const end = "2024-12-31";
    expect(rows.map((row) => fields.map((f) => (row as Record<string, unknown>)[f]))).toEqual([
      [1, end, d1, 59, "55+", "IV/b", "IV", "S2", 8, "jpt", null, "22", 60, "2025-04-01", true],
      [2, end, d1, 54, "45-54", "III/d", "III", "D4-S1", 6, "administrator", null, "32", 58, "2028-08-01", true],
      [3, end, d1, 34, "25-34", "III/a", "III", "D4-S1", 6, "fungsional", "Ahli Pertama", null, 60, "2051-01-01", true],
      [4, end, d1, 24, "<25", "III/a", "III", "D4-S1", 6, "pelaksana", null, null, 58, "2058-02-01", true],
      [5, end, d2, 56, "55+", "III/a", "III", "D4-S1", 6, "jpt", null, "22", 60, "2028-06-01", true],
      [6, end, d2, 29, "25-34", "VII", "PPPK", "D3", 5, "fungsional", "Terampil", null, 58, "2053-03-01", true],
      [7, end, "tanpa-unit", 44, "35-44", "III/a", "III", "D4-S1", 6, "pelaksana", null, null, 58, "2038-07-01", true],
      [9, end, d2, 39, "35-44", "III/a", "III", "D4-S1", 6, "pelaksana", null, null, 58, "2043-10-01", true],
      [10, end, d1, 36, "35-44", "III/a", "III", "D4-S1", 6, "pelaksana", null, null, 58, "2046-02-01", true],
      [11, end, d2, 25, "25-34", "III/a", "III", "D4-S1", 6, "fungsional", "Ahli Madya", null, 60, "2059-02-01", true],
      [12, end, d2, 59, "55+", "III/a", "III", "D4-S1", 6, "pelaksana", null, null, 58, "2023-02-01", false],
    ]);
    expect(await warehouse.rows("select unit_code, snapshot_date from person_years where person_id = 4 and year = 2023")).toEqual([{ unit_code: "D1A", snapshot_date: "2023-12-31" }]);
    expect(await warehouse.rows("select * from years order by year")).toEqual([
      { year: 2023, snapshot_date: "2023-12-31", is_latest: false }, { year: 2024, snapshot_date: "2024-12-31", is_latest: true }]);
    expect(await warehouse.rows("select person_id, retirement_year, is_contract from retirements where person_id in (1, 6, 12) order by person_id")).toEqual([
      { person_id: 1, retirement_year: 2025, is_contract: false }, { person_id: 6, retirement_year: 2053, is_contract: true }]);
  });
});

test("the line of command climbs to the next head; a unit without head passes upwards", async () => {
  await withRegion(smallRegion, async (warehouse) => {
    expect(await warehouse.rows("select person_id, superior_id, depth from superiors where year = 2024 order by person_id")).toEqual([
      { person_id: 1, superior_id: null, depth: 0 }, { person_id: 2, superior_id: 1, depth: 1 }, { person_id: 3, superior_id: 1, depth: 1 },
      { person_id: 4, superior_id: 2, depth: 2 }, { person_id: 5, superior_id: null, depth: 0 }, { person_id: 6, superior_id: null, depth: null },
      { person_id: 7, superior_id: null, depth: null }, { person_id: 9, superior_id: 5, depth: 1 }, { person_id: 10, superior_id: 2, depth: 2 },
      { person_id: 11, superior_id: 5, depth: 1 },
    ]);
    expect(await warehouse.rows("select unit_code, is_vacant, is_acting from vacancies where year = 2024 order by unit_code")).toEqual([
      { unit_code: "D1", is_vacant: false, is_acting: false }, { unit_code: "D1A", is_vacant: false, is_acting: false }, { unit_code: "D1B", is_vacant: true, is_acting: false },
      { unit_code: "D2", is_vacant: false, is_acting: false }, { unit_code: "D2A", is_vacant: true, is_acting: false }, { unit_code: "K1", is_vacant: true, is_acting: false },
    ]);
  });
});

test("stock and flow: one retirement, one entry, one transfer, and one person whom no register explains", async () => {
  await withRegion(smallRegion, async (warehouse) => {
    expect(await warehouse.rows("select opd_id, opening, entries, exits, transfers_in, transfers_out, closing, residual from flows where year = 2024 order by opd_id")).toEqual([
      { opd_id: "dinas-kesehatan-dan-keluarga-berencana", opening: 2, entries: 0, exits: 0, transfers_in: 1, transfers_out: 0, closing: 4, residual: 1 },
      { opd_id: "dinas-pendidikan", opening: 6, entries: 1, exits: 1, transfers_in: 0, transfers_out: 1, closing: 5, residual: 0 },
      { opd_id: "region", opening: 9, entries: 1, exits: 1, transfers_in: 0, transfers_out: 0, closing: 10, residual: 1 },
      { opd_id: "tanpa-unit", opening: 1, entries: 0, exits: 0, transfers_in: 0, transfers_out: 0, closing: 1, residual: 0 },
    ]);
    expect(await warehouse.rows("select person_id, direction, opd_id, employment_type from movements where year = 2024 order by person_id")).toEqual([
      { person_id: 8, direction: "out", opd_id: "dinas-pendidikan", employment_type: "PNS" }, { person_id: 10, direction: "in", opd_id: "dinas-pendidikan", employment_type: "PNS" }]);
  });
});

test("the regional secretary stands above the heads of OPDs, and an additional appointment makes a head", async () => {
  const raw = {
    ...smallRegion,
    raw_unit_hierarchies: [...smallRegion.raw_unit_hierarchies.map((u) => (u.unit_code === "D1S" ? { ...u, head_position: "Kepala Sekolah" } : u)),
      { unit_code: "S", unit_name: "SEKRETARIAT DAERAH", parent_code: "ROOT", echelon_code: "21" }],
    raw_asn_snapshots: [...smallRegion.raw_asn_snapshots, ...[20, 21].map((person_id) => ({
      person_id, snapshot_date: "2024-12-31", birth_date: "1970-01-01", employment_type: "PNS", legal_status_code: "01",
      ...(person_id === 20 ? { unit_code: "S", position_type_code: "1", echelon_code: "21", position_name: "SEKRETARIS DAERAH" } : { unit_code: "D1S", position_type_code: "2", position_name: "GURU AHLI MUDA" }) }))],
    raw_position_histories: [
      { person_id: 21, unit_code: "D1S", position_name: "KEPALA SEKOLAH", position_type: "2", start_date: "2024-01-01", assignment: "TT" },
      { person_id: 9, unit_code: "K1", position_name: "CAMAT", position_type: "1", echelon: "III.a", start_date: "2024-06-01", assignment: "PLT" },
    ],
  };
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select person_id, superior_id, depth from superiors where year = 2024 and person_id in (1, 3, 4, 5, 7, 20, 21) order by person_id")).toEqual([
      { person_id: 1, superior_id: 20, depth: 1 }, { person_id: 3, superior_id: 21, depth: 3 }, { person_id: 4, superior_id: 2, depth: 3 }, { person_id: 5, superior_id: 20, depth: 1 },
      { person_id: 7, superior_id: null, depth: null }, { person_id: 20, superior_id: null, depth: 0 }, { person_id: 21, superior_id: 1, depth: 2 }]);
    expect(await warehouse.rows("select year, unit_code, is_vacant, is_acting from vacancies where unit_code = 'K1' order by year")).toEqual([
      { year: 2023, unit_code: "K1", is_vacant: true, is_acting: false }, { year: 2024, unit_code: "K1", is_vacant: true, is_acting: true }]);
    expect(await warehouse.rows("select person_id, is_promotion from position_changes order by person_id")).toEqual([{ person_id: 9, is_promotion: false }, { person_id: 21, is_promotion: false }]);
  });
});

test("a first appointment in the register is compared with the last snapshot before it", async () => {
  const raw = { ...smallRegion, raw_position_histories: [
    { person_id: 4, unit_code: "D2A", position_name: "KEPALA SEKSI GIZI", position_type: "1", echelon: "IV.a", start_date: "2024-06-01", assignment: "D" },
    { person_id: 2, unit_code: "D1A", position_name: "KEPALA BIDANG PEMBINAAN", position_type: "1", echelon: "III.b", start_date: "2024-06-01", assignment: "D" },
  ] };
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select person_id, is_promotion from position_changes order by person_id")).toEqual([{ person_id: 2, is_promotion: false }, { person_id: 4, is_promotion: true }]);
  });
});
