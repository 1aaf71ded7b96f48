import { normalQuantile, normalUpperTail } from "../../statistics/distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../../statistics/estimable.js";
import { cumulativeLogit } from "../../statistics/ordinal/cumulativeLogit.js";
import { cumulativeLogitCrossed, type RandomIntercept } from "../../statistics/ordinal/cumulativeLogitCrossed.js";
import type { OrdinalData } from "../../statistics/ordinal/ordinalData.js";
import { codes, type Coded, type Ratings } from "../ratings.js";
import { pointsScale, type PointsScale } from "./pointsScale.js";
import { repeatCorrelation } from "./repeatCorrelation.js";

/** Variance of the logistic distribution, the residual of a cumulative logit on its latent scale. */
const logisticVariance = Math.PI ** 2 / 3;
const margin = normalQuantile(0.975);

/** Leniency of each rater against raters of the same agency, on the latent scale of a cumulative logit. */
export interface LatentLeniency {
  readonly rater: Coded;
  readonly modes: Float64Array;
  readonly sds: Float64Array;
  /** spread of leniency between raters; `low` is 0 where none cannot be ruled out */
  readonly sd: { readonly estimate: number; readonly low: number; readonly high: number; readonly p: number; readonly detectable: number };
  /** standard deviation of one rating on the latent scale */
  readonly total: number;
  /** of all ratings, a year */
  readonly trend: { readonly estimate: number; readonly se: number } | null;
  readonly scale: PointsScale;
}

/**
 * Cumulative logit with random intercepts of rater and agency and a slope of the year. Ratings of one person by one rater count less
 * the more there are, by the design effect 1 + (k − 1) × `repeat` (Kish 1965, §5.4): with a few ratings for each person, an intercept for each
 * person as well would be swollen by the Laplace approximation and take leniency with it.
 *
 * The interval of the spread is normal on the log scale, from the information of a normal mean for each rater; it begins at 0 where the
 * likelihood ratio against no spread, with half its mass at zero (Self & Liang 1987), stays under 5 %.
 * @param repeat correlation of two ratings of one person by one rater, given the rater
 */
export function latentLeniency(ratings: Ratings, repeat = repeatCorrelation(ratings) ?? 0): Estimable<LatentLeniency> {
  const rater = codes([...ratings.rater].map(String));
  const data: OrdinalData = { codes: ratings.predicate.map((predicate) => 5 - predicate), levels: ["5", "4", "3", "2", "1"], names: ["year"], columns: [Float64Array.from(ratings.year, (year) => year - ratings.year[0]!)], weights: pairWeights(ratings, repeat) };
  const raters: RandomIntercept = { name: "rater", codes: rater.codes, levels: rater.levels.length };
  const agencies: RandomIntercept[] = ratings.opd.levels.length > 1 && ratings.opd.codes.every((code) => code >= 0) ? [{ name: "agency", codes: ratings.opd.codes, levels: ratings.opd.levels.length }] : [];
  const { value: fit, reason } = cumulativeLogitCrossed(data, [raters, ...agencies]);
  if (!fit) return notEstimable(reason);
  const without = (agencies.length ? cumulativeLogitCrossed(data, agencies) : cumulativeLogit(data)).value;
  if (!without) return notEstimable("the model without raters cannot be fitted");

  const [own, agency] = fit.intercepts;
  const slope = fit.names.indexOf("year");
  const eta = Float64Array.from(rater.codes, (_, i) => (slope < 0 ? 0 : fit.estimates[slope]! * data.columns[0]![i]!) + (agency ? agency.modes[ratings.opd.codes[i]!]! : 0));
  const used = data.levels.flatMap((level, code) => (fit.emptyLevels.includes(level) ? [] : [code]));
  const scale = pointsScale(eta, fit.estimates.slice(0, fit.thresholds), used.map((code) => ratings.points[data.codes.indexOf(code)]!));

  const precision = new Float64Array(rater.levels.length);
  rater.codes.forEach((code, i) => (precision[code]! += data.weights![i]! * scale.information(eta[i]! + own!.modes[code]!)));
  const { sd } = own!;
  const known = precision.reduce((sum, weight) => sum + 0.5 / (sd ** 2 + 1 / weight) ** 2, 0);
  const error = 1 / Math.sqrt(known);
  const p = sd > 0 ? normalUpperTail(Math.sqrt(Math.max(0, 2 * (fit.logLikelihood - without.logLikelihood)))) : 0.5;
  const beyond = p < 0.05;
  const stretch = Math.exp((margin * error) / (2 * sd ** 2));
  const ofNone = 1 / Math.sqrt(precision.reduce((sum, weight) => sum + 0.5 * weight ** 2, 0));
  return estimable({
    rater, modes: own!.modes, sds: own!.se, scale,
    sd: {
      estimate: sd, p, low: beyond ? sd / stretch : 0, high: beyond ? sd * stretch : Math.sqrt(sd ** 2 + margin * error),
      detectable: Math.sqrt((normalQuantile(0.95) + normalQuantile(0.8)) * ofNone),
    },
    total: Math.sqrt(sd ** 2 + (agency ? agency.sd ** 2 : 0) + logisticVariance),
    trend: slope < 0 ? null : { estimate: fit.estimates[slope]!, se: fit.se[slope]! },
  });
}

function pairWeights({ ratee, rater, people }: Ratings, repeat: number): Float64Array {
  const pair = (i: number) => ratee[i]! * people.length + rater[i]!;
  const counts = new Map<number, number>();
  for (let i = 0; i < ratee.length; i += 1) counts.set(pair(i), (counts.get(pair(i)) ?? 0) + 1);
  return Float64Array.from(ratee, (_, i) => 1 / (1 + (counts.get(pair(i))! - 1) * repeat));
}
