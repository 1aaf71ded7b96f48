import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { betweenGroups, type GroupMoments } from "./groupMoments.js";

export interface OnewayReml {
  readonly between: number;
  readonly within: number;
  /** generalised least squares mean of the groups, and its standard error with the components taken as known */
  readonly mean: number;
  readonly se: number;
  /** −2 × restricted log-likelihood, with its constants, as `REMLcrit` of lme4 */
  readonly criterion: number;
  /** conditional mean of each group's deviation, and its standard deviation with mean and components taken as known */
  readonly effects: readonly { readonly estimate: number; readonly se: number }[];
}

/**
 * Random group effects by restricted maximum likelihood (lme4 `lmer(y ~ 1 + (1 | g))`), for groups of any size.
 * The criterion is profiled to one dimension, the ratio of the two variances; its derivative is scanned over
 * twenty-four decades and each sign change is bisected to the last digit, so that neither a boundary nor a second
 * minimum is missed. A ratio of 0 is an answer (`between` 0, all effects 0).
 * Not estimable with fewer than two groups, no more rows than groups, or no spread within groups.
 */
export function onewayReml(groups: readonly GroupMoments[]): Estimable<OnewayReml> {
  if (groups.length < 2) return notEstimable("there is only one group");
  const { size, deviation: centre } = betweenGroups(groups);
  if (!(size > groups.length)) return notEstimable("there are no more rows than groups");
  let within = 0;
  for (const group of groups) within += group.squares;
  if (within === 0) return notEstimable("values do not differ within any group");
  const sizes = Float64Array.from(groups, (group) => group.size);
  const means = Float64Array.from(groups, (group) => group.deviation - centre);
  const df = size - 1;

  const at = (ratio: number) => {
    let precision = 0;
    let weighted = 0;
    let precisionSquares = 0;
    let determinant = 0;
    for (let g = 0; g < sizes.length; g++) {
      const weight = sizes[g]! / (1 + ratio * sizes[g]!);
      precision += weight;
      precisionSquares += weight * weight;
      weighted += weight * means[g]!;
      determinant += Math.log1p(ratio * sizes[g]!);
    }
    const mean = weighted / precision;
    let squares = within;
    let decrease = 0;
    for (let g = 0; g < sizes.length; g++) {
      const weight = sizes[g]! / (1 + ratio * sizes[g]!);
      const deviation = means[g]! - mean;
      squares += weight * deviation * deviation;
      decrease += (weight * deviation) ** 2;
    }
    return {
      mean,
      precision,
      squares,
      criterion: determinant + Math.log(precision) + df * (1 + Math.log((2 * Math.PI * squares) / df)),
      slope: precision - precisionSquares / precision - (df * decrease) / squares,
    };
  };

  const candidates = [0];
  const unit = groups.length / size;
  let low = 0;
  let fallsAtLow = at(0).slope < 0;
  for (let step = -48; step <= 48; step++) {
    const high = unit * 10 ** (step / 4);
    const falls = at(high).slope < 0;
    if (fallsAtLow && !falls) candidates.push(rootBetween(low, high, (ratio) => at(ratio).slope));
    low = high;
    fallsAtLow = falls;
  }
  let ratio = 0;
  for (const candidate of candidates) if (at(candidate).criterion < at(ratio).criterion) ratio = candidate;

  const best = at(ratio);
  const variance = best.squares / df;
  return estimable({
    between: ratio * variance,
    within: variance,
    mean: groups[0]!.mean - groups[0]!.deviation + centre + best.mean,
    se: Math.sqrt(variance / best.precision),
    criterion: best.criterion,
    effects: groups.map((group, g) => {
      const shrinkage = (ratio * group.size) / (1 + ratio * group.size);
      return { estimate: shrinkage * (means[g]! - best.mean), se: Math.sqrt((ratio * variance) / (1 + ratio * group.size)) };
    }),
  });
}

/** Where `slope` turns from negative to not negative in [low, high], by bisection. */
function rootBetween(low: number, high: number, slope: (x: number) => number): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
}
