import { describe, expect, test } from "vitest";
import { publicRules } from "../../loaders/datasets/disclosureRules.js";
import { protectObservations, type ProtectedObservation } from "../../loaders/datasets/protectObservations.js";
import type { Indicator, Observation } from "../../loaders/indicators/indicator.js";
import { attack } from "./attack.js";
import { indicators, observe, people } from "./region.js";

const named = (rows: readonly ProtectedObservation[]) => rows.map((row) => ({ ...row, opd: row.opd_id }));
const isSmall = (value: number) => value > 0 && value < 10;
const seeds = Array.from({ length: 12 }, (_, i) => 100 + i);

describe.each(seeds)("on an invented region %i", (seed) => {
  const observations = observe(people(seed));
  const published = named(protectObservations(observations, indicators, publicRules));

  test("the attack finds every number of the unprotected table, so it can find a leak", () => {
    const open = observations.map((row) => ({ ...row, opd: row.opd_id, status: "" as const }));
    expect([...attack(open).values()].filter(isSmall).length).toBeGreaterThan(20);
    expect([...attack(open)].filter(([, value]) => value < 0 || !Number.isInteger(value))).toEqual([]);
  });

  test("no small number of people can be reckoned from what is published", () => {
    expect([...attack(published)].filter(([, value]) => isSmall(value))).toEqual([]);
  });

  test("what the attack knows is right, and most regional numbers are shown", () => {
    const truth = attack(observations.map((row) => ({ ...row, opd: row.opd_id, status: "" as const })));
    for (const [name, value] of attack(published)) expect(value, name).toBe(truth.get(name));
    const region = published.filter(({ opd_id, n }, at) => opd_id === "region" && observations[at]!.n !== null && (n !== null || !isSmall(observations[at]!.count ?? 0)));
    expect(region.filter(({ status }) => status === "").length / region.length).toBeGreaterThan(0.6);
  });
});

const base: Indicator = { ...indicators[0]!, dimensions: [], unit: "people", measure: "count", protects: true };
const row = (indicator: string, opd_id: string, n: number, count: number | null, value: number | null): Observation =>
  ({ indicator, year: 2024, period: "2024", opd_id, dimension: "", category: "", n, count, value, low: null, high: null });
const statuses = (rows: readonly Observation[], declared: readonly Indicator[]) => protectObservations(rows, declared, publicRules).map(({ status }) => status);

test("a base that is withheld in one indicator is withheld in the others", () => {
  const heads = { ...base, id: "orang" };
  const mean: Indicator = { ...base, id: "rata", measure: "mean", unit: "years" };
  const rows = ["orang", "rata"].flatMap((id) => [["region", 100], ["a", 5], ["b", 30], ["c", 65]].map(([opd, n]) => row(id, opd as string, n as number, id === "orang" ? n as number : null, 40)));
  expect(statuses(rows, [heads, mean])).toEqual(["", "c", "c", "", "", "c", "c", ""]);
});

test("a difference of bases does not give a complement away", () => {
  const cover: Indicator = { ...base, id: "cakupan", measure: "share", unit: "share" };
  const heads = { ...base, id: "orang" };
  const mean: Indicator = { ...base, id: "rata", measure: "mean", unit: "score" };
  const rows = [row("orang", "a", 50, 50, 50), row("cakupan", "a", 50, 47, 0.94), row("rata", "a", 47, null, 3.2)];
  const [people, share, average] = statuses(rows, [heads, cover, mean]);
  expect(share).toBe("c");
  expect([people, average]).toContain("c");
});

test("posts are never withheld, and differences only with their base or where small", () => {
  const posts: Indicator = { ...base, id: "jabatan", unit: "posts", protects: false };
  const gap: Indicator = { ...base, id: "selisih" };
  const rows = [row("jabatan", "a", 3, 3, 3), row("selisih", "region", 130, -22, -22), row("selisih", "a", 60, -20, -20), row("selisih", "b", 70, -2, -2)];
  expect(statuses(rows, [posts, gap])).toEqual(["", "", "", ""]);
  expect(statuses([row("selisih", "a", 60, -20, -20), row("selisih", "b", 5, -3, -3), row("selisih", "c", 40, 4, 4)], [gap])).toEqual(["", "c", "c"]);
});

test("a row without a value says why", () => {
  const mean: Indicator = { ...base, id: "rata", measure: "mean", unit: "years" };
  expect(statuses([row("rata", "a", 0, null, null), row("rata", "b", 20, null, null)], [mean])).toEqual(["z", "x"]);
});

test("an observation of an unknown indicator is refused", () => {
  expect(() => statuses([row("lain", "a", 20, 20, 20)], [base])).toThrow('observation of an unknown indicator "lain"');
});
