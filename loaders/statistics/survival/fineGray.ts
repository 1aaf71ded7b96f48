import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { newtonMaximum } from "../ordinal/newtonMaximum.js";
import { choleskySolve } from "../ordinal/choleskyFactor.js";
import { stillObserved } from "./censoringWeights.js";
import { eventTimes } from "./eventTimes.js";
import { riskSums, type Stratum } from "./subdistributionRisk.js";

export interface FineGray {
  /** log ratio of subdistribution hazards per column */
  readonly coefficients: Float64Array;
  /** robust (sandwich) covariance, the weights taken as known; row-major */
  readonly covariance: Float64Array;
  readonly se: Float64Array;
  /** events of cause 1 */
  readonly events: number;
  readonly logLikelihood: number;
}

/**
 * The proportional subdistribution hazards model for cause 1 (Fine & Gray 1999): who had another event stays at risk with the chance of not
 * having been censored since. Ties by Breslow; robust errors by row. As R's `coxph(…, weights = fgwt, ties = "breslow", cluster = id)`
 * on `finegray` data. With no competing event it is Cox's model with robust errors.
 *
 * @param durations from 0 · @param causes 0 censored, 1 the event, 2 and more competing events
 * @param columns covariates, no intercept · @param strata whole numbers: a baseline of their own each
 * @returns not estimable without an event, or where columns are collinear or run off
 * @throws RangeError where lengths differ or an element is out of range
 */
export function fineGray(durations: ArrayLike<number>, causes: ArrayLike<number>, columns: readonly Float64Array[], strata?: ArrayLike<number>): Estimable<FineGray> {
  const n = durations.length;
  for (const column of [causes, ...columns, strata ?? causes]) if (column.length !== n) throw new RangeError(`durations and columns must be equally many: ${n} and ${column.length}`);
  const { times, places } = eventTimes(durations);
  let events = 0;
  for (let i = 0; i < n; i++) {
    if (!Number.isSafeInteger(causes[i]!) || causes[i]! < 0) throw new RangeError(`causes must be whole numbers from 0: ${causes[i]}`);
    if (causes[i] === 1) events++;
  }
  if (!events) return notEstimable("the event does not occur");
  const observed = stillObserved(times, places, causes);
  const q = columns.length;
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / n;
    return column.map((value) => value - mean);
  });
  const groups = strataOf(places, causes, strata);
  const found = newtonMaximum((parameters) => {
    const total = { logLikelihood: 0, gradient: new Float64Array(q), information: new Float64Array(q * q) };
    const scores = linear(centred, parameters);
    for (const group of groups) riskSums(group, centred, scores, observed).addTo(total);
    return total;
  }, new Float64Array(q), 1);
  if (!found.found) return notEstimable("the columns are collinear, or one of them tells who has the event without error");

  const scores = linear(centred, found.parameters);
  const meat = new Float64Array(q * q);
  for (const group of groups) {
    for (const residual of riskSums(group, centred, scores, observed).scoreResiduals()) {
      const influence = choleskySolve(found.factor, q, residual);
      for (let r = 0; r < q; r++) for (let c = 0; c < q; c++) meat[r * q + c]! += influence[r]! * influence[c]!;
    }
  }
  return estimable({ coefficients: found.parameters, covariance: meat, se: Float64Array.from({ length: q }, (_, k) => Math.sqrt(meat[k * q + k]!)), events, logLikelihood: found.logLikelihood });
}

/** e to the linear predictor */
function linear(columns: readonly Float64Array[], parameters: Float64Array): Float64Array {
  return Float64Array.from({ length: columns[0]?.length ?? 0 }, (_, i) => Math.exp(columns.reduce((sum, column, k) => sum + column[i]! * parameters[k]!, 0)));
}

function strataOf(places: Int32Array, causes: ArrayLike<number>, strata: ArrayLike<number> | undefined): Stratum[] {
  const rows = new Map<number, number[]>();
  for (let i = 0; i < places.length; i++) {
    const stratum = strata ? strata[i]! : 0;
    if (!Number.isSafeInteger(stratum)) throw new RangeError(`strata must be whole numbers: ${stratum}`);
    const own = rows.get(stratum);
    if (own) own.push(i);
    else rows.set(stratum, [i]);
  }
  return [...rows.values()].map((own) => {
    own.sort((a, b) => places[a]! - places[b]!);
    const eventPlaces = [...new Set(own.filter((i) => causes[i] === 1).map((i) => places[i]!))];
    return { rows: own, places, causes, eventPlaces };
  });
}
