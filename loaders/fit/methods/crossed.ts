import { normalQuantile } from "../../statistics/distributions/normal.js";
import { upperProbability, type Interval } from "../../statistics/interval.js";
import { crossedEffects, type CrossedEffectsInput } from "../../statistics/mixed/crossedEffects.js";
import { profileIntervals } from "../../statistics/mixed/profileIntervals.js";
import { Misuse, type EstimateRow, type Factor, type FitMethod, type FitResult } from "../fitMethod.js";

const z = normalQuantile(upperProbability(0.95));

export const crossed: FitMethod = {
  name: "crossed",
  summary: "Variance components of crossed or nested random effects by REML, as lmer of R's lme4.",
  flags: [
    { name: "response", kind: "column", required: true, help: "numeric column" },
    { name: "effects", kind: "columns", required: true, help: "one to four columns of levels, each a random intercept" },
    { name: "fixed", kind: "columns", required: false, help: "fixed covariates beside the intercept" },
    { name: "levels", kind: "switch", required: false, help: "conditional mode and standard deviation of every level" },
    { name: "intervals", kind: "switch", required: false, help: "profile-likelihood intervals, which take many fits" },
  ],
  example: "--data data/examples/penicillin.csv --response diameter --effects plate,sample --levels --intervals",
  run(input): FitResult {
    const names = input.list("effects");
    if (names.length > 4) throw new Misuse(`--effects: at most four columns: "${names.join(",")}"`);
    const twice = names.find((name, k) => names.indexOf(name) !== k || name === input.flag("response"));
    if (twice !== undefined) throw new Misuse(`--effects: column used twice: "${twice}"`);
    const factors = names.map((name) => input.factor(name));
    for (const { name, levels } of factors) {
      if (levels.length < 2) throw new Misuse(`--effects: column "${name}" has one level only: "${levels[0]}"`);
    }
    factors.forEach((factor, k) => {
      const other = factors.slice(0, k).find((earlier) => groupAlike(earlier, factor));
      if (other) throw new Misuse(`--effects: columns "${other.name}" and "${factor.name}" group the rows alike: their variances cannot be told apart`);
    });
    const fixedToo = names.find((name) => input.list("fixed").includes(name));
    if (fixedToo !== undefined) throw new Misuse(`--fixed: column "${fixedToo}" is a random effect already`);
    const design = input.design(input.list("fixed"));
    const question: CrossedEffectsInput = {
      response: input.numeric(input.flag("response")!),
      factors: factors.map(({ codes, levels }) => ({ codes, levels: levels.length })),
      fixed: design.columns.slice(1),
      weights: input.weights,
    };
    const { value: fit, reason } = crossedEffects(question);
    if (!fit) throw new Misuse(reason);

    const profiles = input.switchedOn("intervals") ? profileIntervals(question, fit) : null;
    const estimates = design.names.map((name, j): EstimateRow => {
      const own = fit.fixed[j];
      if (!own) return { name, estimate: null, se: null, interval: null, statistic: null };
      const interval = profiles ? profiles.fixed[j]! : { low: own.estimate - z * own.se, high: own.estimate + z * own.se };
      return { name, estimate: own.estimate, se: own.se, interval, statistic: own.estimate / own.se };
    });
    const all = [...fit.variances, fit.residualVariance];
    const whole = all.reduce((sum, variance) => sum + variance, 0);
    const variances = all.map((variance, k) => ({
      name: names[k] ?? "residual",
      variance,
      sd: Math.sqrt(variance),
      share: variance / whole,
      ...(profiles && { interval: squared(profiles.sds[k]!), sdInterval: profiles.sds[k]! }),
    }));

    const notes = [
      "criterion is minus twice the restricted log-likelihood, as REMLcrit of lme4; variances are REML estimates",
      "effects are conditional modes, their se the conditional standard deviations given the estimated variances and fixed effects",
      profiles
        ? "intervals are 95 % profile-likelihood intervals of the model fitted by ML, as confint of lme4 with method profile; interval of a variance is its sd's, squared"
        : "intervals of fixed effects are 95 % normal (Wald); --intervals gives profile-likelihood ones, also for variances",
    ];
    if (input.weights) notes.push("weights are precision weights, as in lmer: the residual variance of a row is the residual variance over its weight");
    for (const k of fit.singular) notes.push(`singular fit: the variance of ${names[k]} is estimated at 0, the edge of what is possible`);
    design.names.forEach((name, j) => {
      if (!fit.fixed[j]) notes.push(`${name} depends on the columns before it and is dropped`);
    });
    if (fit.sampled) notes.push("one factorisation takes seconds at this size: the variances were found by traces from 32 draws of random signs with a fixed seed, which moves them by far less than their standard error; the criterion is exact at the variances given");
    if (!fit.converged) notes.push("the search for the variances stopped before it settled: take them with care");
    return {
      estimates,
      variances,
      criterion: fit.criterion,
      logLikelihood: fit.logLikelihood,
      ...(input.switchedOn("levels") && {
        effects: Object.fromEntries(factors.map(({ name, levels }, k) => {
          const { modes, sds } = fit.levels(k);
          return [name, levels.map((level, i) => ({ level, estimate: modes[i]!, se: sds[i]! }))];
        })),
      }),
      iterations: fit.iterations,
      fillIn: fit.fillIn,
      notes,
    };
  },
};

function squared(interval: Interval | null): Interval | null {
  return interval && { low: interval.low ** 2, high: interval.high ** 2 };
}

/** Whether two columns put the same rows together. */
function groupAlike(a: Factor, b: Factor): boolean {
  const toB = new Map<number, number>();
  const toA = new Map<number, number>();
  return a.codes.every((code, i) => {
    const own = b.codes[i]!;
    if (!toB.has(code)) toB.set(code, own);
    if (!toA.has(own)) toA.set(own, code);
    return toB.get(code) === own && toA.get(own) === code;
  });
}
