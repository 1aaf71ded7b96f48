import { describe as about, expect, it } from "vitest";
import { clustersOf } from "../../../loaders/analyses/groups/clusterSpread.js";
import { describe, type GroupData } from "../../../loaders/analyses/groups/groupData.js";
import { ordinalGap } from "../../../loaders/analyses/groups/ordinalGap.js";
import { slopeError } from "../../../loaders/analyses/groups/slopeError.js";
import { impactRatio, stratifiedGap } from "../../../loaders/analyses/groups/stratifiedGap.js";
import { answerOf, groupGaps } from "../../../loaders/analyses/questions/groupGaps.js";
import { codes } from "../../../loaders/analyses/ratings.js";
import { biasReducedCovariance } from "../../../loaders/statistics/linear/biasReducedCovariance.js";
import { leastSquares } from "../../../loaders/statistics/linear/leastSquares.js";
import { cumulativeLogit } from "../../../loaders/statistics/ordinal/cumulativeLogit.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";

interface Plan {
  readonly seed: number;
  /** of the 50 and over, on a latent scale whose rest has a standard deviation of 1 */
  readonly age?: number;
  /** of rater and ratee of one sex */
  readonly same?: number;
  readonly raters?: number;
  readonly size?: number;
  readonly years?: number;
  /** above this Sangat Baik */
  readonly cut?: number;
}

/** Units of a rater each, whose leniency is half of a rating's variance beside the person's ability. Raters change every year. */
function region({ seed, age = 0, same = 0, raters = 60, size = 12, years = 3, cut = 1.2 }: Plan): GroupData {
  const random = randomStream(seed);
  const people = Array.from({ length: raters * size }, (_, p) => ({
    ability: 0.6 * random.normal(), sex: random.index(2) ? "P" : "L", age: 24 + random.index(34), unit: Math.floor(p / size),
    type: random.index(4) === 0 ? "PPPK" : "PNS", position: random.index(2) ? "fungsional" : "pelaksana", grade: random.index(2) ? "III" : "IV",
  }));
  const leniency = Array.from({ length: raters }, () => ({ value: 0.5 * random.normal(), sex: random.index(2) ? "P" : "L" }));
  const lines: (RatingLine & { readonly raterSex: string })[] = [];
  for (let year = 0; year < years; year += 1) people.forEach((person, p) => {
    const rater = (person.unit + 7 * year) % raters;
    const latent = person.ability + leniency[rater]!.value + 0.62 * random.normal() + (person.age >= 50 ? age : 0) + (person.sex === leniency[rater]!.sex ? same : 0);
    lines.push({ person: p, rater: 10_000 + rater, year: 2022 + year, opd: `dinas-${person.unit % 6}`, predicate: latent > cut ? 1 : latent < -1.8 ? 3 : 2, raterSex: leniency[rater]!.sex });
  });
  const of = (pick: (person: (typeof people)[number]) => string) => codes(lines.map(({ person }) => pick(people[person]!)));
  const ratings = {
    ...ratingsOf(lines), sex: of(({ sex }) => sex), employmentType: of(({ type }) => type), positionType: of(({ position }) => position), unit: of(({ unit }) => String(unit)),
    gradeGroup: of(({ type, grade }) => (type === "PPPK" ? "PPPK" : grade)), raterSex: codes(lines.map(({ raterSex }) => raterSex)), ageBand: of(({ age: years }) => String(Math.floor(years / 10))), raterAgeBand: of(() => "4"),
  };
  return describe(ratings, lines.map(({ person }) => people[person]!.age));
}

const pick = (answer: ReturnType<typeof answerOf>, measure: string, specification: string, category: string) =>
  answer.estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category)!;

about("gaps between groups", () => {
  it("find a planted gap by age and name it, and none by sex", () => {
    const answer = answerOf(region({ seed: 3, age: -0.8, cut: 0.7 }));
    expect(answer.verdict).toBe("found");
    const [headline, ...more] = answer.estimates.filter(({ measure }) => measure === groupGaps.headline.measure);
    expect(more).toEqual([]);
    expect(headline).toMatchObject({ category: "usia-50", specification: "sel" });
    expect(headline!.high).toBeLessThan(0);
    expect(headline!.p_adjusted).toBeLessThan(0.05);
    for (const specification of ["sel", "sel-tahun", "penilai"]) expect(pick(answer, "selisih-teratas", specification, "usia-50").high).toBeLessThan(0);
    expect(pick(answer, "peluang", "urutan", "usia-50").high).toBeLessThan(1);
    expect(pick(answer, "peluang", "cmh", "usia-50").high).toBeLessThan(1);
    expect(pick(answer, "rasio-dampak", "mentah", "usia-50").estimate).toBeLessThan(0.8);
    const sex = pick(answer, "selisih-angka", "sel", "perempuan");
    expect(sex.low! < 0 && sex.high! > 0).toBe(true);
    expect(sex.p_adjusted!).toBeGreaterThan(0.05);
  });

  it("find nothing where there is nothing", () => {
    const verdicts = Array.from({ length: 8 }, (_, seed) => answerOf(region({ seed: 100 + seed, raters: 40, years: 2 })).verdict);
    expect(verdicts.filter((verdict) => verdict === "found" || verdict === "small").length).toBeLessThanOrEqual(1);
  });

  it("tell what raters add for their own sex from what the sexes have", () => {
    const answer = answerOf(region({ seed: 5, same: 0.6, cut: 0.8 }));
    for (const specification of ["pegawai-dan-penilai", "penilai"]) {
      const row = pick({ ...answer }, "kesamaan-teratas", specification, "jenis-kelamin-sama");
      expect(row.low).toBeGreaterThan(0);
    }
    expect(pick(answer, "selisih-angka", "sel", "perempuan").p_adjusted!).toBeGreaterThan(0.05);
  });

  it("split the gap between the sexes so that the parts add up", () => {
    const data = region({ seed: 7 });
    const answer = answerOf(data);
    const part = (category: string) => pick(answer, "uraian", "oaxaca-blinder", category).estimate!;
    const mean = (sex: string) => {
      const own = [...data.top].filter((_, i) => data.ratings.sex.levels[data.ratings.sex.codes[i]!] === sex);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    expect(part("terjelaskan") + part("tidak-terjelaskan")).toBeCloseTo(mean("P") - mean("L"), 10);
    expect(part("susunan") + part("koefisien") + part("interaksi")).toBeCloseTo(mean("P") - mean("L"), 10);
  });

  it("say nothing and why where nearly everyone is Baik, or few are rated", () => {
    for (const data of [region({ seed: 1, cut: 9 }), region({ seed: 1, raters: 4 })]) {
      const flat = { ...data, ratings: { ...data.ratings, points: data.ratings.points.map(() => 100), predicate: data.ratings.predicate.map(() => 2) }, top: data.top.map(() => 0) };
      const answer = answerOf(flat);
      expect(answer.verdict).toBe("unclear");
      expect(answer.estimates[0]).toMatchObject({ measure: groupGaps.headline.measure, estimate: null });
      expect(answer.estimates.every((row) => row.estimate !== null || row.reason !== null)).toBe(true);
    }
    expect(answerOf(region({ seed: 1, raters: 3, size: 3 })).verdict).toBe("unclear");
  });

  it("count no group of which the exports say nothing", () => {
    const data = region({ seed: 2, raters: 30, years: 1 });
    const answer = answerOf(describe({ ...data.ratings, sex: codes(Array.from(data.top, () => null)) }, Array.from(data.top, () => null)));
    for (const category of ["perempuan", "usia-50"]) expect(pick(answer, "selisih-angka", "sel", category).reason).not.toBeNull();
    expect(pick(answer, "selisih-angka", "sel", "pppk").estimate).not.toBeNull();
  });
});

about("errors", () => {
  it("of one slope are those of the general CR2", () => {
    const random = randomStream(11);
    const column = Float64Array.from({ length: 200 }, () => random.normal());
    const response = column.map((value) => value + random.normal());
    const { ratings } = region({ seed: 11, raters: 20, size: 10, years: 1 });
    const { rater } = clustersOf(ratings, Int32Array.from({ length: 200 }, (_, i) => i));
    const clusters = { rater, ratee: rater, pair: rater };
    const fit = leastSquares([column], response);
    const own = slopeError(column, clusters)!(fit.residuals);
    const general = biasReducedCovariance(fit, clusters.rater).value!;
    expect(own.df).toBeCloseTo(general.df[0]!, 8);
    expect(own.variance).toBeCloseTo(general.covariance[0]![0]!, 10);
    const steep = column.map((value, i) => (clusters.rater[i] === 0 ? 6 * value : value));
    const steepFit = leastSquares([steep], response);
    const exact = biasReducedCovariance(steepFit, clusters.rater).value!;
    expect(slopeError(steep, clusters)!(steepFit.residuals)).toMatchObject({ variance: expect.closeTo(exact.covariance[0]![0]!, 10) as number, df: expect.closeTo(exact.df[0]!, 8) as number });
  });

  it("of one slope within strata are those of the general CR2 with an indicator for each", () => {
    const random = randomStream(12);
    const n = 360;
    const person = Int32Array.from({ length: n }, (_, i) => Math.floor(i / 3));
    const strata = person.map((p) => Math.floor(p / 4));
    const group = Float64Array.from(person, (p) => p % 2);
    const people = Float64Array.from({ length: n / 3 }, () => random.normal());
    const response = Float64Array.from(person, (p) => people[p]! + 0.5 * random.normal());
    const indicators = Array.from({ length: 30 }, (_, s) => Float64Array.from(strata, (own) => (own === s ? 1 : 0)));
    const full = leastSquares([...indicators, group], response);
    const exact = biasReducedCovariance(full, person).value!;
    const own = slopeError(group.map((value) => value - 0.5), { rater: person, ratee: person, pair: person }, strata)!(full.residuals);
    expect(own.variance / exact.covariance[30]![30]!).toBeCloseTo(1, 2);
  });

  it("of the ordinal gap are those of the model where rows are independent, and wider where people are rated again", () => {
    const data = region({ seed: 13, raters: 30, size: 40, years: 3 });
    const side = Int8Array.from(data.ratings.sex.codes);
    const gap = ordinalGap(data, side, [])!;
    const plain = cumulativeLogit({ codes: data.ratings.predicate.map((predicate) => 5 - predicate), levels: ["5", "4", "3", "2", "1"], names: ["x"], columns: [Float64Array.from(side)], weights: null }).value!;
    expect(Math.log(gap.estimate)).toBeCloseTo(plain.estimates[plain.thresholds]!, 8);
    expect(gap.se).toBeGreaterThan(1.15 * plain.se[plain.thresholds]!);
    const lone = { ...data, ratings: { ...data.ratings, rater: Int32Array.from(side.keys()), ratee: Int32Array.from(side.keys()) } };
    expect(ordinalGap(lone, side, [])!.se / plain.se[plain.thresholds]!).toBeCloseTo(1, 1);
  });

  it("of ratios over strata widen with repeated ratings and never shrink", () => {
    const data = region({ seed: 17 });
    const side = Int8Array.from(data.ratings.sex.codes);
    const rows = Int32Array.from(side.keys());
    const clusters = clustersOf(data.ratings, rows);
    const lone = { rater: rows, ratee: rows, pair: rows };
    expect(stratifiedGap(data, side, data.ratings.unit.codes, clusters).gap!.se).toBeGreaterThan(stratifiedGap(data, side, data.ratings.unit.codes, lone).gap!.se);
    expect(impactRatio(data, side, clusters).gap!.se).toBeGreaterThan(impactRatio(data, side, lone).gap!.se);
  });
});
