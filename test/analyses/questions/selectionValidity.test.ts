import { describe, expect, it } from "vitest";
import { answerOf } from "../../../loaders/analyses/questions/selectionValidity.js";
import { readLinked, type Entrant, type Linked } from "../../../loaders/analyses/selection/linkedEntrants.js";
import { skdOf } from "../../../loaders/sample/applicants.js";
import { Sample } from "../../../loaders/sample/sample.js";
import { validityOf } from "../../../loaders/sample/selectionValidity.js";
import { withSampleSelection } from "./selectionRegion.js";

const weights = { skd: 100 * 0.4 / 550, skb: 0.6 };
const points = [0, 150, 100, 75, 50, 25];

/** What the exports of a sample would give if everybody could be linked. */
function linkedOf(sample: Sample): Linked {
  const entrants: Entrant[] = [];
  const scores = sample.selections.years.map((selection) => {
    const all = sample.selections.formations.filter(({ year }) => year === selection).flatMap(({ applicants }) => applicants).filter((one) => !one.scores.absent);
    for (const one of all.filter(({ person }) => person >= 0)) {
      const { predicate, rater } = sample.latent.appraise(one.person, selection + 1, 0);
      entrants.push({ predicate, selection, skd: skdOf(one.scores), skb: one.scores.skb, annual: points[predicate]!, everything: points[predicate]!, rater_id: rater, opd_id: "a" });
    }
    const sat = all.filter((one) => one.scores.invited && ["P/L", "P/TL"].includes(one.scores.result));
    const product = (of: typeof all, x: (one: (typeof all)[number]) => number, y: (one: (typeof all)[number]) => number) => {
      const [mx, my] = [x, y].map((value) => of.reduce((sum, one) => sum + value(one), 0) / of.length) as [number, number];
      return of.reduce((sum, one) => sum + (x(one) - mx) * (y(one) - my), 0);
    };
    const [skd, skb] = [(one: (typeof all)[number]) => skdOf(one.scores), (one: (typeof all)[number]) => one.scores.skb];
    return { selection, sat_skd: all.length, sat_skb: sat.length, skd_squares: product(all, skd, skd), passed_skd_squares: product(sat, skd, skd), passed_products: product(sat, skd, skb), passed_skb_squares: product(sat, skb, skb) };
  });
  return { entrants, scores, appointed: entrants.length, linked: entrants.length };
}

describe("the predictive validity of selection", () => {
  it("comes back to what it is among all applicants, which the appointed alone understate", () => {
    const sample = new Sample(1373, 30_000, { first: 2022, last: 2025 });
    const { realised } = validityOf(sample) as { realised: Record<string, number> };
    const { estimates, verdict } = answerOf(linkedOf(sample), weights, 1);
    const corrected = (category: string) => estimates.find((row) => row.specification === "terkoreksi" && row.category === category)!;
    const seen = (category: string) => estimates.find((row) => row.specification === "apa-adanya" && row.category === category)!;
    for (const [category, truth] of [["skd", realised["skd_latent"]!], ["skb", realised["skb_latent"]!], ["nilai-akhir", realised["final_latent"]!]] as const) {
      const { estimate, low, high } = corrected(category);
      const error = (Math.atanh(high!) - Math.atanh(low!)) / 3.92;
      expect(error).toBeLessThan(0.065);
      expect(Math.abs(Math.atanh(estimate!) - Math.atanh(truth)), category).toBeLessThan(3 * error);
      expect(seen(category).estimate!).toBeLessThan(estimate!);
    }
    // without the correction the final score would be refused
    expect(seen("nilai-akhir").high!).toBeLessThan(realised["final_latent"]!);
    expect(verdict).toBe("found");
  }, 20_000);

  it("links the appointed to the entrants they are, states how many, and links nobody wrongly", async () => {
    const { linked, sample } = await withSampleSelection(3300, async (warehouse, sample) => ({ linked: await readLinked(warehouse), sample }));
    const applicants = sample.selections.formations.flatMap(({ year, applicants }) => applicants.map((one) => ({ ...one, year })));
    const seated = applicants.filter(({ person }) => person >= 0);
    expect(linked.appointed).toBe(applicants.filter(({ scores }) => scores.result === "P/L").length);
    expect(linked.linked / seated.length).toBeGreaterThan(0.95);
    expect(linked.linked).toBeLessThanOrEqual(seated.length);
    const known = new Set(seated.map(({ year, scores }) => `${year} ${skdOf(scores)} ${scores.skb}`));
    for (const { selection, skd, skb, annual } of linked.entrants) {
      expect(known).toContain(`${selection} ${skd} ${skb}`);
      expect(points).toContain(annual);
    }
    const answer = answerOf(linked, weights, 1);
    expect(answer.estimates.find(({ measure }) => measure === "tertaut")).toMatchObject({ n: linked.appointed, estimate: linked.linked / linked.appointed });
    expect(answer.estimates[0]!.ratees).toBe(linked.entrants.length);
  });

  it("says so where too few are linked, or nobody differs", () => {
    const entrant = (i: number): Entrant => ({ predicate: 2, selection: 2024, skd: 350 + i, skb: 60 + (i % 7), annual: 100, everything: 100, rater_id: i, opd_id: "a" });
    const scores = [{ selection: 2024, sat_skd: 500, sat_skb: 150, skd_squares: 9e5, passed_skd_squares: 1e5, passed_products: 1e3, passed_skb_squares: 2e4 }];
    const few = answerOf({ entrants: Array.from({ length: 12 }, (_, i) => entrant(i)), scores, appointed: 40, linked: 14 }, weights, 1);
    expect([few.verdict, few.estimates[0]!.estimate, few.estimates[0]!.reason!.en]).toEqual(["unclear", null, "only about 10 of the appointed could be linked to employees already appraised; at least 30 are needed"]);
    expect(few.estimates[1]).toMatchObject({ measure: "tertaut", estimate: 14 / 40 });
    const equal = answerOf({ entrants: Array.from({ length: 50 }, (_, i) => entrant(i)), scores, appointed: 50, linked: 50 }, weights, 1);
    expect(equal.estimates[0]!.reason!.en).toBe("nearly all of the appointed got the same first predicate");
    expect(answerOf({ entrants: [], scores: [], appointed: 0, linked: 0 }, weights, 1).estimates).toHaveLength(1);
  });
});
