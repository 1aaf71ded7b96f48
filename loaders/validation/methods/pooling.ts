import { studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { bayesianPooling as integrated } from "../../statistics/pooling/bayesianPooling.js";
import { partialPooling as reml } from "../../statistics/pooling/partialPooling.js";
import type { RandomStream } from "../../statistics/randomStream.js";
import type { Expectation, Method } from "../method.js";
import type { Regime, RegimeName } from "../regimes.js";

const names: readonly RegimeName[] = ["balanced", "fewRaters", "trueNull", "unequalErrors"];
/** squared error of an effect, where all are alike */
const known = ({ design }: Regime) => design.variances.residual / design.periods;

/** As many effects as raters, spread as raters are, around the group's effect; each is seen with a known error. */
function simulateEffects(regime: Regime, stream: RandomStream): { truths: number[]; estimates: number[]; errors: number[] } {
  const { raters, variances, groupEffect, unequalErrors } = regime.design;
  const truths = Array.from({ length: raters }, () => groupEffect + Math.sqrt(variances.rater) * stream.normal());
  const errors = truths.map(() => Math.sqrt(known(regime)) * Math.exp(unequalErrors * stream.normal()));
  return { truths, errors, estimates: truths.map((truth, i) => truth + errors[i]! * stream.normal()) };
}

const meanError = (regime: Regime): Record<string, Expectation> =>
  regime.name === "unequalErrors" ? {} : { pooledMean: { se: Math.sqrt((known(regime) + regime.design.variances.rater) / regime.design.raters), df: regime.design.raters - 1 } };

export const partialPooling: Method = {
  name: "partialPooling",
  label: { id: "Penggabungan sebagian, REML dengan Hartung–Knapp", en: "Partial pooling, REML with Hartung–Knapp" },
  replicates: { full: 3000, quick: 200 },
  regimes: names,
  answer(regime, stream) {
    const { estimates, errors } = simulateEffects(regime, stream);
    const { mean, se, interval } = reml(estimates, errors).value!;
    // power with five degrees of freedom is not what a bound from the normal distribution says
    const isTested = regime.design.raters >= 10;
    return { pooledMean: { truth: regime.design.groupEffect, estimate: mean, se, interval, ...(isTested ? { p: studentTTwoSided(mean / se, estimates.length - 1) } : {}) } };
  },
  expect: meanError,
};

export const bayesianPooling: Method = {
  name: "bayesianPooling",
  label: { id: "Penggabungan sebagian, Bayes hierarkis", en: "Partial pooling, hierarchical Bayes" },
  replicates: { full: 600, quick: 30 },
  regimes: names,
  answer(regime, stream) {
    const { truths, estimates, errors } = simulateEffects(regime, stream);
    const { mean, effects: [first] } = integrated(estimates, errors, 1).value!;
    return {
      pooledMean: { truth: regime.design.groupEffect, estimate: mean.estimate, se: mean.sd, interval: mean.interval },
      pooledEffect: { truth: truths[0]!, estimate: first!.estimate, se: first!.sd, interval: first!.interval },
    };
  },
};
