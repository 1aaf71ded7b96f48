import { describe, expect, it } from "vitest";
import type { Candidate } from "../../../loaders/analyses/careers/candidates.js";
import { answerMerit, meritCheck } from "../../../loaders/analyses/questions/meritCheck.js";
import { ageOn, yearEnd } from "../../../loaders/sample/calendar.js";
import { stateOn } from "../../../loaders/sample/careers.js";
import { Type } from "../../../loaders/sample/people.js";
import { promotionFacts } from "../../../loaders/sample/promotions.js";
import { Sample } from "../../../loaders/sample/sample.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

/** Agencies that differ in leniency and in posts to fill; `merit`: log odds of promotion per rise of ability, which predicates show with noise. */
function region(seed: number, merit: number, agencies = 20): Candidate[] {
  const stream = randomStream(seed);
  const rows: Candidate[] = [];
  for (let agency = 0; agency < agencies; agency++) {
    const lenient = stream.normal();
    for (let k = 0; k < 40; k++) {
      const ability = stream.normal();
      const person_id = agency * 100 + k;
      for (const year of [2023, 2024, 2025]) {
        const latent = ability + 0.8 * lenient + 0.7 * stream.normal();
        const predicate = latent > 1.2 ? 1 : latent < -1.9 ? 3 : 2;
        // lenient agencies fill more posts: across agencies alone, ratings and promotions would go together
        const structural = Number(stream.uniform() < 1 / (1 + Math.exp(3.4 - merit * ability - 0.7 * lenient)));
        rows.push({
          person_id, year, opd_id: `opd-${agency}`, position_type: "pelaksana", sector: agency % 2 ? "pelayanan" : "pemerintahan", rater_id: 10_000 + agency * 4 + (k % 4), predicate,
          two_years: year === 2023 ? null : predicate, against_others: predicate - 2, sex: stream.uniform() < 0.5 ? "P" : "L", age: 30 + stream.index(25), service_years: 5 + stream.index(20),
          education_rank: 5 + stream.index(3), structural, functional: 0,
        });
      }
    }
  }
  return rows;
}

const find = (all: readonly Candidate[], measure: string, specification: string, category: string) =>
  answerMerit(all, 7).estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category)!;

describe("promosi-dan-penilaian", () => {
  it("finds promotions that follow ability, within agencies", () => {
    const all = region(1, 1);
    const answer = answerMerit(all, 7);
    expect(answer.verdict).toBe("found");
    const lead = find(all, "auc", "predikat-sebelumnya", "struktural");
    expect(lead.low!).toBeGreaterThan(0.5);
    expect(lead.p_adjusted!).toBeLessThan(0.01);
    const odds = find(all, "odds", "disetarakan", "struktural-sangat-baik");
    expect(odds.low!).toBeGreaterThan(1);
  });

  it("finds none where only agencies differ, which the raw comparison takes for merit", () => {
    const rejected = [1, 2, 3, 4, 5, 6].filter((seed) => find(region(seed, 0), "auc", "predikat-sebelumnya", "struktural").p! < 0.05);
    expect(rejected.length).toBeLessThanOrEqual(1);
    const raw = [1, 2, 3, 4, 5, 6].map((seed) => find(region(seed, 0), "auc", "mentah", "struktural").estimate!);
    expect(raw.reduce((sum, value) => sum + value, 0) / raw.length).toBeGreaterThan(0.54);
    expect(answerMerit(region(2, 0, 60), 7).verdict).toBe("none");
    expect(["none", "unclear"]).toContain(answerMerit(region(2, -1), 7).verdict);
  });

  it("says of the sample what its truth says", () => {
    const sample = new Sample(1373, 3300, { first: 2022, last: 2025 });
    const { people, careers, organisation } = sample;
    const echelon = (led: number) => (led >= 0 ? organisation.units[led]!.echelon : "");
    const all = [2023, 2024, 2025].flatMap((year) => [...people.nip.keys()].flatMap((i): Candidate[] => {
      const before = yearEnd(year - 1);
      const from = echelon(careers.leads[stateOn(careers, before)]![i]!);
      const to = echelon(careers.leads[stateOn(careers, yearEnd(year))]![i]!);
      if (people.type[i] !== Type.Pns || (from && from < "30") || !sample.active(i, before) || !sample.active(i, yearEnd(year))) return [];
      const { rater, predicate } = sample.latent.appraise(i, year - 1, 0);
      return [{
        person_id: i, year, opd_id: String(sample.opdOn(i, before).index), position_type: from ? `eselon ${from[0]}` : sample.positionOn(i, before).position.type, sector: "lain", rater_id: rater < 0 ? null : rater,
        predicate, two_years: null, against_others: null, sex: people.sex[i] ? "P" : "L", age: ageOn(people.birth[i]!, before), service_years: ageOn(people.start[i]!, before),
        education_rank: people.education[i]!, structural: Number(to !== "" && (from === "" || to < from)), functional: 0,
      }];
    }));
    const truth = promotionFacts(sample);
    const { verdict, estimates } = answerMerit(all, 7);
    const lead = estimates.find((row) => row.measure === "auc" && row.specification === "predikat-sebelumnya" && row.category === "struktural")!;
    expect(verdict).toBe("found");
    expect(lead.estimate).toBeCloseTo(truth.concordance_of_predicate!, 10);
    expect(lead.low!).toBeGreaterThan(0.5);
    // noise and the pile of Baik hide most of the choice by ability
    expect(truth.concordance_of_ability!).toBeGreaterThan(lead.high!);
  });

  it("is silent with few promotions, and where all ratings are the same", () => {
    expect(answerMerit(region(3, 1, 1), 7)).toMatchObject({ verdict: "unclear", estimates: [{ estimate: null }] });
    const same = region(4, 1).map((row) => ({ ...row, predicate: 2, two_years: 2, against_others: 0 }));
    expect(answerMerit(same, 7).verdict).not.toBe("found");
    expect(answerMerit([], 7).verdict).toBe("unclear");
    expect(meritCheck.needs).toContain("position-history");
  });
});
