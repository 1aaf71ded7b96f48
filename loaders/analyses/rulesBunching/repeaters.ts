import type { ConfidentialTable } from "../analysis.js";
import { beyondLimits } from "./chanceLimits.js";
import { formulas, formulaUse } from "./formulas.js";
import { tally, type MatrixLine } from "./matrixLines.js";

/** For the personnel agency: raters with errors beyond the limits of a common rate, or with a wrong formula throughout. */
export function repeaters(lines: readonly MatrixLine[]): ConfidentialTable {
  const tallies = [...tally(lines, (line) => line.rater)];
  const { p } = beyondLimits(tallies.map(([, counts]) => counts), false);
  const users = formulas.map((formula) => ({ id: formula.id, users: new Set(formulaUse(lines, formula).users) }));
  const rows = tallies.map(([rater, { all, wrong }], i) => [rater, all, wrong, p[i] ?? null, users.filter(({ users: own }) => own.has(Number(rater))).map(({ id }) => id).join(",")] as const);
  return { name: "penyimpangan-matriks", columns: ["rater_id", "can_show", "wrong", "p_adjusted", "formula"], rows: rows.filter(([, , wrong, adjusted, formula]) => wrong > 0 && ((adjusted ?? 1) < 0.05 || formula)).sort((a, b) => b[2] - a[2]) };
}
