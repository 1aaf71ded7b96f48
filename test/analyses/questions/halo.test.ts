import { describe, expect, it } from "vitest";
import type { AnalysisInput, Answer } from "../../../loaders/analyses/analysis.js";
import { commonFactor } from "../../../loaders/analyses/halo/commonFactor.js";
import { impressionOrigin } from "../../../loaders/analyses/halo/impressionOrigin.js";
import { copiedRows, flatRows, repeatedRows } from "../../../loaders/analyses/halo/sameRows.js";
import { valueNames, valueSheets, type ValueSheets } from "../../../loaders/analyses/halo/valueSheets.js";
import { halo } from "../../../loaders/analyses/questions/halo.js";
import { oneFactor } from "../../../loaders/statistics/factor/oneFactor.js";
import { withinBetweenCovariance } from "../../../loaders/statistics/factor/withinBetweenCovariance.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { withWarehouse, type Warehouse } from "../../../loaders/warehouse/warehouse.js";

interface Plan {
  readonly seed: number;
  /** share of the variance of a score that is the common impression */
  readonly share: number;
  readonly raters?: number;
  readonly years?: number;
  readonly flat?: number;
  /** scores come in steps of this */
  readonly step?: number;
  readonly size?: number;
}

/** The sample's recipe: a quarter of the impression is the person, a quarter the rater, half this once; people change raters each year. */
function region({ seed, share, raters = 60, years = 3, flat = 0, step = 0.01, size = 8 }: Plan): ValueSheets {
  const random = randomStream(seed);
  const people = Array.from({ length: raters * size }, () => random.normal());
  const leniency = Array.from({ length: raters }, () => random.normal());
  const copies = leniency.map(() => random.uniform() < flat);
  const lines: { year: number; rater: number; ratee: number; scores: number[] }[] = [];
  for (let year = 0; year < years; year += 1) {
    people.forEach((ability, p) => {
      const rater = (p + year * Math.floor(p / raters / 2)) % raters;
      const impression = Math.sqrt(share) * (0.5 * ability + 0.5 * leniency[rater]! + Math.SQRT1_2 * random.normal());
      const score = (own: number) => Math.round((84 + 2 * year + 5 * (impression + own)) / step) * step;
      lines.push({ year: 2022 + year, rater, ratee: 1000 + p, scores: copies[rater] ? new Array<number>(7).fill(score(0)) : valueNames.map(() => score(Math.sqrt(1 - share) * random.normal())) });
    });
  }
  lines.sort((a, b) => a.year - b.year || a.rater - b.rater || a.ratee - b.ratee);
  return {
    n: lines.length, ratee: Int32Array.from(lines, ({ ratee }) => ratee), rater: Int32Array.from(lines, ({ rater }) => rater), year: Int32Array.from(lines, ({ year }) => year),
    opd: lines.map(() => "a"), scores: valueNames.map((_, j) => Float64Array.from(lines, ({ scores }) => scores[j]!)),
  };
}

/** The question asked of a warehouse that holds these sheets. */
async function answer(sheets: ValueSheets): Promise<Answer> {
  const lines = Array.from({ length: sheets.n }, (_, i) => ({
    person_id: sheets.ratee[i], rater_id: sheets.rater[i], year: sheets.year[i], opd_id: sheets.opd[i], ...Object.fromEntries(valueNames.map((name, j) => [name, sheets.scores[j]![i]])),
  }));
  return halo.compute({ warehouse: { rows: async () => lines } as unknown as Warehouse } as AnalysisInput);
}
const row = ({ estimates }: Answer, measure: string, specification: string, category = "") =>
  estimates.find((candidate) => candidate.measure === measure && candidate.specification === specification && candidate.category === category && candidate.period === "")!;

describe("halo", () => {
  it("recovers the planted share, its origin and the raters who give seven equal scores", async () => {
    const result = await answer(region({ seed: 1, share: 0.6, flat: 0.25 }));
    expect(result.verdict).toBe("found");
    const varied = row(result, "bagian-faktor", "tanpa-baris-sama");
    expect(varied.low!).toBeLessThan(0.6);
    expect(varied.high!).toBeGreaterThan(0.6);
    expect(row(result, "bagian-faktor", "seluruh").estimate!).toBeGreaterThan(varied.estimate!);
    for (const [source, truth] of [["pegawai", 0.25], ["penilai", 0.25], ["kali-ini", 0.5]] as const) {
      const { low, high } = row(result, "asal-kesan", "bersilang", source);
      expect(low!).toBeLessThan(truth);
      expect(high!).toBeGreaterThan(truth);
    }
    const flat = row(result, "penilai-baris-sama", "tujuh-sama");
    expect(flat.low!).toBeLessThan(0.25);
    expect(flat.high!).toBeGreaterThan(0.25);
    expect(row(result, "baris-selisih", "tujuh-sama").p!).toBeLessThan(0.05);
    expect(row(result, "baris-sama", "sama-dengan-rekan").estimate!).toBeLessThan(0.01);
    expect(row(result, "baris-selisih", "sama-dengan-tahun-lalu")).toMatchObject({ estimate: 0, high: expect.closeTo(row(result, "baris-sama", "sama-dengan-tahun-lalu").high!, 3) });
  });

  it("calls a lesser share small, and none where values are independent", async () => {
    expect((await answer(region({ seed: 2, share: 0.3, raters: 30, years: 2 }))).verdict).toBe("small");
    const independent = await answer(region({ seed: 4, share: 0, raters: 30, years: 2 }));
    expect(independent.verdict).toBe("none");
    expect(row(independent, "korelasi-antarnilai", "seluruh").low!).toBeLessThan(0);
  });

  it("rejects a true null as often as it says", () => {
    let rejected = 0;
    for (let seed = 200; seed < 240; seed += 1) {
      const { correlation } = commonFactor(region({ seed, share: 0, raters: 20, years: 2 }), "all");
      if (correlation!.low > 0) rejected += 1;
    }
    // one in forty of 40 on this side: five or more in 0.3 %
    expect(rejected).toBeLessThan(5);
  });

  it("covers the planted share", () => {
    let covered = 0;
    for (let seed = 10; seed < 50; seed += 1) {
      const { share } = commonFactor(region({ seed, share: 0.6, raters: 20, years: 2 }), "within");
      // within a rater, three quarters of the impression are left: 0.45 / (0.45 + 0.4)
      if (share!.low < 0.45 / 0.85 && share!.high > 0.45 / 0.85) covered += 1;
    }
    // 95 % of 40 are 38; 34 or fewer happen in 5 % of such rounds, 33 in 1 %
    expect(covered).toBeGreaterThanOrEqual(34);
  });

  it("has the covariances of the library where there is one year", () => {
    const sheets = region({ seed: 3, share: 0.5, raters: 40, years: 1 });
    const { value } = withinBetweenCovariance(sheets.scores, sheets.rater, 40);
    const mean = (matrix: readonly Float64Array[]) => {
      const variance = matrix.reduce((sum, own, a) => sum + own[a]!, 0);
      return (matrix.reduce((sum, own) => sum + own.reduce((a, b) => a + b, 0), 0) - variance) / (6 * variance);
    };
    expect(commonFactor(sheets, "within").correlation!.estimate).toBeCloseTo(mean(value!.within!), 10);
    expect(commonFactor(sheets, "between").correlation!.estimate).toBeCloseTo(mean(value!.between!), 10);
    expect(commonFactor(sheets, "within").share!.estimate).toBeCloseTo(oneFactor(value!.within!).value!.factorShare, 10);
  });

  it("is silent with a reason on thin data, and where all scores are one", async () => {
    const thin = await answer(region({ seed: 5, share: 0.6, raters: 6 }));
    expect(thin.verdict).toBe("unclear");
    expect(thin.estimates[0]!.reason!.en).toContain("fewer than 10 raters");
    const copied = await answer(region({ seed: 6, share: 0.6, flat: 1 }));
    expect(row(copied, "bagian-faktor", "seluruh").reason).not.toBeNull();
    expect(row(copied, "baris-sama", "tujuh-sama").estimate).toBe(1);
    expect(impressionOrigin(region({ seed: 7, share: 0.6, years: 1 }))).toBeNull();
  });
});

describe("repeated rows", () => {
  const permuted = (sheets: ValueSheets, seed: number): ValueSheets => {
    const random = randomStream(seed);
    const scores = sheets.scores.map((column) => {
      const own = Float64Array.from(column);
      for (let i = 0; i < sheets.n; i += 1) {
        let end = i;
        while (end < sheets.n && sheets.rater[end] === sheets.rater[i] && sheets.year[end] === sheets.year[i]) end += 1;
        const other = i + random.index(end - i);
        [own[i], own[other]] = [own[other]!, own[i]!];
      }
      return own;
    });
    return { ...sheets, scores };
  };
  const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

  it("have the chance that shuffles within raters give, on a scale so coarse that rows repeat", () => {
    const sheets = region({ seed: 8, share: 0.3, raters: 20, years: 1, step: 10, size: 12 });
    const shuffled = Array.from({ length: 400 }, (_, seed) => permuted(sheets, seed));
    // the first is exact but for 400 shuffles, the second takes pairs as independent
    for (const [find, near] of [[flatRows, 0.08], [copiedRows, 0.15]] as const) {
      const mean = shuffled.reduce((sum, other) => sum + total(find(other).seen), 0) / shuffled.length;
      expect(mean).toBeGreaterThan(2);
      expect(Math.abs(mean / total(find(sheets).chance) - 1)).toBeLessThan(near);
    }
  });

  it("tell copies of a colleague and of last year", () => {
    const sheets = region({ seed: 9, share: 0.5, raters: 12, years: 1, size: 4 });
    const twin = { ...sheets, scores: sheets.scores.map((column) => column.map((value, i) => (i % 4 === 1 ? column[i - 1]! : value))) };
    expect(total(copiedRows(twin).seen)).toBe(24);
    const again: ValueSheets = {
      n: 2 * sheets.n, ratee: Int32Array.from([...sheets.ratee, ...sheets.ratee]), rater: Int32Array.from([...sheets.rater, ...sheets.rater]),
      year: Int32Array.from([...sheets.year, ...sheets.year.map((year) => year + 1)]), opd: [...sheets.opd, ...sheets.opd], scores: sheets.scores.map((column) => Float64Array.from([...column, ...column])),
    };
    const repeated = repeatedRows(again);
    expect(total(repeated.seen)).toBe(48);
    expect(total(repeated.chance)).toBeCloseTo(12, 10);
  });
});

describe("valueSheets", () => {
  it("takes complete rows by another person, in one order", async () => {
    const sheets = await withWarehouse(":memory:", async (warehouse) => {
      await warehouse.run("create table behaviour_scores (person_id integer, year integer, rater_id integer, opd_id varchar, value_name varchar, score double)");
      const seven = (person: number, year: number, rater: number | null, names: readonly string[]) =>
        warehouse.run(`insert into behaviour_scores values ${names.map((name, j) => `(${person}, ${year}, ${rater}, 'a', '${name}', ${80 + j})`).join(", ")}`);
      await seven(2, 2024, 9, valueNames);
      await seven(1, 2024, 9, [...valueNames].reverse());
      await seven(3, 2024, 9, valueNames.slice(1));
      await seven(9, 2024, 9, valueNames);
      await seven(4, 2024, null, valueNames);
      return valueSheets(warehouse);
    });
    expect([...sheets.ratee]).toEqual([1, 2]);
    expect(sheets.scores.map((column) => [...column])).toEqual(valueNames.map((_, j) => [86 - j, 80 + j]));
  });
});
