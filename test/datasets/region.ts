import type { Availability } from "../../loaders/indicators/computeObservations.js";
import { indicator as coverage } from "../../loaders/indicators/cakupan-penilaian-tahunan.js";
import { indicator as headcount } from "../../loaders/indicators/jumlah-pegawai.js";
import { indicator as structuralNeed } from "../../loaders/indicators/kebutuhan-abk.js";
import { indicator as womenShare } from "../../loaders/indicators/porsi-perempuan.js";
import { indicator as predicates } from "../../loaders/indicators/sebaran-predikat.js";
import { indicator as meanAge } from "../../loaders/indicators/umur-rata-rata.js";
import type { Indicator, Observation } from "../../loaders/indicators/indicator.js";
import { themes } from "../../loaders/indicators/themes.js";
import { publicRules } from "../../loaders/datasets/disclosureRules.js";
import type { PublishOptions } from "../../loaders/datasets/publish.js";
import { safeObservations } from "../../loaders/datasets/safeObservations.js";
import type { Release } from "../../loaders/datasets/published.js";
import { companionTablesSql } from "../../loaders/warehouse/rawTables.js";
import type { Warehouse } from "../../loaders/warehouse/warehouse.js";
import { notEvaluated } from "./notEvaluated.js";

/** Invented people, counted in plain loops. */
export interface Person {
  readonly year: number;
  readonly opd_id: string;
  readonly sex: "L" | "P";
  readonly employment_type: "PNS" | "PPPK";
  readonly position_type: "pengawas" | "fungsional" | "pelaksana";
  readonly predicate: "sangat-baik" | "baik" | "butuh-perbaikan" | null;
  readonly age: number;
}

export const opds = [
  { opd_id: "badan-keuangan", opd_name: "Badan Keuangan", opd_type: "badan", sector: "pemerintahan", size: 34 },
  { opd_id: "dinas-pendidikan", opd_name: "Dinas Pendidikan, \"Pemuda\"\ndan Olahraga", opd_type: "dinas", sector: "pendidikan", size: 240 },
  { opd_id: "dinas-sosial", opd_name: "Dinas Sosial", opd_type: "dinas", sector: "pemerintahan", size: 61 },
  { opd_id: "inspektorat", opd_name: "Inspektorat", opd_type: "inspektorat", sector: "pemerintahan", size: 7 },
  { opd_id: "kecamatan-hulu", opd_name: "Kecamatan Hulu", opd_type: "kecamatan", sector: "kewilayahan", size: 22 },
] as const;

export function people(seed: number): Person[] {
  let state = seed;
  const next = (n: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n);
  };
  const found: Person[] = [];
  for (const year of [2023, 2024]) {
    for (const { opd_id, size } of opds) {
      for (let i = 0; i < size; i++) {
        found.push({
          year, opd_id,
          sex: next(10) < 6 ? "P" : "L",
          employment_type: next(10) < 8 ? "PNS" : "PPPK",
          position_type: (["pengawas", "fungsional", "fungsional", "fungsional", "pelaksana", "pelaksana"] as const)[next(6)]!,
          predicate: ([null, "sangat-baik", "baik", "baik", "baik", "baik", "baik", "baik", "baik", "butuh-perbaikan"] as const)[next(10)]!,
          age: 22 + next(37),
        });
      }
    }
  }
  return found;
}

export const indicators: readonly (Indicator & { readonly sql: string })[] = [headcount, womenShare, meanAge, coverage, predicates, structuralNeed].map((indicator) => ({ ...indicator, sql: `select 1 -- ${indicator.id}` }));

type Measure = (people: readonly Person[], all: readonly Person[]) => Pick<Observation, "n" | "count" | "value">;

const share = (n: number, count: number) => ({ n, count, value: n ? count / n : null });

const measures: readonly { readonly indicator: Indicator; readonly dimensions: readonly (readonly [id: string, of: keyof Person])[]; readonly total: boolean; readonly base: (person: Person) => boolean; readonly measure: Measure }[] = [
  { indicator: headcount, dimensions: [["jenis-kelamin", "sex"], ["jenis-jabatan", "position_type"], ["jenis-asn", "employment_type"]], total: true, base: () => true, measure: (cell, all) => ({ n: all.length, count: cell.length, value: cell.length }) },
  { indicator: womenShare, dimensions: [["jenis-jabatan", "position_type"], ["jenis-asn", "employment_type"]], total: true, base: () => true, measure: (cell) => share(cell.length, cell.filter(({ sex }) => sex === "P").length) },
  { indicator: meanAge, dimensions: [["jenis-asn", "employment_type"]], total: true, base: () => true, measure: (cell) => ({ n: cell.length, count: null, value: cell.reduce((sum, { age }) => sum + age, 0) / cell.length }) },
  { indicator: coverage, dimensions: [], total: true, base: () => true, measure: (cell) => share(cell.length, cell.filter(({ predicate }) => predicate !== null).length) },
  { indicator: predicates, dimensions: [["predikat", "predicate"]], total: false, base: ({ predicate }) => predicate !== null, measure: (cell, all) => share(all.length, cell.length) },
];

export function observe(population: readonly Person[]): Observation[] {
  const years = [...new Set(population.map(({ year }) => year))].sort();
  const found = measures.flatMap(({ indicator, dimensions, total, base, measure }) => years.flatMap((year) => ["region", ...opds.map(({ opd_id }) => opd_id)].flatMap((opd_id) => {
    const all = population.filter((person) => person.year === year && (opd_id === "region" || person.opd_id === opd_id) && base(person));
    if (!all.length) return [];
    const row = (dimension: string, category: string, cell: readonly Person[]): Observation => ({ indicator: indicator.id, year, period: String(year), opd_id, dimension, category, low: null, high: null, ...measure(cell, all) });
    return [
      ...(total ? [row("", "", all)] : []),
      ...dimensions.flatMap(([id, of]) => indicator.dimensions.find((dimension) => dimension.id === id)!.categories.flatMap((category) => {
        const cell = all.filter((person) => person[of] === category.id);
        return cell.length || !total ? [row(id, category.id, cell)] : [];
      })),
    ];
  })));
  const needs = years.flatMap((year) => opds.map(({ opd_id, size }): Observation => ({ indicator: structuralNeed.id, year, period: String(year), opd_id, dimension: "", category: "", n: size + 3, count: size + 3, value: size + 3, low: null, high: null })));
  return [...found, ...needs];
}

export const release: Release = {
  region_name: "Kota Contoh", region_code: "00.00", as_of: "2024-12-31", period: "2024", version: "2024.1", synthetic: true,
  next_release: "2025-12-31", licence: "CC-BY-4.0", publisher: "BKPSDM Kota Contoh",
  assumptions: [{ id: "nama daerah diambil dari data", en: "the region's name was taken from the data" }], input_hash: "0".repeat(64),
};

export async function fillWarehouse(warehouse: Warehouse): Promise<void> {
  for (const sql of companionTablesSql) await warehouse.run(sql);
  await warehouse.run("create table opds (opd_id varchar, opd_name varchar, opd_type varchar, sector varchar, unit_code varchar)");
  await warehouse.insert("opds", opds.map(({ size, ...opd }) => opd));
  await warehouse.insert("files", [
    { file_id: 1, file: "sumber-rahasia.csv", kind: "asn-snapshot", read: 100, accepted: 98, quarantined: 2, warnings: 15, outcome: "accepted" },
    { file_id: 2, file: "b.csv", kind: null, read: 5, accepted: 0, quarantined: 5, warnings: 0, outcome: "refused" },
  ]);
  const finding = { kind: "asn-snapshot", file: "sumber-rahasia.csv", value: "1999…", message: "sumber-rahasia.csv row 3: something", unit: "Dinas Sosial" };
  await warehouse.insert("findings", [
    { ...finding, code: "date-unreadable", severity: "error", row_no: 7, rule: null, period: null, count: 2 },
    { ...finding, code: "nip-sex-differs", severity: "warning", row_no: 3, rule: "nip-sex-differs", period: "2024", count: 3 },
    { ...finding, code: "self-rating", severity: "warning", row_no: 3, rule: "self-rating", period: "2024", count: 12 },
    { ...finding, code: "unit-unknown", severity: "warning", row_no: 9, rule: "unit-unknown", period: "2024", count: 40 },
  ]);
}

export function publishOptions(warehouse: Warehouse, out: string, observations: readonly Observation[] = observe(people(7))): PublishOptions {
  const availability: Availability[] = indicators.map(({ id }) => ({ id, available: true, reason: null }));
  return {
    warehouse, observations, safe: safeObservations(observations, indicators, publicRules), rules: publicRules, indicators, availability, themes, answers: [], validation: null, release, out,
    evaluate: () => notEvaluated,
    agencies: () => ({ funnels: [], comparisons: [] }),
    findings: (published) => published.filter(({ indicator, opd_id, dimension }) => indicator === headcount.id && opd_id === "region" && dimension === "").map((row) => ({
      id: `${row.indicator}-${row.period}`, indicator: row.indicator, period: row.period, opd_id: row.opd_id, dimension: "", category: "",
      n: row.n, value: row.value, low: null, high: null, comparison: "none", comparison_value: null, comparison_period: null, route: "/kepegawaian", status: row.status,
    })),
  };
}
