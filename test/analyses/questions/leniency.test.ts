import { describe, expect, it } from "vitest";
import type { AnalysisInput, Answer } from "../../../loaders/analyses/analysis.js";
import { flags, listed } from "../../../loaders/analyses/leniency/flags.js";
import { latentLeniency } from "../../../loaders/analyses/leniency/latentLeniency.js";
import { leniencyBins } from "../../../loaders/analyses/leniency/leniencyBins.js";
import { pointsScale } from "../../../loaders/analyses/leniency/pointsScale.js";
import { trainingRows } from "../../../loaders/analyses/leniency/raterTraining.js";
import { leniency } from "../../../loaders/analyses/questions/leniency.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";
import { raterRegion } from "./raterRegion.js";

/** A warehouse of pseudonyms and courses, and nothing else. */
const warehouse = (trained: ReadonlyMap<number, number>) => ({
  rows: (sql: string) => Promise.resolve(sql.includes("from people")
    ? Array.from({ length: 400 }, (_, id) => ({ person_id: id, pseudonym: `p${id}` }))
    : [...trained].map(([person_id, year]) => ({ person_id, year }))),
});
const answer = async (lines: readonly RatingLine[], trained: ReadonlyMap<number, number> = new Map()) =>
  (await leniency.compute({ warehouse: warehouse(trained), ratings: ratingsOf(lines), periodicRatings: ratingsOf([]), seed: 5, answers: new Map() } as unknown as AnalysisInput)) as Answer;
const row = ({ estimates }: Answer, measure: string, specification = "urutan-tahunan", category = "") =>
  estimates.find((candidate) => candidate.measure === measure && candidate.specification === specification && candidate.category === category)!;

describe("leniency", () => {
  it("recovers the planted spread, drift and trend, and names raters who are in truth off", async () => {
    const truth = { seed: 11, leniency: 0.5, drift: 0, trend: 0.05 };
    const region = raterRegion(truth);
    const found = await answer(region.lines);
    const realised = Math.sqrt(region.leniency.reduce((sum, value) => sum + value ** 2, 0) / region.leniency.length);
    const total = Math.sqrt(realised ** 2 + 0.6 ** 2 + 0.5 ** 2);
    expect(found.verdict).toBe("found");
    const spread = row(found, "simpangan-laten");
    expect(spread.low!).toBeLessThan(realised / total);
    expect(spread.high!).toBeGreaterThan(realised / total);
    const trend = row(found, "tren-laten");
    expect(trend.low!).toBeLessThan(0.05 / total);
    expect(trend.high!).toBeGreaterThan(0.05 / total);
    expect(row(found, "pergeseran-penilai", "reml-tahunan").high!).toBeLessThan(3);
    expect(row(found, "tetap", "reml-tahunan").high).toBeGreaterThan(0.9);
    const { columns, rows } = found.confidential![0]!;
    const at = (name: string) => columns.indexOf(name);
    expect(rows.length).toBeGreaterThan(5);
    const right = rows.filter((cells) => region.leniency[Number(String(cells[at("pseudonym")]).slice(1))]! > 0 === (cells[at("direction")] === "lenient"));
    expect(right.length / rows.length).toBeGreaterThan(0.9);
    expect(rows.map((cells) => cells[at("probability")])).toEqual(rows.map((cells) => cells[at("probability")]).sort((a, b) => Number(b) - Number(a)));
    expect(Number(rows.at(-1)![at("expected_false_discovery_rate")])).toBeLessThanOrEqual(0.2);
  });

  it("keeps the rate of false discoveries near what it expects", () => {
    let wrong = 0;
    let expected = 0;
    let named = 0;
    for (let seed = 1; seed <= 3; seed += 1) {
      const { lines, leniency: planted } = raterRegion({ seed, leniency: 0.5 });
      const ratings = ratingsOf(lines);
      const latent = latentLeniency(ratings).value!;
      // agencies have no leniency of their own here, and a logistic error has π/√3 standard deviations of this normal one
      const unit = latent.total / Math.sqrt(0.5 ** 2 + 0.6 ** 2 + 0.5 ** 2);
      const [severe, lenient] = [latent.scale.shift(-5), latent.scale.shift(5)];
      for (const flag of listed(flags(latent, 5), 0.2)) {
        const trueShift = planted[ratings.people[Number(latent.rater.levels[flag.rater]!)]!]! * unit;
        named += 1;
        expected += 1 - flag.probability;
        if (flag.lenient ? trueShift < lenient : trueShift > severe) wrong += 1;
      }
    }
    // three binomial errors of the share of wrong names
    expect(wrong / named).toBeLessThan(expected / named + 3 * Math.sqrt((0.2 * 0.8) / named));
  });

  it("finds no raters who differ where none do, and names none", async () => {
    const found = await answer(raterRegion({ seed: 21, leniency: 0 }).lines);
    expect(["none", "unclear"]).toContain(found.verdict);
    expect(row(found, "melampaui").low).toBe(0);
    expect(row(found, "jelas-berbeda", "urutan-tahunan", "murah").estimate).toBe(0);
    expect(found.confidential![0]!.rows).toHaveLength(0);
  });

  it("sees raters who change from year to year", async () => {
    const found = await answer(raterRegion({ seed: 31, leniency: 0.4, drift: 0.6 }).lines);
    expect(row(found, "pergeseran-penilai", "reml-tahunan").low!).toBeGreaterThan(0);
    expect(row(found, "tetap", "reml-tahunan").high!).toBeLessThan(0.9);
  });

  it("shows bins of ten raters at least that add up to all", () => {
    const ratings = ratingsOf(raterRegion({ seed: 41, leniency: 0.5 }).lines);
    const bins = leniencyBins(latentLeniency(ratings).value!);
    expect(bins.length).toBeGreaterThan(2);
    expect(bins.every(({ raters }) => raters >= 10)).toBe(true);
    expect(bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(bins.reduce((sum, { raters }) => sum + raters, 0)).toBe(120);
    for (const { category } of bins) expect(leniency.categories.map(({ id }) => id)).toContain(category);
  });

  it("measures training before and after, and is silent without it", async () => {
    const region = raterRegion({ seed: 51, leniency: 0.5 });
    const trained = new Map(Array.from({ length: 50 }, (_, rater) => [rater, 2024]));
    // a course that takes one in three Sangat Baik of the trained away
    const taught = region.lines.map((line, i) => (trained.has(line.rater) && line.year >= 2024 && line.predicate === 1 && i % 3 !== 0 ? { ...line, predicate: 2 } : line));
    const effect = trainingRows(ratingsOf(taught), trained, "s")[0]!;
    expect(effect.high!).toBeLessThan(0);
    const idle = trainingRows(ratingsOf(region.lines), trained, "s")[0]!;
    expect(idle.low! <= 0 && idle.high! >= 0).toBe(true);
    for (const own of trainingRows(ratingsOf(region.lines), new Map(), "s")) expect(own).toMatchObject({ estimate: null, reason: { en: "the training data hold no course on appraising performance" } });
  });

  it("is silent where everyone is Baik", async () => {
    const found = await answer(raterRegion({ seed: 61, leniency: 0.5 }).lines.map((line) => ({ ...line, predicate: 2 })));
    expect(found).toMatchObject({ verdict: "unclear", estimates: [{ estimate: null }] });
    expect(found.estimates[0]!.reason).not.toBeNull();
  });
});

describe("points of a latent shift", () => {
  it("are those of a logistic counted by hand, and turn back", () => {
    const scale = pointsScale(Float64Array.of(0), Float64Array.of(0), [100, 150]);
    expect(scale.effect(Math.log(3))).toBeCloseTo(50 * (0.75 - 0.5), 12);
    expect(scale.shift(12.5)).toBeCloseTo(Math.log(3), 9);
    expect(scale.shift(30)).toBe(Infinity);
    expect(scale.shift(-30)).toBe(-Infinity);
    expect(scale.information(0)).toBeCloseTo(0.25, 12);
  });
});
