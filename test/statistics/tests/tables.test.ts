import fc from "fast-check";
import { expect, it } from "vitest";
import { chiSquareTest } from "../../../loaders/statistics/tests/chiSquareTest.js";
import { fisherExact } from "../../../loaders/statistics/tests/fisherExact.js";
import { fisherExactTable } from "../../../loaders/statistics/tests/fisherExactTable.js";
import expected from "../../reference/expected.json" with { type: "json" };

const near = (ours: number, theirs: number, tolerance = 1e-10) => expect(Math.abs(ours - theirs)).toBeLessThan(tolerance * Math.max(1e-300, Math.abs(theirs)));

// R 4 fisher.test(m, workspace = 2e8)
it.each<[number[][], number]>([
  [[[1, 3, 10, 6], [2, 3, 10, 7], [1, 6, 14, 12], [0, 1, 9, 11]], 0.78268493896569],
  [[[3, 1, 0], [0, 4, 5], [2, 0, 1]], 0.015984015984016],
  [[[1, 0, 0, 4, 6], [0, 0, 2, 0, 0], [0, 2, 2, 1, 3], [4, 5, 2, 0, 1], [3, 1, 2, 1, 1]], 0.0061655976159442],
  [[[90, 95, 10, 9, 3, 0], [120, 80, 11, 6, 2, 4]], 0.072826732148437],
  [[[5, 5, 5], [5, 5, 5]], 1],
  [[[0, 6, 0], [7, 0, 8]], 1.8428424001179e-5],
  [[[2, 1, 0], [3, 4, 7], [0, 9, 1]], 0.0045490440819556],
])("the exact test of a larger table %j is R's", (table, p) => {
  near(fisherExactTable(table).value!, p, 1e-11);
});

it("the exact test says when a table is too large, and nothing against independence without two rows and columns", () => {
  expect(fisherExactTable([[400, 14, 200, 8], [420, 25, 300, 8], [300, 70, 160, 8]])).toEqual({ value: null, reason: "the table has too many alternatives to count one by one: 3 × 4 with a total of 1913" });
  expect(fisherExactTable([[3, 0, 4], [0, 0, 0]]).value).toBe(1);
  expect(fisherExactTable([]).value).toBe(1);
  expect(() => fisherExactTable([[1, 2], [3]])).toThrow("rows of a table must be equally long: 2 and 1");
  expect(() => fisherExactTable([[1, 0.5]])).toThrow("counts must be whole numbers from 0: 0.5");
});

const small = (rows: number, columns: number, max: number) => fc.array(fc.array(fc.integer({ min: 0, max }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

it("the exact test adds up all tables with the margins, however the table is turned", () => {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  fc.assert(
    fc.property(small(3, 3, 3), ([x, y, z]) => {
      const [r1, r2] = [x!, y!].map((row) => row[0]! + row[1]! + row[2]!) as [number, number];
      const columns = [0, 1, 2].map((j) => x![j]! + y![j]! + z![j]!);
      const weight = (cells: readonly number[]) => 1 / cells.reduce((product, cell) => product * factorial(cell), 1);
      const observed = weight([...x!, ...y!, ...z!]);
      let [all, extreme] = [0, 0];
      for (let a = 0; a <= r1; a += 1) for (let b = 0; a + b <= r1; b += 1) for (let c = 0; c <= r2; c += 1) for (let d = 0; c + d <= r2; d += 1) {
        const rows = [[a, b, r1 - a - b], [c, d, r2 - c - d]];
        const cells = [...rows[0]!, ...rows[1]!, ...columns.map((sum, j) => sum - rows[0]![j]! - rows[1]![j]!)];
        if (cells.some((cell) => cell < 0)) continue;
        all += weight(cells);
        if (weight(cells) <= observed * (1 + 1e-7)) extreme += weight(cells);
      }
      const table = [x!, y!, z!];
      near(fisherExactTable(table).value!, extreme / all);
      near(fisherExactTable([0, 1, 2].map((j) => table.map((row) => row[j]!))).value!, extreme / all);
    }),
  );
});

it("the exact test of a two-by-two table is the other one's", () => {
  fc.assert(
    fc.property(small(2, 2, 40), ([x, y]) => {
      near(fisherExactTable([x!, y!]).value!, fisherExact(x![0]!, x![1]!, y![0]!, y![1]!).p, 1e-9);
    }),
  );
});

// R 4 chisq.test: statistic, df and p without correction, then statistic and p with it, then the smallest expected count
it.each<[number[][], number[]]>([
  [[[12, 7], [5, 9]], [2.430575519682, 1, 0.1189892055321, 1.455996378815, 0.2275682145758, 6.787878787879]],
  [[[3, 1, 0], [0, 4, 5], [2, 0, 1]], [10.25185185185, 4, 0.03639237481674, 10.25185185185, 0.03639237481674, 0.9375]],
  [[[90, 95, 10, 9, 3, 0], [120, 80, 11, 6, 2, 4]], [9.837318866369, 5, 0.07997817803782, 9.837318866369, 0.07997817803782, 1.925581395349]],
  [[[1198, 1493], [557, 1278]], [92.20528041153, 1, 7.813600388995e-22, 91.60959785812, 1.055796808783e-21, 711.5388864339]],
])("chi-square of %j is R's", (table, r) => {
  const plain = chiSquareTest(table).value!;
  const corrected = chiSquareTest(table, { yates: true }).value!;
  [plain.statistic, plain.df, plain.p, corrected.statistic, corrected.p, plain.smallestExpected].forEach((value, i) => near(value, r[i]!));
});

it("chi-square of Berkeley's totals is that of the reference values", () => {
  near(chiSquareTest([[1198, 1493], [557, 1278]]).value!.statistic, expected.ucb.chisq_total, 1e-12);
});

it("Yates takes no more away than there is", () => {
  const { statistic, p } = chiSquareTest([[5, 5], [5, 6]], { yates: true }).value!;
  expect(statistic).toBeLessThan(1e-25);
  expect(p).toBeCloseTo(1, 10);
});

it("chi-square is n times the squared phi of a two-by-two table", () => {
  const count = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const n = a + b + c + d;
      const phi2 = (a * d - b * c) ** 2 / ((a + b) * (c + d) * (a + c) * (b + d));
      expect(chiSquareTest([[a, b], [c, d]]).value!.statistic).toBeCloseTo(n * phi2, 8);
    }),
  );
});

it("chi-square says what is missing", () => {
  expect(chiSquareTest([[0, 0], [1, 2]])).toEqual({ value: null, reason: "a row or column of the table is empty" });
  expect(() => chiSquareTest([[1, 2]])).toThrow("a table needs two rows and two columns: 1 × 2");
  expect(() => chiSquareTest([[1, -2], [1, 1]])).toThrow("counts must be finite and not negative: -2");
});
