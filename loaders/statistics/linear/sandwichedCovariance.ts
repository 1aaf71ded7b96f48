import type { LeastSquares } from "./leastSquares.js";

/** T·M·T': a covariance of the scores on the orthonormal basis turned into one of the coefficients; both k × k. */
export function sandwichedCovariance(fit: Pick<LeastSquares, "toCoefficients">, meat: readonly Float64Array[]): Float64Array[] {
  const t = fit.toCoefficients;
  const k = t.length;
  const half = t.map((row, r) => {
    const out = new Float64Array(k);
    for (let m = r; m < k; m++) for (let c = 0; c < k; c++) out[c]! += row[m]! * meat[m]![c]!;
    return out;
  });
  return half.map((row) =>
    Float64Array.from({ length: k }, (_, c) => {
      let sum = 0;
      for (let m = c; m < k; m++) sum += row[m]! * t[c]![m]!;
      return sum;
    }),
  );
}
