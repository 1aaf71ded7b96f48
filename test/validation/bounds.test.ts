import { describe, expect, it } from "vitest";
import { boundOf } from "../../loaders/validation/bounds.js";
import { targetLabels } from "../../loaders/validation/labels.js";
import { knownLimit, knownLimits, type Quantity } from "../../loaders/validation/limits.js";
import { methods } from "../../loaders/validation/methods.js";
import { regimes } from "../../loaders/validation/regimes.js";
import { sources } from "../../loaders/validation/sources.js";
import { randomStream } from "../../loaders/statistics/randomStream.js";

const quantities: readonly Quantity[] = ["bias", "rmse", "coverage", "typeOneError", "power", "falseFindings"];

describe("bounds", () => {
  it("have a source each, whatever the circumstances", () => {
    for (const { name } of methods) for (const quantity of quantities) for (const truth of [0, 0.4]) {
      const bound = boundOf(name, "raterVariance", quantity, { truth, expected: { se: 0.1, falseFindings: 0.04 }, statedError: 0.1 });
      expect(sources[bound.source].citation).not.toBe("");
      expect(bound.source, `${name} ${quantity}`).not.toBe("noFormula");
    }
  });

  it("depend on what is planted and on theory, as their sources say", () => {
    const circumstances = { truth: 0.5, expected: {}, statedError: 0.1 };
    expect(boundOf("kaplanMeier", "survival", "bias", circumstances)).toEqual({ low: -0.025, high: 0.025, source: "hooglandBias" });
    expect(boundOf("oaxaca", "explained", "coverage", circumstances)).toEqual({ low: 0.925, high: 0.975, source: "bradley" });
    expect(boundOf("welch", "difference", "bias", circumstances)).toEqual({ low: 0, high: 0, source: "unbiased" });
    expect(boundOf("hochberg", "raters", "falseFindings", { ...circumstances, expected: { falseFindings: 0.0375 } })).toEqual({ low: 0.0375, high: 0.0375, source: "falseDiscovery" });
  });

  it("take 80 % power where the effect is 2.8 standard errors", () => {
    const { low, high } = boundOf("welch", "difference", "power", { truth: 2.8015, expected: {}, statedError: 1 });
    expect(low!).toBeLessThan(0.8);
    expect(high!).toBeGreaterThan(0.8);
    expect(high! - low!).toBeLessThan(0.2);
  });
});

describe("known limits", () => {
  it("name methods in regimes that they are tried in, and who says so", () => {
    for (const limit of knownLimits) {
      expect(limit.citation.length).toBeGreaterThan(5);
      for (const name of limit.methods) for (const regime of limit.regimes) {
        const method = methods.find((own) => own.name === name);
        expect(method?.regimes, `${name} ${regime}`).toContain(regime);
      }
    }
  });

  it("leave every method something that it is held to", () => {
    for (const method of methods) {
      const held = method.regimes.some((regime) => quantities.some((quantity) => Object.keys(targetLabels).some((target) => !knownLimit(method.name, regime, target, quantity))));
      expect(held, method.name).toBe(true);
    }
  });
});

describe("regimes and methods", () => {
  it("are those that the study promises, each with methods", () => {
    expect(regimes.map(({ name }) => name)).toEqual(["balanced", "sparseMovers", "ceiling", "fewRaters", "smallUnits", "trueNull", "missingNotAtRandom", "unequalErrors"]);
    for (const { name } of regimes) expect(methods.filter((method) => method.regimes.includes(name)).length, name).toBeGreaterThan(3);
  });

  it("have names of their own, and targets that readers can be told of", () => {
    expect(new Set(methods.map(({ name }) => name)).size).toBe(methods.length);
    for (const method of methods) {
      const regime = regimes.find(({ name }) => method.regimes.includes(name))!;
      for (const target of Object.keys(method.answer(regime, randomStream(3)))) expect(targetLabels, `${method.name} ${target}`).toHaveProperty(target);
    }
  });
});
