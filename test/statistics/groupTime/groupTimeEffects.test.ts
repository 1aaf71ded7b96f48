import { describe, expect, it } from "vitest";
import { type Aggregation, aggregateEffects } from "../../../loaders/statistics/groupTime/aggregateEffects.js";
import { clusteredProduct, groupTimeEffects, type GroupTimePanel } from "../../../loaders/statistics/groupTime/groupTimeEffects.js";
import { preTrendTest } from "../../../loaders/statistics/groupTime/preTrendTest.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { minimumWage } from "./publishedPanel.js";

const panel = minimumWage();
const covariates = [panel.population];
const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e4) / 1e4);

describe("group-time effects against the published output of R did 2.5 on its own data", () => {
  it("equal att_gt(lemp, first.treat, xformla = ~1) and its test of trends", () => {
    const found = groupTimeEffects(panel);
    expect(found.effects.map(({ group, period }) => `${group} ${period}`)).toEqual([4, 5, 6, 7].map((t) => `2004 200${t}`).concat([4, 5, 6, 7].map((t) => `2006 200${t}`), [4, 5, 6, 7].map((t) => `2007 200${t}`)));
    expect(rounded(found.effects.map(({ estimate }) => estimate))).toEqual([-0.0105, -0.0704, -0.1373, -0.1008, 0.0065, -0.0028, -0.0046, -0.0412, 0.0305, -0.0027, -0.0311, -0.0261]);
    // errors there come from a bootstrap of 1000: within 13 % of ours
    const published = [0.0246, 0.0332, 0.0397, 0.0357, 0.0229, 0.0197, 0.0179, 0.0192, 0.0154, 0.0164, 0.0184, 0.017];
    found.effects.forEach(({ se }, k) => expect(Math.abs(se / published[k]! - 1)).toBeLessThan(0.13));
    expect(preTrendTest(found).value!.p).toBeCloseTo(0.16812, 5);
    expect(preTrendTest(found).value!.df).toBe(5);
  });

  it("equal att_gt(xformla = ~lpop), doubly robust, with those never and those not yet treated", () => {
    const never = groupTimeEffects({ ...panel, covariates });
    expect(rounded(never.effects.map(({ estimate }) => estimate))).toEqual([-0.0145, -0.0764, -0.1404, -0.1069, -0.0005, -0.0062, 0.001, -0.0413, 0.0267, -0.0046, -0.0284, -0.0288]);
    expect(preTrendTest(never).value!.p).toBeCloseTo(0.23267, 5);
    const notYet = groupTimeEffects({ ...panel, covariates }, { comparison: "notYet" });
    expect(rounded(notYet.effects.map(({ estimate }) => estimate))).toEqual([-0.0212, -0.0816, -0.1382, -0.1069, -0.0075, -0.0046, 0.0087, -0.0413, 0.0269, -0.0042, -0.0284, -0.0288]);
    expect(preTrendTest(notYet).value!.p).toBeCloseTo(0.23326, 5);
  });

  it.each<[Aggregation, number, number, [number, number, number][]]>([
    ["simple", -0.04, 0.0119, []],
    ["dynamic", -0.0772, 0.0208, [[-3, 0.0305, 0.0154], [-2, -0.0006, 0.0129], [-1, -0.0245, 0.0145], [0, -0.0199, 0.0119], [1, -0.051, 0.016], [2, -0.1373, 0.0393], [3, -0.1008, 0.0356]]],
    ["group", -0.031, 0.0126, [[2004, -0.0797, 0.03], [2006, -0.0229, 0.0163], [2007, -0.0261, 0.0167]]],
    ["calendar", -0.0417, 0.0175, [[2004, -0.0105, 0.0242], [2005, -0.0704, 0.0319], [2006, -0.0488, 0.0206], [2007, -0.0371, 0.0133]]],
  ])("equal aggte(type = \"%s\")", (aggregation, overall, error, parts) => {
    const found = aggregateEffects(groupTimeEffects(panel), aggregation).value!;
    expect(found.overall.estimate).toBeCloseTo(overall, 4);
    expect(Math.abs(found.overall.se / error - 1)).toBeLessThan(0.13);
    expect(found.parts.map(({ at }) => at)).toEqual(parts.map(([at]) => at));
    expect(rounded(found.parts.map(({ estimate }) => estimate))).toEqual(parts.map(([, estimate]) => estimate));
    found.parts.forEach(({ se }, k) => expect(Math.abs(se / parts[k]![2] - 1)).toBeLessThan(0.13));
  });

  it("equal aggte(type = \"dynamic\", balance_e = 1)", () => {
    const { overall, parts } = aggregateEffects(groupTimeEffects(panel), "dynamic", { balance: 1 }).value!;
    expect(rounded(parts.map(({ estimate }) => estimate))).toEqual([0.0065, -0.0028, -0.0066, -0.051]);
    expect(overall.estimate).toBeCloseTo(-0.0288, 4);
  });
});

/** Four periods, groups 2, 3 and never, with gaps. */
function small(seed: number): GroupTimePanel {
  const random = randomStream(seed);
  const start = Float64Array.from({ length: 60 }, (_, i) => (i < 15 ? 2 : i < 30 ? 3 : i < 35 ? 1 : Infinity));
  const outcomes = [1, 2, 3, 4].map(() => Float64Array.from(start, () => (random.uniform() < 0.15 ? NaN : random.normal())));
  return { periods: [1, 2, 3, 4], outcomes, start };
}

describe("group-time effects by brute force and closed form", () => {
  const gaps = small(4);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const changes = (from: number, to: number, chosen: (start: number) => boolean) =>
    [...gaps.start.keys()].filter((i) => chosen(gaps.start[i]!)).map((i) => gaps.outcomes[to - 1]![i]! - (from ? gaps.outcomes[from - 1]![i]! : 0)).filter((value) => !Number.isNaN(value));

  it("are differences of mean changes on whoever is seen in both periods, with the error of two samples", () => {
    const found = groupTimeEffects(gaps, { comparison: "notYet", base: "universal" });
    expect(found.effects.map(({ group, period }) => [group, period])).toEqual([[2, 2], [2, 3], [2, 4], [3, 1], [3, 3], [3, 4]]);
    expect(found.units).toBe(55);
    for (const { group, period, estimate, se } of found.effects) {
      const base = group - 1;
      const own = changes(base, period, (start) => start === group);
      const others = changes(base, period, (start) => start === Infinity || (start !== group && start > Math.max(base, period)));
      expect(estimate).toBeCloseTo(mean(own) - mean(others), 12);
      const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / values.length ** 2;
      expect(se).toBeCloseTo(Math.sqrt(squares(own) + squares(others)), 12);
    }
  });

  it("compare with the period before, never with the treated, and levels where no base is wanted", () => {
    const varying = groupTimeEffects(gaps).effects.find(({ group, period }) => group === 3 && period === 2)!;
    expect(varying.estimate).toBeCloseTo(mean(changes(1, 2, (start) => start === 3)) - mean(changes(1, 2, (start) => start === Infinity)), 12);
    const levels = groupTimeEffects(gaps, { base: "none", isAfterOnly: true });
    expect(levels.effects.map(({ group, period }) => [group, period])).toEqual([[2, 2], [2, 3], [2, 4], [3, 3], [3, 4]]);
    expect(levels.effects[1]!.estimate).toBeCloseTo(mean(changes(0, 3, (start) => start === 2)) - mean(changes(0, 3, (start) => start === Infinity)), 12);
  });

  it("average over bases by weight, each on those seen in it, with the error of the average", () => {
    const { effects } = groupTimeEffects(gaps, { base: "average", baseWeights: [1, 3, 1, 1] });
    expect(effects.map(({ group, period }) => [group, period])).toEqual([[2, 2], [2, 3], [2, 4], [3, 3], [3, 4]]);
    const since = (base: number) => mean(changes(base, 4, (start) => start === 3)) - mean(changes(base, 4, (start) => start === Infinity));
    expect(effects[4]!.estimate).toBeCloseTo((since(1) + 3 * since(2)) / 4, 12);
    const single = (weights: number[]) => groupTimeEffects(gaps, { base: "average", baseWeights: weights }).effects[4]!.influence;
    const [one, two] = [single([1, 0, 0, 0]), single([0, 1, 0, 0])];
    expect(effects[4]!.se).toBeCloseTo(Math.sqrt(one.reduce((sum, value, i) => sum + ((value + 3 * two[i]!) / 4) ** 2, 0)), 12);
    expect(groupTimeEffects(gaps, { base: "average" }).effects[0]!.estimate).toBeCloseTo(groupTimeEffects(gaps).effects.find(({ group, period }) => group === 2 && period === 2)!.estimate, 12);
  });

  it("take an earlier base where treatment is foreseen, and only units that are accepted", () => {
    const foreseen = groupTimeEffects(gaps, { anticipation: 1 });
    expect(foreseen.groups.map(({ group }) => group)).toEqual([3]);
    expect(foreseen.effects.find(({ period }) => period === 4)!.estimate).toBeCloseTo(mean(changes(1, 4, (start) => start === 3)) - mean(changes(1, 4, (start) => start === Infinity)), 12);
    const half = groupTimeEffects(gaps, { accept: (unit) => unit % 2 === 0 });
    expect(half.effects.every(({ influence }) => influence.every((value, unit) => unit % 2 === 0 || value === 0))).toBe(true);
    expect(half.effects[0]!.treated).toBeLessThan(9);
  });

  it("have the same errors when every unit is doubled within its cluster, and smaller ones where copies count as new", () => {
    const twice = (column: Float64Array) => Float64Array.from({ length: 120 }, (_, i) => column[i % 60]!);
    const copy = { periods: gaps.periods, outcomes: gaps.outcomes.map(twice), start: twice(gaps.start) };
    const clustered = aggregateEffects(groupTimeEffects({ ...copy, clusters: Int32Array.from({ length: 120 }, (_, i) => 7 * (i % 60)) }), "simple").value!.overall;
    const plain = aggregateEffects(groupTimeEffects(gaps), "simple").value!.overall;
    expect(clustered.estimate).toBeCloseTo(plain.estimate, 12);
    expect(clustered.se).toBeCloseTo(plain.se, 12);
    expect(aggregateEffects(groupTimeEffects(copy), "simple").value!.overall.se).toBeCloseTo(plain.se / Math.SQRT2, 12);
  });

  it("count the sizes of groups as estimated", () => {
    // one period after treatment for two groups: Σ p_g τ_g / Σ p_g has the variance of a ratio
    const two = { periods: [1, 2], outcomes: [new Float64Array(40), Float64Array.from({ length: 40 }, (_, i) => (i < 10 ? 1 : i < 20 ? 4 : 0))], start: Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 2 : Infinity)) };
    const found = groupTimeEffects(two);
    const { overall } = aggregateEffects(found, "group").value!;
    expect(overall.estimate).toBeCloseTo(2.5, 12);
    expect(clusteredProduct(overall.influence, overall.influence, found.clusters)).toBeCloseTo((20 * 1.5 ** 2) / 400, 12);
    const apart = groupTimeEffects({ periods: [1, 2, 3], outcomes: [two.outcomes[0]!, two.outcomes[0]!, two.outcomes[1]!], start: Float64Array.from({ length: 40 }, (_, i) => (i < 10 ? 2 : i < 20 ? 3 : Infinity)) });
    const later = aggregateEffects(apart, "calendar").value!.parts.at(-1)!;
    expect(later.estimate).toBeCloseTo(2.5, 12);
    // no spread within groups, so all error is that of the shares of the two
    expect(later.se).toBeCloseTo(Math.sqrt((20 * 1.5 ** 2) / 400), 12);
  });

  it("say what cannot be compared, and refuse what makes no panel", () => {
    const alone = groupTimeEffects({ periods: [1, 2, 3], outcomes: [1, 2, 3].map(() => new Float64Array(4)), start: Float64Array.of(2, 2, 2, 3) }, { comparison: "notYet" });
    expect(alone.effects).toEqual([]);
    expect(alone.left.map(({ reason }) => reason)).toContain("3 treated and 1 comparison units: two of each are needed");
    expect(aggregateEffects(alone, "simple").reason).toBe("no group can be compared after its treatment began");
    expect(preTrendTest(alone).reason).toBe("no group is seen in two periods before its treatment");
    expect(() => groupTimeEffects({ ...gaps, periods: [1, 3, 2, 4] })).toThrow("periods must ascend: 1, 3, 2, 4");
    expect(() => groupTimeEffects({ ...gaps, outcomes: gaps.outcomes.slice(1) })).toThrow("outcomes must have 4 periods: 3");
  });
});
