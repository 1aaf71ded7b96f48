import { describe, expect, test } from "vitest";
import { auditTables } from "../../loaders/audit/auditTables.js";
import { auditedTables } from "../../loaders/datasets/auditedTables.js";
import { parseDisclosureRules, publicRules } from "../../loaders/datasets/disclosureRules.js";
import { protectObservations } from "../../loaders/datasets/protectObservations.js";
import { safeObservations } from "../../loaders/datasets/safeObservations.js";
import type { Indicator, Observation } from "../../loaders/indicators/indicator.js";
import { indicators, observe, people } from "./region.js";

const declared: ReadonlyMap<string, Indicator> = new Map(indicators.map((indicator) => [indicator.id, indicator]));
const attacked = (rows: Parameters<typeof auditedTables>[0], of = declared) => auditTables(auditedTables(rows, of, publicRules).tables, { minimum: publicRules.minimum });

describe("an invented region", () => {
  test.each([7, 101, 108])("gives nothing away to an auditor (%i)", async (seed) => {
    const observations = observe(people(seed));
    const { observations: rows, covers, report } = await safeObservations(observations, indicators, publicRules);
    expect([report.recovered, report.notShown, (await attacked(rows)).recovered]).toEqual([0, 0, 0]);
    const before = protectObservations(observations, indicators, publicRules);
    expect(rows.filter(({ status }, at) => status === "c" && before[at]!.status !== "c")).toHaveLength(covers);
    expect(rows.filter(({ status }, at) => status !== "c" && before[at]!.status === "c")).toEqual([]);
    rows.forEach(({ n, count, value, status }, at) => expect([n, count, value]).toEqual(status === "c" ? [null, null, null] : [observations[at]!.n, observations[at]!.count, observations[at]!.value]));
  });
});

const base: Indicator = { ...indicators[0]!, dimensions: [], unit: "share", measure: "share", protects: true };
const cell = (indicator: string, opd_id: string, category: string, n: number, count: number): Observation =>
  ({ indicator, year: 2024, period: "2024", opd_id, dimension: category ? "predikat" : "", category, n, count, value: count / n, low: null, high: null });

test("a group in which all have one predicate does not show it, nor let it follow from the others", async () => {
  const spread: Indicator = { ...base, id: "sebaran-predikat" };
  const units = { a: [0, 24, 0], b: [12, 30, 14], c: [15, 20, 11], d: [13, 18, 12] };
  const rows = Object.entries({ region: [40, 92, 37], ...units }).flatMap(([opd, counts]) => counts.map((count, at) => cell("sebaran-predikat", opd, ["sangat-baik", "baik", "kurang"][at]!, counts.reduce((sum, part) => sum + part, 0), count)));
  const { observations } = await safeObservations(rows, [spread], publicRules);
  const unit = observations.filter(({ opd_id }) => opd_id === "a");
  expect(unit.find(({ category }) => category === "baik")!.status).toBe("c");
  expect(unit.filter(({ status }) => status === "c").length).toBeGreaterThan(1);
  expect((await attacked(observations, new Map([[spread.id, spread]]))).recovered).toBe(0);
  const leaky = observations.map((row, at) => (row.opd_id === "a" && row.category !== "baik" ? { ...rows[at]!, status: "" as const } : row));
  expect((await attacked(leaky, new Map([[spread.id, spread]]))).findings.map(({ cell: name, what, low, high }) => `${name} ${what} ${low}..${high}`)).toContain("sebaran-predikat 2024 a predikat baik complement 0..0");
});

test("few raters, all or none of a group, an end of the scale, and amounts of a few are withheld", () => {
  const of = (id: string, measure: Indicator["measure"], row: Partial<Observation>): string =>
    protectObservations([{ ...cell(id, "a", "", 40, 20), ...row }], [{ ...base, id, measure, unit: measure === "count" ? "rupiah" : "score" }], publicRules)[0]!.status;
  expect([of("sebaran-predikat", "share", { raters: 3 }), of("sebaran-predikat", "share", { raters: 2 })]).toEqual(["", "c"]);
  expect([of("porsi-sangat-baik", "share", { count: 20 }), of("porsi-sangat-baik", "share", { count: 0, value: 0 }), of("porsi-sangat-baik", "share", { count: 40, value: 1 })]).toEqual(["", "c", "c"]);
  expect([of("pergeseran-predikat", "share", { count: 0, value: 0 }), of("pergeseran-predikat", "share", { count: 40, value: 1 })]).toEqual(["", "c"]);
  expect([of("skor-butir-survei", "mean", { count: null, value: 4.9 }), of("skor-butir-survei", "mean", { count: null, value: 5 })]).toEqual(["", "c"]);
  expect([of("nilai-koreksi-tpp", "count", { n: 12, count: 9e6, value: 9e6 }), of("nilai-koreksi-tpp", "count", { n: 3, count: 9e6, value: 9e6 })]).toEqual(["", "c"]);
  expect([of("lain", "count", { count: 1000, largest: 300, second: 200 }), of("lain", "count", { count: 1000, largest: 500, second: 300 }), of("lain", "count", { count: 1000, largest: 490, second: 250 })]).toEqual(["", "c", ""]);
});

test("an earlier release is reckoned with", async () => {
  const heads: Indicator = { ...base, id: "jumlah-pegawai", measure: "count", unit: "people" };
  const row = (opd: string, count: number): Observation => ({ ...cell("jumlah-pegawai", opd, "", count, count), value: count });
  const now = [row("region", 130), row("a", 6), row("b", 40), row("c", 44), row("d", 40)];
  const earlier = auditedTables(now.map((entry) => ({ ...entry, status: entry.opd_id === "a" || entry.opd_id === "d" ? ("c" as const) : ("" as const) })).map((entry) => (entry.status ? { ...entry, n: null, count: null, value: null } : entry)), new Map([["jumlah-pegawai", heads]]), publicRules)
    .tables.map((table) => ({ ...table, release: "earlier release 1: " }));
  const alone = await safeObservations(now, [heads], publicRules);
  expect(alone.observations.filter(({ status }) => status === "c").map(({ opd_id }) => opd_id)).toEqual(["a", "b"]);
  const linked = await safeObservations(now, [heads], publicRules, earlier);
  expect(linked.report.recovered).toBeGreaterThan(0);
});

test("rules that are none are refused by their place", () => {
  const models = { ratees: 10, raters: 10, smallest: 10 };
  const edition = { minimum: 10, raters: 3, dominance: { share: 0.75, p: 0.15 }, models, rounding: 10 };
  const rules = (change: object) => ({ about: "", editions: { public: edition, internal: { ...edition, minimum: 5 } }, indicators: {}, ...change });
  expect([parseDisclosureRules(rules({}), "public").minimum, parseDisclosureRules(rules({}), "internal").minimum]).toEqual([10, 5]);
  expect(() => parseDisclosureRules(rules({ editions: { public: { ...edition, minimum: 1 }, internal: edition } }), "public")).toThrow("data/disclosure.json: editions.public.minimum");
  expect(() => parseDisclosureRules(rules({ indicators: { ikm: { attribute: "some", why: "?" } } }), "public")).toThrow("data/disclosure.json: indicators.ikm.attribute");
});
