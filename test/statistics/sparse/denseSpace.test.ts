import fc from "fast-check";
import { expect, test } from "vitest";
import { denseSpace } from "../../../loaders/statistics/sparse/denseSpace.js";

const space = denseSpace(6000);

test("products of blocks of any shape and stride agree with plain sums, and nothing else is touched", () => {
  const shape = fc.integer({ min: 1, max: 19 });
  fc.assert(
    fc.property(shape, shape, shape, fc.integer({ min: 0, max: 3 }), fc.boolean(), (rows, columns, depth, gap, subtract) => {
      const { numbers } = space;
      for (let k = 0; k < numbers.length; k++) numbers[k] = Math.sin(k);
      const expected = numbers.slice();
      const stride = columns + gap;
      const inner = depth + gap;
      for (let i = 0; i < rows; i++) {
        for (let j = 0; j < columns; j++) {
          let sum = 0;
          for (let k = 0; k < depth; k++) sum += numbers[1001 + i * inner + k]! * numbers[2003 + j * inner + k]!;
          const at = 4001 + i * stride + j;
          expected[at] = subtract ? expected[at]! - sum : sum;
        }
      }
      (subtract ? space.subtractTransposed : space.multiplyTransposed)(4001, stride, 1001, inner, 2003, inner, rows, columns, depth);
      numbers.forEach((x, k) => {
        if (Math.abs(x - expected[k]!) > 1e-12) throw new Error(`number ${k} is ${x}, not ${expected[k]}`);
      });
    }),
    { numRuns: 300, seed: 3 },
  );
});

test("more than 4 GB is refused", () => {
  expect(() => denseSpace(6e8)).toThrow("the factor takes 600000000 numbers, more than fit into 4 GB");
});
