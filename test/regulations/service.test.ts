import { expect, test } from "vitest";
import { cells } from "./tables.js";

test("satisfaction bands of both regulations, never mixed", () => {
  expect(cells("permenpanrb-14-2017", "satisfaction_bands", "version grade performance_id lower upper")).toEqual([
    ["14/2017", "A", "Sangat Baik", 88.31, 100], ["14/2017", "B", "Baik", 76.61, 88.3], ["14/2017", "C", "Kurang Baik", 65, 76.6], ["14/2017", "D", "Tidak Baik", 25, 64.99]]);
  expect(cells("kepmenpan-25-2004", "satisfaction_bands", "version grade lower upper")).toEqual([
    ["25/2004", "A", 81.26, 100], ["25/2004", "B", 62.51, 81.25], ["25/2004", "C", 43.76, 62.5], ["25/2004", "D", 25, 43.75]]);
});

test("nine elements of the satisfaction survey", () => {
  expect(cells("permenpanrb-14-2017", "satisfaction_elements", "element name_id").map((row) => row.join(" "))).toEqual([
    "u1 Persyaratan", "u2 Sistem, mekanisme, prosedur", "u3 Waktu penyelesaian", "u4 Biaya/tarif", "u5 Produk spesifikasi jenis pelayanan", "u6 Kompetensi pelaksana", "u7 Perilaku pelaksana",
    "u8 Penanganan pengaduan, saran, masukan", "u9 Sarana dan prasarana"]);
});

test("elements weigh alike within each version, a ninth now and a fourteenth then", () => {
  expect(cells("permenpanrb-14-2017", "satisfaction_weights", "version element weight").map(([version, element, weight]) => [version, element, Math.round(1 / (weight as number))])).toEqual(["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"].map((element) => ["14/2017", element, 9]));
  expect(cells("kepmenpan-25-2004", "satisfaction_weights", "weight evidence").every(([weight, evidence]) => Math.round(1 / (weight as number)) === 14 && evidence === "BG")).toBe(true);
});

test("complaints: a deadline of 60 days with one secondary source, a tolerance of our own, states from the words of the export", () => {
  expect(cells("perpres-76-2013", "complaint_deadlines", "days evidence")).toEqual([[60, "1"]]);
  expect(cells("perpres-76-2013", "complaint_tolerances", "late_share evidence")).toEqual([[0.1, "?"]]);
  const state = (status: string) => cells("perpres-76-2013", "complaint_statuses", "status_pattern state").find(([pattern]) => new RegExp(pattern as string).test(status.toUpperCase()))![1];
  expect(["Selesai", "Ditunda/Arsip", "Belum Terverifikasi", "Belum Ditindaklanjuti", "Proses", "Belum Selesai", "Belum Tuntas"].map(state)).toEqual(["selesai", "arsip", "belum", "belum", "proses", "belum", "belum"]);
  expect(cells("perpres-76-2013", "complaint_statuses", "priority").flat()).toEqual([1, 2, 3, 4]);
});

test("sector indicators: what harms goes down, what is done about it goes up, times go down, all else goes up", () => {
  const rules = cells("indikator-sektor", "sector_indicator_directions", "priority name_pattern unit_pattern direction");
  expect(rules.map(([priority]) => priority)).toEqual([1, 2, 3, 4, 9]);
  const direction = ([name, unit = "%"]: readonly string[]) =>
    rules.find(([, name_pattern, unit_pattern]) => new RegExp(name_pattern as string).test(name!.toUpperCase()) && (unit_pattern === null || new RegExp(unit_pattern as string).test(unit.toUpperCase())))![3];
  const wrong = (direct: number, names: readonly (readonly string[])[]) => names.filter((name) => direction(name) !== direct);
  expect(wrong(-1, [
    ["Persentase penduduk miskin"], ["Tingkat kemiskinan"], ["Tingkat pengangguran terbuka"], ["Indeks Gini", "indeks"], ["Indeks ketimpangan gender", "indeks"], ["Luas kawasan kumuh", "ha"],
    ["Rumah tidak layak huni", "unit"], ["Angka kriminalitas", "kasus"], ["Prevalensi stunting"], ["Angka kematian ibu"], ["Waktu tunggu rawat jalan", "jam"], ["Penerbitan izin", "hari kerja"],
  ])).toEqual([]);
  expect(wrong(1, [
    ["Cakupan balita gizi buruk yang dirawat"], ["Persentase penduduk miskin yang menerima bantuan"], ["Persentase korban kekerasan yang ditangani"], ["Persentase kejadian kebakaran yang ditangani"],
    ["Kawasan bebas kumuh"], ["Penurunan prevalensi stunting"], ["Pengurangan sampah"], ["Indeks Kualitas Lingkungan Hidup", "indeks"], ["Rata-rata nilai ujian sekolah", "nilai"],
  ])).toEqual([]);
});

test("selection: weights, tie-breaks, thresholds and codes", () => {
  expect(cells("permenpanrb-27-2021", "selection_weights", "component weight article")).toEqual([["skd", 0.4, "pasal 48 ayat (3)"], ["skb", 0.6, "pasal 48 ayat (3)"]]);
  expect(cells("permenpanrb-27-2021", "selection_tie_breaks", "component").flat()).toEqual(["skd", "tkp", "tiu", "twk"]);
  const thresholds = (formation: string) => cells("permenpanrb-27-2021", "selection_thresholds", "formation_pattern year subtest threshold evidence").filter(([pattern]) => pattern === formation).map(([, ...rest]) => rest);
  expect(thresholds(".*")).toEqual([
    [2019, "tkp", 126, "1"], [2019, "tiu", 80, "1"], [2019, "twk", 65, "1"], [2021, "tkp", 166, "BG"], [2021, "tiu", 80, "BG"], [2021, "twk", 65, "BG"], [2024, "tkp", 166, "BG"], [2024, "tiu", 80, "BG"], [2024, "twk", 65, "BG"]]);
  expect(thresholds(".*(CUMLAUDE|PUJIAN|DIASPORA).*")).toEqual([[2019, "skd", 271, "1"], [2019, "tiu", 85, "1"], [2021, "skd", 311, "BG"], [2021, "tiu", 85, "BG"], [2024, "skd", 311, "BG"], [2024, "tiu", 85, "BG"]]);
  expect(thresholds(".*DISABILITAS.*")).toEqual([[2019, "skd", 260, "1"], [2019, "tiu", 70, "1"], [2021, "skd", 286, "BG"], [2021, "tiu", 60, "BG"], [2024, "skd", 286, "BG"], [2024, "tiu", 60, "BG"]]);
  expect(cells("permenpanrb-27-2021", "selection_scales", "component from_year maximum")).toEqual([["skd", 2019, 500], ["skd", 2021, 550], ["skb", 2019, 100], ["skb", 2019, 500]]);
  expect(cells("permenpanrb-27-2021", "selection_quotas", "component times_posts")).toEqual([["skb", 3]]);
  expect(cells("permenpanrb-27-2021", "transparency_rules", "element min_days")).toEqual([["pengumuman", 15], ["masa-sanggah", 3]]);
  expect(cells("permenpanrb-27-2021", "selection_codes", "result_code is_appointed").filter(([, is]) => is).map(([code]) => code)).toEqual(["P/L", "PL", "P/L-1", "P/L-2"]);
  expect(cells("permenpanrb-27-2021", "selection_rules", "position rule unit").map((row) => row.join(" "))).toEqual([
    "1 jumlah-skd applicant", "2 nilai-akhir applicant", "3 ambang-batas applicant", "4 urutan-skb applicant", "5 kuota-skb formation", "6 peringkat-akhir applicant", "7 nilai-sama applicant", "8 kuota-kelulusan formation", "9 kode-hasil applicant"]);
  const passed = cells("permenpanrb-27-2021", "selection_results", "stage result_code is_passed").filter(([, , is]) => is).map(([stage, code]) => `${stage} ${code}`);
  expect(passed).toEqual(["skd P/L", "skd PL", "final P/L", "final P/L-1", "final P/L-2"]);
});
