import type { RandomStream } from "../statistics/randomStream.js";
import type { Panel } from "../statistics/rates/panel.js";

/** Units that take up a treatment at different times. */
export interface Course {
  readonly units: number;
  readonly months: number;
  /** lines of a unit in a month, at the median; they vary over units as a log-normal with an sd of 1 */
  readonly lines: number;
  /** of the rate once the treatment has its full effect */
  readonly ratio: number;
  /** the effect grows over twelve months, so that a regression with fixed effects would be biased */
  readonly phasesIn: boolean;
  /** overdispersion varies over units */
  readonly unequal: boolean;
}

export interface Starts {
  readonly panel: Panel;
  readonly treated: Uint8Array;
  /** expected counts given units and months, without and with the treatment */
  readonly withoutTreatment: Float64Array;
  readonly withTreatment: Float64Array;
}

const rate = 0.12;
const trend = 0.99;
/** one in seven never starts */
const neverShare = 1 / 7;

/** Negative binomial counts; units differ in size, level and start, and their rates fall together. */
export function simulateStarts({ units, months, lines, ratio, phasesIn, unequal }: Course, stream: RandomStream): Starts {
  const n = units * months;
  const start = Array.from({ length: units }, (_, unit) => (unit < Math.max(3, units * neverShare) ? Infinity : 4 + stream.index(months - 6)));
  const size = start.map(() => Math.max(3, Math.round(lines * Math.exp(stream.normal()))));
  const level = start.map(() => 0.3 * stream.normal());
  const shape = start.map((_, unit) => (unequal ? [1, 3, 12][unit % 3]! : 4));
  const treated = new Uint8Array(n);
  const withoutTreatment = new Float64Array(n);
  const withTreatment = new Float64Array(n);
  const response = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const [unit, month] = [Math.floor(i / months), i % months];
    treated[i] = Number(month >= start[unit]!);
    withoutTreatment[i] = size[unit]! * rate * trend ** month * Math.exp(level[unit]!);
    const grown = phasesIn ? Math.min(1, 0.4 + (month - start[unit]!) / 20) : 1;
    withTreatment[i] = withoutTreatment[i]! * (treated[i] ? ratio ** grown : 1);
    response[i] = poisson(withTreatment[i]! * gamma(shape[unit]!, stream), stream);
  }
  return {
    panel: { units: Int32Array.from({ length: n }, (_, i) => Math.floor(i / months)), periods: Int32Array.from({ length: n }, (_, i) => i % months), response, exposure: Float64Array.from({ length: n }, (_, i) => size[Math.floor(i / months)]!) },
    treated, withoutTreatment, withTreatment,
  };
}

/** Gamma of a whole-number shape with a mean of 1. */
function gamma(shape: number, stream: RandomStream): number {
  let sum = 0;
  for (let k = 0; k < shape; k++) sum -= Math.log(stream.uniform());
  return sum / shape;
}

/** A Poisson count, as the number of unit exponential waits that fit into its mean. */
function poisson(mean: number, stream: RandomStream): number {
  let count = -1;
  for (let waited = 0; waited <= mean; count++) waited -= Math.log(stream.uniform());
  return count;
}
