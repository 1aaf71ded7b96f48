import { beforeAll, describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { computeObservations } from "../../loaders/indicators/computeObservations.js";
import type { Observation } from "../../loaders/indicators/indicator.js";
import { loadIndicators } from "../../loaders/indicators/registry.js";
import { attendanceValues } from "./attendanceRegion.js";
import { withMarts } from "./marts.js";
import { planningValues } from "./planningRegion.js";
import { region } from "./region.js";
import { serviceValues } from "./serviceRegion.js";
import { stagesValues } from "./stagesRegion.js";

let observations: Observation[];
let ids: string[];
beforeAll(async () => {
  const indicators = await loadIndicators();
  ids = indicators.map(({ id }) => id);
  ({ observations } = await withMarts(region, (warehouse) => computeObservations(warehouse, indicators, { kinds: new Set(contracts.map(({ kind }) => kind)) })));
});

type Expected = readonly [cell: string, n: number, count: number | null, value: number];

/** cell: `opd`, `opd dimension category`, with `@period` where it is not 2024 */
const expected: Readonly<Record<string, readonly Expected[]>> = {
  ...attendanceValues,
  ...planningValues,
  ...serviceValues,
  ...stagesValues,
  "jumlah-pegawai": [
    ["region", 9, 9, 9], ["dinas-a", 5, 5, 5], ["dinas-b", 3, 3, 3], ["tanpa-unit", 1, 1, 1], ["region@2023", 7, 7, 7],
    ["region jenis-kelamin P", 9, 5, 5], ["dinas-a jenis-kelamin L", 5, 2, 2], ["region kelompok-umur 45-54", 9, 4, 4],
    ["region golongan PPPK", 9, 2, 2], ["region pendidikan tidak-diketahui", 9, 1, 1], ["dinas-b jenis-asn PPPK_PW", 3, 1, 1], ["region jenis-jabatan pelaksana", 9, 3, 3],
  ],
  "porsi-perempuan": [["region", 9, 5, 5 / 9], ["dinas-a", 5, 3, 0.6], ["region jenis-jabatan fungsional", 2, 2, 1], ["region@2023", 7, 3, 3 / 7]],
  "porsi-perempuan-pimpinan": [["region", 4, 2, 0.5], ["region jenjang-struktural administrator", 2, 1, 0.5], ["dinas-b", 1, 0, 0]],
  "umur-rata-rata": [["dinas-a", 5, null, 47.4], ["region", 9, null, 412 / 9], ["region jenis-asn PPPK", 1, null, 30]],
  "porsi-sarjana": [["region", 8, 6, 0.75], ["dinas-b", 3, 2, 2 / 3]],
  "porsi-pppk": [["region", 9, 2, 2 / 9], ["region@2023", 7, 0, 0], ["region jenis-kelamin P", 5, 2, 0.4]],
  "masa-kerja-rata-rata": [["dinas-b", 3, null, 43 / 3]],
  "porsi-fungsional": [["region", 9, 2, 2 / 9], ["dinas-a", 5, 1, 0.2]],
  // 1 leads 2, 2 leads 3, 3 leads 4 and 5; 6 leads 7 and 8
  "rentang-kendali": [["dinas-a", 3, null, 4 / 3], ["dinas-b", 1, null, 2], ["region", 4, null, 1.5]],
  "jenjang-lapisan": [["dinas-a", 3, null, 3], ["dinas-b", 1, null, 1], ["region", 4, null, 3]],
  "rasio-struktural": [["dinas-a", 3, null, 2 / 3], ["region", 4, null, 5 / 4]],
  "kebutuhan-abk": [["region", 7, 7, 7], ["dinas-a jenis-jabatan fungsional", 4, 4, 4]],
  "bezetting": [["region", 5, 5, 5], ["dinas-a", 2, 2, 2]],
  "selisih-kebutuhan": [["region", 5, -2, -2], ["dinas-a", 2, -3, -3], ["dinas-b", 3, 1, 1]],
  "tingkat-pemenuhan": [["region", 7, 5, 5 / 7], ["dinas-a", 5, 2, 0.4], ["dinas-b", 2, 3, 1.5]],
  "jabatan-struktural-kosong": [["region", 4, 2, 2], ["dinas-a jenis-jabatan pengawas", 1, 1, 1], ["dinas-b", 1, 0, 0]],
  "jabatan-plt": [["region", 4, 1, 1], ["dinas-a jenis-jabatan administrator", 1, 1, 1]],
  // 2029, 2032 and 2025 in dinas-a, 2030 in dinas-b
  "pensiun-sepuluh-tahun": [["region", 9, 4, 4], ["dinas-a", 5, 3, 3], ["region tahun-pensiun 2029", 9, 1, 1], ["tanpa-unit", 1, 0, 0], ["region jenis-jabatan administrator", 9, 2, 2]],
  "porsi-pensiun-lima-tahun": [["region", 8, 2, 0.25], ["dinas-a", 5, 2, 0.4], ["dinas-b", 3, 0, 0], ["region@2023", 6, 1, 1 / 6]],
  "arus-pegawai": [["region komponen awal", 9, 7, 7], ["region komponen masuk", 9, 2, 2], ["region komponen pindah-masuk", 9, 1, 1], ["region komponen pindah-keluar", 9, 1, 1], ["region komponen selisih", 9, 1, 1], ["dinas-b komponen akhir", 3, 3, 3]],
  "tingkat-perputaran": [["region", 8, 1, 1 / 8], ["dinas-b", 3, 0, 0]],
  "tingkat-pengangkatan": [["region", 8, 2, 2 / 8], ["dinas-a", 5, 1, 1 / 4.5]],
  "cakupan-perencanaan-skp": [["region", 9, 4, 4 / 9], ["dinas-a", 5, 3, 0.6], ["tanpa-unit", 1, 0, 0], ["dinas-b jenis-asn PNS", 2, 1, 0.5]],
  "ketepatan-perencanaan-skp": [["region", 5, 4, 0.8], ["dinas-a", 4, 3, 0.75]],
  "cakupan-penilaian-periodik": [["region@2024-Q1", 9, 3, 3 / 9], ["dinas-b@2024-Q2", 3, 1, 1 / 3], ["dinas-a@2024-Q2", 5, 0, 0]],
  "ketepatan-penilaian-periodik": [["region@2024-Q1", 4, 3, 0.75]],
  "cakupan-penilaian-tahunan": [["region", 9, 6, 6 / 9], ["dinas-a", 5, 4, 0.8], ["region@2023", 7, 5, 5 / 7]],
  "ketepatan-penilaian-tahunan": [["region", 5, 4, 0.8], ["region@2023", 5, 5, 1]],
  "sebaran-predikat": [["region predikat baik", 6, 4, 4 / 6], ["dinas-a predikat sangat-baik", 4, 1, 0.25], ["region predikat sangat-kurang", 6, 0, 0], ["dinas-b predikat kurang", 2, 1, 0.5]],
  // of two appraisals of person 1 in the quarter the later one counts
  "sebaran-predikat-periodik": [["region@2024-Q1 predikat baik", 3, 2, 2 / 3], ["region@2024-Q1 predikat butuh-perbaikan", 3, 0, 0], ["dinas-b@2024-Q2 predikat sangat-kurang", 1, 1, 1]],
  "porsi-sangat-baik": [["region", 6, 1, 1 / 6], ["region jenis-jabatan pengawas", 1, 1, 1]],
  // 100, 100, 150, 100 and 50, 100
  "predikat-rata-rata": [["dinas-a", 4, null, 112.5], ["region", 6, null, 100]],
  "konsentrasi-predikat": [["region", 6, 4, 4 / 6], ["dinas-b", 2, 1, 0.5]],
  "konsistensi-matriks": [["region", 5, 4, 0.8], ["dinas-a", 4, 3, 0.75]],
  "kesesuaian-se-3-2023": [["region", 2, 1, 0.5], ["dinas-a", 12, null, 1], ["dinas-b", 30, null, 0]],
  "porsi-atasan-langsung": [["region", 4, 2, 0.5], ["dinas-a", 3, 1, 1 / 3]],
  "porsi-penilaian-sendiri": [["region", 5, 1, 0.2]],
  // 1 fell, 2 and 4 stayed, 3 rose; 6 fell
  "pergeseran-predikat": [["region arah naik", 5, 1, 0.2], ["region arah tetap", 5, 2, 0.4], ["dinas-a arah turun", 4, 1, 0.25]],
  // 90, 60, 57.5 and 90
  "ip-asn": [["dinas-a", 3, null, 69.16666666666667], ["region", 4, null, 74.375], ["region komponen kualifikasi", 4, null, 13.75]],
  "ip-asn-andai-20-jp": [["dinas-a", 3, null, (90 + 75 + 57.5) / 3], ["region", 4, null, (90 + 75 + 57.5 + 90) / 4]],
  "cakupan-dimensi-ip-asn": [["region dimensi-indeks kualifikasi", 5, 5, 1], ["region dimensi-indeks kompetensi", 5, 4, 0.8], ["dinas-a dimensi-indeks kinerja", 4, 3, 0.75]],
  "cakupan-ip-asn": [["region", 9, 4, 4 / 9], ["dinas-a", 5, 3, 0.6]],
  "kategori-ip-asn": [["region kategori tinggi", 4, 2, 0.5], ["region kategori sangat-tinggi", 4, 0, 0], ["dinas-a kategori sangat-rendah", 3, 2, 2 / 3]],
  "jam-pelatihan-rata-rata": [["region", 9, null, 123 / 9], ["region jenis-asn PPPK", 1, null, 24]],
  // contract staff have no such right, 19 hours are not 20
  "pemenuhan-20-jp": [["region", 7, 3, 3 / 7], ["dinas-a", 4, 2, 0.5]],
  "porsi-tanpa-pelatihan": [["region", 9, 4, 4 / 9]],
  // 9 of 7 in 2023: pelaksana 4 and 9 stayed; nobody left
  "matriks-perpindahan": [["region dari-pelaksana pelaksana", 2, 2, 1], ["region dari-pelaksana keluar", 2, 0, 0], ["region dari-administrator administrator", 2, 2, 1]],
  // persons 2 and 7, once each, of seven; 8 was not there a year before
  "tingkat-promosi": [["region", 7, 2, 2 / 7], ["dinas-b", 2, 1, 0.5], ["region jenis-kelamin P", 3, 2, 2 / 3], ["region jenis-jabatan fungsional", 1, 1, 1], ["region jenis-asn PNS", 7, 2, 2 / 7]],
  "porsi-calon-siap": [["region", 4, 2, 0.5], ["dinas-b", 1, 0, 0], ["region jenjang-struktural administrator", 2, 0, 0]],
  "porsi-jabatan-kosong": [["region", 4, 2, 0.5], ["dinas-a jenjang-struktural pengawas", 1, 1, 1]],
  "median-lama-plt": [["region", 3, null, 182], ["dinas-b", 1, null, 91], ["region@2023", 2, null, 45.5]],
  "porsi-plt-lewat-batas": [["region", 3, 1, 1 / 3], ["dinas-a", 2, 1, 0.5], ["region@2023", 2, 0, 0]],
  // level 4 is not enough for an administrator, level 3 is more than a supervisor needs, 2025 is too late
  "porsi-diklat-jenjang": [["region", 4, 2, 0.5], ["dinas-b", 1, 0, 0], ["region jenjang-struktural pengawas", 1, 1, 1], ["region@2023", 4, 1, 0.25]],
  "jumlah-formasi": [["region", 5, 5, 5], ["dinas-b", 3, 3, 3], ["region jabatan Guru", 3, 3, 3]],
  "jumlah-pelamar": [["region", 9, 9, 9], ["dinas-a", 6, 6, 6], ["region tahap-terakhir tidak-hadir", 9, 1, 1], ["region tahap-terakhir di-bawah-ambang", 9, 2, 2], ["region tahap-terakhir tidak-ikut-skb", 9, 2, 2], ["region tahap-terakhir lulus", 9, 2, 2], ["region@2023 tahap-terakhir menunggu-skb", 2, 1, 1], ["region@2023 tahap-terakhir di-bawah-ambang", 2, 1, 1]],
  "porsi-gugur-tahap": [["region", 9, 7, 7 / 9], ["region tahap-seleksi hadir-skd", 9, 1, 1 / 9], ["region tahap-seleksi memenuhi-ambang", 8, 2, 2 / 8], ["region tahap-seleksi ikut-skb", 6, 2, 2 / 6], ["region tahap-seleksi lulus", 4, 2, 2 / 4]],
  "porsi-perempuan-seleksi": [["region", 8, 5, 5 / 8], ["region tahap-seleksi memenuhi-ambang", 6, 3, 3 / 6], ["region tahap-seleksi lulus", 2, 1, 0.5]],
  "pelamar-per-formasi": [["region", 5, 9, 9 / 5], ["dinas-b", 3, 3, 1], ["region jabatan DOKTER", 2, 0, 0]],
  "formasi-tidak-terisi": [["region", 5, 3, 3], ["dinas-a", 2, 1, 1], ["region jabatan DOKTER", 2, 2, 2]],
  "porsi-formasi-tidak-terisi": [["region", 5, 3, 3 / 5], ["dinas-b", 3, 2, 2 / 3], ["region jabatan Guru", 3, 1, 1 / 3]],
  // 21, 9 and 21 days; 159 and 151
  "lama-tahapan-seleksi": [["region", 2, null, 155], ["region bagian-jadwal pendaftaran", 3, null, 17], ["region bagian-jadwal penetapan", 2, null, 20]],
  "keterbukaan-formasi": [["region", 3, 1, 1 / 3], ["dinas-b", 2, 0, 0], ["region unsur-keterbukaan kriteria", 3, 2, 2 / 3], ["region unsur-keterbukaan pengumuman", 3, 1, 1 / 3], ["region unsur-keterbukaan masa-sanggah", 3, 1, 1 / 3]],
  "baris-diterima": [["region@2025", 200, 188, 0.94], ["region@2025 jenis-ekspor training", 40, 30, 0.75]],
  "baris-dikarantina": [["region@2025", 200, 12, 12], ["region@2025 jenis-ekspor asn-snapshot", 160, 2, 2], ["region@2025 jenis-ekspor tidak-dikenal", 0, 0, 0]],
  "temuan-mutu": [["region@2025", 200, 12, 60], ["region@2025 tingkat error", 200, 10, 50], ["region@2025 tingkat info", 200, 0, 0]],
  "kelengkapan-unor": [["region", 9, 8, 8 / 9]],
  "kecocokan-nip": [["region", 9, 8, 8 / 9], ["dinas-a", 5, 4, 0.8]],
};

describe("values counted by hand", () => {
  for (const [id, cells] of Object.entries(expected)) {
    it.each(cells.map(([cell, ...numbers]) => ({ cell, numbers })))(`${id} at $cell`, ({ cell, numbers: [n, count, value] }) => {
      const [place, dimension = "", category = ""] = cell.split(" ");
      const [opd_id, period = "2024"] = place!.split("@");
      const found = observations.filter((row) => row.indicator === id && row.opd_id === opd_id && row.period === period && row.dimension === dimension && row.category === category);
      expect(found.map((row) => [row.n, row.count])).toEqual([[n, count]]);
      expect(found[0]!.value).toBeCloseTo(value, 12);
    });
  }

  it("exist for every indicator", () => {
    expect(ids.filter((id) => !expected[id])).toEqual([]);
  });
});

it("does not judge the distribution of agencies with fewer than ten people appraised, or without a predicate of their own", () => {
  expect(observations.filter((row) => row.indicator === "kesesuaian-se-3-2023").map((row) => row.opd_id)).toEqual(["region", "dinas-a", "dinas-b"]);
});

it("adds Wilson intervals where declared and none elsewhere", () => {
  const coverage = observations.find((row) => row.indicator === "cakupan-penilaian-tahunan" && row.period === "2024" && row.opd_id === "region" && row.dimension === "")!;
  // 6 of 9: (6/9 + z²/18 ± z √(2/81 + z²/324)) / (1 + z²/9) with z = 1.959964
  expect(coverage.low).toBeCloseTo(0.3542, 4);
  expect(coverage.high).toBeCloseTo(0.8794, 4);
  expect(observations.filter((row) => row.indicator === "porsi-perempuan").every((row) => row.low === null && row.high === null)).toBe(true);
});

it("orders rows: region first, total first, categories as declared", () => {
  const rows = observations.filter((row) => row.indicator === "porsi-perempuan-pimpinan" && row.period === "2024");
  expect(rows.map((row) => `${row.opd_id}/${row.category}`)).toEqual([
    "region/", "region/jpt", "region/administrator", "region/pengawas",
    "dinas-a/", "dinas-a/jpt", "dinas-a/administrator", "dinas-a/pengawas",
    "dinas-b/", "dinas-b/administrator",
  ]);
});
