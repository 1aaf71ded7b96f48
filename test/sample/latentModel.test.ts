import { beforeAll, describe, expect, test } from "vitest";
import { planted, predicateOf, type Predicate, type Rating } from "../../loaders/sample/latentModel.js";
import { appraisalRows, realise } from "../../loaders/sample/layouts/appraisalRows.js";
import { Sample } from "../../loaders/sample/sample.js";
import { truthOf } from "../../loaders/sample/truth.js";

test("predicates follow PermenPANRB 6/2022 cell by cell", () => {
  const cells: [Rating, Rating, Predicate][] = [[1, 1, 1], [1, 2, 2], [1, 3, 4], [2, 1, 2], [2, 2, 2], [2, 3, 4], [3, 1, 3], [3, 2, 3], [3, 3, 5]];
  for (const [result, behaviour, predicate] of cells) expect(predicateOf(result, behaviour), `${result}${behaviour}`).toBe(predicate);
});

describe("appraisals of the default sample", () => {
  let sample: Sample;
  beforeAll(() => {
    sample = new Sample(1373, 3300, { first: 2022, last: 2025 });
    for (const year of sample.years) for (const row of appraisalRows(sample, year, 0)) realise(sample, "annual", row, year);
  });
  const mean = (name: string) => sample.realised.moments(name)!.mean;

  test("about a quarter of the variance is between raters, and the parts add up", () => {
    const shares = truthOf(sample).realised["variance_shares"] as Record<string, number>;
    expect(shares["leniency"]).toBeGreaterThan(0.18);
    expect(shares["leniency"]).toBeLessThan(0.34);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
  });

  test("leniency is found again by a least-squares fit of people who changed raters", () => {
    const rows = sample.years.flatMap((year) => [...appraisalRows(sample, year, 0)]).filter((row) => row.appraisal.rater >= 0);
    const rater = new Map<number, number>();
    const person = new Map<number, number>();
    const effect = (map: Map<number, number>, other: Map<number, number>, key: (row: (typeof rows)[number]) => number, otherKey: (row: (typeof rows)[number]) => number) => {
      const sums = new Map<number, [number, number]>();
      for (const row of rows) {
        const sum = sums.get(key(row)) ?? [0, 0];
        sum[0] += row.appraisal.latent - (other.get(otherKey(row)) ?? 0);
        sum[1]++;
        sums.set(key(row), sum);
      }
      for (const [id, [sum, n]] of sums) map.set(id, sum / (n + 0.5));
    };
    for (let round = 0; round < 30; round++) {
      effect(rater, person, (row) => row.appraisal.rater, (row) => row.person);
      effect(person, rater, (row) => row.person, (row) => row.appraisal.rater);
    }
    const known = [...rater].filter(([id]) => rows.filter((row) => row.appraisal.rater === id).length >= 20);
    expect(known.length).toBeGreaterThan(50);
    expect(correlation(known.map(([, fitted]) => fitted), known.map(([id]) => sample.latent.leniency[id]!))).toBeGreaterThan(0.8);
  });

  test("people change raters often enough to tell the two apart", () => {
    const raters = new Map<number, Set<number>>();
    for (const year of sample.years) for (const { person, appraisal } of appraisalRows(sample, year, 0)) if (appraisal.rater >= 0) (raters.get(person) ?? raters.set(person, new Set()).get(person)!).add(appraisal.rater);
    const movers = [...raters.values()].filter((set) => set.size > 1).length / raters.size;
    expect(movers).toBeGreaterThan(0.25);
  });

  test("most predicates are Baik and some of every other occur", () => {
    const counts = [1, 2, 3, 4, 5].map((predicate) => sample.realised.counted(`annual predicate ${predicate}`));
    const total = counts.reduce((sum, count) => sum + count, 0);
    expect(counts[1]! / total).toBeGreaterThan(0.86);
    expect(counts[1]! / total).toBeLessThan(0.94);
    for (const count of counts) expect(count).toBeGreaterThan(0);
    const wrong = sample.realised.counted("annual wrong predicates") / total;
    expect(wrong).toBeGreaterThan(0.002);
    expect(wrong).toBeLessThan(0.03);
  });

  test("training looks far better than it is, because the better are sent", () => {
    const naive = mean("latent trained yes") - mean("latent trained no");
    expect(naive).toBeGreaterThan(2 * planted.training_effect);
  });

  test("age shows about its planted effect; sex has none in the model", () => {
    expect(planted.sex).toBe(0);
    const older = mean("latent age 50+ yes") - mean("latent age 50+ no");
    expect(older).toBeGreaterThan(planted.age_50_and_over - 0.12);
    expect(older).toBeLessThan(planted.age_50_and_over + 0.12);
  });

  test("BerAKHLAK scores share a halo of the planted share", () => {
    const rows = [...appraisalRows(sample, 2025, 0)].filter((row) => row.appraisal.rater >= 0 && !sample.latent.copies[row.appraisal.rater]);
    const scores = rows.map((row) => sample.latent.scores(row.person, row.appraisal.rater, 2025));
    const halo = correlation(scores.map((s) => s[0]!), scores.map((s) => s[4]!));
    expect(halo).toBeGreaterThan(planted.halo_share_of_score_variance - 0.1);
    expect(halo).toBeLessThan(planted.halo_share_of_score_variance + 0.1);
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [a, b].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [number, number];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    ab += (value - ma) * (b[i]! - mb);
    aa += (value - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}
