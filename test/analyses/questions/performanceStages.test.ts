import { describe, expect, it } from "vitest";
import { performanceStages, stageAnswer } from "../../../loaders/analyses/questions/performanceStages.js";
import { brokenAt } from "../../../loaders/analyses/stages/chain.js";
import type { CascadeLine, StageLine } from "../../../loaders/analyses/stages/stageRows.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

const complete: StageLine = {
  person_id: 1, year: 2024, opd_id: "a", is_planned: true, is_plan_on_time: true, is_monitored: true, is_appraised: true, is_appraisal_on_time: true,
  predicate: 2, is_rewarded: false, is_sanctioned: false, is_follow_up_due: false, is_followed_up: null,
};

interface Plan { readonly seed: number; readonly planned: number; readonly monitored: number; readonly appraised: number; readonly spread?: number }

/** Thirty agencies of forty people in two years; agencies differ in monitoring by `spread`. */
function region({ seed, planned, monitored, appraised, spread = 0 }: Plan): StageLine[] {
  const random = randomStream(seed);
  return Array.from({ length: 30 }, (_, opd) => {
    const own = Math.min(1, Math.max(0, monitored + spread * random.normal()));
    return Array.from({ length: 80 }, (_, i): StageLine => ({
      ...complete, person_id: 1000 * opd + (i % 40), year: 2023 + Math.floor(i / 40), opd_id: `opd-${opd}`,
      is_planned: random.uniform() < planned, is_monitored: random.uniform() < own, is_appraised: random.uniform() < appraised,
    }));
  }).flat();
}

const row = (answer: ReturnType<typeof stageAnswer>, measure: string, category = "", period = "") => answer.estimates.find((one) => one.measure === measure && one.category === category && one.period === period)!;

describe("the chain of stages", () => {
  it("breaks at the first stage not passed, and at follow-up only where one is due", () => {
    expect(brokenAt(complete)).toBeNull();
    expect(brokenAt({ ...complete, is_monitored: false, is_appraised: false })).toBe("pemantauan");
    expect(brokenAt({ ...complete, is_planned: false, is_monitored: false })).toBe("perencanaan");
    expect(brokenAt({ ...complete, predicate: 1, is_follow_up_due: true, is_followed_up: false })).toBe("tindak-lanjut");
    expect(brokenAt({ ...complete, predicate: 1, is_follow_up_due: true, is_followed_up: true })).toBeNull();
  });

  it("recovers planted chances and names where it breaks most", () => {
    const answer = stageAnswer(region({ seed: 4, planned: 0.95, monitored: 0.7, appraised: 0.98 }), []);
    const headline = answer.estimates[0]!;
    expect(answer.verdict).toBe("found");
    expect(headline).toMatchObject({ measure: performanceStages.headline.measure, category: "pemantauan", units: 30, ratees: 1200 });
    const truth = 0.95 * 0.7 * 0.98;
    expect(Math.abs(headline.estimate! - truth)).toBeLessThan(3 * Math.sqrt((truth * (1 - truth)) / 2400));
    const parts = answer.estimates.filter(({ measure }) => measure === "putus");
    expect(parts.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(1, 12);
    expect(row(answer, "putus", "penilaian").estimate!).toBeCloseTo(0.95 * 0.7 * 0.02, 1);
  });

  it("widens with differences between agencies, as clustered errors do", () => {
    const width = (spread: number) => {
      const { low, high } = stageAnswer(region({ seed: 9, planned: 1, monitored: 0.7, appraised: 1, spread }), []).estimates[0]!;
      return high! - low!;
    };
    expect(width(0.2) / width(0)).toBeGreaterThan(2.5);
  });

  it("speaks of nearly complete chains as such", () => {
    expect(stageAnswer(region({ seed: 5, planned: 0.99, monitored: 0.98, appraised: 0.99 }), []).verdict).toBe("none");
  });

  it("reads the order of approvals", () => {
    const cascades = Array.from({ length: 60 }, (_, i): CascadeLine => ({ person_id: i, year: 2024, opd_id: `opd-${i % 6}`, is_cascaded: i % 4 === 0 }));
    expect(row(stageAnswer(region({ seed: 6, planned: 1, monitored: 1, appraised: 1 }), cascades), "kaskade").estimate).toBe(0.25);
  });

  it("is silent where follow-up cannot be seen, and keeps the three stages", () => {
    const lines = region({ seed: 7, planned: 0.9, monitored: 0.9, appraised: 0.9 }).map((line) => ({ ...line, is_rewarded: null }));
    const answer = stageAnswer(lines, []);
    expect(answer).toMatchObject({ verdict: "unclear" });
    expect(answer.estimates[0]!.reason).not.toBeNull();
    expect(row(answer, "tiga-tahap").estimate!).toBeCloseTo(0.729, 1);
    expect(stageAnswer([], []).verdict).toBe("unclear");
  });
});
