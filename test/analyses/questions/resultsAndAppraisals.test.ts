import { describe, expect, it } from "vitest";
import { resultAnswer } from "../../../loaders/analyses/questions/resultsAndAppraisals.js";
import type { ResultQuarter, ResultYear } from "../../../loaders/analyses/stages/sectorResults.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

/** Agencies over years: the share of Sangat Baik rises by `slope` with each standard deviation of the result of the year, and by `lasting` with the lasting one. */
function region({ seed, slope = 0, lasting = 0, agencies = 30, years = 6 }: { readonly seed: number; readonly slope?: number; readonly lasting?: number; readonly agencies?: number; readonly years?: number }): ResultYear[] {
  const random = randomStream(seed);
  return Array.from({ length: agencies }, (_, opd) => {
    const level = random.normal();
    return Array.from({ length: years }, (_, year): ResultYear => {
      const change = random.normal();
      const share = Math.min(0.95, Math.max(0.02, 0.3 + lasting * level + slope * change + 0.05 * random.normal()));
      return { opd_id: `opd-${opd}`, year: 2020 + year, result: level + change, reached: level + change > 0, rated: 200, best: Math.round(200 * share) };
    });
  }).flat();
}

const pick = (answer: ReturnType<typeof resultAnswer>, measure: string, specification: string, category = "") => answer.estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category)!;

describe("results and appraisals", () => {
  it("recover a planted change within agencies", () => {
    const answer = resultAnswer(region({ seed: 1, slope: 0.04 }), [], [], 1);
    const change = pick(answer, "perubahan", "di-dalam");
    expect(answer.verdict).toBe("found");
    expect(Math.abs(change.estimate! - 0.04)).toBeLessThan(3 * change.se!);
    expect(change.se!).toBeLessThan(0.008);
    // slope / sd of what is left: 0.04 / √(0.04² + 0.05²)
    expect(pick(answer, "kaitan", "di-dalam").estimate!).toBeCloseTo(0.62, 1);
  });

  it("do not take lasting differences between agencies for changes", () => {
    const answer = resultAnswer(region({ seed: 2, lasting: 0.08 }), [], [], 1);
    expect(pick(answer, "kaitan", "antar").low!).toBeGreaterThan(0.3);
    const within = pick(answer, "kaitan", "di-dalam");
    expect(within.low! < 0 && within.high! > 0).toBe(true);
    expect(["none", "unclear"]).toContain(answer.verdict);
  });

  it("count agencies whose predicates and results part", () => {
    const line = (opd: number, share: number, reached: boolean): ResultYear => ({ opd_id: `opd-${opd}`, year: 2024, result: reached ? 1 : -1, reached, rated: 100, best: 100 * share });
    // twelve agencies, mean share 0.3: three high with targets missed, two low with targets reached
    const lines = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1].map((share, i) => line(i, share, i < 6 ? i >= 3 : i < 8));
    const answer = resultAnswer(lines, [], [], 1);
    const count = (category: string) => pick(answer, "banyak-perangkat", "tahun-terakhir", category).estimate;
    expect([count("tinggi-luput"), count("rendah-tercapai"), count("sejalan")]).toEqual([3, 2, 7]);
    expect(pick(answer, "berpisah", "semua-tahun", "tinggi-luput").estimate).toBeCloseTo(0.25, 12);
  });

  it("follow one sector over quarters, and say when there are too few", () => {
    const quarter = (indicator: string, at: number, result: number, best: number): ResultQuarter => ({ indicator, period: `${2020 + Math.floor(at / 4)}-Q${1 + (at % 4)}`, result, rated: 100, best });
    const quarters = Array.from({ length: 12 }, (_, at) => [quarter("Waktu tanggap", at, at + (at % 3), 10 + 2 * at), ...(at < 5 ? [quarter("Sampah", at, at, 10)] : [])]).flat();
    const answer = resultAnswer([], quarters, [{ indicator: "Waktu tanggap", readings: 12, reached: 3 }], 1);
    expect(pick(answer, "kaitan", "sektor", "Waktu tanggap").low!).toBeGreaterThan(0.5);
    expect(pick(answer, "kaitan", "sektor", "Sampah").reason).not.toBeNull();
    expect(pick(answer, "target-tercapai", "semua-tahun", "Waktu tanggap").estimate).toBe(0.25);
    expect(answer.verdict).toBe("unclear");
  });

  it("leave out agencies of fewer than ten people, and are silent with nothing left", () => {
    const small = region({ seed: 3, slope: 0.04 }).map((line) => ({ ...line, rated: 9, best: Math.min(9, line.best) }));
    expect(resultAnswer(small, [], [], 1)).toMatchObject({ verdict: "unclear" });
    expect(resultAnswer([], [], [], 1).estimates[0]!.reason).not.toBeNull();
  });
});
