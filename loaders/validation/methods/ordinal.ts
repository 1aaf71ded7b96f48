import { cumulativeLogit as fitLogit } from "../../statistics/ordinal/cumulativeLogit.js";
import { cumulativeLogitCrossed } from "../../statistics/ordinal/cumulativeLogitCrossed.js";
import { pairwiseVarianceShares, type VarianceShare } from "../../statistics/ordinal/pairwiseVarianceShares.js";
import { type Answer, everyRegime, type Method, normalInterval } from "../method.js";
import type { Regime } from "../regimes.js";
import { type Design, simulate, type SimulatedRatings } from "../simulate.js";
import { normalTwoSided } from "../../statistics/distributions/normal.js";
import { plain, samplePeople } from "./plain.js";

const data = ({ predicates, inGroup }: SimulatedRatings, { shares }: Design) => ({
  codes: predicates, levels: shares.map((_, k) => String(k)), names: ["group"], columns: [Float64Array.from(inGroup)], weights: null,
});

/** A group effect on the logit scale, where an effect on the normal one is planted for others. */
const logit = (design: Design): Design => ({ ...design, groupEffect: design.groupEffect === 0 ? 0 : 0.7 });

function groupAnswer(truth: number, fit: { readonly names: readonly string[]; readonly estimates: Float64Array; readonly se: Float64Array } | null) {
  const at = fit?.names.indexOf("group") ?? -1;
  if (!fit || at < 0) return { truth, estimate: null, se: null, interval: null, p: null };
  const [estimate, se] = [fit.estimates[at]!, fit.se[at]!];
  return { truth, estimate, se, interval: normalInterval(estimate, se), p: normalTwoSided(estimate / se) };
}

export const cumulativeLogit: Method = {
  name: "cumulativeLogit",
  label: { id: "Logit kumulatif untuk predikat", en: "Cumulative logit for predicates" },
  replicates: { full: 1500, quick: 60 },
  regimes: ["balanced", "ceiling", "smallUnits", "trueNull", "missingNotAtRandom"],
  answer(regime, stream) {
    const design = logit(regime.design);
    const people = regime.name === "smallUnits" ? regime.people : 400;
    const sample = samplePeople({ ...regime, people, design } satisfies Regime, stream, "logistic");
    return { logOddsRatio: groupAnswer(design.groupEffect, fitLogit(data(sample, design)).value) };
  },
};

/** Planted standard deviations on the latent logistic scale. */
const intercepts = { ratee: 1.3, rater: 1 };

export const ordinalCrossed: Method = {
  name: "ordinalCrossed",
  label: { id: "Logit kumulatif dengan penilai acak (Laplace)", en: "Cumulative logit with random raters (Laplace)" },
  replicates: { full: 100, quick: 3 },
  regimes: ["balanced", "sparseMovers", "ceiling", "fewRaters", "trueNull"],
  answer({ design, name }, stream) {
    const rater = name === "trueNull" ? 0 : intercepts.rater;
    const sample = simulate({ ...plain(design), errors: "logistic", variances: { ratee: intercepts.ratee ** 2, rater: rater ** 2, unit: 0, period: 0, residual: 1 } }, stream);
    const factors = [{ name: "ratee", codes: sample.ratee, levels: design.ratees }, { name: "rater", codes: sample.rater, levels: design.raters }];
    const fit = cumulativeLogitCrossed({ ...data(sample, design), names: [], columns: [] }, factors).value;
    return {
      rateeSd: { truth: intercepts.ratee, estimate: fit && fit.intercepts[0]!.sd },
      raterSd: { truth: rater, estimate: fit && fit.intercepts[1]!.sd },
    };
  },
};

export const pairwise: Method = {
  name: "pairwise",
  label: { id: "Bagian ragam laten dari pasangan predikat", en: "Latent variance shares from pairs of predicates" },
  replicates: { full: 600, quick: 15 },
  regimes: everyRegime,
  answer({ design }, stream) {
    const sample = simulate(plain(design), stream);
    const found = pairwiseVarianceShares({ codes: sample.predicates, levels: design.shares.length, first: sample.ratee, second: sample.rater, seed: 1 + stream.index(1e9) }).value;
    const { ratee, rater, residual } = design.variances;
    const answer = (truth: number, share: VarianceShare | undefined): Answer => ({
      truth: truth / (ratee + rater + residual), estimate: share?.share ?? null, se: share?.se ?? null, interval: share ?? null,
      ...(truth === 0 && { p: share ? (share.low > 0 ? 0 : 1) : null }),
    });
    return { raterShare: answer(rater, found?.second), rateeShare: answer(ratee, found?.first) };
  },
};
