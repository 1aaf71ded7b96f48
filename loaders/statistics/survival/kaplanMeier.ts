import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { eventTimes } from "./eventTimes.js";

export interface KaplanMeierStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  /** Greenwood's, of the survival; null once nobody survives */
  readonly se: number | null;
  /** null once nobody survives, and for "log-log" while everybody does */
  readonly interval: Interval | null;
}

export interface KaplanMeier {
  /** one per distinct time, event or censoring */
  readonly steps: readonly KaplanMeierStep[];
  /** first time at which at most half survive (halfway to the next event where exactly half do); null if never */
  readonly median: number | null;
  /** the same for the bounds of survival; null where the bound never falls to a half */
  readonly medianInterval: { readonly low: number | null; readonly high: number | null };
}

/**
 * Survival by the product-limit estimate (Kaplan & Meier 1958) with Greenwood's variance, as R's `survfit`. Someone
 * censored at the time of an event was still at risk of it. With no observation there are no steps.
 *
 * @param durations from 0 · @param events per duration 1 for an event, 0 for censoring
 * @param options.interval "log" (R's default) takes the normal interval of log survival, "log-log" that of log(−log survival)
 * @param options.weights positive frequencies: the answer is that of each row so often
 * @param options.level confidence level in (0, 1)
 * @throws RangeError where lengths differ or an element is out of range
 */
export function kaplanMeier(
  durations: ArrayLike<number>,
  events: ArrayLike<number>,
  options: { readonly interval?: "log" | "log-log"; readonly weights?: ArrayLike<number>; readonly level?: number } = {},
): KaplanMeier {
  const { interval = "log", weights, level = 0.95 } = options;
  if (events.length !== durations.length) throw new RangeError(`durations and events must be equally many: ${durations.length} and ${events.length}`);
  if (weights && weights.length !== durations.length) throw new RangeError(`durations and weights must be equally many: ${durations.length} and ${weights.length}`);
  const z = normalQuantile(upperProbability(level));
  const { times, places } = eventTimes(durations);
  const died = new Float64Array(times.length);
  const left = new Float64Array(times.length);
  for (let i = 0; i < places.length; i += 1) {
    const event = events[i]!;
    if (event !== 0 && event !== 1) throw new RangeError(`events must be 0 or 1: ${event}`);
    const weight = weights ? weights[i]! : 1;
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weights must be positive and finite: ${weight}`);
    (event === 1 ? died : left)[places[i]!]! += weight;
  }
  const atRisk = new Float64Array(times.length + 1);
  for (let t = times.length - 1; t >= 0; t -= 1) atRisk[t] = atRisk[t + 1]! + died[t]! + left[t]!;

  let survival = 1;
  let greenwood = 0;
  const steps = Array.from(times, (time, t): KaplanMeierStep => {
    const risk = atRisk[t]!;
    const deaths = died[t]!;
    // sums of weights may differ in the last bits where all die
    const all = left[t] === 0 && t === times.length - 1 && deaths > 0;
    survival = all ? 0 : survival * (1 - deaths / risk);
    if (!all && deaths > 0) greenwood += deaths / (risk * (risk - deaths));
    const logSe = Math.sqrt(greenwood);
    return {
      time,
      atRisk: risk,
      events: deaths,
      censored: left[t]!,
      survival,
      se: survival === 0 ? null : survival * logSe,
      interval: survivalInterval(survival, logSe, z, interval),
    };
  });
  return {
    steps,
    median: firstHalf(steps, (step) => step.survival),
    medianInterval: { low: firstHalf(steps, (step) => step.interval?.low), high: firstHalf(steps, (step) => step.interval?.high) },
  };
}

function survivalInterval(survival: number, logSe: number, z: number, kind: "log" | "log-log"): Interval | null {
  if (survival === 0) return null;
  if (kind === "log") return { low: survival * Math.exp(-z * logSe), high: Math.min(1, survival * Math.exp(z * logSe)) };
  if (survival === 1) return null;
  const log = Math.log(survival);
  const reach = (z * logSe) / -log;
  return { low: Math.exp(log * Math.exp(reach)), high: Math.exp(log * Math.exp(-reach)) };
}

function firstHalf(steps: readonly KaplanMeierStep[], curve: (step: KaplanMeierStep) => number | undefined): number | null {
  const tolerance = Math.sqrt(Number.EPSILON);
  const below = steps.flatMap((step) => {
    const share = curve(step);
    return share !== undefined && share < 0.5 + tolerance ? [{ time: step.time, share }] : [];
  });
  const first = below[0];
  if (!first) return null;
  const next = Math.abs(first.share - 0.5) < tolerance ? below.find(({ share }) => share < first.share) : undefined;
  return next ? (first.time + next.time) / 2 : first.time;
}
