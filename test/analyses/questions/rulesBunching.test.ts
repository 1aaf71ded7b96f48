import { describe, expect, it } from "vitest";
import { answerOf, rulesBunching } from "../../../loaders/analyses/questions/rulesBunching.js";
import { bunching, type Ceiling } from "../../../loaders/analyses/rulesBunching/bunching.js";
import { beyondLimits, intraclassCorrelation, upperTail } from "../../../loaders/analyses/rulesBunching/chanceLimits.js";
import { raterBins } from "../../../loaders/analyses/rulesBunching/errorBins.js";
import { formulas, formulaUse } from "../../../loaders/analyses/rulesBunching/formulas.js";
import type { MatrixLine } from "../../../loaders/analyses/rulesBunching/matrixLines.js";
import { repetition } from "../../../loaders/analyses/rulesBunching/repetition.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

const matrix = [[], [0, 1, 2, 4], [0, 2, 2, 4], [0, 3, 3, 5]];

interface Plan {
  readonly seed: number;
  /** share of raters who take the better of the two elements */
  readonly habit?: number;
  /** share of appraisals with a slip */
  readonly slips?: number;
  readonly raters?: number;
  readonly size?: number;
}

function region({ seed, habit = 0, slips = 0, raters = 200, size = 12 }: Plan): { readonly lines: MatrixLine[]; readonly users: number[] } {
  const random = randomStream(seed);
  const users: number[] = [];
  const lines = Array.from({ length: raters }, (_, rater) => {
    const follows = random.uniform() < habit;
    if (follows) users.push(rater);
    return Array.from({ length: size }, (_unused, k): MatrixLine => {
      const result = 1 + random.index(2) + (random.index(20) === 0 ? 1 : 0);
      const behaviour = 1 + random.index(2);
      const right = matrix[result]![behaviour]!;
      const predicate = follows && result + behaviour === 3 ? 1 : random.uniform() < slips ? (right === 2 ? 1 : 2) : right;
      return { person: 1000 + rater * size + k, rater, year: 2022 + (k % 3), opd: `dinas-${rater % 20}`, unit: `${rater % 50}`, result, behaviour, predicate, wrong: predicate === right ? 0 : 1 };
    });
  });
  return { lines: lines.flat(), users };
}

const headlineOf = (answer: ReturnType<typeof answerOf>) => answer.estimates.find((row) => row.measure === rulesBunching.headline.measure && row.specification === rulesBunching.headline.specification)!;

describe("rules", () => {
  it("tell a habit of some raters, and how many have it", () => {
    const { lines, users } = region({ seed: 1, habit: 0.1 });
    const answer = answerOf(lines, [], [], 1);
    expect(answer.verdict).toBe("found");
    expect(headlineOf(answer)).toMatchObject({ estimate: 1, high: 1 });
    expect(headlineOf(answer).low).toBeGreaterThan(0.7);
    expect(headlineOf(answer).p).toBeLessThan(0.01);
    expect(answer.estimates.find(({ measure }) => measure === "berulang-kebetulan")!.estimate).toBeLessThan(0.2);
    const formula = answer.estimates.find(({ measure, category }) => measure === "rumus-keliru" && category === "terbaik")!;
    expect(formula.low! < 0.1 && formula.high! > 0.1).toBe(true);
    expect(formulaUse(lines, formulas[0]!).users).toEqual(users);
    expect(answer.confidential![0]!.rows.map(([rater]) => rater).sort((a, b) => Number(a) - Number(b))).toEqual(users);
  });

  it("tell slips from a habit", () => {
    const lead = Array.from({ length: 12 }, (_, seed) => answerOf(region({ seed: 100 + seed, slips: 0.08 }).lines, [], [], seed));
    expect(lead.filter(({ verdict }) => verdict === "found").length).toBe(0);
    expect(lead.filter((answer) => headlineOf(answer).p! < 0.05).length).toBeLessThanOrEqual(2);
    expect(lead.filter(({ verdict }) => verdict === "none").length).toBeGreaterThan(8);
  });

  it("cover the share of slips that come again", () => {
    const covered = Array.from({ length: 30 }, (_, seed) => repetition(region({ seed: 300 + seed, slips: 0.15, raters: 80 }).lines, seed)!);
    expect(covered.filter(({ low, high }) => low! < 0.15 && high! > 0.15).length).toBeGreaterThanOrEqual(26);
  });

  it("give the mean of shuffles in closed form", () => {
    const { lines } = region({ seed: 5, slips: 0.3, raters: 12, size: 10 });
    const random = randomStream(9);
    let [together, told] = [0, 0];
    for (let round = 0; round < 3000; round += 1) {
      const cells = new Map<string, MatrixLine[]>();
      for (const line of lines) (cells.get(`${line.result}${line.behaviour}`) ?? cells.set(`${line.result}${line.behaviour}`, []).get(`${line.result}${line.behaviour}`)!).push(line);
      for (const own of cells.values()) {
        const wrong = own.map((line) => line.wrong);
        for (let last = wrong.length - 1; last > 0; last -= 1) {
          const other = random.index(last + 1);
          [wrong[last], wrong[other]] = [wrong[other]!, wrong[last]!];
        }
        own.forEach(({ rater }, i) => own.forEach((line, j) => {
          if (i === j || line.rater !== rater || !wrong[i]) return;
          told += 1;
          together += wrong[j]!;
        }));
      }
    }
    expect(repetition(lines, 1)!.chance).toBeCloseTo(together / told, 2);
  });

  it("say so where the region's formula is wrong, where nothing is, and where there is nothing", () => {
    const all = answerOf(region({ seed: 2, habit: 1 }).lines, [], [], 1);
    expect(all.verdict).toBe("found");
    const none = answerOf(region({ seed: 2 }).lines, [], [], 1);
    expect(none.verdict).toBe("none");
    expect(headlineOf(none).reason!.en).toMatch(/no predicate departs/);
    const empty = answerOf([], [], [], 1);
    expect(empty.verdict).toBe("unclear");
    expect(headlineOf(empty).reason).not.toBeNull();
    const lone = answerOf(region({ seed: 3, slips: 0.5, raters: 3, size: 2 }).lines, [], [], 1);
    expect(lone.estimates.every(({ estimate, reason }) => estimate !== null || reason !== null)).toBe(true);
  });

  it("put no bin below ten raters", () => {
    const tallies = [...Array.from({ length: 50 }, () => ({ all: 5, wrong: 0 })), ...Array.from({ length: 3 }, () => ({ all: 5, wrong: 1 })), ...Array.from({ length: 9 }, () => ({ all: 4, wrong: 4 }))];
    const bins = raterBins(tallies);
    expect(bins.map(({ raters }) => raters)).toEqual([50, 12]);
    expect(bins.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(62, 8);
  });
});

describe("chance limits", () => {
  it("are exact binomial tails at a common rate, and beta-binomial ones with spread", () => {
    // R: pbinom(2, 10, 0.1, lower.tail = FALSE)
    expect(upperTail({ all: 10, wrong: 3 }, 0.1)).toBeCloseTo(0.0701908264, 9);
    expect(upperTail({ all: 10, wrong: 0 }, 0.1)).toBe(1);
    // with a = b = 1 every count is as likely
    expect(upperTail({ all: 9, wrong: 7 }, 0.5, 1 / 3)).toBeCloseTo(0.3, 10);
  });

  it("flag raters with a habit, and none where slips are all there is", () => {
    const flat = Array.from({ length: 300 }, (_, i) => ({ all: 10, wrong: [0, 1, 0, 2, 1][i % 5]! }));
    expect(beyondLimits(flat, false)).toMatchObject({ n: 300, count: 0 });
    expect(intraclassCorrelation(flat, 0.08)).toBe(0);
    expect(beyondLimits([...flat, { all: 10, wrong: 9 }, { all: 2, wrong: 2 }], false)).toMatchObject({ n: 301, count: 1 });
    expect(beyondLimits([...flat, { all: 10, wrong: 9 }], true).count).toBe(1);
  });
});

describe("bunching", () => {
  const near = (below: number, above: number): Ceiling[] => [
    ...Array.from({ length: below }, (_, i) => ({ opd: `b${i}`, year: 2024, n: 100, count: 67 + (i % 4), limit: 0.7 })),
    ...Array.from({ length: above }, (_, i) => ({ opd: `a${i}`, year: 2024, n: 100, count: 71 + (i % 4), limit: 0.7 })),
  ];

  it("is found just under the limit, with the exact binomial test", () => {
    const found = bunching(near(18, 2), 0.05)!;
    expect(found).toMatchObject({ below: 18, above: 2, estimate: 0.9 });
    // R: binom.test(18, 20)$p.value
    expect(found.p).toBeCloseTo(0.000402450561523, 10);
    const rows = answerOf([], [], near(18, 2), 1).estimates.filter(({ measure }) => measure === "tepat-di-bawah");
    expect(rows.map(({ p_adjusted }) => p_adjusted! < 0.01)).toEqual([true, true]);
  });

  it("is not found where agencies lie evenly, and not judged with few", () => {
    expect(bunching(near(11, 9), 0.05)!.p).toBeGreaterThan(0.5);
    expect(bunching(near(5, 4), 0.05)).toBeNull();
    expect(answerOf([], [], near(5, 4), 1).estimates.find(({ measure }) => measure === "tepat-di-bawah")!.reason).not.toBeNull();
  });
});
