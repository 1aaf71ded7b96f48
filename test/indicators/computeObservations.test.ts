import { describe, expect, it } from "vitest";
import { computeObservations } from "../../loaders/indicators/computeObservations.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { withMarts } from "./marts.js";
import { sample } from "./sample.js";

const text = { id: "teks", en: "text" };
const row = {
  year: "2024", period: "'2024'", opd_id: "'region'", dimension: "''", category: "''",
  n: "10::bigint", count: "4::bigint", value: "0.4::double", low: "null::double", high: "null::double",
};

function sql(changes: Partial<typeof row> = {}): string {
  return `select ${Object.entries({ ...row, ...changes }).map(([name, value]) => `${value} as ${name}`).join(", ")}`;
}

async function compute(statement: string, changes: Partial<Indicator> = {}, kinds: readonly string[] = []) {
  return withMarts({}, (warehouse) => computeObservations(warehouse, [{ ...sample(changes), sql: statement }], { kinds: new Set(kinds) }));
}

describe("computeObservations", () => {
  it("gives the rows of the sql under the indicator's id", async () => {
    const { observations, availability } = await compute(sql());
    expect(observations).toEqual([{ indicator: "contoh", year: 2024, period: "2024", opd_id: "region", dimension: "", category: "", n: 10, count: 4, value: 0.4, low: null, high: null }]);
    expect(availability).toEqual([{ id: "contoh", available: true, reason: null }]);
  });

  it("says which exports are missing, without running the sql", async () => {
    const { observations, availability } = await compute("not even sql", { needs: ["asn-snapshot", "training", "movement"] }, ["asn-snapshot"]);
    expect(observations).toEqual([]);
    expect(availability).toEqual([{
      id: "contoh", available: false,
      reason: {
        id: "Belum ada data: ekspor Diklat dan kursus, Buku mutasi tidak ditemukan atau tidak ada barisnya yang diterima.",
        en: "No data: the export Training, Movement register was not found or none of its rows was accepted.",
      },
    }]);
  });

  it.each([["no row", `${sql()} where false`], ["only rows without value", sql({ n: "0::bigint", count: "0::bigint", value: "null::double" })]])("is not available with %s", async (_, statement) => {
    const { observations, availability } = await compute(statement);
    expect(observations).toEqual([]);
    expect(availability[0]).toMatchObject({ available: false, reason: { en: "The exports are there, but none of their rows could be counted." } });
  });

  it("leaves an interval out where there is nobody to count", async () => {
    const none = sql({ opd_id: "'dinas-a'", n: "0::bigint", count: "0::bigint", value: "null::double" });
    const { observations } = await compute(`${sql()} union all ${none}`, { interval: "wilson" });
    expect(observations.map(({ low, high }) => [low === null, high === null])).toEqual([[false, false], [true, true]]);
  });

  it("reports progress", async () => {
    const seen: string[] = [];
    await withMarts({}, (warehouse) => computeObservations(warehouse, [{ ...sample(), sql: sql() }], { kinds: new Set(), onProgress: ({ index, count, indicator }) => seen.push(`${indicator} ${index + 1}/${count}`) }));
    expect(seen).toEqual(["contoh 1/1"]);
  });

  const region = 'indicator "contoh" at 2024 · region ·  · : ';
  const counts = { unit: "people", measure: "count" } as const;
  const refused: readonly (readonly [what: string, statement: string, message: string, changes?: Partial<Indicator>])[] = [
    ["sql that does not run", "select from", 'indicator "contoh": its sql does not run: Parser Error'],
    ["a column too few", "select 2024 as year", 'indicator "contoh": its sql gives year INTEGER instead of year INTEGER, period VARCHAR'],
    ["a column of another type", sql({ n: "10" }), "n INTEGER"],
    ["a period that is not the year's", sql({ period: "'2023'" }), 'indicator "contoh" at 2023 · region ·  · : period "2023" of year 2024 is not a year'],
    ["a year where quarters are declared", sql(), `${region}period "2024" of year 2024 is not a quarter`, { period: "quarter" }],
    ["a place without name", sql({ opd_id: "null::varchar" }), "no opd_id"],
    ["an undeclared category", sql({ dimension: "'arah'", category: "'b'" }), 'category "b" of dimension "arah" is not declared', { dimensions: [{ id: "arah", title: text, categories: [{ id: "a", title: text }] }] }],
    ["a category without dimension", sql({ category: "'a'" }), 'category "a" of dimension "" is not declared'],
    ["a cell twice", `${sql()} union all ${sql()}`, `${region}cell twice`],
    ["no base", sql({ n: "null::bigint" }), `${region}n is null`],
    ["infinity", sql({ count: "null::bigint", value: "'inf'::double" }), `${region}value is Infinity`, { unit: "score", measure: "mean" }],
    ["a count that is not its value", sql({ value: "5::double" }), `${region}count 4 is not the value 5`, counts],
    ["a share above 1", sql({ count: "null::bigint", value: "1.2::double" }), `${region}share is 1.2`],
    ["more than everyone", sql({ count: "11::bigint", value: "1::double" }), `${region}count 11 of 10`],
    ["a share that is not count of n", sql({ value: "0.5::double" }), `${region}share 0.5 is not 4 of 10`],
    ["a share without value", sql({ value: "null::double" }), `${region}share null is not 4 of 10`],
    ["an interval beside the value", sql({ low: "0.5::double", high: "0.6::double" }), `${region}0.4 lies outside 0.5 to 0.6`],
  ];
  it.each(refused.map(([what, statement, message, changes]) => ({ what, statement, message, changes })))("refuses $what, naming the indicator", async ({ statement, message, changes }) => {
    const error: unknown = await compute(statement, changes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RangeError);
    expect((error as RangeError).message).toContain(message);
    expect((error as RangeError).message).toContain('indicator "contoh"');
  });
});
