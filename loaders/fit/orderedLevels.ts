import type { Factor } from "./fitMethod.js";

/** The union of the levels of some columns: in numeric order where all are numbers, else in code-point order. */
export function orderedLevels(factors: readonly Factor[]): { readonly levels: string[]; readonly numeric: boolean; readonly positions: Int32Array[] } {
  const numeric = factors.every((factor) => factor.levels.every((level) => level.trim() !== "" && Number.isFinite(Number(level))));
  const key = (level: string) => (numeric ? String(Number(level)) : level);
  const levels = [...new Set(factors.flatMap((factor) => factor.levels.map(key)))].sort(numeric ? (a, b) => Number(a) - Number(b) : inCodePointOrder);
  const positionOf = new Map(levels.map((level, position) => [level, position]));
  return { levels, numeric, positions: factors.map((factor) => Int32Array.from(factor.levels, (level) => positionOf.get(key(level))!)) };
}

function inCodePointOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
