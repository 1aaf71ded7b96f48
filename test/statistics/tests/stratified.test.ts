import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breslowDay } from "../../../loaders/statistics/tests/breslowDay.js";
import { cochranMantelHaenszel } from "../../../loaders/statistics/tests/cochranMantelHaenszel.js";
import { oddsRatio } from "../../../loaders/statistics/tests/oddsRatio.js";
import type { TwoByTwo } from "../../../loaders/statistics/tests/twoByTwo.js";
import expected from "../../reference/expected.json" with { type: "json" };

const table = ([a, b, c, d]: number[]): TwoByTwo => ({ a: a!, b: b!, c: c!, d: d! });
const near = (ours: number, theirs: number) => expect(Math.abs(ours - theirs)).toBeLessThan(1e-10 * Math.max(1, Math.abs(theirs)));

// R 4: mantelhaen.test without and with continuity correction; Breslow–Day, Tarone and df with fitted counts by uniroot
const cases = [
  { name: "Berkeley", strata: [[512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391], [138, 279, 131, 244], [53, 138, 94, 299], [22, 351, 24, 317]], oddsRatio: 0.9046968282586, interval: [0.7719073617594, 1.060329764437], plain: [1.524606660443, 0.2169236970555], corrected: [1.426946228587, 0.232263462817], breslowDay: [18.82551370524, 18.82550125205, 5] },
  { name: "sparse", strata: [[1, 1, 0, 2], [2, 0, 1, 1], [0, 3, 1, 0], [1, 0, 0, 1], [2, 2, 3, 1]], oddsRatio: 1.166666666667, interval: [0.2489293172958, 5.467861824782], plain: [0.04242424242424, 0.8368132047475], corrected: [0.04242424242424, 0.8368132047475], breslowDay: [9.334667932151, 9.328927264637, 4] },
  { name: "strata that say nothing", strata: [[3, 5, 0, 0], [4, 6, 7, 2], [4, 0, 3, 0], [1, 8, 5, 5]], oddsRatio: 0.1585365853659, interval: [0.0338728837711, 0.7420049934132], plain: [5.736144578313, 0.01661923370771], corrected: [4.265361445783, 0.03889697343734], breslowDay: [0.06896875497642, 0.06894809004459, 1] },
  { name: "no room for a correction", strata: [[5, 5, 5, 5], [4, 6, 4, 6], [9, 1, 10, 1]], oddsRatio: 0.9837266069976, interval: [0.3113401410511, 3.108234081374], plain: [0.0007427677873338, 0.9782573321609], corrected: [0.0007427677873338, 0.9782573321609], breslowDay: [0.004239888606045, 0.004239888540584, 2] },
  { name: "fractions", strata: [[1.5, 2.25, 3, 4.5], [10.5, 3, 2.5, 7]], oddsRatio: 4.098591549296, interval: [0.9792454127049, 17.1544869856], plain: [3.937781024926, 0.04721301560032], corrected: [2.685076696347, 0.1012923486247], breslowDay: [2.054084937288, 2.041165594548, 1] },
  { name: "large", strata: [[123456, 98765, 45678, 54321], [1000, 999, 2000, 1500]], oddsRatio: 1.467905865715, interval: [1.446266832583, 1.489868661894], plain: [2579.287781071, 0], corrected: [2578.904037704, 0], breslowDay: [146.3221950221, 146.3209075404, 1] },
];

it.each(cases)("is R's answer on $name", ({ strata, ...r }) => {
  const tables = strata.map(table);
  const ours = cochranMantelHaenszel(tables).value!;
  near(ours.oddsRatio.estimate, r.oddsRatio);
  near(ours.oddsRatio.interval!.low, r.interval[0]!);
  near(ours.oddsRatio.interval!.high, r.interval[1]!);
  near(ours.statistic, r.plain[0]!);
  near(ours.p, r.plain[1]!);
  near(ours.correctedStatistic, r.corrected[0]!);
  near(ours.correctedP, r.corrected[1]!);
  const homogeneity = breslowDay(tables, ours.oddsRatio.estimate).value!;
  near(homogeneity.statistic, r.breslowDay[0]!);
  near(homogeneity.taroneStatistic, r.breslowDay[1]!);
  expect(homogeneity.df).toBe(r.breslowDay[2]);
});

it("is what SAS prints for its migraine trial, risk ratios too", () => {
  const trial = [[16, 11, 5, 20], [12, 16, 7, 19]].map(table);
  const ours = cochranMantelHaenszel(trial).value!;
  const failures = cochranMantelHaenszel(trial.map(({ a, b, c, d }) => ({ a: b, b: a, c: d, d: c }))).value!;
  const printed = ({ estimate, interval }: { estimate: number; interval: { low: number; high: number } | null }) => [estimate, interval!.low, interval!.high].map((value) => value.toFixed(4));
  expect(ours.statistic.toFixed(4)).toBe("8.3052");
  expect(printed(ours.oddsRatio)).toEqual(["3.3132", "1.4456", "7.5934"]);
  expect(printed(ours.riskRatio)).toEqual(["2.1636", "1.2336", "3.7948"]);
  expect(printed(failures.riskRatio)).toEqual(["0.6420", "0.4705", "0.8761"]);
  const { statistic, p } = breslowDay(trial, ours.oddsRatio.estimate).value!;
  expect([statistic.toFixed(4), p.toFixed(4)]).toEqual(["1.4929", "0.2218"]);
});

it("gives 0 or infinity without an interval, as R has no number there", () => {
  const corner = [[5, 0, 3, 4], [2, 0, 1, 6]].map(table);
  const { oddsRatio: common, statistic, correctedP } = cochranMantelHaenszel(corner).value!;
  expect(common).toEqual({ estimate: Infinity, interval: null, logSe: null });
  near(statistic, 8.21198156682);
  near(correctedP, 0.01693820921508);
  expect(breslowDay(corner, common.estimate).reason).toBe("the common odds ratio is 0 or infinite");
  expect(cochranMantelHaenszel(corner.map(({ a, b, c, d }) => ({ a: c, b: d, c: a, d: b }))).value!.oddsRatio.estimate).toBe(0);
});

it("says why nothing can be compared, and refuses what is no count", () => {
  expect(cochranMantelHaenszel([])).toEqual({ value: null, reason: "no stratum has both groups and both outcomes" });
  expect(cochranMantelHaenszel([[3, 4, 0, 0], [2, 0, 5, 0]].map(table)).value).toBeNull();
  expect(breslowDay([[3, 4, 2, 2], [2, 0, 5, 0]].map(table), 1).reason).toBe("fewer than two strata have both groups and both outcomes");
  expect(oddsRatio(table([0, 3, 0, 4])).estimate).toBeNull();
  expect(() => cochranMantelHaenszel([table([1, -1, 1, 1])])).toThrow("counts must be finite and not negative: -1");
  expect(() => breslowDay([table([1, NaN, 1, 1])], 1)).toThrow(RangeError);
  expect(() => breslowDay([], -1)).toThrow("odds ratio must not be negative: -1");
});

const count = fc.integer({ min: 1, max: 60 });
const stratum = fc.record({ a: count, b: count, c: count, d: count });

describe("by other ways", () => {
  it("one stratum has its own ratios, with the standard errors of a single table", () => {
    fc.assert(
      fc.property(stratum, (one) => {
        const ours = cochranMantelHaenszel([one]).value!;
        const woolf = oddsRatio(one);
        near(ours.oddsRatio.estimate, woolf.estimate!);
        near(ours.oddsRatio.logSe!, woolf.logSe!);
        const [n1, n0] = [one.a + one.b, one.c + one.d];
        near(ours.riskRatio.logSe!, Math.sqrt(1 / one.a - 1 / n1 + 1 / one.c - 1 / n0));
        near(ours.riskDifference.se, Math.sqrt((one.a * one.b) / n1 ** 3 + (one.c * one.d) / n0 ** 3));
      }),
    );
  });

  it("strata's order changes nothing, and other names of groups or outcomes turn the ratio over", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 2, maxLength: 6 }), (strata) => {
        const ours = cochranMantelHaenszel(strata).value!;
        near(cochranMantelHaenszel([...strata].reverse()).value!.oddsRatio.interval!.low, ours.oddsRatio.interval!.low);
        for (const turn of [({ a, b, c, d }: TwoByTwo) => ({ a: c, b: d, c: a, d: b }), ({ a, b, c, d }: TwoByTwo) => ({ a: b, b: a, c: d, d: c })]) {
          const turned = cochranMantelHaenszel(strata.map(turn)).value!;
          near(1 / turned.oddsRatio.estimate, ours.oddsRatio.estimate);
          near(turned.oddsRatio.logSe!, ours.oddsRatio.logSe!);
          near(turned.statistic, ours.statistic);
        }
      }),
    );
  });

  it("strata of one odds ratio have that in common, and pass as homogeneous", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count), { minLength: 2, maxLength: 5 }), (odds) => {
        const strata = odds.map(([a, b, c]) => ({ a: a * 3, b, c: a * c, d: b * c }));
        const ours = cochranMantelHaenszel(strata).value!;
        near(ours.oddsRatio.estimate, 3);
        expect(breslowDay(strata, 3).value!.statistic).toBeLessThan(1e-12);
      }),
    );
  });
});

it("is Berkeley's answer of the reference values", () => {
  const tables = cases[0]!.strata.map(table);
  const ours = cochranMantelHaenszel(tables).value!;
  near(ours.oddsRatio.estimate, expected.ucb.mh_common_or);
  near(ours.oddsRatio.interval!.low, expected.ucb.mh_ci[0]!);
  near(ours.oddsRatio.interval!.high, expected.ucb.mh_ci[1]!);
  near(ours.statistic, expected.ucb.cmh_chisq);
  near(ours.p, expected.ucb.cmh_p);
  near(ours.correctedStatistic, expected.ucb.cmh_chisq_corrected);
  near(ours.correctedP, expected.ucb.cmh_p_corrected);
});
