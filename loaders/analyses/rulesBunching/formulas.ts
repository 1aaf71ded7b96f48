import type { MatrixLine } from "./matrixLines.js";

export interface Formula {
  readonly id: string;
  /** what it gives; null where it gives what the matrix gives */
  of(result: number, behaviour: number): number | null;
  /** appraisals of a rater from which a habit can be told; the rarer pattern is told from one */
  readonly fewest: number;
}

/**
 * Known wrong readings of the matrix. `terbaik`: the better of the two elements, which turns a single "above" into Sangat Baik.
 * `butuh-perbaikan`: Butuh Perbaikan for behaviour below expectation, for which the matrix has Kurang; the worse of the two elements as a number,
 * and Butuh Perbaikan for anything below, both give this and cannot be told apart there.
 */
export const formulas: readonly Formula[] = [
  { id: "terbaik", fewest: 2, of: (result, behaviour) => (Math.max(result, behaviour) === 2 && Math.min(result, behaviour) === 1 ? 1 : null) },
  { id: "butuh-perbaikan", fewest: 1, of: (result, behaviour) => (behaviour === 3 && result < 3 ? 3 : null) },
];

export interface FormulaUse {
  /** raters for whom it can be told */
  readonly raters: number;
  /** of them those whose every such appraisal follows the formula */
  readonly users: readonly number[];
}

/** Raters who follow a formula in every appraisal in which it parts from the matrix. */
export function formulaUse(lines: readonly MatrixLine[], formula: Formula): FormulaUse {
  const counts = new Map<number, { all: number; follow: number }>();
  for (const line of lines) {
    const wrong = formula.of(line.result, line.behaviour);
    if (wrong === null) continue;
    const count = counts.get(line.rater) ?? counts.set(line.rater, { all: 0, follow: 0 }).get(line.rater)!;
    count.all += 1;
    if (line.predicate === wrong && line.wrong) count.follow += 1;
  }
  const told = [...counts].filter(([, { all }]) => all >= formula.fewest);
  return { raters: told.length, users: told.filter(([, { all, follow }]) => all === follow).map(([rater]) => rater) };
}
