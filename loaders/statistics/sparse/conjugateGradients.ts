import type { SchurComplement } from "./schurComplement.js";

/**
 * Solves S x = b for `count` vectors side by side by conjugate gradients, preconditioned by the diagonal
 * (Hestenes & Stiefel 1952). `vectors` holds b and then x. A vector is solved when the preconditioned length of what is
 * left is below `tolerance` times that of b. Returns false where that takes more than `most` steps.
 */
export function conjugateGradients(system: SchurComplement, vectors: Float64Array, count: number, tolerance: number, most = 500): boolean {
  const { size, diagonal } = system;
  const left = vectors.slice();
  const direction = new Float64Array(left.length);
  const image = new Float64Array(left.length);
  vectors.fill(0);
  const precondition = (): Float64Array => {
    const lengths = new Float64Array(count);
    for (let v = 0, at = 0; v < size; v++) for (let c = 0; c < count; c++, at++) lengths[c]! += left[at]! ** 2 / diagonal[v]!;
    return lengths;
  };
  let lengths = precondition();
  const goals = lengths.map((length) => length * tolerance ** 2);
  let turns = new Float64Array(count);
  for (let step = 0; step < most; step++) {
    if (lengths.every((length, c) => length <= goals[c]!)) return true;
    for (let v = 0, at = 0; v < size; v++) {
      for (let c = 0; c < count; c++, at++) direction[at] = left[at]! / diagonal[v]! + turns[c]! * direction[at]!;
    }
    system.multiply(direction, image, count);
    const curvature = new Float64Array(count);
    for (let v = 0, at = 0; v < size; v++) for (let c = 0; c < count; c++, at++) curvature[c]! += direction[at]! * image[at]!;
    const along = lengths.map((length, c) => (length > 0 && curvature[c]! > 0 ? length / curvature[c]! : 0));
    for (let v = 0, at = 0; v < size; v++) {
      for (let c = 0; c < count; c++, at++) {
        vectors[at]! += along[c]! * direction[at]!;
        left[at]! -= along[c]! * image[at]!;
      }
    }
    const next = precondition();
    turns = next.map((length, c) => (lengths[c]! > 0 ? length / lengths[c]! : 0));
    lengths = next;
  }
  return false;
}
