import { normalTwoSided } from "../distributions/normal.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { type RandomStream, randomStream } from "../randomStream.js";

export interface DetectionSettings {
  /** 0.8 unless given */
  readonly power?: number;
  /** level of the test, 0.05 unless given */
  readonly alpha?: number;
  /** simulated data sets per effect tried, 1000 unless given */
  readonly simulations?: number;
  /** an effect to start the search at, such as `normalMinimalDetectableEffect` gives; 1 unless given */
  readonly guess?: number;
  /** the search ends unsuccessfully above it; 1000 times the guess unless given */
  readonly largest?: number;
  readonly seed: number;
}

export interface MinimalDetectableEffect {
  readonly effect: number;
  /** Monte-Carlo standard error of `effect`; null where power doesn't rise around it */
  readonly effectSe: number | null;
  /** share of simulated data sets in which `effect` was found */
  readonly power: number;
  readonly powerSe: number;
  /** share found without an effect: what the test's level really is in this design */
  readonly falseAlarms: number;
  readonly simulations: number;
  /** every effect tried, ascending */
  readonly curve: readonly { readonly effect: number; readonly power: number }[];
}

const PRECISION = 1e-3;
const NEIGHBOUR = 0.15;

/**
 * Smallest effect that a test finds with the wanted power in a design, by simulation. `test` simulates data under an effect on the
 * design at hand, and returns the p-value of the analysis, or null where the analysis cannot be done (which counts as not found).
 * Every effect is tried on the same seeded streams (common random numbers), doubling from the guess, then by bisection to a
 * thousandth of the effect. `effectSe` is the binomial error of the power over the slope of the simulated power within 15 % of the effect.
 * Not estimable: the test finds what isn't there with the wanted power, or doesn't reach the power at `largest`.
 * @throws RangeError for settings out of range or a p-value outside [0, 1]
 */
export function minimalDetectableEffect(test: (effect: number, stream: RandomStream) => number | null, settings: DetectionSettings): Estimable<MinimalDetectableEffect> {
  const { power: wanted = 0.8, alpha = 0.05, simulations = 1000, guess = 1, largest = 1000 * guess, seed } = settings;
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must lie between 0 and 1: ${alpha}`);
  if (!(wanted > alpha && wanted < 1)) throw new RangeError(`power must lie between alpha and 1: ${wanted}`);
  if (!(Number.isSafeInteger(simulations) && simulations >= 2)) throw new RangeError(`simulations must be a whole number of at least 2: ${simulations}`);
  if (!(guess > 0 && guess < Infinity)) throw new RangeError(`guess must be positive and finite: ${guess}`);
  if (!(largest >= guess && largest < Infinity)) throw new RangeError(`largest must be finite and at least the guess: ${largest}`);

  const seeder = randomStream(seed);
  const seeds = Array.from({ length: simulations }, () => seeder.index(2 ** 31));
  const tried = new Map<number, number>();
  const powerAt = (effect: number): number => {
    const known = tried.get(effect);
    if (known !== undefined) return known;
    let found = 0;
    for (const own of seeds) {
      const p = test(effect, warmStream(own));
      if (p !== null && !(p >= 0 && p <= 1)) throw new RangeError(`a p-value must lie between 0 and 1: ${p}`);
      if (p !== null && p < alpha) found++;
    }
    tried.set(effect, found / simulations);
    return found / simulations;
  };

  const falseAlarms = powerAt(0);
  if (falseAlarms >= wanted) return notEstimable(`the test finds an effect in ${percent(falseAlarms)} of simulated data without one`);
  let low = 0;
  let high = guess;
  while (powerAt(high) < wanted) {
    if (high === largest) return notEstimable(`an effect of ${largest} is found in ${percent(powerAt(largest))} of simulated data, fewer than ${percent(wanted)}`);
    low = high;
    high = Math.min(2 * high, largest);
  }
  while (high - low > PRECISION * high) {
    const middle = (low + high) / 2;
    if (powerAt(middle) < wanted) low = middle;
    else high = middle;
  }
  const power = powerAt(high);
  const slope = (powerAt(high * (1 + NEIGHBOUR)) - powerAt(high * (1 - NEIGHBOUR))) / (2 * NEIGHBOUR * high);
  const powerSe = Math.sqrt((wanted * (1 - wanted)) / simulations);
  return estimable({
    effect: high,
    effectSe: slope > 0 ? powerSe / slope : null,
    power,
    powerSe,
    falseAlarms,
    simulations,
    curve: [...tried].map(([effect, share]) => ({ effect, power: share })).sort((a, b) => a.effect - b.effect),
  });
}

/** The p-value of a two-sided z test, from an estimate and its standard error; null where the error is not positive. */
export function waldP(estimate: number, se: number): number | null {
  return se > 0 ? normalTwoSided(estimate / se) : null;
}

/** Streams of neighbouring seeds start alike, so the first numbers are thrown away. */
function warmStream(seed: number): RandomStream {
  const stream = randomStream(seed);
  for (let k = 0; k < 16; k++) stream.uniform();
  return stream;
}

const percent = (share: number) => `${Math.round(1000 * share) / 10} %`;
