import { type IccName, intraclassCorrelations } from "../../statistics/agreement/intraclassCorrelations.js";
import { krippendorffAlpha, krippendorffInterval } from "../../statistics/agreement/krippendorffAlpha.js";
import { disattenuatedCorrelation } from "../../statistics/correlation/correctedCorrelation.js";
import { pearsonCorrelation } from "../../statistics/correlation/pearsonCorrelation.js";
import type { Answer, Method } from "../method.js";
import { rankedScale, scoreCovariance } from "../predicateScale.js";
import type { Regime } from "../regimes.js";
import { type Design, simulate } from "../simulate.js";
import { plain } from "./plain.js";

/** A table that is full: everyone is rated by all. */
function fullTable({ design, name }: Regime): Design {
  const raters = name === "fewRaters" ? 3 : 8;
  return { ...plain(design), ratees: name === "smallUnits" ? 10 : 40, raters, periods: raters, rotating: true };
}

export const icc: Method = {
  name: "icc",
  label: { id: "Korelasi intrakelas", en: "Intraclass correlation" },
  replicates: { full: 2000, quick: 80 },
  regimes: ["balanced", "ceiling", "fewRaters", "smallUnits", "trueNull", "unequalErrors"],
  answer(regime, stream) {
    const design = fullTable(regime);
    const data = simulate(design, stream);
    const table = Array.from({ length: design.ratees }, () => new Array<number>(design.raters).fill(0));
    data.latent.forEach((value, row) => (table[data.ratee[row]!]![data.rater[row]!] = regime.name === "ceiling" ? data.predicates[row]! : value));
    const found = intraclassCorrelations(table).value;
    const answer = (name: IccName, truth: number): Answer => {
      const own = found?.correlations.find((one) => one.name === name);
      return { truth, estimate: own?.estimate ?? null, interval: own?.interval ?? null };
    };
    const { ratee, rater, residual } = planted(regime);
    // consistency is that of these very raters, agreement that of any
    const own = residual * (data.imprecision.reduce((sum, share) => sum + share, 0) / design.raters);
    return { agreement: answer("ICC2", ratee / (ratee + rater + residual)), consistency: answer("ICC3", ratee / (ratee + own)) };
  },
  expect(regime) {
    const { ratees: n, raters: k } = fullTable(regime);
    const { ratee, residual } = planted(regime);
    const rho = ratee / (ratee + residual);
    return { consistency: { se: Math.sqrt((2 * (1 - rho) ** 2 * (1 + (k - 1) * rho) ** 2) / (k * (k - 1) * (n - 1))) } };
  },
};

function planted({ name, design: { variances, shares } }: Regime): { readonly ratee: number; readonly rater: number; readonly residual: number } {
  if (name !== "ceiling") return variances;
  const scale = { ...rankedScale(shares), scores: shares.map((_, k) => k) };
  const [ratee, rater] = [scoreCovariance(scale, variances.ratee), scoreCovariance(scale, variances.rater)];
  return { ratee, rater, residual: scoreCovariance(scale, 1) - ratee - rater };
}

export const alpha: Method = {
  name: "alpha",
  label: { id: "Alfa Krippendorff (ordinal), selang bootstrap", en: "Krippendorff's alpha (ordinal), bootstrap interval" },
  replicates: { full: 600, quick: 25 },
  regimes: ["balanced", "ceiling", "smallUnits", "trueNull"],
  answer({ name, design, people }, stream) {
    // every rating by another rater, so that those of different people are independent, as the bootstrap takes them to be
    const { ratee, rater, residual } = design.variances;
    const planned = name === "trueNull" ? { ratee: 0, residual: 1 } : { ratee, residual: rater + residual };
    const data = simulate({ ...plain(design), ratees: people, periods: 3, variances: { ...planned, rater: 0, unit: 0, period: 0 } }, stream);
    const units = Array.from({ length: people }, (): number[] => []);
    data.predicates.forEach((predicate, row) => units[data.ratee[row]!]!.push(predicate));
    const scale = rankedScale(design.shares);
    const truth = planned.ratee === 0 ? 0 : scoreCovariance(scale, planned.ratee) / scoreCovariance(scale, 1);
    const interval = krippendorffInterval(units, "ordinal", stream, { draws: 400 });
    const estimate = krippendorffAlpha(units, "ordinal").value?.estimate ?? null;
    return { alpha: { truth, estimate, interval, p: interval && (interval.low > 0 || interval.high < 0 ? 0 : 1) } };
  },
};

const correlation = 0.5;

export const disattenuation: Method = {
  name: "disattenuation",
  label: { id: "Korelasi dikoreksi untuk keandalan", en: "Correlation corrected for unreliability" },
  replicates: { full: 4000, quick: 200 },
  regimes: ["balanced", "smallUnits", "trueNull"],
  answer({ name, design, people }, stream) {
    const truth = name === "trueNull" ? 0 : correlation;
    const { ratee, rater, residual } = design.variances;
    const planned = { ratee, rater: 0, unit: 0, period: 0, residual: rater + residual };
    const data = simulate({ ...plain(design), ratees: people, periods: 1, variances: planned }, stream);
    const outcome = Float64Array.from(data.ability, (ability) => truth * (ability / Math.sqrt(ratee)) + Math.sqrt(1 - truth ** 2) * stream.normal());
    const seen = pearsonCorrelation(data.latent, outcome);
    const found = seen && disattenuatedCorrelation(seen.estimate, ratee / (ratee + planned.residual), 1, seen.interval);
    return { correlation: { truth, estimate: found && found.estimate, interval: found && found.interval, p: seen && seen.p } };
  },
  expect({ name, design, people }) {
    const { ratee, rater, residual } = design.variances;
    const reliability = ratee / (ratee + rater + residual);
    const seen = (name === "trueNull" ? 0 : correlation) * Math.sqrt(reliability);
    // Fisher's z has error 1/√(n − 3)
    return { correlation: { se: (1 - seen ** 2) / Math.sqrt(people - 1) / Math.sqrt(reliability), noncentrality: Math.atanh(seen) * Math.sqrt(people - 3) } };
  },
};
