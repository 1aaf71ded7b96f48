import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { eventTimes } from "./eventTimes.js";

export interface CumulativeIncidenceStep {
  readonly time: number;
  readonly events: number;
  /** share that has had this event by then, others having had another or none */
  readonly incidence: number;
  readonly se: number;
  /** normal interval of the log incidence, at most 1; null before the first event */
  readonly interval: Interval | null;
}

export interface CumulativeIncidence {
  readonly times: Float64Array;
  readonly atRisk: Float64Array;
  /** share without any event */
  readonly survival: Float64Array;
  /** by cause, 1 first; one step per time */
  readonly causes: readonly (readonly CumulativeIncidenceStep[])[];
}

/**
 * Incidence of each of several events of which only the first counts (Aalen & Johansen 1978), with the infinitesimal
 * jackknife standard error, as R's `survfit(Surv(time, factor(cause)) ~ 1)`. With no observation there are no steps.
 *
 * @param durations from 0 · @param causes per duration 0 for censoring, else the cause, numbered from 1
 * @param level confidence level in (0, 1)
 * @throws RangeError where lengths differ or an element is out of range
 */
export function cumulativeIncidence(durations: ArrayLike<number>, causes: ArrayLike<number>, level = 0.95): CumulativeIncidence {
  const n = durations.length;
  if (causes.length !== n) throw new RangeError(`durations and causes must be equally many: ${n} and ${causes.length}`);
  const z = normalQuantile(upperProbability(level));
  const { times, places } = eventTimes(durations);
  let k = 0;
  for (let i = 0; i < n; i += 1) {
    if (!Number.isSafeInteger(causes[i]!) || causes[i]! < 0) throw new RangeError(`causes must be whole numbers from 0: ${causes[i]}`);
    k = Math.max(k, causes[i]!);
  }
  const counts = Array.from({ length: k + 1 }, () => new Float64Array(times.length));
  for (let i = 0; i < n; i += 1) counts[causes[i]!]![places[i]!]! += 1;

  const atRisk = new Float64Array(times.length);
  const survival = new Float64Array(times.length);
  const steps: CumulativeIncidenceStep[][] = Array.from({ length: k }, () => []);
  const incidence = new Float64Array(k);
  // influence on the survival and on each incidence of someone still at risk: the same for all of them
  let survivalInfluence = 0;
  const influence = new Float64Array(k);
  // someone gone has influence constant + slope × incidence; sums over them of the products of the two
  const squares = Array.from({ length: k }, () => ({ constant: 0, mixed: 0, slope: 0 }));
  let before = 1;
  let risk = n;
  for (let t = 0; t < times.length; t += 1) {
    const hazards = steps.map((_, c) => counts[c + 1]![t]! / risk);
    const hazard = hazards.reduce((sum, one) => sum + one, 0);
    const stays = risk - hazards.reduce((sum, _, c) => sum + counts[c + 1]![t]!, 0) > 0;
    const after = stays ? before * (1 - hazard) : 0;
    const grown = incidence.map((share, c) => share + before * hazards[c]!);
    for (let leaving = 0; leaving <= k; leaving += 1) {
      const many = counts[leaving]![t]!;
      if (many === 0) continue;
      const ownSurvival = survivalInfluence * (1 - hazard) - (before * ((leaving > 0 ? 1 : 0) - hazard)) / risk;
      const slope = stays ? ownSurvival / after : 0;
      squares.forEach((sum, c) => {
        const own = influence[c]! + survivalInfluence * hazards[c]! + (before * ((leaving === c + 1 ? 1 : 0) - hazards[c]!)) / risk;
        const constant = own - slope * grown[c]!;
        sum.constant += many * constant ** 2;
        sum.mixed += many * constant * slope;
        sum.slope += many * slope ** 2;
      });
    }
    let gone = 0;
    for (const cause of counts) gone += cause[t]!;
    squares.forEach((sum, c) => {
      influence[c] = influence[c]! + survivalInfluence * hazards[c]! - (before * hazards[c]!) / risk;
      incidence[c] = grown[c]!;
      const variance = (risk - gone) * influence[c]! ** 2 + sum.constant + 2 * sum.mixed * incidence[c]! + sum.slope * incidence[c]! ** 2;
      const se = Math.sqrt(Math.max(0, variance));
      const reach = Math.exp((z * se) / incidence[c]!);
      steps[c]!.push({
        time: times[t]!,
        events: counts[c + 1]![t]!,
        incidence: incidence[c]!,
        se,
        interval: incidence[c] === 0 ? null : { low: incidence[c]! / reach, high: Math.min(1, incidence[c]! * reach) },
      });
    });
    survivalInfluence = survivalInfluence * (1 - hazard) + (before * hazard) / risk;
    atRisk[t] = risk;
    survival[t] = before = after;
    risk -= gone;
  }
  return { times, atRisk, survival, causes: steps };
}
