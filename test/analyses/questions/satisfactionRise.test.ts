import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { answerOf } from "../../../loaders/analyses/questions/satisfactionRise.js";
import { contrast, satisfactionIndex } from "../../../loaders/analyses/service/satisfactionIndex.js";
import { elements, type SurveyResponse } from "../../../loaders/analyses/service/surveys.js";
import { spearmanCorrelation } from "../../../loaders/statistics/correlation/spearmanCorrelation.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { serviceSample } from "../serviceSample.js";

const of = (answer: Answer, measure: string, specification: string, category = "", period = "") =>
  answer.estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category && row.period === period);

/** One year of two agencies; each answer moves with its day, and `gain` is added to every second answer's third element. */
function survey(year: number, { count = 400, days = 40, level = 0, version = "14/2017", seed = year, dayEffect = 0 } = {}): SurveyResponse[] {
  const random = randomStream(seed);
  const mood = Array.from({ length: days }, () => dayEffect * random.normal());
  return Array.from({ length: count }, (_, response) => {
    const day = response % days;
    return {
      response: year * 1000 + response, opd: `opd ${response % 2}`, year, service: response % 3 ? "Izin" : "Akta", version, cluster: `opd ${response % 2} ${year} ${day}`, weights: elements.map(() => 1 / 9),
      scores: elements.map(() => Math.min(4, Math.max(1, Math.round(2.6 + level + mood[day]! + 0.7 * random.normal())))),
    };
  });
}

describe("the index", () => {
  it("is the mean of the elements' means × 25, whoever left an element out", () => {
    const [first, second] = survey(2024, { count: 2 });
    const scores = (values: (number | null)[]) => ({ ...first!, scores: values });
    const index = satisfactionIndex([scores([4, 4, 4, 4, 4, 4, 4, 4, 4]), { ...scores([2, null, 2, 2, 2, 2, 2, 2, 2]), cluster: second!.cluster }])!;
    expect(index.value).toBeCloseTo((25 * (8 * 3 + 4)) / 9, 10);
    expect(index.n).toBe(2);
  });

  it("has the error of days and not of answers where a day's answers hang together", () => {
    const moods = survey(2024, { dayEffect: 0.5 });
    const clustered = contrast([[1, satisfactionIndex(moods)!]])!;
    const alone = contrast([[1, satisfactionIndex(moods.map((row, i) => ({ ...row, cluster: String(i) })))!]])!;
    expect(clustered.se).toBeGreaterThan(2 * alone.se);
    // 40 days with ten answers each: 25 × 0.5 / √40, the answers' own error beside it
    expect(clustered.se).toBeGreaterThan((25 * 0.5) / Math.sqrt(40) / 1.5);
  });
});

describe("the verdict", () => {
  it("finds a rise that matters, and names a fall one", () => {
    const rose = answerOf([...survey(2023), ...survey(2024, { level: 0.3 })]);
    expect([rose.verdict, rose.estimates[0]!.category]).toEqual(["found", "naik"]);
    expect(answerOf([...survey(2023), ...survey(2024, { level: -0.3 })]).estimates[0]!.category).toBe("turun");
  });

  it("says none where a change would have been seen, and unclear where it would not", () => {
    expect(answerOf([...survey(2023, { count: 3000, days: 300 }), ...survey(2024, { count: 3000, days: 300 })]).verdict).toBe("none");
    expect(answerOf([...survey(2023, { count: 40, dayEffect: 0.4 }), ...survey(2024, { count: 40, dayEffect: 0.4, seed: 2023 })]).verdict).toBe("unclear");
  });

  it("never compares across regulations, and shows the older years apart", () => {
    const answer = answerOf([...survey(2015, { version: "25/2004", level: -0.5 }), ...survey(2016, { version: "25/2004" }), ...survey(2018)]);
    expect(answer.estimates[0]!.reason!.en).toBe("there are not yet two years under the same regulation");
    expect(answer.estimates.filter(({ measure }) => measure.startsWith("perubahan") && measure !== "perubahan-utama")).toEqual([]);
    expect(["2015", "2016", "2018"].map((year) => ["aturan-lama", "aturan-kini"].filter((specification) => of(answer, "ikm", specification, "", year)))).toEqual([["aturan-lama"], ["aturan-lama"], ["aturan-kini"]]);
  });

  it("is silent on few respondents", () => {
    expect(answerOf(survey(2024, { count: 20 })).estimates).toHaveLength(1);
    expect(answerOf([]).estimates[0]!.reason!.en).toContain("fewer than 30 respondents");
  });
});

describe("the sample region", () => {
  const { responses, facts } = serviceSample(20240101);
  const answer = answerOf(responses);
  const effects = (facts["satisfaction_effects"] as { units: Record<string, number>; unit_sd_u6_u7: number }).units;

  it("finds no change, since none is planted", () => {
    const change = of(answer, "perubahan", "setahun")!;
    expect(Math.abs(change.estimate!)).toBeLessThan(3 * change.se!);
    expect(answer.estimates.filter(({ measure, p_adjusted }) => measure === "perubahan-unsur" && p_adjusted! < 0.01)).toEqual([]);
  });

  it("names the elements that are planted lowest: time and facilities", () => {
    const unsur = elements.map((element) => of(answer, "unsur", "aturan-kini", element)!);
    expect(unsur.sort((a, b) => a.estimate! - b.estimate!).slice(0, 2).map(({ category }) => category)).toEqual(["u3", "u9"]);
    expect(of(answer, "unsur-terhadap-lain", "aturan-kini", "u3")!.p_adjusted).toBeLessThan(0.001);
  });

  it("ranks what citizens say of staff as the planted effects of agencies, and finds how far they differ", () => {
    const single = Object.entries({ "Akta kelahiran": "Dinas Kependudukan", "Izin usaha": "Dinas Penanaman", "Rawat jalan": "Rumah Sakit", "Poli umum puskesmas": "Dinas Kesehatan", "Legalisasi ijazah": "Dinas Pendidikan", "Uji kendaraan": "Dinas Perhubungan", "Rekomendasi bantuan": "Dinas Sosial" });
    const found = single.map(([service, opd]) => ({ row: of(answer, "petugas", "semua-tahun", service)!, truth: effects[Object.keys(effects).find((name) => name.startsWith(opd))!]! }));
    expect(spearmanCorrelation(Float64Array.from(found, ({ row }) => row.estimate!), Float64Array.from(found, ({ truth }) => truth))!.estimate).toBeGreaterThan(0.85);
    // about 14 points of the index for each unit of the latent scale
    const realised = Math.sqrt(Object.values(effects).reduce((sum, effect, _, all) => sum + (effect - all.reduce((a, b) => a + b, 0) / all.length) ** 2, 0) / (Object.keys(effects).length - 1));
    const spread = of(answer, "ragam-petugas", "semua-tahun")!.estimate!;
    expect(spread / realised).toBeGreaterThan(11);
    expect(spread / realised).toBeLessThan(18);
  });
});
