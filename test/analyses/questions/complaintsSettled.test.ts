import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { answerOf } from "../../../loaders/analyses/questions/complaintsSettled.js";
import { medianRow, unsettledRow, type Complaint } from "../../../loaders/analyses/service/complaintRows.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { serviceSample } from "../serviceSample.js";

const rule = { days: 60, tolerated: 0.1 };
const of = (answer: Answer, measure: string, specification: string, category = "", period = "") =>
  answer.estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category && row.period === period);

/** A year of complaints settled after exponential times of a mean; those of slow topics take so many times as long. */
function year(at: number, mean: number, { count = 300, slow = 1, seed = at, watched = 1000 } = {}): Complaint[] {
  const random = randomStream(seed);
  return Array.from({ length: count }, (_, i) => {
    const topic = i % 2 ? "Jalan" : "Sampah";
    const days = Math.floor(-mean * (topic === "Jalan" ? slow : 1) * Math.log(random.uniform()));
    return { opd: `opd ${i % 7}`, year: at, topic, isArchived: false, settled: Number(days <= watched), days: Math.min(days, watched) };
  });
}

describe("rows", () => {
  it("count open complaints as waiting: half settled at once, half open since 100 days", () => {
    const mixed = Array.from({ length: 40 }, (_, i): Complaint => ({ opd: "a", year: 2024, topic: "", isArchived: false, settled: i % 2, days: i % 2 ? 5 : 100 }));
    expect(unsettledRow(mixed, 60, { measure: "terlambat", specification: "tahun-terakhir" })!.estimate).toBe(0.5);
    expect(medianRow(mixed.map((row) => ({ ...row, settled: 0 })), { measure: "median", specification: "menurut-tahun" })!.reason!.en).toBe("fewer than half are settled");
  });

  it("say nothing of 60 days where nobody was watched so long, or of few complaints", () => {
    expect(unsettledRow(year(2024, 500, { watched: 30 }), 60, { measure: "terlambat", specification: "tahun-terakhir" })).toBeNull();
    expect(medianRow(year(2024, 10, { count: 19 }), { measure: "median", specification: "menurut-tahun" })).toBeNull();
  });
});

describe("the verdict", () => {
  it("is found, small, none or unclear as the interval lies to one in ten", () => {
    expect(answerOf(year(2024, 60), rule).verdict).toBe("found");
    expect(answerOf(year(2024, 15), rule).verdict).toBe("small");
    expect(answerOf(year(2024, 4), rule).verdict).toBe("none");
    expect(answerOf(year(2024, 25, { count: 40 }), rule).verdict).toBe("unclear");
    expect(answerOf(year(2024, 4, { count: 25 }), rule).verdict).toBe("unclear");
    expect(answerOf(year(2024, 25, { count: 10 }), rule).estimates[0]!.reason!.en).toContain("fewer than 20 complaints");
  });
});

it("finds a topic that waits twice as long, and none where all wait alike", () => {
  const slow = answerOf([...year(2023, 20, { slow: 2 }), ...year(2024, 20, { slow: 2 })], rule);
  const speed = of(slow, "kecepatan", "menurut-kategori", "Jalan")!;
  expect(speed.p_adjusted).toBeLessThan(0.001);
  // Peto's ratio of two groups of hazards 1 and 2
  expect(speed.low).toBeLessThan(0.5);
  expect(speed.high).toBeGreaterThan(0.45);
  expect(speed.estimate).toBeLessThan(0.65);
  const alike = answerOf([...year(2023, 20), ...year(2024, 20)], rule);
  expect(of(alike, "uji", "menurut-kategori")!.p).toBeGreaterThan(0.01);
  expect(of(alike, "uji", "menurut-tahun")!.p).toBeGreaterThan(0.01);
});

describe("the sample region", () => {
  const { complaints, facts } = serviceSample(20240101);
  const answer = answerOf(complaints, rule);
  const { realised } = facts["complaints"] as { realised: Record<string, { median: number; late_share: number }> };

  it("gives the share late of every year as it turned out in the end, which leaving open ones out does not", () => {
    for (const [at, { late_share }] of Object.entries(realised)) {
      const row = of(answer, "terlambat", "menurut-tahun", "", at)!;
      expect(Math.abs(row.estimate! - late_share), at).toBeLessThan(1.5 * row.se!);
    }
    const last = complaints.filter((row) => row.year === 2025);
    const settled = last.filter((row) => row.settled);
    const naive = settled.filter(({ days }) => days > 60).length / settled.length;
    const row = of(answer, "terlambat", "tahun-terakhir")!;
    expect(Math.abs(naive - realised["2025"]!.late_share)).toBeGreaterThan(1.5 * row.se!);
  });

  it("holds the median of every year within its interval", () => {
    for (const [at, { median }] of Object.entries(realised)) {
      const row = of(answer, "median", "menurut-tahun", "", at)!;
      expect(row.low! <= median && median <= row.high!, `${at}: ${row.low} ${median} ${row.high}`).toBe(true);
    }
  });

  it("sees that agencies have their own pace, and no difference between years or topics", () => {
    expect(of(answer, "uji", "menurut-perangkat-daerah")!.p).toBeLessThan(1e-6);
    expect(of(answer, "uji", "menurut-tahun")!.p).toBeGreaterThan(0.01);
    expect(of(answer, "uji", "menurut-kategori")!.p).toBeGreaterThan(0.01);
  });
});
