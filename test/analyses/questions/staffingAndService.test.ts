import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { answerOf } from "../../../loaders/analyses/questions/staffingAndService.js";
import type { OutcomePoint, Point, StaffingPanel } from "../../../loaders/analyses/staffing/panel.js";
import { usualDeviations, withinFit, panelRows } from "../../../loaders/analyses/staffing/withinFit.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { serviceSample } from "../serviceSample.js";

const of = (answer: Answer, specification: string, category: string, measure = "kaitan") => answer.estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category);

/** Agencies whose outcomes differ for good reasons of their own along with vacancy, and move with it by `slope` for each 10 points, a year later by `later`. */
function panelOf({ slope = 0, later = 0, agencies = 30, years = 5, seed = 1, noise = 1 } = {}): StaffingPanel {
  const random = randomStream(seed);
  const vacancy: Point[] = [];
  const sektor: OutcomePoint[] = [];
  for (let a = 0; a < agencies; a += 1) {
    const level = 0.3 * random.uniform();
    let before = level;
    for (let year = 2020; year < 2020 + years; year += 1) {
      const value = level + 0.05 * random.normal();
      vacancy.push({ opd: `opd ${a}`, year, value });
      const readings = Array.from({ length: 4 }, () => 30 * level + 0.7 * year + slope * 10 * value + later * 10 * before + noise * random.normal());
      const mean = readings.reduce((sum, one) => sum + one, 0) / 4;
      sektor.push({ opd: `opd ${a}`, indicator: "Nilai", year, value: mean, readings: 4, squares: readings.reduce((sum, one) => sum + (one - mean) ** 2, 0) });
      before = value;
    }
  }
  return { predictors: new Map([["lowongan", vacancy]]), outcomes: new Map([["sektor", sektor]]) };
}

describe("within an agency over time", () => {
  it("finds the planted slope, though agencies with more vacancies do better for reasons of their own", () => {
    const answer = answerOf(panelOf({ slope: -1 }));
    const row = of(answer, "tahun-sama", "lowongan-sektor")!;
    expect(answer.verdict).toBe("found");
    expect(row.low! < -1 && -1 < row.high!).toBe(true);
    expect(row.high).toBeLessThan(-0.5);
  });

  it("tells a slope of the year before from one of the same year", () => {
    const answer = answerOf(panelOf({ later: -1, agencies: 60 }));
    const [same, lagged] = ["tahun-sama", "tahun-berikutnya"].map((specification) => of(answer, specification, "lowongan-sektor")!);
    expect(lagged!.low! < -1 && -1 < lagged!.high!).toBe(true);
    expect(lagged!.p).toBeLessThan(0.001);
    expect(same!.estimate).toBeGreaterThan(-0.1);
  });

  it("says none or unclear where nothing is planted, as the data can carry", () => {
    expect(answerOf(panelOf({ agencies: 300, noise: 0.5, seed: 3 })).verdict).toBe("none");
    expect(answerOf(panelOf({ agencies: 6, years: 3, seed: 5 })).verdict).toBe("unclear");
  });

  it("rejects a true null about as often as it should with seven agencies", () => {
    let rejected = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { predictors, outcomes } = panelOf({ agencies: 7, years: 4, seed });
      const fit = withinFit(panelRows(outcomes.get("sektor")!, predictors.get("lowongan")!, 0.1), "x");
      if (fit && fit.p! < 0.05) rejected += 1;
    }
    // 5 %, at most 3.3 binomial errors away
    expect(rejected / 200).toBeLessThan(0.05 + 3.3 * Math.sqrt((0.05 * 0.95) / 200));
  });

  it("is silent without vacancies, or with too few agencies", () => {
    for (const panel of [{ predictors: new Map(), outcomes: new Map() }, panelOf({ agencies: 4 })]) {
      const answer = answerOf(panel);
      expect(answer.verdict).toBe("unclear");
      expect(answer.estimates[0]!.reason).not.toBeNull();
    }
  });
});

describe("the sample region", () => {
  const { panel, facts } = serviceSample(20240101);
  const answer = answerOf(panel);
  const slopes = facts["sector_indicator_slopes_on_vacancy_share"] as Record<string, number>;
  const deviations = usualDeviations(panel.outcomes.get("sektor")!);
  /** planted slope in usual deviations for each 10 points, higher being better */
  const truth = (indicator: string) => ((indicator.startsWith("Waktu") ? -1 : 1) * 0.1 * slopes[indicator]!) / deviations.get(indicator)!;

  it("finds the planted association of vacancies with the attainment of targets, and not that of agencies' standing differences", () => {
    const row = of(answer, "sendiri", "Capaian target kinerja perangkat daerah", "indikator")!;
    expect(Math.abs(row.estimate! - truth(row.category))).toBeLessThan(2.1 * row.se!);
    expect(answer.verdict).toBe("found");
  });

  it("holds the planted slope of every quarterly indicator within its pooled interval, closer than the indicator alone", () => {
    const quarterly = ["Waktu tanggap kegawatdaruratan", "Waktu tunggu rawat jalan", "Pengurangan sampah", "Capaian target kinerja perangkat daerah"];
    let [alone, pooled] = [0, 0];
    for (const indicator of quarterly) {
      const [own, shared] = ["sendiri", "digabung-sebagian"].map((specification) => of(answer, specification, indicator, "indikator")!);
      expect(shared!.low! <= truth(indicator) && truth(indicator) <= shared!.high!, `${indicator}: ${shared!.low} ${truth(indicator)} ${shared!.high}`).toBe(true);
      alone += (own!.estimate! - truth(indicator)) ** 2;
      pooled += (shared!.estimate! - truth(indicator)) ** 2;
    }
    expect(pooled).toBeLessThan(alone);
  });
});
