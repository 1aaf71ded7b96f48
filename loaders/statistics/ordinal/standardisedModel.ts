/** Thresholds and slopes estimated on covariates brought to mean 0 and standard deviation 1. */
export interface StandardisedModel {
  readonly parameters: Float64Array;
  /** row-major */
  readonly covariance: Float64Array;
}

/** The same model in the units of the covariates: β = β̃ / s and θ = θ̃ + Σ m β, with the covariance carried along. */
export function fromStandardised(model: StandardisedModel & { readonly thresholds: number; readonly means: Float64Array; readonly scales: Float64Array }): { readonly estimates: Float64Array; readonly covariance: Float64Array } {
  const { parameters, covariance, thresholds, means, scales } = model;
  const q = parameters.length;
  const estimates = parameters.slice();
  const half = covariance.slice();
  for (let j = 0; j < means.length; j++) {
    const slope = thresholds + j;
    estimates[slope] = parameters[slope]! / scales[j]!;
    for (let k = 0; k < thresholds; k++) estimates[k] = estimates[k]! + means[j]! * estimates[slope]!;
  }
  const carry = (matrix: Float64Array, at: (row: number, column: number) => number) => {
    for (let column = 0; column < q; column++) {
      for (let j = 0; j < means.length; j++) {
        const scaled = matrix[at(thresholds + j, column)]! / scales[j]!;
        matrix[at(thresholds + j, column)] = scaled;
        for (let k = 0; k < thresholds; k++) matrix[at(k, column)] = matrix[at(k, column)]! + means[j]! * scaled;
      }
    }
  };
  carry(half, (row, column) => row * q + column);
  carry(half, (row, column) => column * q + row);
  return { estimates, covariance: half };
}
