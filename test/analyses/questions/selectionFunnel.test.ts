import { describe, expect, it } from "vitest";
import { answerOf } from "../../../loaders/analyses/questions/selectionFunnel.js";
import { readFunnel, type FormationLine } from "../../../loaders/analyses/selection/funnelRows.js";
import { withSampleSelection, withSelection } from "./selectionRegion.js";

const formation = (posts: number, unfilled: number, position: string): FormationLine => ({ year: 2024, opd_id: "a", position, posts, applicants: posts * 10, unfilled });

describe("the funnel of selection", () => {
  it("recovers the planted unfilled posts and the stages that the sample counted", async () => {
    const { answer, counted } = await withSampleSelection(3300, async (warehouse, sample) => {
      const { years, formations } = await readFunnel(warehouse);
      return { answer: answerOf(years, formations, 0.05), counted: (name: string) => sample.realised.counted(name) };
    });
    const [lead] = answer.estimates;
    const posts = counted("formations 2021 posts") + counted("formations 2024 posts");
    expect(lead!.estimate).toBeCloseTo((counted("formations 2021 unfilled posts") + counted("formations 2024 unfilled posts")) / posts, 12);
    expect(lead!.n).toBe(posts);
    expect(answer.verdict).toBe("found");
    const competition = answer.estimates.find(({ measure, period }) => measure === "pelamar-per-formasi" && period === "2024")!;
    expect(competition.estimate).toBeCloseTo(counted("recruitment 2024 applied") / counted("formations 2024 posts"), 12);
    const took = counted("recruitment 2024 took SKD, women") + counted("recruitment 2024 took SKD, men");
    const met = answer.estimates.find(({ measure, category, period }) => measure === "lolos-tahap" && category === "memenuhi-ambang" && period === "2024")!;
    // who was disqualified sat SKD
    expect(met.n! - took).toBeGreaterThanOrEqual(0);
    expect(met.n! - took).toBeLessThan(15);
    expect(met.estimate).toBeCloseTo((counted("recruitment 2024 passed SKD threshold, women") + counted("recruitment 2024 passed SKD threshold, men")) / met.n!, 2);
    const stack = answer.estimates.filter(({ measure, period }) => measure === "tahap-terakhir" && period === "2024");
    expect(stack.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(1, 12);
  });

  it("tells stages and posts on paper", async () => {
    const one = (result_code: string, skb: number | null) => ({ year: 2024, unit_name: "A", position_name: "Guru", formation_type: "Umum", twk: result_code === "TL" ? 10 : 80, tiu: 90, tkp: 170, skb, result_code });
    const raw = [one("P/L", 70), one("P/TL", 60), one("P", null), one("TL", null), { ...one("TH", null), twk: 0, tiu: 0, tkp: 0 }];
    const { years, formations } = await withSelection({ recruitments: raw, formations: [{ year: 2024, unit_name: "A", position_name: "GURU", formation_type: "UMUM", posts: 3 }, { year: 2024, unit_name: "B", position_name: "Bidan", formation_type: "Umum", posts: 1 }] }, readFunnel);
    expect(years).toEqual([{ year: 2024, applied: 5, attended: 4, met: 3, sat: 2, appointed: 1, opds: 1 }]);
    expect(formations.map(({ posts, applicants, unfilled }) => [posts, applicants, unfilled])).toEqual([[3, 5, 2], [1, 0, 1]]);
  });

  it("draws its verdict from the interval", () => {
    const many = (posts: number, empty: number) => Array.from({ length: 60 }, (_, i) => formation(posts, i < empty ? posts : 0, `P${i}`));
    const verdict = (empty: number) => answerOf([], many(2, empty), 0.05).verdict;
    expect([verdict(0), verdict(3), verdict(20)]).toEqual(["unclear", "unclear", "found"]);
    expect(answerOf([], Array.from({ length: 200 }, (_, i) => formation(2, 0, `P${i}`)), 0.05)).toMatchObject({ verdict: "none", estimates: [{ estimate: 0, low: 0 }, {}, {}, {}, ...Array.from({ length: 200 }, () => ({}))] });
    expect(answerOf([], many(2, 1).slice(0, 9), 0.05).verdict).toBe("unclear");
    expect(answerOf([], [], 0.05).estimates.map(({ estimate }) => estimate)).toEqual([null]);
  });
});
