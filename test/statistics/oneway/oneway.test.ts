import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupMoments } from "../../../loaders/statistics/oneway/groupMoments.js";
import { onewayAnova } from "../../../loaders/statistics/oneway/onewayAnova.js";
import { onewayReml } from "../../../loaders/statistics/oneway/onewayReml.js";
import { onewayVariances } from "../../../loaders/statistics/oneway/onewayVariances.js";
import { welchAnova } from "../../../loaders/statistics/oneway/welchAnova.js";

const expected = JSON.parse(readFileSync("test/reference/expected.json", "utf8")).dyestuff;
const lines = readFileSync("data/examples/dyestuff.csv", "utf8").trim().split("\n").slice(1).map((line) => line.replaceAll('"', "").split(","));
const dyestuff = groupMoments(lines.map(([, yields]) => Number(yields)), lines.map(([batch]) => "ABCDEF".indexOf(batch!)), 6);

const codes = [1, 4, 2, 7, 3].flatMap((n, g) => Array<number>(n).fill(g));
const values = codes.map((g, i) => ((7 * i * i + 3 * i) % 13) + 2 * (g + 1));
const frequencies = codes.map((_, i) => 1 + (i % 3));
const unbalanced = groupMoments(values, codes, 5);
const weighted = groupMoments(values, codes, 5, frequencies);
const withoutSingle = (weights: number[] | null) => groupMoments(values.slice(1), codes.slice(1).map((g) => g - 1), 4, weights?.slice(1));

const layout = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });
const momentsOf = (groups: number[][], offset = 0) => groupMoments(groups.flat().map((value) => value + offset), groups.flatMap((group, g) => group.map(() => g)), groups.length);

describe("onewayAnova", () => {
  // R 4.2.2, anova(lm(y ~ factor(g))): F, p, sums of squares; the second with rows repeated
  it.each([
    [unbalanced, 6.84419713831478, 12, 0.00414250670899097, 225.098039215686, 98.6666666666667],
    [weighted, 12.0987073353437, 28, 7.79075654018624e-6, 340.852272727272, 197.208333333333],
  ] as const)("agrees with R, with weights too", (groups, f, df2, p, between, within) => {
    const anova = onewayAnova(groups).value!;
    expect(anova.f).toBeCloseTo(f, 11);
    expect(anova.df2).toBe(df2);
    expect(anova.p).toBeCloseTo(p, 12);
    expect(anova.squaresBetween).toBeCloseTo(between, 10);
    expect(anova.squaresWithin).toBeCloseTo(within, 10);
    expect(anova.etaSquared).toBeCloseTo(between / (between + within), 12);
    expect(anova.omegaSquared).toBeCloseTo((between - (4 * within) / df2) / (between + within + within / df2), 12);
  });

  it("is t² where there are two groups, whatever the offset", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 8 }), (a, b) => {
      const mean = (x: number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
      const squares = (x: number[]) => x.reduce((sum, v) => sum + (v - mean(x)) ** 2, 0);
      const pooled = (squares(a) + squares(b)) / (a.length + b.length - 2);
      const { value } = onewayAnova(momentsOf([a, b], 2 ** 40));
      if (pooled === 0) expect(value).toBeNull();
      else expect(value!.f).toBeCloseTo((mean(a) - mean(b)) ** 2 / (pooled * (1 / a.length + 1 / b.length)), 8);
    }));
  });

  it("says why it cannot answer", () => {
    expect(onewayAnova(momentsOf([[1, 2]])).reason).toBe("there is only one group");
    expect(onewayAnova(momentsOf([[1], [2]])).reason).toBe("there are no more rows than groups");
    expect(onewayAnova(momentsOf([[0.1, 0.1, 0.1], [0.3, 0.3]])).reason).toBe("values do not differ within any group");
  });
});

describe("welchAnova", () => {
  // R 4.2.2, oneway.test, the group of one row left out; the second with rows repeated
  it.each([
    [withoutSingle(null), 8.83753587752229, 4.39074036719473, 0.0254048088341452],
    [withoutSingle(frequencies), 24.2341143988394, 12.4881062668295, 1.73269924101952e-5],
  ] as const)("agrees with R, with weights too", (groups, f, df2, p) => {
    const welch = welchAnova(groups).value!;
    expect(welch.f).toBeCloseTo(f, 10);
    expect(welch.df).toBe(3);
    expect(welch.df2).toBeCloseTo(df2, 11);
    expect(welch.p).toBeCloseTo(p, 12);
  });

  it("says why it cannot answer", () => {
    expect(welchAnova(unbalanced).reason).toBe("a group has a single row");
    expect(welchAnova(momentsOf([[1, 1], [1, 2]])).reason).toBe("values do not differ within a group");
    expect(welchAnova(momentsOf([[1, 2]])).reason).toBe("there is only one group");
  });
});

describe("onewayReml", () => {
  it("agrees with lme4 on dyestuff", () => {
    const reml = onewayReml(dyestuff).value!;
    expect(reml.mean).toBeCloseTo(expected.fixef, 8);
    expect(reml.between).toBeCloseTo(expected.var_batch, 4);
    expect(reml.within).toBeCloseTo(expected.var_resid, 4);
    expect(reml.criterion).toBeCloseTo(expected.reml_criterion, 9);
    Object.values(expected.blup as Record<string, number>).forEach((blup, g) => expect(reml.effects[g]!.estimate).toBeCloseTo(blup, 6));
  });

  // R 4.2.2 lme4 1.1-31, lmer(y ~ 1 + (1 | g)) by bobyqa with rhoend 1e-12; the second with rows repeated
  it.each([
    [unbalanced, { vb: 27.7233279124099, vr: 8.47186113693533, criterion: 91.570267429083, mean: 12.1560077641878, se: 2.50213970841415 },
      [-7.77888832528847, -0.144935220298968, 2.46704501548257, -0.149482101497147, 5.60626063160194], [2.54733856491514, 1.40272739803106, 1.91689687888479, 1.07686654574346, 1.60090360817119]],
    [weighted, { vb: 29.8416354766754, vr: 7.12731311386203, criterion: 169.180412245804, mean: 12.1756834825211, se: 2.52872089565879 },
      [-8.21389432993358, -0.0492142054266812, 2.19335259363375, -0.172736621843192, 6.24249256357008], [2.3985881298579, 0.930100634256886, 1.2967000141602, 0.707498700491909, 1.06883598961655]],
  ] as const)("agrees with lme4 on groups of 1 to 7 rows, with weights too", (groups, theirs, blups, ses) => {
    const reml = onewayReml(groups).value!;
    expect(reml.criterion).toBeCloseTo(theirs.criterion, 9);
    expect(reml.between / theirs.vb - 1).toBeCloseTo(0, 5);
    expect(reml.within / theirs.vr - 1).toBeCloseTo(0, 5);
    expect(reml.mean).toBeCloseTo(theirs.mean, 5);
    expect(reml.se).toBeCloseTo(theirs.se, 5);
    reml.effects.forEach((effect, g) => {
      expect(effect.estimate).toBeCloseTo(blups[g]!, 5);
      expect(effect.se).toBeCloseTo(ses[g]!, 5);
    });
  });

  // R 4.2.2 lme4: isSingular
  it.each([4, 6])("finds the boundary with %i groups that differ less than chance", (count) => {
    const reml = onewayReml(groupMoments(codes.map((_, i) => (7 * i * i + 3 * i) % 13), codes.map((_, i) => i % count), count)).value!;
    expect(reml.between).toBe(0);
    expect(reml.within).toBeCloseTo(13.3088235294118, 10);
    expect(reml.criterion).toBeCloseTo(89.6540822229869, 10);
    expect(reml.effects).toEqual(Array(count).fill({ estimate: expect.closeTo(0, 12), se: 0 }));
  });

  it("is below every other ratio's criterion, written out from the covariance of the rows", () => {
    fc.assert(fc.property(layout, fc.double({ min: 0, max: 20, noNaN: true }), (groups, ratio) => {
      const { value } = onewayReml(momentsOf(groups));
      if (!value) return;
      const n = groups.flat().length;
      const criterion = (lambda: number) => {
        // inverse and determinant of I + λ J for each group, by Sherman and Morrison
        const inverseSum = groups.map((group) => group.length - (lambda * group.length ** 2) / (1 + lambda * group.length));
        const information = inverseSum.reduce((sum, x) => sum + x, 0);
        const mean = groups.reduce((sum, group, g) => sum + (group.reduce((s, y) => s + y, 0) * inverseSum[g]!) / group.length, 0) / information;
        const quadratic = groups.reduce((sum, group) => {
          const total = group.reduce((s, y) => s + y - mean, 0);
          return sum + group.reduce((s, y) => s + (y - mean) ** 2, 0) - (lambda * total ** 2) / (1 + lambda * group.length);
        }, 0);
        const determinant = groups.reduce((sum, group) => sum + Math.log(1 + lambda * group.length), 0);
        return determinant + Math.log(information) + (n - 1) * (1 + Math.log((2 * Math.PI * quadratic) / (n - 1)));
      };
      expect(value.criterion).toBeCloseTo(criterion(value.between / value.within), 6);
      expect(value.criterion).toBeLessThanOrEqual(criterion(ratio) + 1e-9);
    }));
  });

  it("equals the mean squares where groups are of one size, truncated at 0", () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }).chain((n) => fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }), { minLength: 2, maxLength: 6 })), (groups) => {
      const reml = onewayReml(momentsOf(groups)).value;
      const components = onewayVariances(momentsOf(groups)).value!;
      if (!reml) return;
      expect(reml.between).toBeCloseTo(components.between, 8);
      if (components.between > 0) expect(reml.within).toBeCloseTo(components.within, 8);
    }));
  });

  it("says why it cannot answer", () => {
    expect(onewayReml(momentsOf([[1, 1], [4, 4]])).reason).toBe("values do not differ within any group");
    expect(onewayReml(momentsOf([[1], [4]])).reason).toBe("there are no more rows than groups");
    expect(onewayReml(momentsOf([[1, 4]])).reason).toBe("there is only one group");
  });
});

describe("onewayVariances", () => {
  it("equates mean squares with their expectations", () => {
    const { value } = onewayVariances(dyestuff);
    expect(value!.between).toBeCloseTo(1764.05, 9);
    expect(value!.within).toBeCloseTo(2451.25, 9);
    expect(value!.effectiveSize).toBeCloseTo(5, 12);
    expect(onewayVariances(unbalanced).value!.effectiveSize).toBeCloseTo((17 - 79 / 17) / 4, 12);
  });

  it("keeps what it truncates", () => {
    const { value } = onewayVariances(momentsOf([[1, 3], [3, 1]]));
    expect(value).toMatchObject({ between: 0, within: 2, betweenUntruncated: -1 });
    expect(onewayVariances(momentsOf([[1], [3]])).value).toBeNull();
    expect(onewayVariances(momentsOf([[1, 3]])).value).toBeNull();
  });
});

describe("groupMoments", () => {
  it("gives the answer of repeated rows for whole weights", () => {
    const repeat = <T>(x: readonly T[]) => x.flatMap((value, i) => Array<T>(frequencies[i]!).fill(value));
    groupMoments(repeat(values), repeat(codes), 5).forEach((moments, g) => {
      expect(weighted[g]!.size).toBe(moments.size);
      expect(weighted[g]!.mean).toBeCloseTo(moments.mean, 12);
      expect(weighted[g]!.squares).toBeCloseTo(moments.squares, 10);
    });
  });

  it("refuses what is not a layout", () => {
    expect(() => groupMoments([1], [0, 1], 2)).toThrow("same length: 1, 2");
    expect(() => groupMoments([1], [0], 1, [1, 2])).toThrow("same length: 1, 2");
    expect(() => groupMoments([NaN], [0], 1)).toThrow("value 0 must be finite: NaN");
    expect(() => groupMoments([1], [1], 1)).toThrow("group of row 0 must be a whole number from 0 to 0: 1");
    expect(() => groupMoments([1], [0], 1, [0])).toThrow("weight 0 must be positive: 0");
    expect(() => groupMoments([1], [0], 2)).toThrow("group must have a row: 1");
  });
});
