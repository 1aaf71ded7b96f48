import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { answerOf, type TargetReading } from "../../../loaders/analyses/questions/sectorTargets.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { serviceSample } from "../serviceSample.js";

const of = (answer: Answer, measure: string, specification: string, category = "", period = "") =>
  answer.estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category && row.period === period);

/** Agencies with four readings of two indicators in two years, met with these chances. */
function readings(first: number, last: number, { agencies = 40, seed = 1 } = {}): TargetReading[] {
  const random = randomStream(seed);
  return Array.from({ length: agencies }, (_, opd) => [[2023, first], [2024, last]].flatMap(([year, chance]) => ["Nilai", "Waktu"].flatMap((indicator) =>
    Array.from({ length: 4 }, () => ({ opd: `opd ${opd}`, indicator, year: year!, reached: Number(random.uniform() < chance!) }))))).flat();
}

describe("the change of the share of targets met", () => {
  it("is the difference of the same indicators alone: what is reported in one year does not count", () => {
    const own = readings(0.5, 0.5, { agencies: 10 });
    const odd = Array.from({ length: 200 }, () => ({ opd: "opd 1", indicator: "Baru", year: 2024, reached: 1 }));
    expect(of(answerOf([...own, ...odd]), "perubahan", "sejak-awal")!.estimate).toBe(of(answerOf(own), "perubahan", "sejak-awal")!.estimate);
  });

  it("is found, small, none or unclear on Cohen's scale", () => {
    expect(answerOf(readings(0.3, 0.6)).verdict).toBe("found");
    expect(answerOf(readings(0.5, 0.55, { agencies: 900 })).verdict).toBe("small");
    expect(answerOf(readings(0.5, 0.5, { agencies: 300 })).verdict).toBe("none");
    expect(answerOf(readings(0.5, 0.5, { agencies: 8 })).verdict).toBe("unclear");
  });

  it("is silent on one year or few agencies", () => {
    expect(answerOf(readings(0.3, 0.6).filter(({ year }) => year === 2024)).estimates[0]!.reason!.en).toContain("fewer than two years");
    expect(answerOf(readings(0.3, 0.6, { agencies: 4 })).estimates[0]!.reason).not.toBeNull();
    expect(answerOf([]).estimates[0]!.reason).not.toBeNull();
  });

  it("gives a single agency's indicator no interval", () => {
    const row = of(answerOf([...readings(0.4, 0.5), { opd: "opd 1", indicator: "Sendiri", year: 2024, reached: 1 }]), "tercapai", "menurut-indikator", "Sendiri")!;
    expect([row.estimate, row.low, row.high]).toEqual([1, null, null]);
  });
});

it("counts the targets of the sample region as they were written", () => {
  const { readings: own } = serviceSample(20240101);
  const answer = answerOf(own);
  for (const year of [2022, 2023, 2024, 2025]) {
    const of2 = own.filter((row) => row.year === year);
    expect(of(answer, "tercapai", "menurut-tahun", "", String(year))!.estimate).toBeCloseTo(of2.filter(({ reached }) => reached).length / of2.length, 12);
  }
});
