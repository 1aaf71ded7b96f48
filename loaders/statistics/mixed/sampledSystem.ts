import { conjugateGradients } from "../sparse/conjugateGradients.js";
import { schurComplement, type SchurComplement } from "../sparse/schurComplement.js";
import type { SymmetricMatrix } from "../sparse/symmetricMatrix.js";
import type { MixedModel } from "./mixedModel.js";
import type { Solver } from "./mixedSystem.js";

/** vectors solved side by side */
const abreast = 8;

/**
 * Systems too large to be factored often: solved by conjugate gradients, traces of the inverse by random signs
 * (Hutchinson 1990). The terms of the inverse's series that are known exactly, up to the square of what stands beside the
 * diagonal, are taken out of each draw. `signs` holds +1 and -1, one number for each effect that is not eliminated first,
 * draw after draw; the same signs at every system make the traces a smooth function of the variances.
 */
export function sampledSolver({ incidence }: Pick<MixedModel, "incidence">, signs: Int8Array): Solver {
  const { leading, effects, factorOf } = incidence;
  return (matrix) => {
    const rest = schurComplement(matrix, leading);
    if (rest.diagonal.some((x) => !(x > 0))) return null;
    return {
      logDeterminant: null,
      solve: (vector) => solveWhole(matrix, leading, rest, vector),
      inverseTraces() {
        const traces = new Float64Array(effects.length);
        if (rest.size > 0) sampledTraces(matrix, leading, rest, factorOf, signs, traces);
        for (let j = 0; j < leading; j++) traces[factorOf[j]!]! += 1 / matrix.values[matrix.starts[j]!]!;
        return traces;
      },
    };
  };
}

function solveWhole({ size, starts, rows, values }: SymmetricMatrix, leading: number, rest: SchurComplement, vector: Float64Array): void {
  for (let j = 0; j < leading; j++) {
    const scaled = vector[j]! / values[starts[j]!]!;
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) vector[rows[at]!]! -= values[at]! * scaled;
  }
  conjugateGradients(rest, vector.subarray(leading, size), 1, 1e-12);
  for (let j = 0; j < leading; j++) {
    let sum = vector[j]!;
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) sum -= values[at]! * vector[rows[at]!]!;
    vector[j] = sum / values[starts[j]!]!;
  }
}

function sampledTraces(matrix: SymmetricMatrix, leading: number, rest: SchurComplement, factorOf: Uint8Array, signs: Int8Array, traces: Float64Array): void {
  const { size, diagonal } = rest;
  const first = factorOf[0]!;
  const factor = factorOf.subarray(leading);
  const draws = signs.length / size;

  const squares = squaredDiagonal(matrix, leading);
  const second = new Float64Array(size); // Σ_j R_ij² / Δ_j, where S = Δ - R and Δ is its diagonal
  rest.forEachPair((i, j, value, squared) => {
    second[i]! += value ** 2 / diagonal[j]!;
    second[j]! += value ** 2 / diagonal[i]!;
    traces[first]! -= (2 * value * squared) / (diagonal[i]! * diagonal[j]!);
  });
  for (let i = 0; i < size; i++) {
    traces[factor[i]!]! += (1 + second[i]! / diagonal[i]!) / diagonal[i]!;
    traces[first]! += squares[i]! / diagonal[i]!;
  }

  for (let from = 0; from < draws; from += abreast) {
    const count = Math.min(abreast, draws - from);
    const sign = new Float64Array(size * count);
    for (let c = 0; c < count; c++) for (let i = 0; i < size; i++) sign[i * count + c] = signs[(from + c) * size + i]!;
    const beside = (vectors: Float64Array): Float64Array => {
      const products = new Float64Array(vectors.length);
      rest.multiply(vectors, products, count);
      for (let i = 0, at = 0; i < size; i++) for (let c = 0; c < count; c++, at++) products[at] = vectors[at]! - products[at]! / diagonal[i]!;
      return products; // Δ⁻¹ R x
    };
    const zero = sign.slice();
    for (let i = 0, at = 0; i < size; i++) for (let c = 0; c < count; c++, at++) zero[at]! /= diagonal[i]!;
    const one = beside(zero);
    const two = beside(one);
    const solved = sign.slice();
    conjugateGradients(rest, solved, count, 1e-5);
    const left = solved; // without the terms known exactly
    for (let at = 0; at < left.length; at++) left[at]! -= zero[at]! + one[at]!;
    addQuadratic(matrix, leading, sign, left, count, traces, first, draws);
    for (let i = 0, at = 0; i < size; i++) for (let c = 0; c < count; c++, at++) traces[factor[i]!]! += (sign[at]! * (left[at]! - two[at]!)) / draws;
  }
}

/** diagonal of N'D⁻²N */
function squaredDiagonal({ size, starts, rows, values }: SymmetricMatrix, leading: number): Float64Array {
  const squares = new Float64Array(size - leading);
  for (let j = 0; j < leading; j++) {
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) squares[rows[at]! - leading]! += (values[at]! / values[starts[j]!]!) ** 2;
  }
  return squares;
}

/** Adds the mean over the draws of a'N'D⁻²N b. */
function addQuadratic({ starts, rows, values }: SymmetricMatrix, leading: number, a: Float64Array, b: Float64Array, count: number, traces: Float64Array, to: number, draws: number): void {
  const sumA = new Float64Array(count);
  const sumB = new Float64Array(count);
  let whole = 0;
  for (let j = 0; j < leading; j++) {
    sumA.fill(0);
    sumB.fill(0);
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) {
      const from = (rows[at]! - leading) * count;
      for (let c = 0; c < count; c++) {
        sumA[c]! += values[at]! * a[from + c]!;
        sumB[c]! += values[at]! * b[from + c]!;
      }
    }
    for (let c = 0; c < count; c++) whole += (sumA[c]! * sumB[c]!) / values[starts[j]!]! ** 2;
  }
  traces[to]! += whole / draws;
}
