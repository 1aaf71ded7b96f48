import fc from "fast-check";
import { expect, test } from "vitest";
import { Elimination, type Equation } from "../../loaders/disclosure/elimination.js";

const determined = <K>(equations: readonly Equation<K>[]) => new Set(new Elimination(equations, () => true).determined);

const terms = (...names: string[]) => names.map((name) => [name, 1] as const);

test("one unknown in a relation is determined, two are not", () => {
  expect(determined([terms("a"), terms("b", "c")])).toEqual(new Set(["a"]));
});

test("what follows from another is determined", () => {
  expect(determined([terms("a", "b"), terms("b")])).toEqual(new Set(["a", "b"]));
});

test("a difference of relations determines what neither does alone", () => {
  expect(determined([terms("a", "b", "c"), terms("a", "b")])).toEqual(new Set(["c"]));
  expect(determined([[["a", 1], ["b", 1]], [["a", 1], ["b", -1]]])).toEqual(new Set(["a", "b"]));
});

test("nothing is determined by nothing", () => {
  expect(determined([])).toEqual(new Set());
  expect(determined([[["a", 1], ["a", -1]]])).toEqual(new Set());
});

test("agrees with trying every pattern of signs on small systems", () => {
  const names = ["a", "b", "c", "d", "e"];
  const system = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(system, (rows) => {
    const found = determined(rows.map((row) => terms(...row)));
    const used = names.filter((name) => rows.some((row) => row.includes(name)));
    const moves = new Set<string>();
    const reach = 3;
    const base = 2 * reach + 1;
    for (let code = 0; code < base ** used.length; code++) {
      const step = new Map(used.map((name, at) => [name, (Math.floor(code / base ** at) % base) - reach]));
      if (rows.every((row) => row.reduce((sum, name) => sum + step.get(name)!, 0) === 0)) for (const name of used) if (step.get(name) !== 0) moves.add(name);
    }
    expect(found).toEqual(new Set(used.filter((name) => !moves.has(name))));
  }), { numRuns: 15 });
});

test("names what an unknown follows from: whatever else becomes unknown, it still follows", () => {
  const entry = fc.constantFrom(-1, 0, 0, 1);
  const matrix = fc.array(fc.array(entry, { minLength: 10, maxLength: 10 }), { minLength: 2, maxLength: 6 });
  let reasoned = 0;
  fc.assert(fc.property(matrix, fc.subarray([...Array(10).keys()], { minLength: 1, maxLength: 6 }), (rows, unknown) => {
    const equations = rows.map((row) => row.map((coefficient, at) => [at, coefficient] as const).filter(([, coefficient]) => coefficient !== 0));
    const solved = new Elimination(equations, (at) => unknown.includes(at));
    for (const found of solved.determined) {
      const reasons = solved.reasons(found);
      const follows = (open: readonly number[]) => new Elimination(equations, (at) => open.includes(at)).determined.includes(found);
      expect(follows([...Array(10).keys()].filter((at) => !reasons.includes(at)))).toBe(true);
      if (reasons.length > 0) reasoned++;
    }
  }), { numRuns: 100 });
  expect(reasoned).toBeGreaterThan(20);
});

test("agrees with the rank of exact elimination on larger random systems", () => {
  const entry = fc.constantFrom(-1, 0, 0, 0, 1, 1);
  const matrix = fc.integer({ min: 2, max: 14 }).chain((width) => fc.array(fc.array(entry, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
  fc.assert(fc.property(matrix, (rows) => {
    const found = determined(rows.map((row) => row.flatMap((coefficient, at) => (coefficient === 0 ? [] : [[at, coefficient] as const]))));
    const full = rank(rows);
    rows[0]!.forEach((_, at) => {
      const unit = rows[0]!.map((_, other) => (other === at ? 1 : 0));
      expect(found.has(at)).toBe(rank([...rows, unit]) === full);
    });
  }), { numRuns: 200 });
});

/** by fractions of whole numbers */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < rows[0]!.length; column++) {
    const at = left.findIndex((row, i) => i >= found && row[column] !== 0n);
    if (at < 0) continue;
    [left[found], left[at]] = [left[at]!, left[found]!];
    const pivot = left[found]!;
    for (let i = found + 1; i < left.length; i++) {
      const factor = left[i]![column]!;
      if (factor !== 0n) left[i] = left[i]!.map((value, j) => value * pivot[column]! - factor * pivot[j]!);
    }
    found++;
  }
  return found;
}
