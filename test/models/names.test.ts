import { expect, test } from "vitest";
import { withRegion } from "./region.js";
import { smallRegion } from "./smallRegion.js";

const hierarchy = [
  ["R", "PEMERINTAH KABUPATEN RIMBA", null], ["A", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "R"], ["B", "Dinas Lingkungan Hidup", "R"],
  ["C", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "R"], ["D", "Sekretariat Daerah", "R"], ["D1", "Bagian Umum", "D"], ["B1", "Bidang Tata Lingkungan", "B"],
  ["A1", "Subbagian Umum", "A"], ["B2", "Subbagian Umum", "B"], ["E", "RSUD Rimba", "R"], ["F", "Dinas Kebudayaan dan Pariwisata", "R"], ["G", "Dinas Kebudayaan dan Arsip", "R"],
].map(([unit_code, unit_name, parent_code]) => ({ unit_code, unit_name, parent_code }));

const spellings: [name: string, opd: string | null, match: string | null][] = [
  ["DINAS  LINGKUNGAN HIDUP", "dinas-lingkungan-hidup", "opd"],
  ["DLH", "dinas-lingkungan-hidup", "opd"],
  ["Dinas LH Kabupaten Rimba", "dinas-lingkungan-hidup", "opd"],
  ["SETDA", "sekretariat-daerah", "opd"],
  ["Bag. Umum", null, null],
  ["Bidang Tata Lingkungan", "dinas-lingkungan-hidup", "unit"],
  ["DKP", "dinas-kebudayaan-dan-pariwisata", "initials"],
  ["DINAS PMPTSP", "dinas-penanaman-modal-dan-pelayanan-terpadu-satu-pintu", "opd"],
  ["Rumah Sakit Umum Daerah", "rsud-rimba", "shorter"],
  ["Bidang Persampahan Dinas Lingkungan Hidup", "dinas-lingkungan-hidup", "longer"],
  ["Dinas Kebudayaan", null, "shorter"],
  ["Subbagian Umum", null, "unit"],
  ["Pemerintah Kabupaten Rimba", null, null],
];

test("a spelling means an OPD by its name, abbreviation, initials, a unit's name, or a part that fits one only", async () => {
  const raw = {
    settings: [{ name: "region_name", value: "Kabupaten Rimba" }], raw_unit_hierarchies: hierarchy,
    raw_sector_indicators: spellings.map(([opd_name], i) => ({ opd_name, period: "2024", indicator: String(i), value: 1 })),
  };
  await withRegion(raw, async (warehouse) => {
    const found = await warehouse.rows<{ source_name: string; opd_id: string | null; match: string | null }>("select source_name, opd_id, match from unit_names");
    for (const [name, opd_id, match] of spellings) expect(found, name).toContainEqual({ source_name: name, opd_id, match });
    expect(await warehouse.rows("select opd_id from sector_indicators order by cast(indicator as integer)")).toEqual(spellings.map(([, opd]) => ({ opd_id: opd ?? "tanpa-unit" })));
  });
});

const person = { snapshot_date: "2024-12-31", birth_date: "1990-01-01", employment_type: "PNS" };

test("without a hierarchy the snapshots' own names make the units", async () => {
  const raw = { raw_asn_snapshots: [
    { ...person, person_id: 1, opd_name: "DINAS SOSIAL", unit_name: "BIDANG A", unit_code: "X1" },
    { ...person, person_id: 2, opd_name: "Dinas  Sosial", unit_name: "DINAS SOSIAL" },
    { ...person, person_id: 3, opd_name: "PEMERINTAH KOTA LAIN", unit_name: "INSPEKTORAT" },
    { ...person, person_id: 4, opd_name: null, unit_name: null },
  ] };
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select person_id, opd_id, is_active from person_years order by person_id")).toEqual([
      { person_id: 1, opd_id: "dinas-sosial", is_active: true }, { person_id: 2, opd_id: "dinas-sosial", is_active: true },
      { person_id: 3, opd_id: "inspektorat", is_active: true }, { person_id: 4, opd_id: "tanpa-unit", is_active: true }]);
    expect(await warehouse.rows("select opd_id, opd_type from opds order by opd_id")).toEqual([{ opd_id: "dinas-sosial", opd_type: "dinas" }, { opd_id: "inspektorat", opd_type: "inspektorat" }]);
  });
});

test("a tree whose OPDs are roots needs no government above them", async () => {
  const raw = { raw_unit_hierarchies: [{ unit_code: "1", unit_name: "DINAS SOSIAL" }, { unit_code: "2", unit_name: "BIDANG A", parent_code: "1" }, { unit_code: "3", unit_name: "KANTOR ARSIP" }] };
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select unit_code, opd_id from units order by unit_code")).toEqual([
      { unit_code: "1", opd_id: "dinas-sosial" }, { unit_code: "2", opd_id: "dinas-sosial" }, { unit_code: "3", opd_id: "kantor-arsip" }]);
  });
});

const statuses: [code: string | null, text: string | null, active: boolean][] = [
  ["01", "Aktif", true], ["1", null, true], ["71", null, true], ["99", "Pensiun", false], [null, "PPPK Aktif", true], ["zz", "Tidak Aktif", false], [null, "Pensiun", false],
  ["02", "CLTN", false], ["03", "Tugas Belajar", true], [null, null, true], ["zz", null, false],
];

test("the legal status' code decides who counts as active, then its text", async () => {
  await withRegion({ raw_asn_snapshots: statuses.map(([legal_status_code, legal_status], i) => ({ ...person, person_id: i, legal_status_code, legal_status })) }, async (warehouse) => {
    const rows = await warehouse.rows<{ is_active: boolean }>("select is_active from person_years order by person_id");
    expect(rows.map((row, i) => [...statuses[i]!.slice(0, 2), row.is_active])).toEqual(statuses);
  });
});

const positions: [position: Record<string, string>, type: string, level: string | null, age: number][] = [
  [{ position_name: "PENGAWAS SEKOLAH AHLI MADYA", position_type_code: "2" }, "fungsional", "Ahli Madya", 60],
  [{ position_name: "PENGAWAS SEKOLAH AHLI MUDA", position_type_code: "2" }, "fungsional", "Ahli Muda", 58],
  [{ position_name: "PENGAWAS SEKOLAH AHLI UTAMA", position_type_code: "2" }, "fungsional", "Ahli Utama", 65],
  [{ position_name: "GURU AHLI UTAMA", position_type_code: "2" }, "fungsional", "Ahli Utama", 60],
  [{ position_name: "AHLI PERTAMA - GURU KELAS", position_type_code: "2" }, "fungsional", "Ahli Pertama", 60],
  [{ position_name: "DOKTER GIGI AHLI MUDA", position_type_code: "2" }, "fungsional", "Ahli Muda", 58],
  [{ position_name: "AUDITOR AHLI UTAMA", position_type_code: "2" }, "fungsional", "Ahli Utama", 65],
  [{ position_name: "PERAWAT PENYELIA", position_type_code: "2" }, "fungsional", "Penyelia", 58],
  [{ position_name: "SEKRETARIS DAERAH", position_type_code: "1", echelon: "II.a" }, "jpt", null, 60],
  [{ position_name: "CAMAT", position_type_code: "1", echelon_code: "31" }, "administrator", null, 58],
  [{ position_name: "LURAH", position_type: "Jabatan Struktural", echelon: "IV/a" }, "pengawas", null, 58],
  [{ position_name: "KEPALA BAGIAN UMUM", position_type: "Struktural" }, "administrator", null, 58],
  [{ position_name: "PENGELOLA DATA", position_type: "Jabatan Pelaksana", echelon_code: "99" }, "pelaksana", null, 58],
  [{ position_name: "PENGELOLA DATA", position_type: "Jabatan Fungsional Umum" }, "pelaksana", null, 58],
  [{ position_name: "PERENCANA AHLI MUDA" }, "fungsional", "Ahli Muda", 58],
];

test("a position is read from echelon, kind and name; the retirement age follows", async () => {
  await withRegion({ raw_asn_snapshots: positions.map(([position], i) => ({ ...person, ...position, person_id: i })) }, async (warehouse) => {
    const rows = await warehouse.rows<{ position_type: string; position_level: string | null; retirement_age: number }>("select position_type, position_level, retirement_age from person_years order by person_id");
    expect(rows.map((row, i) => [positions[i]![0], row.position_type, row.position_level, row.retirement_age])).toEqual(positions);
  });
});

test("a later spelling in the register is found beside the code", async () => {
  await withRegion({ ...smallRegion, raw_populations: [{ year: 2024, district: "Timur", population: 10 }] }, async (warehouse) => {
    expect(await warehouse.rows("select opd_id, population from populations")).toEqual([{ opd_id: "kecamatan-timur", population: 10 }]);
  });
});
