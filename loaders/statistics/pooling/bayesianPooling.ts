import { normalCdf, normalQuantile } from "../distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";

export interface PooledEffect {
  /** posterior mean */
  readonly estimate: number;
  /** posterior standard deviation */
  readonly sd: number;
  /** between equal tails */
  readonly interval: Interval;
}

export interface BayesianPooling {
  readonly mean: PooledEffect;
  /** posterior mean of the standard deviation between effects */
  readonly between: number;
  readonly effects: readonly PooledEffect[];
}

/** points at which the standard deviation between effects is tried, up to so many scales of its prior */
const POINTS = 120;
const REACH = 5;

/**
 * Partial pooling of estimates with known errors where their spread is itself uncertain: normal true effects, a flat prior of their mean, a
 * half-normal prior of their standard deviation, integrated numerically (Röver 2020, R `bayesmeta`). With few or noisy effects a
 * variance estimated as 0 would pull all of them to one value and be too sure of it; this is not.
 *
 * @param estimates two or more, in one unit · @param errors their standard errors, positive · @param scale of the half-normal prior, in their unit
 * @throws RangeError where lengths differ, a value is not finite, or an error or the scale is not positive
 */
export function bayesianPooling(estimates: ArrayLike<number>, errors: ArrayLike<number>, scale: number, level = 0.95): Estimable<BayesianPooling> {
  const y = Array.from(estimates);
  const v = Array.from(errors, (error) => error * error);
  const upper = upperProbability(level);
  if (y.length !== v.length) throw new RangeError(`estimates and errors must be equally many: ${y.length} and ${v.length}`);
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`scale must be positive and finite: ${scale}`);
  y.forEach((value, i) => {
    if (!Number.isFinite(value)) throw new RangeError(`estimates must be finite: ${value}`);
    if (!(v[i]! > 0 && v[i]! < Infinity)) throw new RangeError(`errors must be positive and finite: ${errors[i]}`);
  });
  if (y.length < 2) return notEstimable("there is only one effect");

  const grid = Array.from({ length: POINTS + 1 }, (_, i) => given((i * REACH * scale) / POINTS, y, v, scale));
  const greatest = Math.max(...grid.map(({ log }) => log));
  // Simpson's rule
  const weights = grid.map(({ log }, i) => Math.exp(log - greatest) * (i === 0 || i === POINTS ? 1 : i % 2 ? 4 : 2));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const probabilities = weights.map((w) => w / total);
  const mixture = (pick: (at: Given) => Normal) => mixed(grid.map(pick), probabilities, upper);
  return estimable({
    mean: mixture(({ mean }) => mean),
    between: grid.reduce((sum, { between }, i) => sum + probabilities[i]! * between, 0),
    effects: y.map((_, e) => mixture(({ effects }) => effects[e]!)),
  });
}

interface Normal {
  readonly mean: number;
  readonly variance: number;
}

interface Given {
  readonly between: number;
  readonly log: number;
  readonly mean: Normal;
  readonly effects: readonly Normal[];
}

/** Posterior of everything else, and of it up to a constant, at one standard deviation between effects. */
function given(between: number, y: readonly number[], v: readonly number[], scale: number): Given {
  const square = between * between;
  let [total, sum, log] = [0, 0, -0.5 * (between / scale) ** 2];
  v.forEach((variance, i) => {
    total += 1 / (variance + square);
    sum += y[i]! / (variance + square);
    log -= 0.5 * Math.log(variance + square);
  });
  const mean = sum / total;
  v.forEach((variance, i) => (log -= (0.5 * (y[i]! - mean) ** 2) / (variance + square)));
  return {
    between, log: log - 0.5 * Math.log(total), mean: { mean, variance: 1 / total },
    effects: v.map((variance, i) => {
      const pull = variance / (variance + square);
      return { mean: y[i]! + pull * (mean - y[i]!), variance: (1 - pull) * variance + (pull * pull) / total };
    }),
  };
}

function mixed(parts: readonly Normal[], probabilities: readonly number[], upper: number): PooledEffect {
  const average = (of: (part: Normal) => number) => parts.reduce((sum, part, i) => sum + probabilities[i]! * of(part), 0);
  const estimate = average(({ mean }) => mean);
  const sd = Math.sqrt(average(({ mean, variance }) => variance + (mean - estimate) ** 2));
  const below = (value: number) => average(({ mean, variance }) => normalCdf((value - mean) / Math.sqrt(variance)));
  // false position with halving (Illinois), on which the mixture's tails are smooth
  const quantile = (probability: number) => {
    const reach = (normalQuantile(upper) + 8) * sd;
    let [low, high] = [estimate - reach, estimate + reach];
    let [under, over] = [below(low) - probability, below(high) - probability];
    let last = 0;
    for (let step = 0; step < 100; step += 1) {
      const next = high - (over * (high - low)) / (over - under);
      const at = below(next) - probability;
      if (Math.abs(at) < 1e-10) return next;
      if (at > 0) {
        [high, over] = [next, at];
        if (last > 0) under /= 2;
      } else {
        [low, under] = [next, at];
        if (last < 0) over /= 2;
      }
      last = at;
    }
    return (low + high) / 2;
  };
  return { estimate, sd, interval: { low: quantile(1 - upper), high: quantile(upper) } };
}
