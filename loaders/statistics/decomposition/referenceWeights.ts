import { leastSquares } from "../linear/leastSquares.js";

export type Reference = "first" | "second" | "reimers" | "cotton" | "neumark" | "pooled";

export const references: readonly Reference[] = ["first", "second", "reimers", "cotton", "neumark", "pooled"];

/**
 * Ω, k × k by rows, of the reference coefficients β* = Ω·β₁ + (I − Ω)·β₂ (Oaxaca & Ransom 1994): `first` I, `second` 0,
 * `reimers` ½·I (1983), `cotton` n₁/(n₁ + n₂)·I (1988, rows counted), `neumark` the regression over both groups without an
 * indicator (1988), `pooled` the one with an indicator of the group, whose coefficient is left out of β* (Jann 2008).
 * `inFirst` says which rows are of the first group. The columns must be independent within each group.
 */
export function referenceWeights(reference: Reference, columns: readonly Float64Array[], inFirst: readonly boolean[], weights: Float64Array | null): Float64Array[] {
  const first = inFirst.filter(Boolean).length;
  if (reference === "first") return diagonal(columns.length, 1);
  if (reference === "second") return diagonal(columns.length, 0);
  if (reference === "reimers") return diagonal(columns.length, 0.5);
  if (reference === "cotton") return diagonal(columns.length, first / inFirst.length);
  const indicator = reference === "pooled" ? [Float64Array.from(inFirst, Number)] : [];
  const onFirst = columns.map((column) => leastSquares([...columns, ...indicator], column.map((value, i) => (inFirst[i] ? value : 0)), weights).coefficients);
  return columns.map((_, r) => Float64Array.from(onFirst, (coefficients) => coefficients[r]!));
}

function diagonal(k: number, value: number): Float64Array[] {
  return Array.from({ length: k }, (_, r) => Float64Array.from({ length: k }, (_, c) => (r === c ? value : 0)));
}
