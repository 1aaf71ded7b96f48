import { beforeAll, describe, expect, it } from "vitest";
import { followUpAnswer } from "../../../loaders/analyses/questions/suggestionsFollowedUp.js";
import { reachAnswer } from "../../../loaders/analyses/questions/forumReach.js";
import { outcomeAnswer } from "../../../loaders/analyses/questions/participationAndOutcomes.js";
import type { AgencyYear } from "../../../loaders/analyses/participation/agencyYears.js";
import type { ReachLine, SuggestionLine } from "../../../loaders/analyses/participation/forumLines.js";
import { dayOf } from "../../../loaders/sample/calendar.js";
import type { Cell } from "../../../loaders/sample/dialect.js";
import { forumEffects, forumLayout } from "../../../loaders/sample/layouts/forum.js";
import { Sample } from "../../../loaders/sample/sample.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

const dayOfText = (text: Cell) => {
  const [day, month, year] = String(text).split("/").map(Number);
  return dayOf(year!, month!, day!);
};

describe("suggestions of the sample region", () => {
  let sample: Sample;
  let lines: SuggestionLine[];
  beforeAll(() => {
    sample = new Sample(1373, 3300, { first: 2022, last: 2025 });
    const end = dayOf(2025, 12, 31);
    lines = forumLayout.files(sample).flatMap(({ sheets }) => sheets.flatMap(({ rows }) => [...rows()].flatMap(([date, , opd, , suggestions, followed, answered]): SuggestionLine[] =>
      Number(suggestions) > 0 ? [{ opd_id: String(opd), suggestions: Number(suggestions), followed: Number(followed), days: answered ? dayOfText(answered) - dayOfText(date!) : null, waited: end - dayOfText(date!) }] : [])));
  });

  it("are followed up as often as realised, within an interval that the planted mean share lies in", () => {
    const answer = followUpAnswer(lines);
    const share = answer.estimates[0]!;
    expect(share.estimate).toBeCloseTo(sample.realised.counted("suggestions followed up") / sample.realised.counted("suggestions"), 12);
    const [least, most] = forumEffects.followed_up;
    expect(share.low! < (least + most) / 2 && share.high! > (least + most) / 2).toBe(true);
    expect(answer.verdict).toBe("found");
    const quartile = (category: string) => answer.estimates.find((row) => row.measure === "antar-perangkat" && row.category === category)!.estimate!;
    // evenly from 0.25 to 0.75, 28 agencies
    expect(quartile("kuartil-bawah")).toBeGreaterThan(least + 0.02);
    expect(quartile("kuartil-atas")).toBeLessThan(most);
    expect(quartile("kuartil-atas") - quartile("kuartil-bawah")).toBeGreaterThan(0.12);
  });

  it("rise until the planted 60 days and stay there", () => {
    const answer = followUpAnswer(lines);
    const by = (days: number) => answer.estimates.find(({ category }) => category === `${days}-hari`)!;
    const [soonest, latest] = forumEffects.days_to_follow_up;
    const share = answer.estimates[0]!.estimate!;
    expect(by(30).estimate! / share).toBeCloseTo((30 - soonest + 1) / (latest - soonest + 1), 1);
    expect(by(90).estimate).toBe(by(60).estimate);
    // what was asked shortly before the end is not counted as refused
    expect(by(60).estimate!).toBeGreaterThan(share);
  });
});

describe("time to follow-up", () => {
  const forums = (seed: number, spread: number): SuggestionLine[] => {
    const random = randomStream(seed);
    return Array.from({ length: 25 }, (_, opd) => {
      const chance = Math.min(0.95, Math.max(0.05, 0.6 + spread * random.normal()));
      return Array.from({ length: 10 }, (): SuggestionLine => {
        const followed = Array.from({ length: 8 }, () => random.uniform()).filter((one) => one < chance).length;
        return { opd_id: `opd-${opd}`, suggestions: 8, followed, days: followed ? 20 : null, waited: 400 };
      });
    }).flat();
  };

  it("has wider intervals where agencies differ, although curves are alike", () => {
    const width = (spread: number) => {
      const row = followUpAnswer(forums(3, spread)).estimates.find(({ category }) => category === "60-hari")!;
      return row.high! - row.low!;
    };
    expect(width(0.2) / width(0)).toBeGreaterThan(2);
  });

  it("counts each suggestion, not each forum", () => {
    const answer = followUpAnswer([{ opd_id: "a", suggestions: 9, followed: 9, days: 10, waited: 300 }, { opd_id: "b", suggestions: 1, followed: 0, days: null, waited: 300 }]);
    expect(answer.estimates[0]!.estimate).toBeCloseTo(0.9, 12);
    expect(answer.estimates.find(({ category }) => category === "30-hari")!.reason).not.toBeNull();
  });

  it("is silent without suggestions of two agencies", () => {
    expect(followUpAnswer([]).estimates[0]!.reason).not.toBeNull();
    expect(followUpAnswer([{ opd_id: "a", suggestions: 4, followed: 1, days: 3, waited: 9 }]).verdict).toBe("unclear");
  });
});

describe("the reach of forums", () => {
  const line = (opd: string, quarter: number, headcount: number, forums: number, opd_type = "dinas"): ReachLine => ({ opd_id: opd, opd_type, year: 2024, period: `2024-Q${quarter}`, headcount, forums, participants: 30 * forums });

  it("weighs agencies by their people", () => {
    const lines = [1, 2, 3, 4].flatMap((quarter) => [line("besar", quarter, 90, quarter <= 2 ? 1 : 0), line("kecil", quarter, 10, 1), line("sunyi", quarter, 100, 0)]);
    const answer = reachAnswer(lines);
    const of = (measure: string, specification: string) => answer.estimates.find((row) => row.measure === measure && row.specification === specification)!;
    expect(of("jangkauan", "pegawai")).toMatchObject({ ratees: 200, units: 3 });
    expect(of("jangkauan", "pegawai").estimate).toBeCloseTo((2 * 90 + 4 * 10) / 800, 12);
    expect(of("jangkauan", "perangkat-daerah").estimate).toBeCloseTo(6 / 12, 12);
    expect(of("peserta", "pegawai").estimate).toBeCloseTo((30 * 6) / 200, 12);
    expect(of("tanpa-forum", "perangkat-daerah").estimate).toBe(1);
    expect(of("jangkauan", "per-triwulan")).toMatchObject({ period: "2024-Q1" });
  });

  it("shows no kind of agency that has fewer than three, and is silent with one", () => {
    const lines = [1, 2, 3, 4].flatMap((quarter) => [...["a", "b", "c"].map((opd) => line(opd, quarter, 20, 1)), line("rs", quarter, 50, 1, "rsud")]);
    const rows = reachAnswer(lines).estimates.filter(({ specification }) => specification === "jenis-perangkat");
    expect(rows.filter(({ estimate }) => estimate !== null).map(({ category }) => category)).toEqual(["dinas"]);
    expect(reachAnswer(lines).verdict).toBe("none");
    expect(reachAnswer([line("a", 1, 9, 1)]).estimates[0]!.reason).not.toBeNull();
  });
});

describe("participation and outcomes", () => {
  /** Turnover falls with participation by `slope` of its own spread, within agencies and between them. */
  const region = (seed: number, slope: number, agencies = 40): AgencyYear[] => {
    const random = randomStream(seed);
    return Array.from({ length: agencies }, (_, opd) => {
      const level = random.normal();
      return [2023, 2024, 2025].map((year): AgencyYear => {
        const participants = level + random.normal();
        return { opd_id: `opd-${opd}`, year, headcount: 50, participants, suggestions: random.normal(), followed: random.uniform(), agreement: random.normal(), turnover: -slope * participants + random.normal(), satisfaction: opd < 12 ? random.normal() : null };
      });
    }).flat();
  };

  it("recover a planted association and its change within agencies", () => {
    const answer = outcomeAnswer(region(4, 0.8), 1);
    expect(answer.verdict).toBe("found");
    expect(answer.estimates[0]).toMatchObject({ measure: "terkuat", category: "peserta-perputaran" });
    expect(answer.estimates[0]!.high!).toBeLessThan(0);
    const change = answer.estimates.find((row) => row.measure === "perubahan" && row.category === "peserta-perputaran")!;
    // slope × sd of participation over sd of turnover
    const expected = (-0.8 * Math.SQRT2) / Math.sqrt(0.64 * 2 + 1);
    expect(Math.abs(change.estimate! - expected)).toBeLessThan(3.5 * change.se!);
  });

  it("find nothing where there is nothing, over all eight together", () => {
    const answers = Array.from({ length: 12 }, (_, i) => outcomeAnswer(region(100 + i, 0), 7));
    expect(answers.filter(({ verdict }) => verdict === "found" || verdict === "small").length).toBeLessThanOrEqual(2);
  });

  it("say which cannot be told, and are silent with few agencies", () => {
    const answer = outcomeAnswer(region(5, 0, 12).map((line) => ({ ...line, satisfaction: null })), 1);
    expect(answer.estimates.filter(({ category, reason }) => category.endsWith("kepuasan") && reason).length).toBe(8);
    expect(outcomeAnswer(region(5, 0, 6), 1).estimates[0]!.reason).not.toBeNull();
    expect(outcomeAnswer([], 1).verdict).toBe("unclear");
  });
});
