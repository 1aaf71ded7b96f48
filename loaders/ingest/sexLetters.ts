import type { Column } from "../contracts/contract.js";
import { literal } from "../warehouse/warehouse.js";
import { cleanCell } from "./cleanCell.js";
import type { FileFinding } from "./findings.js";

const open = "P?";
const letters: ReadonlySet<string> = new Set(["L", "M", "P", "W"]);

type Parse = (cell: string) => string | number | null;

interface LetteredPlan {
  readonly column: Column;
  readonly index: number;
  readonly letters?: ReadonlySet<string>;
}

/**
 * A parser of sexes that leaves the letter P open, which is Perempuan beside L and Pria beside W, and notes in `seen` the letters that
 * the column holds.
 */
export function leaveLetterOpen(parse: Parse, seen: Set<string>): Parse {
  return (cell) => {
    const text = cleanCell(cell)?.toUpperCase() ?? "";
    if (letters.has(text)) seen.add(text);
    return text === "P" ? open : parse(cell);
  };
}

/** What P stands for in the columns of sexes, now that they have been seen whole: SQL into `replacements`, and a finding where P stands beside W. */
export function settleLetters(plans: readonly LetteredPlan[], replacements: Record<string, string>): Pick<FileFinding, "code" | "column" | "value">[] {
  return plans.flatMap(({ column, index, letters: seen }) => {
    if (!seen) return [];
    const isMixed = seen.has("P") && seen.has("W");
    const isMale = isMixed && !seen.has("L") && !seen.has("M");
    replacements[column.name] = `case when v${index} = ${literal(open)} then ${literal(isMale ? "L" : "P")} else v${index} end`;
    return isMixed ? [{ code: "sex-letters-mixed", column: column.headers[0]!, value: isMale ? "P = Pria" : "P = Perempuan" }] : [];
  });
}
