import { type Estimable, estimable, notEstimable } from "../estimable.js";

/** Moments of a short and a full regression on one treatment, in population or sample form alike. */
export interface OsterMoments {
  /** coefficient and R² without the controls */
  readonly shortEstimate: number;
  readonly shortRSquared: number;
  /** coefficient and R² with the controls */
  readonly fullEstimate: number;
  readonly fullRSquared: number;
  readonly responseVariance: number;
  readonly treatmentVariance: number;
  /** of the treatment given the controls */
  readonly treatmentResidualVariance: number;
}

/**
 * Oster's (2019, proposition 3) δ: how strongly, relative to the controls, omitted variables must select into treatment for
 * its true coefficient to be `target` if all together would explain `maxRSquared` of the response. Exact, not her
 * linear approximation; as Stata's `psacalc delta`. Negative where the controls move the estimate away from `target`. Not estimable
 * where no δ does it. @throws RangeError for moments that cannot be, or maxRSquared outside [fullRSquared, 1]
 */
export function osterDelta(moments: OsterMoments, maxRSquared: number, target = 0): Estimable<number> {
  const { gain, room, move, v, tau } = terms(moments, maxRSquared);
  const x = moments.fullEstimate - target;
  const cubic = x ** 3 * tau * (v - tau);
  const numerator = x * gain * tau + x * v * tau * move ** 2 + 2 * x * x * tau * move * v + cubic;
  const denominator = room * move * v + x * room * (v - tau) + x * x * tau * move * v + cubic;
  if (denominator === 0) return notEstimable("the controls move neither estimate nor fit: no selection on what is omitted can be scaled by them");
  return estimable(numerator / denominator);
}

/**
 * Oster's (2019, propositions 1 and 2) bias-adjusted coefficient β* for given `delta`: the root of a quadratic (delta 1) or cubic.
 * Of several real roots the one nearest to the full estimate among those that move it on in the direction in which the
 * controls moved it (her assumption 3), as `psacalc beta`; where none does, the nearest. All roots are given, nearest first.
 * @throws RangeError as `osterDelta`, or for a delta that is not finite
 */
export function osterBeta(moments: OsterMoments, maxRSquared: number, delta = 1): Estimable<{ readonly estimate: number; readonly roots: readonly number[] }> {
  if (!Number.isFinite(delta)) throw new RangeError(`delta must be finite: ${delta}`);
  const { gain, room, move, v, tau } = terms(moments, maxRSquared);
  const full = moments.fullEstimate;
  const shifts = realRoots([(1 - delta) * tau * (v - tau), (2 - delta) * tau * move * v, gain * tau + v * tau * move ** 2 - delta * room * (v - tau), -delta * room * move * v]);
  if (shifts.length === 0) return notEstimable("the controls move neither estimate nor fit: no selection on what is omitted can be scaled by them");
  const nearest = shifts.sort((a, b) => Math.abs(a) - Math.abs(b));
  const onward = nearest.find((shift) => Math.sign(shift) === Math.sign(move)) ?? nearest[0]!;
  return estimable({ estimate: full - onward, roots: nearest.map((shift) => full - shift) });
}

function terms(moments: OsterMoments, maxRSquared: number) {
  const { shortEstimate, shortRSquared, fullEstimate, fullRSquared, responseVariance, treatmentVariance, treatmentResidualVariance } = moments;
  for (const [name, value] of Object.entries(moments)) if (!Number.isFinite(value)) throw new RangeError(`${name} must be finite: ${value}`);
  if (!(shortRSquared >= 0 && shortRSquared <= fullRSquared && fullRSquared <= 1)) throw new RangeError(`R² must not fall when controls are added: ${shortRSquared} to ${fullRSquared}`);
  if (!(maxRSquared >= fullRSquared && maxRSquared <= 1)) throw new RangeError(`maxRSquared must lie between the full R², ${fullRSquared}, and 1: ${maxRSquared}`);
  if (!(responseVariance > 0)) throw new RangeError(`response variance must be positive: ${responseVariance}`);
  if (!(treatmentResidualVariance > 0 && treatmentResidualVariance <= treatmentVariance)) throw new RangeError(`treatment variance given the controls must be positive and at most ${treatmentVariance}: ${treatmentResidualVariance}`);
  return { gain: (fullRSquared - shortRSquared) * responseVariance, room: (maxRSquared - fullRSquared) * responseVariance, move: shortEstimate - fullEstimate, v: treatmentVariance, tau: treatmentResidualVariance };
}

/** Real roots of a₃x³ + a₂x² + a₁x + a₀, by closed form and two Newton steps each. */
function realRoots([a3, a2, a1, a0]: readonly [number, number, number, number]): number[] {
  const scale = Math.max(Math.abs(a3), Math.abs(a2), Math.abs(a1), Math.abs(a0));
  if (scale === 0) return [];
  const polish = (x: number) => {
    for (let step = 0; step < 2; step++) {
      const slope = (3 * a3 * x + 2 * a2) * x + a1;
      if (slope !== 0) x -= (((a3 * x + a2) * x + a1) * x + a0) / slope;
    }
    return x;
  };
  if (Math.abs(a3) > 1e-14 * scale) {
    const [b, c, d] = [a2 / a3, a1 / a3, a0 / a3];
    const q = (b * b - 3 * c) / 9;
    const r = (2 * b ** 3 - 9 * b * c + 27 * d) / 54;
    if (r * r < q ** 3) {
      const angle = Math.acos(r / Math.sqrt(q ** 3));
      return [0, 2 * Math.PI, -2 * Math.PI].map((turn) => polish(-2 * Math.sqrt(q) * Math.cos((angle + turn) / 3) - b / 3));
    }
    const s = -Math.sign(r) * Math.cbrt(Math.abs(r) + Math.sqrt(r * r - q ** 3));
    return [polish(s + (s === 0 ? 0 : q / s) - b / 3)];
  }
  if (Math.abs(a2) > 1e-14 * scale) {
    const square = a1 * a1 - 4 * a2 * a0;
    if (square < 0) return [];
    const half = -(a1 + (a1 < 0 ? -1 : 1) * Math.sqrt(square)) / 2;
    return half === 0 ? [0] : [half / a2, a0 / half];
  }
  return a1 === 0 ? [] : [-a0 / a1];
}
