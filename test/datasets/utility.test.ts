import { beforeAll, describe, expect, test } from "vitest";
import { catalogue } from "../../loaders/datasets/catalogue.js";
import { coarserGrains } from "../../loaders/datasets/coarserGrains.js";
import type { Content } from "../../loaders/datasets/datasetRows.js";
import { publicRules } from "../../loaders/datasets/disclosureRules.js";
import { grainIds } from "../../loaders/datasets/grains.js";
import { protectObservations } from "../../loaders/datasets/protectObservations.js";
import type { PublishedUtility } from "../../loaders/datasets/publishedProtection.js";
import { addsUp, regroup } from "../../loaders/datasets/regroup.js";
import { peopleShare, utility } from "../../loaders/datasets/utility.js";
import type { Observation } from "../../loaders/indicators/indicator.js";
import { themes } from "../../loaders/indicators/themes.js";
import { notEvaluated } from "./notEvaluated.js";
import { indicators, observe, opds, people, release } from "./region.js";

const observations = observe(people(7));
const published = protectObservations(observations, indicators, publicRules).map((row) => ({ ...row, opd: row.opd_id }));
const declared = catalogue(themes, []);
const content: Content = {
  release, opds, indicators: indicators.map((indicator) => ({ ...indicator, available: true, reason: null })), themes, observations: published,
  findings: [], questions: [], estimates: [], ...notEvaluated, funnels: [], comparisons: [], validation: null, districts: [], quality: [], utility: [], kinds: [],
};
const types = new Map<string, string>(opds.map(({ opd_id, opd_type }) => [opd_id, opd_type]));
const entry = (id: string) => {
  const places = observations.flatMap((row, at) => (row.indicator === id ? [at] : []));
  return { indicator: indicators.find((indicator) => indicator.id === id)!, rows: places.map((at) => observations[at]!), published: places.map((at) => published[at]!) };
};

let rows: readonly PublishedUtility[];
beforeAll(() => {
  rows = utility({ declared, content, observations, answers: [], rules: publicRules });
});

describe("what is withheld", () => {
  test("is counted of every dataset with a status and of every indicator, as a reader counts it", () => {
    for (const { id } of indicators) {
      const cells = published.filter(({ indicator, status }) => indicator === id && (status === "" || status === "c"));
      const of = (measure: string) => rows.find((row) => row.subject === id && row.grain === "terbit" && row.measure === measure)!.value;
      expect([id, of("cells"), of("withheld")]).toEqual([id, cells.length, cells.filter(({ status }) => status === "c").length]);
    }
    const rated = declared.filter(({ id, columns }) => id !== "perlindungan" && columns.some(({ name }) => name === "status")).map(({ id }) => id);
    expect([...new Set(rows.map(({ dataset }) => dataset))]).toEqual(rated);
  });

  test("has one row for each name, and a reason wherever a grain has no value", () => {
    expect(new Set(rows.map(({ dataset, subject, grain, measure }) => [dataset, subject, grain, measure].join(" "))).size).toBe(rows.length);
    for (const row of rows) expect([row.status === "", row.status === "x"]).toEqual([row.value !== null, row.reason !== null]);
  });
});

describe("the share of people", () => {
  const parts = (hidden: readonly number[], shown: number) => [...hidden.map((count) => ({ people: count, hidden: true })), { people: shown, hidden: false }];
  const many = (count: number, each: number) => Array.from({ length: count }, () => each);

  test("is whole percent of the people in all rows", () => {
    expect(peopleShare(parts(many(20, 30), 1400), publicRules)).toBe(0.3);
    expect(peopleShare(parts(many(20, 30), 1437), publicRules)).toBe(0.29);
    expect(peopleShare([{ people: 5, hidden: false }], publicRules)).toBe(0);
  });

  test("is silent below ten withheld rows, where a percent is few people, and where each row would have to be small", () => {
    expect(peopleShare(parts(many(9, 100), 1000), publicRules)).toBeNull();
    expect(peopleShare(parts(many(10, 9), 900), publicRules)).toBeNull();
    expect(peopleShare(parts(many(100, 1), 1900), publicRules)).toBeNull();
  });

  test("never tells of ten rows or more that one of them is small", () => {
    for (let shown = 1000; shown < 6000; shown += 37) {
      for (const each of [1, 2, 5, 9, 12]) {
        const hidden = many(15, each);
        const told = peopleShare(parts(hidden, shown), publicRules);
        if (told === null) continue;
        const all = shown + 15 * each;
        expect((told + 0.005) * all - 14).toBeGreaterThanOrEqual(10);
      }
    }
  });
});

describe("coarser grains", () => {
  const outcomes = coarserGrains(["jumlah-pegawai", "porsi-perempuan", "umur-rata-rata", "sebaran-predikat"].map(entry), types, publicRules);

  test("are told of indicators that lose more than 5 %, with the least coarse that is enough", () => {
    const told = rows.filter(({ grain }) => grain !== "terbit");
    expect(told.length).toBeGreaterThan(10);
    for (const id of new Set(told.map(({ subject }) => subject))) {
      const own = told.filter(({ subject }) => subject === id);
      const order = own.map(({ grain }) => grainIds.indexOf(grain as (typeof grainIds)[number]));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(own.findIndex(({ is_advised }) => is_advised)).toBe(own.findIndex(({ value }) => value !== null && value <= 0.05));
    }
  });

  test("that only leave rows out are counted as published, so that nothing says why a cell was withheld", () => {
    for (const id of outcomes.keys()) {
      const own = published.filter((row) => row.indicator === id && (row.status === "" || row.status === "c") && row.opd_id === "region");
      const outcome = outcomes.get(id)!.find(({ grain }) => grain === "daerah")!;
      expect([outcome.cells, outcome.withheld]).toEqual([own.length, own.filter(({ status }) => status === "c").length]);
    }
  });

  test("are not summed where the same people stand in every part", () => {
    for (const list of outcomes.values()) expect(list.filter(({ grain, known }) => grain === "tahun-digabung" && known)).toEqual([]);
    expect(rows.find(({ grain }) => grain === "tahun-digabung")!.reason!.en).toContain("the same people");
  });

  test("keep a sum withheld that has one withheld part", () => {
    const data = entry("jumlah-pegawai");
    const alone = data.published.map((row) => ({ ...row, status: row.opd_id === "dinas-sosial" && row.dimension === "" ? ("c" as const) : ("" as const) }));
    const names = new Map([["dinas-sosial", "dinas"], ["dinas-pendidikan", "dinas"]]);
    const sums = regroup({ ...data, published: alone }, { place: ({ opd_id }) => names.get(opd_id) ?? opd_id }, ({ dimension }) => dimension === "");
    expect(sums.filter(({ withheldParts }) => withheldParts === 1).map(({ row }) => row.opd_id)).toEqual(["dinas", "dinas"]);
    const people = data.rows.filter(({ opd_id, dimension, period }) => names.has(opd_id) && dimension === "" && period === "2023");
    expect(sums.find(({ row }) => row.opd_id === "dinas")!.row.count).toBe(people.reduce((sum, { count }) => sum + count!, 0));
  });
});

test("numbers that do not come to their total are not summed", () => {
  const data = entry("porsi-perempuan");
  expect([addsUp(data, "place"), addsUp(data, "category")]).toEqual([true, true]);
  const broken = { rows: data.rows.map((row, at): Observation => (at === 0 ? { ...row, n: row.n! + 1 } : row)) };
  expect([addsUp(broken, "place"), addsUp(broken, "category")]).toEqual([false, false]);
});
