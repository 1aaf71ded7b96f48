import { describe, expect, test } from "vitest";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { estimationSets } from "../../../loaders/statistics/twoWay/estimationSets.js";
import { exactInfluence } from "../../../loaders/statistics/twoWay/influence.js";
import { andrewsErrors, leaveOneOutErrors } from "../../../loaders/statistics/twoWay/componentErrors.js";
import { fitTwoWay } from "../../../loaders/statistics/twoWay/twoWayFit.js";
import { andrewsComponents, leaveOneOutComponents, plugInComponents, type VarianceComponents } from "../../../loaders/statistics/twoWay/varianceComponents.js";

const parts = ["first", "second", "covariance"] as const;
const repetitions = 400;

/** Sparse movers: 75 of a, 15 of b, four rows each, most of them at one level of b; effects are planted and held, errors are drawn again. */
function study(deviation: (atHome: boolean) => number) {
  const random = randomStream(2020);
  const all = 300;
  const allFirst = Int32Array.from({ length: all }, (_, i) => i % 75);
  const home = Int32Array.from({ length: 75 }, () => random.index(15));
  const allSecond = Int32Array.from(allFirst, (a) => (random.uniform() < 0.8 ? home[a]! : random.index(15)));
  const kept = estimationSets(allFirst, allSecond, "row").leaveOut!.rows;
  const first = kept.map((row) => allFirst[row]!);
  const second = kept.map((row) => allSecond[row]!);
  const alpha = Float64Array.from({ length: 75 }, () => random.normal());
  const psi = Float64Array.from({ length: 15 }, () => 0.4 * random.normal());
  const n = kept.length;
  const mean = (value: (i: number) => number) => [...kept.keys()].reduce((sum, i) => sum + value(i) / n, 0);
  const centreFirst = mean((i) => alpha[first[i]!]!);
  const centreSecond = mean((i) => psi[second[i]!]!);
  const truth = {
    first: mean((i) => (alpha[first[i]!]! - centreFirst) ** 2),
    second: mean((i) => (psi[second[i]!]! - centreSecond) ** 2),
    covariance: mean((i) => (alpha[first[i]!]! - centreFirst) * (psi[second[i]!]! - centreSecond)),
  };
  const found: Record<"plugIn" | "andrews" | "leaveOneOut", VarianceComponents[]> = { plugIn: [], andrews: [], leaveOneOut: [] };
  const errors = { andrews: { first: 0, second: 0, covariance: 0 }, leaveOneOut: { first: 0, second: 0, covariance: 0 } };
  const withErrors = 40;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const response = Float64Array.from(first, (a, i) => 80 + alpha[a]! + psi[second[i]!]! + deviation(home[a] === second[i]) * random.normal());
    const fit = fitTwoWay({ response, first, second, weights: null, covariates: [] }).value!;
    const influence = exactInfluence(fit.model);
    found.plugIn.push(plugInComponents(fit));
    found.andrews.push(andrewsComponents(fit, influence).value!);
    found.leaveOneOut.push(leaveOneOutComponents(fit, influence).value!);
    if (repetition < withErrors) {
      const byAndrews = andrewsErrors(fit, influence, 50, repetition)!;
      const byLeaveOneOut = leaveOneOutErrors(fit, influence, 50, repetition)!;
      for (const part of parts) {
        errors.andrews[part] += byAndrews[part] / withErrors;
        errors.leaveOneOut[part] += byLeaveOneOut[part] / withErrors;
      }
    }
  }
  const summary = (variant: keyof typeof found, part: (typeof parts)[number]) => {
    const values = found[variant].map((components) => components[part] - truth[part]);
    const bias = values.reduce((sum, value) => sum + value, 0) / repetitions;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - bias) ** 2, 0) / (repetitions - 1));
    return { bias, spread, z: bias / (spread / Math.sqrt(repetitions)) };
  };
  return { summary, errors };
}

describe("planted truth with sparse movers", () => {
  test("equal variances: plug-in is biased as theory has it, both corrections are not, and errors are the spread of the estimates", () => {
    const { summary, errors } = study(() => 1);
    expect(summary("plugIn", "first").z).toBeGreaterThan(10);
    expect(summary("plugIn", "second").z).toBeGreaterThan(10);
    expect(summary("plugIn", "covariance").z).toBeLessThan(-10);
    for (const part of parts) {
      expect(Math.abs(summary("andrews", part).z)).toBeLessThan(4);
      expect(Math.abs(summary("leaveOneOut", part).z)).toBeLessThan(4);
      expect(errors.andrews[part] / summary("andrews", part).spread).toBeGreaterThan(0.8);
      expect(errors.andrews[part] / summary("andrews", part).spread).toBeLessThan(1.25);
      expect(errors.leaveOneOut[part] / summary("leaveOneOut", part).spread).toBeGreaterThan(0.9);
      expect(errors.leaveOneOut[part] / summary("leaveOneOut", part).spread).toBeLessThan(1.5);
    }
  });

  test("rows away from home vary more: only leaving one out stays unbiased", () => {
    const { summary, errors } = study((atHome) => (atHome ? 0.4 : 1.5));
    for (const part of parts) {
      expect(Math.abs(summary("leaveOneOut", part).z)).toBeLessThan(4);
      expect(errors.leaveOneOut[part] / summary("leaveOneOut", part).spread).toBeGreaterThan(0.9);
    }
    expect(Math.max(...parts.map((part) => Math.abs(summary("andrews", part).z)))).toBeGreaterThan(4);
  });
});
