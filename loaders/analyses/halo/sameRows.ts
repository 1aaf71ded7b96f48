import { isFlat, type ValueSheets } from "./valueSheets.js";

/** Of each row that can be judged: whether it is a repetition, the chance that it would be one, and its rater. */
export interface SameRows {
  readonly rows: Int32Array;
  readonly seen: Uint8Array;
  readonly chance: Float64Array;
  readonly rater: Int32Array;
}

interface Judged {
  readonly row: number;
  readonly seen: boolean;
  readonly chance: number;
}

/**
 * Seven equal scores. By chance: each value's scores change places among the k people of the rater in the year, so that a
 * row is v throughout with Π n(v) / k⁷, exactly. A rater who gives one person alone is left out: nothing can change places.
 */
export function flatRows(sheets: ValueSheets): SameRows {
  return judged(sheets, blocks(sheets).flatMap((rows) => {
    const counts = sheets.scores.map((column) => tally(rows, (row) => column[row]!));
    let chance = 0;
    for (const [value, count] of counts[0]!) chance += counts.slice(1).reduce((product, count_) => (product * (count_.get(value) ?? 0)) / rows.length, count / rows.length);
    return rows.map((row) => ({ row, seen: isFlat(sheets, row), chance }));
  }));
}

/**
 * The same seven as a colleague has from the same rater in the same year. By chance, under the same shuffles: two people
 * agree in a value with Σ n(n − 1) / k(k − 1), in seven with the product, and one has such a twin with 1 − (1 − P)^(k − 1),
 * which takes pairs as independent.
 */
export function copiedRows(sheets: ValueSheets): SameRows {
  return judged(sheets, blocks(sheets).flatMap((rows) => {
    const k = rows.length;
    const alike = sheets.scores.reduce((product, column) => {
      let pairs = 0;
      for (const count of tally(rows, (row) => column[row]!).values()) pairs += count * (count - 1);
      return (product * pairs) / (k * (k - 1));
    }, 1);
    const chance = 1 - (1 - alike) ** (k - 1);
    const whole = tally(rows, (row) => text(sheets, row));
    return rows.map((row) => ({ row, seen: whole.get(text(sheets, row))! > 1, chance }));
  }));
}

/**
 * The same seven as the same rater gave the same person the year before. By chance: whoever the rater has in both years
 * change places in one of them, so that the chance is the share of equal pairs, exactly. Raters with one such person are left out.
 */
export function repeatedRows(sheets: ValueSheets): SameRows {
  const at = new Map<string, number>();
  for (let i = 0; i < sheets.n; i += 1) at.set(`${sheets.ratee[i]!} ${sheets.rater[i]!} ${sheets.year[i]!}`, i);
  const before = (row: number) => at.get(`${sheets.ratee[row]!} ${sheets.rater[row]!} ${sheets.year[row]! - 1}`);
  return judged(sheets, blocks(sheets).flatMap((all) => {
    const rows = all.filter((row) => before(row) !== undefined);
    if (rows.length < 2) return [];
    const then = tally(rows, (row) => text(sheets, before(row)!));
    return rows.map((row) => ({ row, seen: text(sheets, row) === text(sheets, before(row)!), chance: (then.get(text(sheets, row)) ?? 0) / rows.length }));
  }));
}

/** Rows of each rater in each year, of two people or more. */
function blocks(sheets: ValueSheets): number[][] {
  const rows = new Map<string, number[]>();
  for (let i = 0; i < sheets.n; i += 1) {
    const key = `${sheets.year[i]!} ${sheets.rater[i]!}`;
    (rows.get(key) ?? rows.set(key, []).get(key)!).push(i);
  }
  return [...rows.values()].filter(({ length }) => length >= 2);
}

function judged(sheets: ValueSheets, found: readonly Judged[]): SameRows {
  return {
    rows: Int32Array.from(found, ({ row }) => row),
    seen: Uint8Array.from(found, ({ seen }) => (seen ? 1 : 0)),
    chance: Float64Array.from(found, ({ chance }) => chance),
    rater: Int32Array.from(found, ({ row }) => sheets.rater[row]!),
  };
}

function tally<T>(rows: readonly number[], value: (row: number) => T): Map<T, number> {
  const counts = new Map<T, number>();
  for (const row of rows) counts.set(value(row), (counts.get(value(row)) ?? 0) + 1);
  return counts;
}

function text({ scores }: ValueSheets, row: number): string {
  return scores.map((column) => column[row]!).join(" ");
}
