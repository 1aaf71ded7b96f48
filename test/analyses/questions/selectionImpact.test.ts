import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { answerOf } from "../../../loaders/analyses/questions/selectionImpact.js";
import { contrasts, passRates, stages, type Compared } from "../../../loaders/analyses/selection/passRates.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { withSampleSelection, withSelection } from "./selectionRegion.js";

const row = ({ estimates }: Answer, category: string, specification = "setara") => estimates.find((one) => one.measure === "rasio-lolos" && one.category === category && one.specification === specification)!;

describe("the impact of selection by group", () => {
  it("finds the planted effect of age at the thresholds, and none of sex", async () => {
    const { answer, realised } = await withSampleSelection(3300, async (warehouse, sample) => ({ answer: answerOf(await passRates(warehouse)), realised: sample.realised }));
    expect(answer.verdict).toBe("found");
    const share = (group: string) => [2021, 2024].reduce((sum, year) => sum + realised.counted(`recruitment ${year} passed SKD threshold, ${group}`), 0) / [2021, 2024].reduce((sum, year) => sum + realised.counted(`recruitment ${year} took SKD, ${group}`), 0);
    const age = row(answer, "usia-30-ambang");
    // within formations the ratio is that of the whole, as age is alike in all
    expect(Math.abs(Math.log(age.estimate! / (share("30+") / share("under 30"))))).toBeLessThan(0.05);
    expect(age.p_adjusted!).toBeLessThan(0.001);
    expect(age.high!).toBeLessThan(0.8);
    for (const stage of stages) {
      const sex = row(answer, `perempuan-${stage.id}`);
      expect(sex.p_adjusted!).toBeGreaterThan(0.05);
      expect(Math.abs(Math.log(sex.estimate!))).toBeLessThan(3.3 * (Math.log(sex.high!) - Math.log(sex.low!)) / 3.92);
    }
    expect(answer.estimates[0]).toMatchObject({ measure: "dampak-terbesar", specification: "setara" });
    expect(answer.estimates[0]!.category).toMatch(/^usia-30-/);
    // thresholds of their own let more of the disability formations pass: no concern, and not the headline
    expect(row(answer, "disabilitas-ambang").estimate!).toBeGreaterThan(1.2);
  });

  it("counts on paper: 6 of 10 women and 8 of 10 men met the thresholds of one formation", async () => {
    const one = (sex: string, passes: boolean) => ({ year: 2024, unit_name: "A", position_name: "Guru", sex, birth_date: "1999-12-31", twk: passes ? 100 : 10, tiu: 100, tkp: 180, result_code: passes ? "P" : "TL" });
    const many = (n: number, ...given: Parameters<typeof one>) => Array.from({ length: n }, () => one(...given));
    const compared = await withSelection({ recruitments: [...many(6, "P", true), ...many(4, "P", false), ...many(8, "L", true), ...many(2, "L", false)], formations: [] }, passRates);
    const answer = answerOf(compared);
    expect(row(answer, "perempuan-ambang").estimate).toBeCloseTo(0.75, 12);
    // R: mantelhaen.test(array(c(6, 8, 4, 2), c(2, 2, 1)), correct = FALSE) refuses one stratum; by hand (6 − 7)² / (10·10·14·6 / (20²·19))
    expect(row(answer, "perempuan-ambang").p).toBeCloseTo(0.34151, 4);
    expect(row(answer, "perempuan-ambang", "apa-adanya").estimate).toBeCloseTo(0.75, 12);
    expect(row(answer, "usia-30-ambang")).toBeUndefined();
    // without any SKB nobody is known to have sat it
    expect(row(answer, "perempuan-lulus")).toBeUndefined();
    expect(answer.verdict).toBe("unclear");
  });

  it("a confounder between formations makes the crude ratio wrong and leaves the stratified one at one", () => {
    const [contrast, stage] = [contrasts[0]!, stages[1]!];
    const strata = [{ a: 90, b: 10, c: 18, d: 2 }, { a: 4, b: 16, c: 20, d: 80 }];
    const compared: Compared = { contrast, stage, strata, total: { a: 94, b: 26, c: 38, d: 82 }, opds: 2 };
    const answer = answerOf([compared]);
    expect(row(answer, "perempuan-ambang").estimate).toBeCloseTo(1, 12);
    expect(row(answer, "perempuan-ambang", "apa-adanya").estimate).toBeCloseTo(94 / 120 / (38 / 120), 12);
  });

  it("finds something in about one of twenty selections without any effect, over all looks together", () => {
    const random = randomStream(3);
    let wrong = 0;
    for (let region = 0; region < 200; region++) {
      const compared = contrasts.flatMap((contrast) => stages.map((stage): Compared => {
        const strata = Array.from({ length: 6 }, () => {
          const draw = (n: number) => Array.from({ length: n }, () => random.uniform() < 0.5).filter(Boolean).length;
          const [a, c] = [draw(30), draw(30)];
          return { a, b: 30 - a, c, d: 30 - c };
        });
        const sum = (cell: "a" | "b" | "c" | "d") => strata.reduce((total, table) => total + table[cell], 0);
        return { contrast, stage, strata, total: { a: sum("a"), b: sum("b"), c: sum("c"), d: sum("d") }, opds: 3 };
      }));
      if (["found", "small"].includes(answerOf(compared).verdict)) wrong++;
    }
    // 5 % ± 3 standard errors
    expect(wrong / 200).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 200));
  });

  it("is silent without applicants", () => {
    const answer = answerOf([]);
    expect([answer.verdict, answer.estimates.map(({ estimate }) => estimate)]).toEqual(["unclear", [null]]);
  });
});
