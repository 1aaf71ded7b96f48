import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimationSets } from "../../../loaders/statistics/twoWay/estimationSets.js";
import { exactInfluence } from "../../../loaders/statistics/twoWay/influence.js";
import { fitTwoWay } from "../../../loaders/statistics/twoWay/twoWayFit.js";
import type { TwoWayRows } from "../../../loaders/statistics/twoWay/twoWayModel.js";
import { andrewsComponents, leaveOneOutComponents, plugInComponents } from "../../../loaders/statistics/twoWay/varianceComponents.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { bruteForce } from "./bruteForce.js";

function compact(codes: Int32Array): Int32Array {
  const levels = [...new Set(codes)].sort((a, b) => a - b);
  return codes.map((code) => levels.indexOf(code));
}

/** Random rows of one leave-one-out connected set, with or without weights and covariates. */
function randomRows(seed: number, tall: boolean, weighted: boolean, covariates: number): TwoWayRows | null {
  const random = randomStream(seed);
  const n = 30;
  const [firsts, seconds] = tall ? [8, 4] : [4, 7];
  const first = Int32Array.from({ length: n }, () => random.index(firsts));
  const second = Int32Array.from(first, (a) => (random.uniform() < 0.6 ? a % seconds : random.index(seconds)));
  const { rows } = estimationSets(first, second, "row").leaveOut!;
  const keptFirst = compact(rows.map((row) => first[row]!));
  const keptSecond = compact(rows.map((row) => second[row]!));
  if (new Set(keptFirst).size < 3 || new Set(keptSecond).size < 3 || rows.length < new Set(keptFirst).size + new Set(keptSecond).size + covariates + 2) return null;
  return {
    first: keptFirst,
    second: keptSecond,
    response: Float64Array.from(rows, () => 80 + 3 * random.normal()),
    weights: weighted ? Float64Array.from(rows, () => 0.3 + 2 * random.uniform()) : null,
    covariates: Array.from({ length: covariates }, () => Float64Array.from(rows, (_, i) => 5 + random.normal() + keptFirst[i]!)),
  };
}

describe("components against dense matrices", () => {
  test("leverages, plug-in, Andrews and leave-one-out follow their definitions", () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 2 }), (seed, tall, weighted, covariates) => {
        const rows = randomRows(seed, tall, weighted, covariates);
        if (rows === null) return;
        cases++;
        const fit = fitTwoWay(rows).value!;
        const influence = exactInfluence(fit.model);
        const by = bruteForce(rows);
        expect(fit.df).toBe(by.df);
        expect(fit.residualVariance).toBeCloseTo(by.sigma, 9);
        influence.leverage.forEach((leverage, i) => expect(leverage).toBeCloseTo(by.leverage[i]!, 9));
        const forms = { first: fit.model.swapped ? influence.forms.few : influence.forms.many, second: fit.model.swapped ? influence.forms.many : influence.forms.few, covariance: influence.forms.covariance };
        const plugIn = plugInComponents(fit);
        const andrews = andrewsComponents(fit, influence).value!;
        const leaveOneOut = leaveOneOutComponents(fit, influence).value!;
        for (const part of ["first", "second", "covariance"] as const) {
          by[part].diagonal.forEach((b, i) => expect(by.w[i]! ** 2 * forms[part][i]!).toBeCloseTo(b, 9));
          expect(plugIn[part]).toBeCloseTo(by[part].plugIn, 8);
          expect(andrews[part]).toBeCloseTo(by[part].andrews, 8);
          expect(leaveOneOut[part]).toBeCloseTo(by[part].leaveOneOut, 8);
        }
        if (covariates === 0) expect(plugIn.first + plugIn.second + 2 * plugIn.covariance + plugIn.residual).toBeCloseTo(fit.responseVariance, 9);
      }),
      { numRuns: 120 },
    );
    expect(cases).toBeGreaterThan(40);
  });
});
