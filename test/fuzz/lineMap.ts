import iconv from "iconv-lite";
import type { Bytes } from "./byteEdits.js";

export interface LineMap {
  /** new number (1-based) of a run of old lines that came through whole and together; undefined where they did not */
  of(line: number, count: number): number | undefined;
  /** the line stands before every change */
  before(line: number): boolean;
  /** the line stands after every change */
  after(line: number): boolean;
  /** a line that is not in both files holds the text */
  changedHolds(text: string): boolean;
}

export const linesOf = ({ data, encoding }: Bytes): string[] => iconv.decode(data, encoding).split(/\r\n|\n|\r/);

/** Which lines of a text are untouched in another: those at its beginning and end, and those that stand once in both. */
export function lineMap(old: readonly string[], now: readonly string[]): LineMap {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const count = (lines: readonly string[]) => {
    const seen = new Map<string, number[]>();
    lines.forEach((line, i) => seen.set(line, [...(seen.get(line) ?? []), i]));
    return seen;
  };
  const [olds, nows] = [count(old), count(now)];
  const at = (i: number): number | undefined => {
    if (i < start) return i;
    if (i >= old.length - end) return i - old.length + now.length;
    const places = nows.get(old[i]!);
    return olds.get(old[i]!)?.length === 1 && places?.length === 1 ? places[0] : undefined;
  };
  const changed = [...old.filter((_, i) => at(i) === undefined), ...now.filter((line, i) => i >= start && i < now.length - end && !(olds.get(line)?.length === 1 && nows.get(line)?.length === 1))];
  return {
    of(line, lines) {
      const first = at(line - 1);
      if (first === undefined) return undefined;
      for (let k = 1; k < lines; k++) if (at(line - 1 + k) !== first + k) return undefined;
      return first + 1;
    },
    before: (line) => line <= start,
    after: (line) => line > old.length - end,
    changedHolds: (text) => changed.some((line) => line.includes(text)),
  };
}
