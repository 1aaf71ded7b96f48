import { describe, expect, it } from "vitest";
import type { AnalysisInput, Answer } from "../../../loaders/analyses/analysis.js";
import { clusteredRatio, clusteredShare } from "../../../loaders/analyses/clusteredRatio.js";
import { scaleUse } from "../../../loaders/analyses/questions/scaleUse.js";
import { binName, joinBins } from "../../../loaders/analyses/scaleUse/goodShares.js";
import { ratingMarks, sequenceMarks } from "../../../loaders/analyses/scaleUse/marks.js";
import { againstChance, shuffle } from "../../../loaders/analyses/scaleUse/shuffle.js";
import { sheets } from "../../../loaders/analyses/scaleUse/uniformity.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";

/** A region of eight agencies with ten raters of seven people each; `lazy` raters give everyone Baik. People keep their ability over the years. */
function region({ lazy, seed, years = 3, good = 0.9 }: { lazy: number; seed: number; years?: number; good?: number }): RatingLine[] {
  const random = randomStream(seed);
  const lines: RatingLine[] = [];
  for (let rater = 0; rater < 80; rater += 1) {
    const isLazy = random.uniform() < lazy;
    for (let k = 0; k < 7; k += 1) {
      const steady = random.uniform();
      for (let year = 0; year < years; year += 1) {
        const draw = random.uniform() < 0.5 ? steady : random.uniform();
        const predicate = isLazy || draw < good ? 2 : draw < (1 + good) / 2 ? 1 : 3;
        lines.push({ person: 1000 + rater * 7 + k, rater, year: 2022 + year, predicate, opd: `opd-${rater % 8}`, positionType: k < 4 ? "pelaksana" : "fungsional" });
      }
    }
  }
  return lines;
}

const none = ratingsOf([]);
const answer = (lines: readonly RatingLine[], periodic: readonly RatingLine[] = []) =>
  scaleUse.compute({ ratings: ratingsOf(lines), periodicRatings: periodic.length ? ratingsOf(periodic) : none, seed: 7, answers: new Map() } as unknown as AnalysisInput) as Answer;
const row = ({ estimates }: Answer, measure: string, specification = "perangkat-daerah", category = "", period = "") =>
  estimates.find((candidate) => candidate.measure === measure && candidate.specification === specification && candidate.category === category && candidate.period === period)!;

describe("chance of one predicate", () => {
  it("is the mean of shuffles, across pools too", () => {
    const lines = region({ lazy: 0.2, seed: 3, years: 2 });
    for (const within of ["agency", "position"] as const) {
      const marks = ratingMarks(ratingsOf(lines), within);
      const own = sheets(marks, 5);
      const used = new Map<number, number>();
      const shuffled = shuffle(marks, own, 5, (values) => own.slice(0, 20).forEach(({ rows }, i) => used.set(i, (used.get(i) ?? 0) + new Set([...rows].map((place) => values[place])).size)));
      const expected = own.reduce((sum, { uniformChance }) => sum + uniformChance, 0);
      const mean = shuffled.reduce((sum, counts) => sum + counts[0]! + counts[1]!, 0) / shuffled.length;
      expect(Math.abs(mean - expected)).toBeLessThan(1);
      own.slice(0, 20).forEach(({ usedChance }, i) => expect(Math.abs(used.get(i)! / shuffled.length - usedChance)).toBeLessThan(0.12));
    }
  });

  it("is the hypergeometric one that can be counted by hand", () => {
    // six people of one agency, five Baik: three of six are all Baik in C(5,3) / C(6,3) = 1/2 of the deals
    const lines = [2, 2, 2, 2, 2, 1].map((predicate, i) => ({ person: 10 + i, rater: i < 3 ? 1 : 2, year: 2024, predicate, opd: "a" }));
    const [first, second] = sheets(ratingMarks(ratingsOf(lines), "agency"), 3);
    expect(first).toMatchObject({ uniform: true, allGood: true, used: 1 });
    expect(second).toMatchObject({ uniform: false, used: 2 });
    expect(first!.uniformChance).toBeCloseTo(0.5, 12);
    expect(first!.usedChance).toBeCloseTo(1.5, 12);
  });
});

describe("scaleUse", () => {
  it("finds the raters who give everyone Baik", () => {
    const result = answer(region({ lazy: 0.3, seed: 1, good: 0.7 }));
    const excess = row(result, "kelebihan");
    // 0.3 + 0.7 · 0.7⁷ = 0.36 are uniform, and 0.79⁷ = 0.19 would be by chance
    expect(result.verdict).toBe("found");
    expect(excess.low!).toBeLessThan(0.166);
    expect(excess.high!).toBeGreaterThan(0.166);
    expect(excess.p!).toBeLessThan(0.05);
    expect(row(result, "kelebihan", "jenis-jabatan").estimate!).toBeGreaterThan(0.1);
    expect(row(result, "satu-predikat").estimate! - row(result, "satu-predikat-kebetulan").estimate!).toBeCloseTo(excess.estimate!, 10);
    expect(row(result, "rentang").estimate!).toBeLessThan(1);
    expect(excess).toMatchObject({ n: 1680, ratees: 560, raters: 80, units: 80 });
    const years = result.estimates.filter(({ measure, period }) => measure === "kelebihan" && period !== "");
    expect(years.map(({ period }) => period)).toEqual(["2022", "2023", "2024"]);
    for (const { p, p_adjusted } of years) expect(p_adjusted!).toBeGreaterThanOrEqual(p!);
  });

  it("covers nothing where nothing is, though people keep their ability and nine in ten are Baik", () => {
    let covered = 0;
    let rejected = 0;
    for (let seed = 100; seed < 160; seed += 1) {
      const marks = ratingMarks(ratingsOf(region({ lazy: 0, seed })), "agency");
      const own = sheets(marks, 5);
      const excess = clusteredRatio(own.map(({ uniform, uniformChance }) => Number(uniform) - uniformChance), null, own.map(({ rater }) => rater))!;
      if (excess.low! <= 0 && excess.high! >= 0) covered += 1;
      const last = own.filter(({ period }) => period === 2);
      if (seed < 110) {
        const counts = shuffle(marks, own, seed, () => undefined).map((periods) => periods[2]!);
        if (againstChance(last.filter(({ uniform }) => uniform).length, last.reduce((sum, { uniformChance }) => sum + uniformChance, 0), counts).p < 0.05) rejected += 1;
      }
    }
    // 95 % of 60 are 57; 52 or fewer happen in 3 % of such rounds. One in twenty of 10 is rejected; four or more in 0.1 %
    expect(covered).toBeGreaterThanOrEqual(52);
    expect(rejected).toBeLessThan(4);
    expect(["none", "unclear", "small"]).toContain(answer(region({ lazy: 0, seed: 100 })).verdict);
  });

  it("sees one predicate through all quarters", () => {
    const annual = region({ lazy: 0.3, seed: 4, years: 1 });
    const random = randomStream(9);
    const quarters = annual.flatMap((line) => [1, 2, 3].map((quarter) => ({ ...line, quarter, predicate: line.predicate === 2 && random.uniform() < 0.02 ? 1 : line.predicate })));
    const result = answer(annual, quarters);
    expect(row(result, "satu-predikat", "sepanjang-tahun").estimate!).toBeLessThan(row(result, "satu-predikat", "triwulan").estimate!);
    expect(row(result, "kelebihan", "sepanjang-tahun").estimate!).not.toBeNull();
    expect(sequenceMarks(ratingsOf(quarters.slice(0, 3))).value).toHaveLength(1);
  });

  it("says why it is silent where all are Baik, and where raters have few people", () => {
    const alike = answer(region({ lazy: 1, seed: 2 }));
    expect(alike.verdict).toBe("unclear");
    expect(row(alike, "kelebihan").reason!.en).toContain("same predicate");
    const few = answer(region({ lazy: 0, seed: 2 }).filter(({ person }) => person % 7 < 3));
    expect(few.verdict).toBe("unclear");
    expect(row(few, "kelebihan").reason!.en).toContain("five ratees");
    expect(answer([]).verdict).toBe("unclear");
  });

  it("gives no bin with fewer than ten raters, and declares each that it gives", () => {
    const result = answer(region({ lazy: 0.3, seed: 1 }));
    const bins = result.estimates.filter(({ measure, specification }) => measure === "sebaran-baik" && specification === "teramati");
    expect(bins.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(1, 12);
    const declared = new Set(scaleUse.categories.map(({ id }) => id));
    for (const { smallest, category } of bins) {
      expect(smallest!).toBeGreaterThanOrEqual(10);
      expect(declared).toContain(category);
    }
    expect(joinBins([3, 4, 12, 2, 30, 4]).map((bin) => [binName(bin), bin.raters])).toEqual([["0-90", 19], ["90-semua", 36]]);
    expect(joinBins([1, 2, 3, 0, 0, 0])).toEqual([]);
  });
});

describe("clusteredRatio", () => {
  it("is the t interval of the mean where each row is its own cluster", () => {
    const { estimate, se, low } = clusteredRatio([1, 2, 3, 6], null, [0, 1, 2, 3])!;
    expect(estimate).toBe(3);
    expect(se).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
    expect(low).toBeCloseTo(3 - 3.182446305284263 * Math.sqrt(14 / 12), 9);
  });

  it("keeps shares inside 0 and 1, and says what clusters allow where none is marked", () => {
    expect(clusteredShare([0, 0, 0, 0], [0, 0, 1, 1])).toMatchObject({ estimate: 0, se: null, low: 0, high: expect.closeTo(1 - Math.sqrt(0.025), 10) });
    const share = clusteredShare([1, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5])!;
    expect(share.low!).toBeGreaterThan(0);
    expect(share.high!).toBeLessThan(1);
    expect(clusteredShare([], [])).toBeNull();
  });
});
