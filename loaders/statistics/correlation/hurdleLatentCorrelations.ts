import { normalQuantile } from "../distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { cumulativeLogit } from "../ordinal/cumulativeLogit.js";
import type { HurdleCorrelation, Hurdles } from "./hurdleCorrelations.js";
import { lawleyCovariance } from "./rangeRestriction.js";

/** Two scores and an ordered outcome of the people seen, one element each. */
export interface SeenLevels {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** positions in `levels` */
  readonly outcome: Int32Array;
  /** lowest first */
  readonly levels: readonly string[];
}

/** Variance of the standard logistic distribution. */
const logisticVariance = Math.PI ** 2 / 3;

/**
 * Correlations of two scores, and of weighted sums of them, with what stands behind an ordered outcome, among all who sat the first test, from
 * those who were selected on both. A cumulative logit of the outcome on both scores is not disturbed by selection on them; with slopes b and
 * the scores' covariances Σ among all (by Lawley, from those who passed the first hurdle), the correlation of w′x with the latent outcome is
 * w′Σb / √(w′Σw · (b′Σb + π²/3)), as McKelvey & Zavoina (1975) standardise such models. Where most people have one level this holds on,
 * while a correlation with numbers given to the levels depends on where among all the cuts lie. Intervals by the delta method on Fisher's z scale.
 *
 * @param sums weights of first and second score in each score wanted
 * @returns not estimable where the outcome has one level, the scores are collinear or separate its levels
 */
export function hurdleLatentCorrelations({ first, second, outcome, levels }: SeenLevels, { all, passed: [p11, p12, p22] }: Hurdles, sums: readonly (readonly [number, number])[], level = 0.95): Estimable<readonly Omit<HurdleCorrelation, "seen">[]> {
  const scores = lawleyCovariance(Float64Array.from([p11, p12, p12, p22]), 2, Float64Array.from([all]), 1);
  if (scores.value === null) return notEstimable(scores.reason);
  const fit = cumulativeLogit({ codes: outcome, levels, names: ["first", "second"], columns: [first, second], weights: null });
  if (fit.value === null) return notEstimable(fit.reason);
  const { estimates, covariance, thresholds, aliased, names } = fit.value;
  if (aliased.length > 0) return notEstimable("the scores are collinear among those seen");
  const [s11, s12, , s22] = scores.value as unknown as readonly [number, number, number, number];
  const slopes = [estimates[thresholds]!, estimates[thresholds + 1]!] as const;
  const withAll = [s11 * slopes[0] + s12 * slopes[1], s12 * slopes[0] + s22 * slopes[1]] as const;
  const explained = slopes[0] * withAll[0] + slopes[1] * withAll[1];
  const spread = Math.sqrt(explained + logisticVariance);
  const width = names.length;
  const error = (i: number, j: number) => covariance[(thresholds + i) * width + thresholds + j]!;
  const z = normalQuantile((1 + level) / 2);
  return estimable(sums.map(([a, b]) => {
    const own = [s11 * a + s12 * b, s12 * a + s22 * b] as const;
    const size = Math.sqrt(a * own[0] + b * own[1]);
    const estimate = (own[0] * slopes[0] + own[1] * slopes[1]) / (size * spread);
    const gradient = [0, 1].map((k) => own[k]! / (size * spread) - (estimate * withAll[k]!) / spread ** 2);
    const variance = gradient[0]! ** 2 * error(0, 0) + 2 * gradient[0]! * gradient[1]! * error(0, 1) + gradient[1]! ** 2 * error(1, 1);
    const se = Math.sqrt(variance) / (1 - estimate ** 2);
    return { estimate, se, interval: { low: Math.tanh(Math.atanh(estimate) - z * se), high: Math.tanh(Math.atanh(estimate) + z * se) } };
  }));
}
