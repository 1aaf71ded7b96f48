import { leastSquares } from "../linear/leastSquares.js";

export type Reference = "first" | "second" | "reimers" | "cotton" | "neumark" | "pooled";

export const references: readonly Reference[] = ["first", "second", "reimers", "cotton", "neumark", "pooled"];

/**
 * Ω, k × k by rows, of the reference coefficients β* = Ω·β₁ + (I − Ω)·β₂ (Oaxaca & Ransom 1994): `first` I, `second` 0,
 * `reimers` ½·I (1983), `cotton` n₁/(n₁ + n₂)·I (1988, rows counted), `neumark` the regression over both groups without an
 * indicator (1988), `pooled` the one with an indicator of the second group, whose coefficient is left out of β* (Jann 2008).
 * `inFirst` says which rows are of the first group. Null where columns depend on
 * one another once both groups are put together.
 */
export function referenceWeights(reference: Reference, columns: readonly Float64Array[], inFirst: readonly boolean[], weights: Float64Array | null): Float64Array[] | null {
  const first = inFirst.filter(Boolean).length;
  if (reference === "first") return diagonal(columns.length, 1);
  if (reference === "second") return diagonal(columns.length, 0);
  if (reference === "reimers") return diagonal(columns.length, 0.5);
  if (reference === "cotton") return diagonal(columns.length, first / inFirst.length);
  const indicator = reference === "pooled" ? [Float64Array.from(inFirst, (value) => (value ? 0 : 1))] : [];
  const { aliased, basis, toCoefficients } = leastSquares([...columns, ...indicator], new Float64Array(inFirst.length), weights);
  if (aliased.length > 0) return null;
  const onFirst = columns.map((column) =>
    basis.map((q) => {
      let sum = 0;
      for (let i = 0; i < q.length; i++) if (inFirst[i]) sum += q[i]! * column[i]! * (weights === null ? 1 : Math.sqrt(weights[i]!));
      return sum;
    }),
  );
  return columns.map((_, r) => Float64Array.from(onFirst, (scores) => scores.reduce((sum, score, c) => sum + toCoefficients[r]![c]! * score, 0)));
}

function diagonal(k: number, value: number): Float64Array[] {
  return Array.from({ length: k }, (_, r) => Float64Array.from({ length: k }, (_, c) => (r === c ? value : 0)));
}
