import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Estimate, Question } from "../../loaders/analyses/analysis.js";
import { catalogue } from "../../loaders/datasets/catalogue.js";
import { datasetRows } from "../../loaders/datasets/datasetRows.js";
import { publicRules } from "../../loaders/datasets/disclosureRules.js";
import { protectAnswers } from "../../loaders/datasets/protectAnswers.js";
import { publish } from "../../loaders/datasets/publish.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { writeParquet } from "../../loaders/write/writeParquet.js";
import { describeSymbols } from "./describeSymbols.js";
import { notEvaluated } from "./notEvaluated.js";
import { parquetParts } from "./parquetParts.js";
import { fillWarehouse, observe, people, publishOptions, release, type Person } from "./region.js";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function publishInto(population: readonly Person[], only?: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "neraca symbols "));
  folders.push(out);
  const observations = observe(population).filter(({ indicator }) => !only || indicator === only);
  await withWarehouse(":memory:", async (warehouse) => {
    await fillWarehouse(warehouse);
    await publish(publishOptions(warehouse, out, observations));
  });
  return out;
}

describeSymbols("an invented region", () => publishInto(people(7)));

test("which cell is small and which covers it makes no difference to any byte that is published", async () => {
  const of = (opd_id: string, men: number, women: number): Person[] => [2023, 2024].flatMap((year) => Array.from({ length: men + women }, (_, at): Person => ({
    year, opd_id, sex: at < men ? "L" : "P", employment_type: "PNS", position_type: "pelaksana", predicate: "baik", age: 40,
  })));
  const rest = [...of("dinas-sosial", 200, 220), ...of("dinas-pendidikan", 180, 160)];
  const here = await publishInto([...of("badan-keuangan", 24, 7), ...rest, ...of("kecamatan-hulu", 35, 16)], "jumlah-pegawai");
  const there = await publishInto([...of("badan-keuangan", 15, 16), ...rest, ...of("kecamatan-hulu", 44, 7)], "jumlah-pegawai");
  const { observations } = await readPublished(join(here, "published.duckdb"));
  expect(observations.filter((row) => row.status === "c" && row.period === "2024").map(({ opd_id, category }) => `${opd_id} ${category}`).sort()).toEqual(["badan-keuangan L", "badan-keuangan P", "kecamatan-hulu L", "kecamatan-hulu P"]);
  for (const name of readdirSync(join(here, "unduhan"))) expect([name, readFileSync(join(here, "unduhan", name)).equals(readFileSync(join(there, "unduhan", name)))]).toEqual([name, true]);
});

test("a withheld row of a ranking does not keep its place in it", () => {
  const title = { id: "judul", en: "title" };
  const question: Question = {
    id: "peringkat", page: "karier", order: 1, title, question: title, estimand: title, method: title, assumptions: [], limits: [], wouldChange: title, needs: [], figures: [],
    measures: [{ id: "selisih", title, unit: "people" }], specifications: [{ id: "semua", title }], categories: [],
  } as unknown as Question;
  const estimate = (category: string, value: number): Estimate => ({
    measure: "selisih", specification: "semua", category, period: "", estimate: value, low: null, high: null, se: null, p: null, p_adjusted: null, detectable: null,
    n: value, ratees: value, raters: null, units: null, smallest: value, reason: null,
  });
  const ranked = [estimate("Perawat", 40), estimate("Guru", 30), estimate("Arsiparis", 7), estimate("Dokter", 5), estimate("Bidan", 0)];
  const answers = protectAnswers([{ question, verdict: "none", estimates: ranked } as unknown as Parameters<typeof protectAnswers>[0][number]], publicRules);
  expect(answers.estimates.map(({ category, status }) => category + status)).toEqual(["Perawat", "Guru", "Arsiparisc", "Bidanc", "Dokterc"]);
  const content = { release, opds: [], indicators: [], themes: [], observations: [], findings: [], ...answers, ...notEvaluated, funnels: [], comparisons: [], validation: null, districts: [], quality: [], utility: [], kinds: [] };
  expect(datasetRows(catalogue([], [question])[0]!, content).map(({ category }) => category)).toEqual(["Arsiparis", "Bidan", "Dokter", "Guru", "Perawat"]);
});

test("statistics and dictionaries of Parquet are really read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "neraca parquet "));
  folders.push(folder);
  await withWarehouse(":memory:", (warehouse) => writeParquet(warehouse, "select (i % 3)::integer as a, (i % 3) / 4 as b from range(3000) as numbers(i)", join(folder, "a.parquet")));
  expect(parquetParts(join(folder, "a.parquet")).map(({ name, extremes, dictionary }) => [name, [...new Set(extremes)].sort(), [...dictionary!].sort()])).toEqual([["a", [0, 2], [0, 1, 2]], ["b", [0, 0.5], [0, 0.25, 0.5]]]);
});
