import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { normalQuantile } from "../distributions/normal.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { type Interval, upperProbability } from "../interval.js";
import { firthLogit } from "./firthLogit.js";

export interface ProfiledCoefficient {
  readonly estimate: number;
  /** √ of the variance of the penalised fit */
  readonly se: number;
  /** where twice the penalised log-likelihood falls by the quantile of χ² with one degree of freedom */
  readonly interval: Interval;
  /** penalised likelihood ratio test of 0 */
  readonly p: number;
}

const STEPS = 60;

/**
 * One coefficient of `firthLogit` with its profile interval and likelihood ratio test, as R `logistf`.
 * @throws RangeError unless 0 < level < 1
 */
export function profileInterval(columns: readonly Float64Array[], response: ArrayLike<number>, column: number, level = 0.95): Estimable<ProfiledCoefficient> {
  const reach = normalQuantile(upperProbability(level));
  const fit = firthLogit(columns, response);
  if (fit.value === null) return fit;
  const at = fit.value.kept.indexOf(column);
  const estimate = fit.value.coefficients[column] ?? null;
  if (at < 0 || estimate === null) return notEstimable("the column depends linearly on the others");
  const se = Math.sqrt(fit.value.covariance[at]![at]!);
  const top = fit.value.penalised;
  const fall = (value: number): number | null => {
    const held = firthLogit(columns, response, { column, value }).value;
    return held === null ? null : 2 * (top - held.penalised);
  };
  const low = bound(fall, estimate, -se * reach, reach ** 2);
  const high = bound(fall, estimate, se * reach, reach ** 2);
  const none = fall(0);
  if (low === null || high === null || none === null) return notEstimable("the profile of the penalised likelihood does not fall far enough");
  return estimable({ estimate, se, interval: { low, high }, p: chiSquareUpperTail(Math.max(0, none), 1) });
}

/** Steps outwards until the fall is enough, then halves the bracket by false position on its root, which is nearly linear. */
function bound(fall: (value: number) => number | null, estimate: number, step: number, target: number): number | null {
  let inner = 0;
  let innerRoot = -Math.sqrt(target);
  let outer = step;
  let found = fall(estimate + outer);
  for (let k = 0; found !== null && found < target; k++) {
    if (k === STEPS) return null;
    [inner, innerRoot] = [outer, Math.sqrt(Math.max(0, found)) - Math.sqrt(target)];
    outer *= 1.5;
    found = fall(estimate + outer);
  }
  if (found === null) return null;
  let outerRoot = Math.sqrt(found) - Math.sqrt(target);
  for (let k = 0; k < STEPS && Math.abs(outer - inner) > 1e-9 * Math.abs(step); k++) {
    const next = k % 3 === 2 ? (inner + outer) / 2 : inner - (innerRoot * (outer - inner)) / (outerRoot - innerRoot);
    found = fall(estimate + next);
    if (found === null) return null;
    const root = Math.sqrt(Math.max(0, found)) - Math.sqrt(target);
    if (Math.abs(root) < 1e-10) return estimate + next;
    if (root < 0) [inner, innerRoot] = [next, root];
    else [outer, outerRoot] = [next, root];
  }
  return estimate + (inner + outer) / 2;
}
