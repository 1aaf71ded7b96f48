import { choleskyFactor, choleskySolve } from "../ordinal/choleskyFactor.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";

/** Correlation of x and y, and of each with the variable z on which people were selected, among those seen. */
export interface IndirectRestriction {
  readonly xy: number;
  readonly xz: number;
  readonly yz: number;
}

/**
 * Correction for indirect range restriction (Pearson 1903; Thorndike 1949, case 3): people were selected on z, which x and y go with.
 * (r_xy + r_xz r_yz (u² − 1)) / √((1 + r_xz² (u² − 1)) (1 + r_yz² (u² − 1))) with u = SD of z among all / SD of z among those seen.
 * Assumes that x and y lie on straight lines of equal spread over z, and that selection looked at nothing but z.
 * @throws RangeError unless correlations lie between −1 and 1 and both SDs are positive
 */
export function indirectRangeCorrectedCorrelation({ xy, xz, yz }: IndirectRestriction, restrictedSd: number, unrestrictedSd: number): number {
  for (const r of [xy, xz, yz]) if (!(r >= -1 && r <= 1)) throw new RangeError(`correlation must lie between -1 and 1: ${r}`);
  for (const sd of [restrictedSd, unrestrictedSd]) if (!(sd > 0 && sd < Infinity)) throw new RangeError(`standard deviation must be positive: ${sd}`);
  const gain = (unrestrictedSd / restrictedSd) ** 2 - 1;
  return (xy + xz * yz * gain) / Math.sqrt((1 + xz ** 2 * gain) * (1 + yz ** 2 * gain));
}

/**
 * Covariances among all, of people selected on several variables at once (Lawley 1943, after Pearson and Aitken): with S among those seen,
 * Σ among all, x the k variables selected on and y the others,
 * Σ_xy = Σ_xx B and Σ_yy = S_yy − S_yx B + B′ Σ_xx B, where B = S_xx⁻¹ S_xy. Thorndike's cases 2 and 3 are k = 1. Assumes that every y has
 * a linear regression of equal spread on x, and that selection looked at nothing but x; x may have any distribution.
 *
 * @param restricted p × p, row-major, the k selected variables first; covariances in any unit
 * @param unrestricted k × k, row-major
 * @returns p × p, row-major; not estimable where the selected variables are collinear among those seen
 * @throws RangeError where sizes do not fit
 */
export function lawleyCovariance(restricted: Float64Array, p: number, unrestricted: Float64Array, k: number): Estimable<Float64Array> {
  if (restricted.length !== p * p || unrestricted.length !== k * k || !(k >= 1 && k <= p)) throw new RangeError(`sizes do not fit: ${restricted.length} for ${p}, ${unrestricted.length} for ${k}`);
  const selected = new Float64Array(k * k);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) selected[i * k + j] = restricted[i * p + j]!;
  const factor = choleskyFactor(selected, k, 1e-10);
  if (factor === null) return notEstimable("the variables selected on are collinear among those seen");
  const q = p - k;
  const slopes = Array.from({ length: q }, (_, y) => choleskySolve(factor, k, Float64Array.from({ length: k }, (_x, i) => restricted[i * p + k + y]!)));
  const all = new Float64Array(p * p);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) all[i * p + j] = unrestricted[i * k + j]!;
  for (let y = 0; y < q; y++) {
    for (let i = 0; i < k; i++) {
      let sum = 0;
      for (let j = 0; j < k; j++) sum += unrestricted[i * k + j]! * slopes[y]![j]!;
      all[i * p + k + y] = all[(k + y) * p + i] = sum;
    }
  }
  for (let y = 0; y < q; y++) {
    for (let v = 0; v < q; v++) {
      let sum = restricted[(k + y) * p + k + v]!;
      for (let i = 0; i < k; i++) sum += slopes[y]![i]! * (all[i * p + k + v]! - restricted[i * p + k + v]!);
      all[(k + y) * p + k + v] = sum;
    }
  }
  return estimable(all);
}
