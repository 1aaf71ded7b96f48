import { describe, expect, it } from "vitest";
import type { AnalysisInput, Answer, Estimate } from "../../../loaders/analyses/analysis.js";
import { movers } from "../../../loaders/analyses/questions/movers.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";
import { raterRegion } from "./raterRegion.js";

const answer = (lines: readonly RatingLine[], answers = new Map<string, Answer>()) =>
  movers.compute({ ratings: ratingsOf(lines), periodicRatings: ratingsOf([]), seed: 5, answers } as unknown as AnalysisInput) as Answer;
const row = ({ estimates }: Answer, measure: string, specification: string, category = "") =>
  estimates.find((candidate) => candidate.measure === measure && candidate.specification === specification && candidate.category === category)!;
const covers = ({ low, high }: Estimate, value: number) => low! <= value && high! >= value;

describe("movers", () => {
  it("recovers the rater's share where many move, which without correction is overstated", () => {
    const region = raterRegion({ seed: 3, leniency: 0.6, ability: 0.6, noise: 0.5, moving: 0.5, cut: 0.5, raters: 60, team: 14 });
    const found = answer(region.lines);
    const share = row(found, "bagian-ragam", "angka-tahunan-tanpa-satu", "penilai");
    expect(found.verdict).toBe("found");
    // three predicates hold part of what the latent does: cutting takes from the share and never adds
    const realised = region.leniency.reduce((sum, value) => sum + value ** 2, 0) / region.leniency.length;
    const latent = realised / (realised + 0.6 ** 2 + 0.5 ** 2);
    expect(share.high!).toBeGreaterThan(latent / 2);
    expect(share.low!).toBeLessThan(latent);
    expect(row(found, "bagian-ragam", "angka-tahunan-apa-adanya", "penilai").estimate!).toBeGreaterThan(share.estimate!);
    const correlation = row(found, "korelasi", "angka-tahunan-tanpa-satu");
    // between 60 raters and their people a tenth comes about by chance
    expect(Math.abs(correlation.estimate!)).toBeLessThan(0.1);
    expect(row(found, "korelasi", "angka-tahunan-apa-adanya").estimate!).toBeLessThan(correlation.estimate!);
  });

  it("finds no rater's share, and no change on changing raters, where raters are alike", () => {
    const found = answer(raterRegion({ seed: 5, leniency: 0, moving: 0.5, cut: 0.5, raters: 60, team: 14 }).lines);
    expect(found.verdict).toBe("none");
    expect(covers(row(found, "bagian-ragam", "angka-tahunan-tanpa-satu", "penilai"), 0)).toBe(true);
    expect(covers(row(found, "perubahan-nilai", "pindah", "selisih"), 0)).toBe(true);
  });

  it("sees ratings move with the rater on a change and not before", () => {
    const found = answer(raterRegion({ seed: 7, leniency: 0.6, moving: 0.3, cut: 0.8 }).lines);
    expect(row(found, "perubahan-nilai", "pindah", "ke-murah").low!).toBeGreaterThan(0);
    expect(row(found, "perubahan-nilai", "pindah", "ke-ketat").high!).toBeLessThan(0);
    expect(row(found, "perubahan-nilai", "pindah", "selisih").p_adjusted!).toBeLessThan(0.01);
    expect(Math.abs(row(found, "perubahan-sebelumnya", "pindah", "selisih").estimate!)).toBeLessThan(row(found, "perubahan-nilai", "pindah", "selisih").estimate! / 3);
  });

  it("tells that too few move to know, and warns by the correlation without correction", () => {
    const found = answer(raterRegion({ seed: 9, leniency: 0.5, moving: 0.05 }).lines);
    expect(found.verdict).toBe("unclear");
    expect(row(found, "korelasi", "angka-tahunan-apa-adanya-lengkap").estimate!).toBeLessThan(-0.2);
  });

  it("is silent where nobody moves, or everyone is Baik", () => {
    for (const lines of [raterRegion({ seed: 13, leniency: 0.5, moving: 0 }).lines, raterRegion({ seed: 13, leniency: 0.5 }).lines.map((line) => ({ ...line, predicate: 2 }))]) {
      const found = answer(lines);
      expect(found.verdict).toBe("unclear");
      expect(row(found, "bagian-ragam", "angka-tahunan-tanpa-satu", "penilai")).toMatchObject({ estimate: null });
      expect(found.estimates.every(({ estimate, reason }) => estimate !== null || reason !== null)).toBe(true);
    }
  });

  it("declares every row that it gives, and takes the agency's share from the first question", () => {
    const shared = { measure: "bagian-ragam", specification: "reml-tahunan", category: "perangkat-daerah", estimate: 0.05, low: 0.02, high: 0.1 } as Estimate;
    const found = answer(raterRegion({ seed: 17, leniency: 0.5, moving: 0.3 }).lines, new Map([["bagian-penilai", { verdict: "found", estimates: [shared] }]]));
    expect(row(found, "antar-perangkat", "efek-acak")).toMatchObject({ estimate: 0.05, category: "" });
    expect(row(found, "antar-perangkat", "perangkat-tanpa-satu").low!).toBeLessThan(0.05);
    for (const { measure, specification, category } of found.estimates) {
      expect(movers.measures.map(({ id }) => id)).toContain(measure);
      expect(movers.specifications.map(({ id }) => id)).toContain(specification);
      if (category) expect(movers.categories.map(({ id }) => id)).toContain(category);
    }
  });
});
