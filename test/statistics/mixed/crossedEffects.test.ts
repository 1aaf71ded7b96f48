import { readFileSync } from "node:fs";
import fc from "fast-check";
import { inverse, Matrix, LuDecomposition } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { crossedEffects, type CrossedEffects, type CrossedEffectsInput } from "../../../loaders/statistics/mixed/crossedEffects.js";
import { hash, lme4Cases, question, rows } from "./lme4Cases.js";

const published = JSON.parse(readFileSync("test/reference/expected.json", "utf8"));

function example(file: string, response: number, effects: readonly number[]) {
  const table = readFileSync(`data/examples/${file}.csv`, "utf8").trim().split("\n").slice(1).map((line) => line.replaceAll('"', "").split(","));
  const levels = effects.map((k) => [...new Set(table.map((row) => row[k]!))].sort());
  const factors = effects.map((k, f) => ({ codes: Int32Array.from(table, (row) => levels[f]!.indexOf(row[k]!)), levels: levels[f]!.length }));
  return { levels, input: { response: Float64Array.from(table, (row) => Number(row[response])), factors } };
}

function estimate(input: CrossedEffectsInput): CrossedEffects {
  const { value, reason } = crossedEffects(input);
  if (!value) throw new Error(reason!);
  return value;
}

function close(found: number, expected: number, relative: number): void {
  expect(Math.abs(found - expected), `${found} is not ${expected}`).toBeLessThanOrEqual(relative * Math.max(1e-3, Math.abs(expected)));
}

describe("published data", () => {
  test("dyestuff (Davies & Goldsmith 1972)", () => {
    const { input, levels } = example("dyestuff", 1, [0]);
    const fit = estimate(input);
    expect(fit.criterion).toBeCloseTo(published.dyestuff.reml_criterion, 7);
    close(fit.variances[0]!, 1764.05, 1e-9); // analysis of variance, exact
    close(fit.residualVariance, 2451.25, 1e-9);
    expect(fit.fixed[0]!.estimate).toBeCloseTo(1527.5, 9);
    const { modes } = fit.levels(0);
    levels[0]!.forEach((level, i) => expect(modes[i]).toBeCloseTo(published.dyestuff.blup[level], 5));
  });

  test("penicillin (Davies & Goldsmith 1972)", () => {
    const { input, levels } = example("penicillin", 0, [1, 2]);
    const fit = estimate(input);
    const own = published.penicillin;
    expect(Math.abs(fit.criterion - own.reml_criterion)).toBeLessThan(2e-8);
    close(fit.variances[0]!, own.var.plate, 1e-4);
    close(fit.variances[1]!, own.var.sample, 1e-4);
    close(fit.residualVariance, own.var.Residual, 1e-5);
    close(fit.fixed[0]!.estimate, own.fixef, 1e-12);
    close(fit.fixed[0]!.se, own.se_fixef, 1e-4);
    levels[0]!.forEach((level, i) => expect(fit.levels(0).modes[i]).toBeCloseTo(own.blup_plate[level], 5));
    levels[1]!.forEach((level, i) => expect(fit.levels(1).modes[i]).toBeCloseTo(own.blup_sample[level], 5));
    for (const sd of fit.levels(1).sds) close(sd, own.condsd_sample[0], 1e-5);
  });
});

describe("R 4 lme4", () => {
  test.each(lme4Cases)("$name", (one) => {
    const fit = estimate(question(one));
    const { expected } = one;
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.criterion - expected.criterion)).toBeLessThan(1e-7);
    expect(fit.logLikelihood).toBe(-fit.criterion / 2);
    expected.variances.forEach((variance, k) => close(fit.variances[k]!, variance, 4e-5));
    expect(fit.singular).toEqual([...expected.variances.keys()].filter((k) => expected.variances[k]! < 1e-9));
    close(fit.residualVariance, expected.residual, 1e-5);
    expected.fixed.forEach((value, j) => close(fit.fixed[j]!.estimate, value, 1e-6));
    expected.se.forEach((value, j) => close(fit.fixed[j]!.se, value, 1e-5));
    const { modes, sds } = fit.levels(one.effects.length - 1);
    close(modes[0]!, expected.mode, 1e-4);
    close(sds[0]!, expected.sd, 1e-4);
  });
});

describe("second ways", () => {
  test("balanced one-way data: the analysis of variance in closed form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5000 }), (groups, each, salt) => {
        const codes = Int32Array.from({ length: groups * each }, (_, i) => i % groups);
        const response = Float64Array.from(codes, (g, i) => 1e6 + 3 * hash(g + salt, 7) + hash(i + salt, 3));
        const means = Array.from({ length: groups }, (_, g) => response.reduce((sum, y, i) => sum + (codes[i] === g ? y - 1e6 : 0), 0) / each);
        const grand = means.reduce((sum, m) => sum + m, 0) / groups;
        const between = (each * means.reduce((sum, m) => sum + (m - grand) ** 2, 0)) / (groups - 1);
        const within = response.reduce((sum, y, i) => sum + (y - 1e6 - means[codes[i]!]!) ** 2, 0) / (groups * (each - 1));
        const fit = estimate({ response, factors: [{ codes, levels: groups }] });
        if (between <= within) {
          expect(fit.singular).toEqual([0]);
          return;
        }
        close(fit.residualVariance, within, 1e-6);
        close(fit.variances[0]!, (between - within) / each, 1e-5);
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  test("dense matrices: the criterion is the restricted likelihood, and no neighbour is better", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.boolean(), (salt, weighted) => {
        const n = 24;
        const codes = [4, 3].map((q, k) => Int32Array.from({ length: n }, (_, i) => Math.floor(hash(i + salt, 3 + k) * q)));
        const x = Float64Array.from({ length: n }, (_, i) => hash(i + salt, 11));
        const response = Float64Array.from(x, (v, i) => 20 + v + 2 * hash(codes[0]![i]! + salt, 5) + 2 * hash(codes[1]![i]! + salt, 6) + hash(i + salt, 7));
        const weights = weighted ? Float64Array.from(x, (_, i) => 0.3 + hash(i + salt, 13)) : null;
        const fit = estimate({ response, factors: [{ codes: codes[0]!, levels: 4 }, { codes: codes[1]!, levels: 3 }], fixed: [x], weights });
        const dense = (variances: readonly number[]): number => {
          const covariance = new Matrix(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) =>
            (codes[0]![i] === codes[0]![j] ? variances[0]! : 0) + (codes[1]![i] === codes[1]![j] ? variances[1]! : 0) + (i === j ? variances[2]! / (weights?.[i] ?? 1) : 0))));
          const design = new Matrix(Array.from(x, (v) => [1, v]));
          const precision = inverse(covariance);
          const gram = design.transpose().mmul(precision).mmul(design);
          const y = Matrix.columnVector(response);
          const beta = inverse(gram).mmul(design.transpose().mmul(precision).mmul(y));
          const left = y.sub(design.mmul(beta));
          const log = (m: Matrix): number => Math.log(new LuDecomposition(m).determinant);
          return log(covariance) + log(gram) + left.transpose().mmul(precision).mmul(left).get(0, 0) + (n - 2) * Math.log(2 * Math.PI);
        };
        const all = [...fit.variances, fit.residualVariance];
        expect(fit.criterion).toBeCloseTo(dense(all), 7);
        all.forEach((_, k) => {
          for (const by of [-0.01, 0.01]) {
            const other = all.map((v, l) => (l === k ? Math.max(0, v + by * Math.max(v, k < 2 ? 0.1 : 0)) : v));
            expect(dense(other)).toBeGreaterThanOrEqual(fit.criterion - 1e-8);
          }
        });
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test("merging equal cells changes nothing", () => {
    const one = question(lme4Cases.find(({ name }) => name === "weights")!);
    const merged = estimate(one);
    const constant = new Float64Array(one.response.length).fill(4);
    const apart = estimate({ ...one, fixed: [constant] });
    expect(apart.fixed[1]).toBeNull();
    expect(apart.criterion).toBeCloseTo(merged.criterion, 9);
    apart.variances.forEach((v, k) => close(v, merged.variances[k]!, 1e-7));
    expect(merged.model.cells.response.length).toBeLessThan(apart.model.cells.response.length);
  });

  test("a shift moves the intercept only, a factor goes to the standard deviations", () => {
    const one = question(lme4Cases[1]!);
    const plain = estimate(one);
    const moved = estimate({ ...one, response: one.response.map((y) => 1e7 + 3 * y) });
    close(moved.residualVariance, 9 * plain.residualVariance, 1e-6);
    moved.variances.forEach((v, k) => close(v, 9 * plain.variances[k]!, 1e-6));
    expect(moved.criterion).toBeCloseTo(plain.criterion + (200 - 3) * Math.log(9), 5);
  });

  test("order of rows and factors does not matter", () => {
    const one = question(lme4Cases.find(({ name }) => name === "three factors")!);
    const plain = estimate(one);
    const turn = <T extends Float64Array | Int32Array>(column: T): T => column.slice().reverse() as T;
    const turned = estimate({ response: turn(one.response), fixed: one.fixed!.map(turn), factors: [...one.factors].reverse().map(({ codes, levels }) => ({ codes: turn(codes), levels })) });
    expect(turned.criterion).toBeCloseTo(plain.criterion, 8);
    [...turned.variances].reverse().forEach((v, k) => close(v, plain.variances[k]!, 1e-6));
  });

  test("a level that meets nearly all others is not eliminated first", () => {
    const data = rows(1500, 200, 100, 5, 2, 2, 1, 1).map((row, i) => (i % 3 === 0 ? { ...row, a: 7 } : row));
    const one = question({ ...lme4Cases[0]!, data });
    const fit = estimate(one);
    expect(fit.model.incidence.leading).toBe(one.factors[0]!.levels - 1);
    const apart = estimate({ ...one, factors: [...one.factors, { codes: Int32Array.from(one.response, (_, i) => i % 2), levels: 2 }] });
    expect(apart.criterion).toBeLessThanOrEqual(fit.criterion + 1e-8);
    const sampled = estimate({ ...one, traces: "sampled" });
    expect(Math.abs(sampled.criterion - fit.criterion)).toBeLessThan(0.01);
  });
});

test("sampled traces find the same variances, up to a fifth of their standard error even in small data", () => {
  for (const name of ["ties", "four factors"]) {
    const one = question(lme4Cases.find((other) => other.name === name)!);
    const exact = estimate(one);
    const sampled = estimate({ ...one, traces: "sampled" });
    expect([exact.sampled, sampled.sampled]).toEqual([false, true]);
    expect(sampled.criterion).toBeGreaterThanOrEqual(exact.criterion - 1e-8);
    expect(sampled.criterion - exact.criterion).toBeLessThan(0.04);
    expect(sampled.evaluations).toBe(1);
  }
});

describe("degenerate input", () => {
  const factor = { codes: Int32Array.from([0, 0, 1, 1, 2, 2]), levels: 3 };
  const response = Float64Array.from([1, 2, 4, 4, 3, 7]);

  test("misuse is named", () => {
    expect(() => crossedEffects({ response, factors: [] })).toThrow("one to four factors: 0");
    expect(() => crossedEffects({ response, factors: [{ codes: new Int32Array(6), levels: 1 }] })).toThrow("factor 1 needs two levels: 1");
    expect(() => crossedEffects({ response, factors: [{ ...factor, levels: 2 }] })).toThrow("factor 1 has 2 levels and a code 2");
    expect(() => crossedEffects({ response: response.slice(1), factors: [factor] })).toThrow("factor 1 has 6 rows, the response 5");
    expect(() => crossedEffects({ response: response.map((y) => y / 0), factors: [factor] })).toThrow("response has a value that is not a number: Infinity");
    expect(() => crossedEffects({ response, factors: [factor], weights: new Float64Array(6) })).toThrow("a weight must be positive: 0");
    expect(() => crossedEffects({ response, factors: [factor], fixed: [response.slice(2)] })).toThrow("fixed column 1 has 4 rows, the response 6");
  });

  test("what cannot be estimated has a reason", () => {
    const every = { codes: Int32Array.from([0, 1, 2, 3, 4, 5]), levels: 6 };
    expect(crossedEffects({ response, factors: [factor, every] }).reason).toBe("factor 2 has 6 levels for 6 rows: its effects cannot be told from the residual");
    expect(crossedEffects({ response: response.map(() => 3), factors: [factor] }).reason).toBe("the response is constant");
    const exact = "the fixed and random effects explain the response exactly: there is no residual variance";
    expect(crossedEffects({ response: Float64Array.from(factor.codes), factors: [factor] }).reason).toBe(exact);
    expect(crossedEffects({ response, factors: [factor], fixed: [response] }).reason).toBe(exact);
  });

  test("a dependent column is dropped, as in R", () => {
    const x = Float64Array.from([1, 5, 2, 2, 9, 4]);
    const fit = estimate({ response, factors: [factor], fixed: [x, x.map((v) => 2 * v + 1)] });
    expect(fit.fixed.map((own) => own !== null)).toEqual([true, true, false]);
  });

  test("a level without rows has mode 0 and the factor's own standard deviation", () => {
    const fit = estimate({ response: Float64Array.from([1, 2, 8, 9, 3, 4]), factors: [{ ...factor, levels: 4 }] });
    expect(fit.levels(0).modes[3]).toBe(0);
    expect(fit.levels(0).sds[3]).toBeCloseTo(Math.sqrt(fit.variances[0]!), 12);
  });
});
