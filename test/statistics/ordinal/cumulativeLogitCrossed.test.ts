import { describe, expect, it } from "vitest";
import { cumulativeLogit } from "../../../loaders/statistics/ordinal/cumulativeLogit.js";
import { cumulativeLogitCrossed, type RandomIntercept } from "../../../loaders/statistics/ordinal/cumulativeLogitCrossed.js";
import type { OrdinalData } from "../../../loaders/statistics/ordinal/ordinalData.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { bottle, codes, digits, judge, numbers, readReferences, type Reference, wine } from "./designs.js";

interface Mixed extends Reference {
  readonly sd: Readonly<Record<string, number>>;
  /** of the first levels */
  readonly ranef: Readonly<Record<string, readonly number[]>>;
  readonly csd: Readonly<Record<string, readonly number[]>>;
}

// R 4, ordinal::clmm with its defaults (nAGQ = 1); its optimiser stops at gradients of 1e-4, its Hessian is numerical; log-likelihoods with inner gradTol 1e-9
const reference = readReferences<Mixed>("clmm.json");
const n = 240;
const a = { name: "a", codes: codes(n, (i) => (i * 7) % 40), levels: 40 };
const b = { name: "b", codes: codes(n, (i) => (i + Math.floor(i / 40) * 5) % 12), levels: 12 };
const simulated: OrdinalData = { codes: digits(reference["crossed"]!.y), levels: ["1", "2", "3", "4"], names: ["x"], columns: [numbers(n, (i) => ((i * 11) % 17) / 10)], weights: null };
const weighted = { ...simulated, weights: numbers(n, (i) => 1 + (i % 3)) };

function fitted(data: OrdinalData, factors: readonly RandomIntercept[]) {
  const { value, reason } = cumulativeLogitCrossed(data, factors);
  if (value === null) throw new Error(reason);
  return value;
}

function expectAsInR(data: OrdinalData, factors: readonly RandomIntercept[], { coef, se, logLik, sd, ranef, csd }: Mixed) {
  const value = fitted(data, factors);
  expect(value.names).toEqual(Object.keys(coef));
  expect(value.logLikelihood).toBeGreaterThan(logLik - 1e-9);
  expect(value.logLikelihood).toBeLessThan(logLik + 1e-7);
  value.names.forEach((name, k) => {
    expect(Math.abs(value.estimates[k]! - coef[name]!)).toBeLessThan(5e-5);
    expect(Math.abs(value.se[k]! / se[name]! - 1)).toBeLessThan(1e-4);
  });
  for (const { name, sd: ours, modes, se: errors } of value.intercepts) {
    expect(Math.abs(ours - sd[name]!)).toBeLessThan(3e-5);
    ranef[name]!.forEach((mode, k) => expect(Math.abs(modes[k]! - mode)).toBeLessThan(5e-5));
    csd[name]!.forEach((error, k) => expect(Math.abs(errors[k]! - error)).toBeLessThan(3e-5));
  }
}

describe("as ordinal::clmm", () => {
  it("fits judges of wine", () => expectAsInR(wine, [judge], reference["wine1"]!));
  it("fits judges and bottles, of which the second has no variance", () => {
    expectAsInR(wine, [judge, bottle], reference["wine2"]!);
    expect(fitted(wine, [judge, bottle]).intercepts[1]!.sd).toBe(0);
    expect(fitted(wine, [judge, bottle]).logLikelihood).toBeCloseTo(fitted(wine, [judge]).logLikelihood, 9);
  });
  it("fits two crossed factors", () => expectAsInR(simulated, [a, b], reference["crossed"]!));
  it("fits them in either order", () => expectAsInR(simulated, [b, a], reference["crossed"]!));
  it("takes weights as cases", () => expectAsInR(weighted, [a, b], reference["crossedw"]!));
  it("fits one factor, with and without weights", () => {
    expectAsInR(simulated, [a], reference["single"]!);
    expectAsInR(weighted, [a], reference["singlew"]!);
  });
  it("fits where nine in ten have one level", () => {
    const rows = 600;
    const data = { codes: digits(reference["ceiling"]!.y), levels: ["1", "2", "3"], names: ["x"], columns: [numbers(rows, (i) => ((i * 11) % 17) / 10)], weights: null };
    expectAsInR(data, [{ name: "a", codes: codes(rows, (i) => (i * 7) % 60), levels: 60 }, { name: "b", codes: codes(rows, (i) => (i + Math.floor(i / 60) * 5) % 12), levels: 12 }], reference["ceiling"]!);
  });
});

describe("where there is no estimate", () => {
  it("says why", () => {
    expect(cumulativeLogitCrossed(wine, [{ ...judge, codes: new Int32Array(72) }]).reason).toBe("judge has one level, so its variance cannot be told");
    expect(cumulativeLogitCrossed(wine, [judge, { ...judge, name: "again", codes: judge.codes.map((code) => 8 - code) }]).reason).toContain("group the rows in the same way");
    expect(cumulativeLogitCrossed({ ...wine, codes: new Int32Array(72) }, [judge]).reason).toBe("the response has one level: 1");
    expect(cumulativeLogitCrossed({ ...wine, codes: judge.codes.map((code) => Math.floor(code / 3)), levels: ["a", "b", "c"], names: [], columns: [] }, [judge]).reason).toContain("no clear maximum");
    const halves = { codes: codes(400, (i) => Math.floor((i % 100) / 50)), levels: ["a", "b"], names: [], columns: [], weights: null };
    expect(cumulativeLogitCrossed(halves, [{ name: "ratee", codes: codes(400, (i) => i % 100), levels: 100 }]).reason).toContain("no clear maximum");
  });
  it("throws on misuse", () => {
    expect(() => cumulativeLogitCrossed(wine, [])).toThrow("one or two factors have random intercepts: 0");
    expect(() => cumulativeLogitCrossed(wine, [{ ...judge, levels: 3 }])).toThrow("codes of judge must lie in 0 to 2: 3");
    expect(() => cumulativeLogitCrossed(wine, [{ ...judge, codes: new Int32Array(3) }])).toThrow("factor judge must have 72 rows: 3");
  });
});

describe("on data with a known truth", () => {
  it("finds slopes and standard deviations of 4000 ratings of 1000 by 100, and what no rater adds", () => {
    const stream = randomStream(8);
    const rows = 4000;
    const ratees = codes(rows, (i) => i % 1000);
    const raters = codes(rows, () => stream.index(100));
    const [ratee, rater] = [numbers(1000, () => stream.normal()), numbers(100, () => 0.7 * stream.normal())];
    const x = numbers(rows, () => stream.normal());
    const latent = numbers(rows, (i) => {
      const u = stream.uniform();
      return 0.5 * x[i]! + ratee[ratees[i]!]! + rater[raters[i]!]! + Math.log(u / (1 - u));
    });
    const data = { codes: codes(rows, (i) => (latent[i]! > -2 ? 1 : 0) + (latent[i]! > 1 ? 1 : 0) + (latent[i]! > 3 ? 1 : 0)), levels: ["1", "2", "3", "4"], names: ["x"], columns: [x], weights: null };
    const value = fitted(data, [{ name: "ratee", codes: ratees, levels: 1000 }, { name: "rater", codes: raters, levels: 100 }]);
    expect(Math.abs(value.estimates[3]! - 0.5) / value.se[3]!).toBeLessThan(4);
    expect(Math.abs(value.intercepts[0]!.sd - 1)).toBeLessThan(0.15);
    expect(Math.abs(value.intercepts[1]!.sd - 0.7)).toBeLessThan(0.2);
    const marginal = cumulativeLogit(data).value!;
    expect(marginal.logLikelihood).toBeLessThan(value.logLikelihood - 50);
  });
});
