import type { CholeskyFactor } from "./choleskyFactor.js";

/** Solves M x = b for the factored matrix M; `vector` holds b (one number per variable) and then x. */
export function solve({ symbolic, matrix, space }: CholeskyFactor, vector: Float64Array): void {
  const { leading, size, place, panels } = symbolic;
  const { numbers: values } = space;
  const { starts, rows, values: entries } = matrix;
  const inner = new Float64Array(size - leading);
  for (let j = 0; j < leading; j++) {
    const scaled = vector[j]! / entries[starts[j]!]!;
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) inner[place[rows[at]! - leading]!]! -= entries[at]! * scaled;
  }
  for (let v = leading; v < size; v++) inner[place[v - leading]!]! += vector[v]!;

  for (const { first, width, rows: own, offset } of panels) {
    for (let i = 0; i < own.length; i++) {
      const row = offset + i * width;
      const end = Math.min(i, width);
      let sum = inner[own[i]!]!;
      for (let k = 0; k < end; k++) sum -= values[row + k]! * inner[first + k]!;
      inner[own[i]!] = i < width ? sum / values[row + i]! : sum;
    }
  }
  for (let p = panels.length - 1; p >= 0; p--) {
    const { first, width, rows: own, offset } = panels[p]!;
    for (let i = own.length - 1; i >= width; i--) {
      const x = inner[own[i]!]!;
      const row = offset + i * width;
      for (let k = 0; k < width; k++) inner[first + k]! -= values[row + k]! * x;
    }
    for (let i = width - 1; i >= 0; i--) {
      const row = offset + i * width;
      const x = (inner[first + i]! /= values[row + i]!);
      for (let k = 0; k < i; k++) inner[first + k]! -= values[row + k]! * x;
    }
  }

  for (let v = leading; v < size; v++) vector[v] = inner[place[v - leading]!]!;
  for (let j = 0; j < leading; j++) {
    let sum = vector[j]!;
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) sum -= entries[at]! * vector[rows[at]!]!;
    vector[j] = sum / entries[starts[j]!]!;
  }
}
