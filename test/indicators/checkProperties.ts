import { expect } from "vitest";
import type { Indicator, Observation } from "../../loaders/indicators/indicator.js";

/** Region figures that are of agencies, not of what the agencies' rows count. */
const notSummed = new Set(["kesesuaian-se-3-2023", "konsentrasi-predikat"]);

const adds = ({ measure }: Indicator) => measure === "count" || measure === "share";
const sum = (rows: readonly Observation[], of: "n" | "count") => rows.reduce((total, row) => total + (row[of] ?? 0), 0);

function grouped(rows: readonly Observation[], key: (row: Observation) => string): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

/** They have no row of a unit. */
const regionOnly = new Set(["tindak-lanjut-predikat", "sangat-baik-menurut-capaian", "tangga-ketidakhadiran", "sistem-digital", "baris-diterima", "baris-dikarantina", "kelengkapan-unor", "temuan-mutu", "jumlah-penduduk", "pegawai-per-penduduk", "matriks-perpindahan", ...["porsi-gugur-tahap", "jumlah-pelamar", "porsi-perempuan-seleksi", "pelamar-per-formasi", "formasi-tidak-terisi", "porsi-formasi-tidak-terisi", "lama-tahapan-seleksi", "keterbukaan-formasi", "jumlah-formasi"]]);
/** Their rows of a unit are totals alone. */
const regionDimensions = new Set(["jumlah-pengaduan", "pengaduan-tepat-waktu", "tingkat-promosi", "porsi-diklat-jenjang", "jumlah-formasi", "jumlah-pelamar", "porsi-perempuan-seleksi", "porsi-gugur-tahap", "formasi-tidak-terisi", "porsi-formasi-tidak-terisi", "keterbukaan-formasi"]);

/** Its parts are facts side by side, not parts of a whole. */
const notParts = new Set(["cakupan-dimensi-ip-asn", "porsi-gugur-tahap", "porsi-perempuan-seleksi", "jumlah-pelamar", "keterbukaan-formasi"]);

/** What must hold of any indicator on any data: one row a cell, shares in 0 to 1, intervals around their value, parts that sum to wholes. */
export function checkProperties(indicator: Indicator, rows: readonly Observation[]): void {
  const name = (row: Observation | undefined) => `${indicator.id} ${row?.period} ${row?.opd_id} ${row?.dimension} ${row?.category}`;
  expect(new Set(rows.map(name)).size).toBe(rows.length);
  for (const row of rows) {
    if (indicator.measure === "share" && row.value !== null) expect(row.value >= 0 && row.value <= 1, name(row)).toBe(true);
    if (indicator.interval === "wilson") expect(row.low! <= row.value! && row.value! <= row.high!, name(row)).toBe(true);
  }
  if (!adds(indicator)) return;
  if (!notSummed.has(indicator.id)) {
    for (const cells of grouped(rows, (row) => [row.period, row.dimension, row.category].join("\t")).values()) {
      const region = cells.find((row) => row.opd_id === "region");
      const places = cells.filter((row) => row.opd_id !== "region");
      if (!places.length && !regionOnly.has(indicator.id) && !(regionDimensions.has(indicator.id) && region?.dimension)) expect.fail(`${name(region)}: a region without places`);
      if (!places.length) continue;
      expect(region?.count, name(cells[0])).toBe(sum(places, "count"));
      if (indicator.measure === "share") expect(region?.n, name(region)).toBe(sum(places, "n"));
    }
  }
  for (const cells of grouped(rows, (row) => [row.period, row.opd_id].join("\t")).values()) {
    const total = cells.find((row) => row.dimension === "");
    for (const parts of grouped(cells.filter((row) => row.dimension !== ""), (row) => row.dimension).values()) {
      if (indicator.id === "arus-pegawai") checkFlow(parts);
      else if (notParts.has(indicator.id)) continue;
      else if (!total) expect(sum(parts, "count"), name(parts[0])).toBe(parts[0]!.n);
      else {
        expect(sum(parts, "count"), name(parts[0])).toBe(total.count);
        if (indicator.measure === "share") expect(sum(parts, "n"), name(parts[0])).toBe(total.n);
      }
    }
  }
}

function checkFlow(parts: readonly Observation[]): void {
  const part = Object.fromEntries(parts.map(({ category, count }) => [category, count!])) as Record<string, number>;
  expect(part["awal"]! + part["masuk"]! - part["keluar"]! + part["pindah-masuk"]! - part["pindah-keluar"]! + part["selisih"]!).toBe(part["akhir"]);
}
