import fc from "fast-check";
import { Matrix, determinant, inverse } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { arrowFactor, arrowInverse, arrowSolve, crossedCells } from "../../../loaders/statistics/ordinal/arrowMatrix.js";

const crossing = fc
  .record({ outer: fc.integer({ min: 1, max: 6 }), inner: fc.integer({ min: 0, max: 4 }) })
  .chain(({ outer, inner }) => fc.record({ outer: fc.constant(outer), inner: fc.constant(inner), rows: fc.array(fc.tuple(fc.nat(outer - 1), fc.nat(Math.max(inner - 1, 0))), { minLength: 1, maxLength: 20 }) }));

describe("an arrow matrix", () => {
  it("is solved and inverted as the dense matrix", () => {
    fc.assert(
      fc.property(crossing, fc.double({ min: 0.1, max: 3, noNaN: true }), ({ outer, inner, rows }, scale) => {
        const outerCodes = Int32Array.from(rows, ([a]) => a);
        const innerCodes = inner ? Int32Array.from(rows, ([, b]) => b) : null;
        const structure = crossedCells(outerCodes, outer, innerCodes, inner);
        const matrix = { diagonal: new Float64Array(outer + inner).fill(1), cells: new Float64Array(structure.innerOf.length) };
        const dense = Matrix.eye(outer + inner, outer + inner);
        rows.forEach(([a, b], i) => {
          const weight = scale * (1 + (i % 3));
          const places = inner ? [a, outer + b] : [a];
          for (const k of places) {
            matrix.diagonal[k] = matrix.diagonal[k]! + weight;
            for (const l of places) dense.set(k, l, dense.get(k, l) + weight);
          }
          if (inner) matrix.cells[structure.cellOf[i]!] = matrix.cells[structure.cellOf[i]!]! + weight;
        });
        const factor = arrowFactor(structure, matrix)!;
        expect(factor.logDeterminant).toBeCloseTo(Math.log(determinant(dense)), 8);
        const right = Float64Array.from({ length: outer + inner }, (_, k) => Math.sin(k + 1));
        const expected = inverse(dense).mmul(Matrix.columnVector(Array.from(right))).to1DArray();
        arrowSolve(structure, factor, right.slice()).forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 9));
        const selected = arrowInverse(structure, factor);
        selected.diagonal.forEach((value, k) => expect(value).toBeCloseTo(inverse(dense).get(k, k), 9));
        if (inner) rows.forEach(([a, b], i) => expect(selected.cells[structure.cellOf[i]!]).toBeCloseTo(inverse(dense).get(a, outer + b), 9));
      }),
      { numRuns: 60 },
    );
  });
  it("is null where it is not positive definite", () => {
    const structure = crossedCells(Int32Array.of(0), 1, Int32Array.of(0), 1);
    expect(arrowFactor(structure, { diagonal: Float64Array.of(1, 1), cells: Float64Array.of(1) })).toBeNull();
    expect(arrowFactor(structure, { diagonal: Float64Array.of(0, 1), cells: Float64Array.of(0) })).toBeNull();
  });
});
