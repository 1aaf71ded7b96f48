import { describe, expect, it } from "vitest";
import { estimateRow, type Answer, type AnalysisInput, type Question, type Verdict } from "../../../loaders/analyses/analysis.js";
import { askedRows } from "../../../loaders/analyses/detectableEffects/askedRows.js";
import { simulatedDetection } from "../../../loaders/analyses/detectableEffects/simulatedDetection.js";
import { appraisals } from "../../../loaders/analyses/aspects/appraisals.js";
import { detectableEffects } from "../../../loaders/analyses/questions/detectableEffects.js";
import { raterShare } from "../../../loaders/analyses/questions/raterShare.js";
import { codes, type Ratings } from "../../../loaders/analyses/ratings.js";
import { normalQuantile } from "../../../loaders/statistics/distributions/normal.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";

function region({ seed, raters, top = 0.1, years = 2 }: { seed: number; raters: number; top?: number; years?: number }): Ratings {
  const random = randomStream(seed);
  const lines: RatingLine[] = [];
  for (let rater = 1; rater <= raters; rater++) {
    for (let k = 0; k < 12; k++) {
      for (let year = 2024; year < 2024 + years; year++) {
        lines.push({ person: 1000 + rater * 20 + k, rater: random.uniform() < 0.2 ? 1 + random.index(raters) : rater, year, opd: "opd", predicate: random.uniform() < top ? 1 : 2 });
      }
    }
  }
  return { ...ratingsOf(lines), sex: codes(lines.map(({ person }) => (person % 2 ? "P" : "L"))) };
}

function answered(ratings: Ratings, asked: readonly Question[], answers: ReadonlyMap<string, Answer>, seed = 1): Answer {
  return detectableEffects(asked).compute({ warehouse: null as never, ratings, periodicRatings: ratings, seed, answers } satisfies AnalysisInput) as Answer;
}

const of = (answer: Answer, category: string, measure: string) => answer.estimates.find((row) => row.category === category && row.measure === measure)!;
const verdict = (kind: Verdict): Answer => ({ verdict: kind, estimates: [] });

describe("daya-deteksi", () => {
  it("finds the effect that theory gives for one rating each under one yardstick", () => {
    const n = 2000;
    const random = randomStream(4);
    const own = codes(Array.from({ length: n }, (_, i) => String(i)));
    const all = codes(Array.from({ length: n }, () => "0"));
    const { value } = simulatedDetection({
      covariate: Float64Array.from({ length: n }, (_, i) => i % 2), top: Uint8Array.from({ length: n }, () => Number(random.uniform() < 0.1)),
      ratee: own, rater: all, within: [all], clusters: own, rateeShare: 0,
    }, { seed: 3, simulations: 200 });
    // Fleiss's formula for two shares of 1,000 each (1981, eq. 3.14 without continuity correction), from 10 %
    const share = 0.1;
    const reach = (difference: number) => {
      const other = share + difference;
      const middle = share + difference / 2;
      return normalQuantile(0.975) * Math.sqrt(2 * middle * (1 - middle)) + normalQuantile(0.8) * Math.sqrt(share * (1 - share) + other * (1 - other)) - difference * Math.sqrt(n / 2);
    };
    let difference = 0.001;
    while (reach(difference) > 0) difference += 0.0001;
    expect(Math.abs(value!.share - difference)).toBeLessThan(3 * value!.shareSe! + 0.004);
    expect(value!.falseAlarms).toBeLessThan(0.1);
  });

  it("sees less in fewer ratings, and says how far the simulation is sure", () => {
    const small = of(answered(region({ seed: 1, raters: 25 }), [], new Map()), "jenis-kelamin", "terdeteksi-percentage-points");
    const large = of(answered(region({ seed: 1, raters: 100 }), [], new Map()), "jenis-kelamin", "terdeteksi-percentage-points");
    expect(large.estimate).toBeLessThan(small.estimate! / 1.5);
    expect(large.low).toBeLessThan(large.estimate!);
    expect(large.se).toBeGreaterThan(0);
    expect(large.n).toBe(100 * 24);
  });

  it("keeps its level in both designs", () => {
    const answer = answered(region({ seed: 2, raters: 80, years: 3 }), [], new Map(), 5);
    for (const category of ["jenis-kelamin", "tahun-bersama"]) expect(of(answer, category, "alarm-palsu").low).toBeLessThanOrEqual(0.05);
  });

  it("ends by what the questions and the headline could see", () => {
    const ask = (id: string): Question => ({ ...raterShare, id });
    const four = ["a", "b", "c", "d"].map(ask);
    const large = region({ seed: 3, raters: 120, top: 0.4 });
    const verdicts = (kinds: readonly Verdict[]) => new Map(kinds.map((kind, i) => ["abcd"[i]!, verdict(kind)]));
    expect(answered(large, four, verdicts(["found", "none", "small", "none"])).verdict).toBe("found");
    const small = region({ seed: 3, raters: 20, top: 0.2 });
    expect(answered(small, four, verdicts(["found", "none", "small", "none"])).verdict).toBe("small");
    expect(answered(small, four, verdicts(["found", "unclear", "small", "unclear"])).verdict).toBe("unclear");
  });

  it("is silent with a reason where nobody, or nearly nobody, has the top predicate", () => {
    const answer = answered(region({ seed: 1, raters: 20, top: 0 }), [], new Map());
    expect(answer.verdict).toBe("unclear");
    expect(answer.estimates[0]!.reason!.en).toContain("fewer than ten");
    const single = region({ seed: 1, raters: 20 });
    const men = answered({ ...single, sex: { levels: ["L"], codes: single.sex.codes.map(() => 0) } }, [], new Map());
    expect(of(men, "jenis-kelamin", "terdeteksi-percentage-points").reason).not.toBeNull();
    expect(men.verdict).toBe("unclear");
  });

  it("takes each question's own detectable effect, else the width of its interval, else why there is none", () => {
    const headline = { ...raterShare.headline, category: "penilai" };
    const rows = (row: object) => askedRows([raterShare], new Map([[raterShare.id, { verdict: "found", estimates: [estimateRow({ ...headline, ...row })] }]]))[0]!;
    expect(rows({ estimate: 0.2, detectable: 0.03 })).toMatchObject({ measure: "terdeteksi-share", specification: "galat-sendiri", estimate: 0.03 });
    expect(rows({ estimate: 0.2, low: 0.1, high: 0.3 }).specification).toBe("lebar-selang");
    expect(rows({ estimate: 0.2, low: 0.1, high: 0.3 }).estimate).toBeCloseTo((0.2 / 3.919928) * 2.801585, 4);
    expect(rows({ reason: { id: "x", en: "y" } }).reason).toEqual({ id: "x", en: "y" });
    expect(askedRows([raterShare], new Map())[0]!.reason).not.toBeNull();
  });

  it("comes last and asks about every question before it", () => {
    const last = appraisals.at(-1)!;
    expect(last.id).toBe("daya-deteksi");
    const known = new Set(last.categories.map(({ id }) => id));
    for (const { id } of appraisals.slice(0, -1)) expect(known).toContain(id);
  });
});
