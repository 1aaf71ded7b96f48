import { Matrix, inverse } from "ml-matrix";
import { normalQuantile, normalUpperTail } from "../../statistics/distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../../statistics/estimable.js";
import { crossedEffects, type CrossedEffects } from "../../statistics/mixed/crossedEffects.js";
import { devianceSlope } from "../../statistics/mixed/devianceSlope.js";
import { mixedFit } from "../../statistics/mixed/mixedFit.js";
import { exactSolver } from "../../statistics/mixed/mixedSystem.js";
import { codes, type Coded, type Ratings } from "../ratings.js";

/** A variance between levels, as a standard deviation. */
export interface Spread {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly detectable: number;
}

/** Leniency in points by REML: what stays of a rater over the years, and what changes from year to year. */
export interface PointsLeniency {
  readonly rater: Spread;
  /** rater × year; null without a rater in two years */
  readonly drift: Spread | null;
  /** all ratings together, a year; null with one year */
  readonly trend: { readonly estimate: number; readonly se: number } | null;
}

/** Crossed random effects of ratee, rater, rater × year and agency, and a slope of the year. */
export function pointsLeniency(ratings: Ratings): Estimable<PointsLeniency> {
  const ratee = codes([...ratings.ratee].map(String));
  const rater = codes([...ratings.rater].map(String));
  const yearly = codes([...ratings.rater].map((code, i) => `${code} ${ratings.year[i]}`));
  const repeated = yearly.levels.length > rater.levels.length;
  const several = ratings.opd.levels.length > 1 && ratings.opd.codes.every((code) => code >= 0);
  const overYears = new Set(ratings.year).size > 1;
  const coded: readonly Coded[] = [ratee, rater, ...(repeated ? [yearly] : []), ...(several ? [ratings.opd] : [])];
  if (ratee.levels.length < 2 || rater.levels.length < 2) return notEstimable("there are not two ratees and two raters");
  const { value: fit, reason } = crossedEffects({
    response: ratings.points,
    factors: coded.map(({ codes: own, levels }) => ({ codes: own, levels: levels.length })),
    fixed: overYears ? [Float64Array.from(ratings.year, (year) => year - ratings.year[0]!)] : [],
  });
  if (!fit) return notEstimable(reason);
  const errors = varianceErrors(fit);
  if (!errors) return notEstimable("the variances have no errors");
  return estimable({
    rater: spread(fit.variances[1]!, errors[1]!),
    drift: repeated ? spread(fit.variances[2]!, errors[2]!) : null,
    trend: overYears ? fit.fixed[1]! : null,
  });
}

/** Standard errors of the variances from average information; at a variance of 0, those just above it. */
function varianceErrors(fit: CrossedEffects): Float64Array | null {
  const ratios = Float64Array.from(fit.variances, (variance) => Math.max(variance / fit.residualVariance, 1e-4));
  const solved = mixedFit(fit.model, ratios, exactSolver(fit.model));
  if (!solved) return null;
  const { information } = devianceSlope(solved, fit.residualVariance, "REML");
  try {
    const covariance: Matrix = inverse(information);
    return Float64Array.from(covariance.diag(), (variance) => Math.sqrt(2 * variance));
  } catch {
    return null;
  }
}

/** Normal on the log scale of the variance where 0 is ruled out (one-sided, 5 %), on its own scale from 0 where not. */
function spread(variance: number, error: number): Spread {
  const p = normalUpperTail(variance / error);
  const margin = normalQuantile(0.975) * error;
  const beyond = p < 0.05;
  return {
    estimate: Math.sqrt(variance), p,
    low: beyond ? Math.sqrt(variance) * Math.exp(-margin / (2 * variance)) : 0,
    high: beyond ? Math.sqrt(variance) * Math.exp(margin / (2 * variance)) : Math.sqrt(variance + margin),
    detectable: Math.sqrt((normalQuantile(0.95) + normalQuantile(0.8)) * error),
  };
}
