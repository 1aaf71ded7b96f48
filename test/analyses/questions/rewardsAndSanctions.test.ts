import { describe, expect, it } from "vitest";
import { rewardAnswer } from "../../../loaders/analyses/questions/rewardsAndSanctions.js";
import type { StageLine } from "../../../loaders/analyses/stages/stageRows.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

interface Plan { readonly seed: number; readonly ratio: number; readonly base?: number; readonly people?: number; readonly strict?: boolean }

/** Thirty agencies; rewards after Sangat Baik come `ratio` times as often. With `strict`, agencies with many Sangat Baik reward everybody more. */
function region({ seed, ratio, base = 0.02, people = 6000, strict = false }: Plan): StageLine[] {
  const random = randomStream(seed);
  return Array.from({ length: people }, (_, i): StageLine => {
    const opd = i % 30;
    const generous = strict && opd < 10;
    const uniform = random.uniform();
    const predicate = uniform < (generous ? 0.4 : 0.08) ? 1 : uniform > 0.96 ? 3 : 2;
    const is_rewarded = random.uniform() < base * (predicate === 1 ? ratio : 1) * (generous ? 3 : 1);
    return {
      person_id: i, year: 2024, opd_id: `opd-${opd}`, is_planned: true, is_plan_on_time: true, is_monitored: true, is_appraised: true, is_appraisal_on_time: true, predicate,
      is_rewarded, is_sanctioned: random.uniform() < 0.01, is_follow_up_due: predicate !== 2, is_followed_up: null,
    };
  });
}

const pick = (answer: ReturnType<typeof rewardAnswer>, measure: string, specification: string) => answer.estimates.find((row) => row.measure === measure && row.specification === specification)!;

describe("rewards and sanctions after predicates", () => {
  it("find a planted ratio within its exact interval, and none for sanctions", () => {
    const answer = rewardAnswer(region({ seed: 2, ratio: 4 }));
    const reward = pick(answer, "rasio-penghargaan", "semua");
    expect(answer.verdict).toBe("found");
    expect(reward.low! < 4 && reward.high! > 4).toBe(true);
    expect(reward.p_adjusted!).toBeLessThan(0.001);
    const sanction = pick(answer, "rasio-sanksi", "semua");
    expect(sanction.low! < 1 && sanction.high! > 1).toBe(true);
    expect(sanction.p_adjusted!).toBeGreaterThanOrEqual(sanction.p!);
  });

  it("find nothing where there is nothing, and seldom err", () => {
    const answers = Array.from({ length: 20 }, (_, i) => rewardAnswer(region({ seed: 50 + i, ratio: 1, people: 3000 })));
    expect(answers.filter(({ verdict }) => verdict === "found" || verdict === "small").length).toBeLessThanOrEqual(2);
    expect(answers.filter((answer) => pick(answer, "rasio-penghargaan", "semua").p! < 0.05).length).toBeLessThanOrEqual(3);
  });

  it("compare within agencies: generous agencies alone make no test", () => {
    const answers = Array.from({ length: 12 }, (_, i) => rewardAnswer(region({ seed: 30 + i, ratio: 1, strict: true, people: 6000 })));
    expect(answers.filter((answer) => pick(answer, "rasio-penghargaan", "semua").low! > 1).length).toBeGreaterThan(7);
    expect(answers.filter((answer) => pick(answer, "rasio-penghargaan", "di-dalam").p! < 0.05).length).toBeLessThanOrEqual(2);
    expect(answers.filter(({ verdict }) => verdict === "found" || verdict === "small").length).toBeLessThanOrEqual(2);
  });

  it("say that predicates are not followed where the others are rewarded more, and not that rewards are too few", () => {
    const answer = rewardAnswer(region({ seed: 4, ratio: 0.2, base: 0.2 }));
    expect(pick(answer, "rasio-penghargaan", "semua").high!).toBeLessThan(0.8);
    expect(answer.verdict).toBe("none");
  });

  it("say when too few were rewarded, and count the people of the smallest cell", () => {
    const few = rewardAnswer(region({ seed: 8, ratio: 1, base: 0.001, people: 900 }));
    expect(few.verdict).toBe("unclear");
    const answer = rewardAnswer(region({ seed: 2, ratio: 4 }));
    const rate = answer.estimates.find(({ measure, category }) => measure === "penghargaan" && category === "sangat-baik")!;
    expect(rate.smallest).toBe(Math.round(rate.estimate! * rate.n!));
    expect(rewardAnswer([]).verdict).toBe("unclear");
  });
});
