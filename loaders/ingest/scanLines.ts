import { createHash } from "node:crypto";
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { untilLastWhole } from "./readHead.js";

export interface LineScan {
  /** lines as an editor counts them; a last line without a line feed counts */
  readonly lines: number;
  /** 1-based numbers of lines without any character, the first thousand */
  readonly blank: readonly number[];
  readonly blankCount: number;
  readonly quotes: boolean;
  readonly utf8: boolean;
  /** the file ends in the middle of a character */
  readonly cut: boolean;
  readonly zeros: boolean;
  /** bytes of the longest line */
  readonly longest: number;
  /** lone carriage returns end lines (old Mac) or stand inside them */
  readonly loneReturns: boolean;
  readonly hash: string | null;
}

const lf = 10;
const cr = 13;

/** One pass over a file's bytes, before and independent of the reader: what the reader finds must add up to it. */
export async function scanLines(path: string, withHash: boolean): Promise<LineScan> {
  const hash = withHash ? createHash("sha256") : undefined;
  const blank: number[] = [];
  let lines = 0, blankCount = 0, quotes = false, utf8 = true, loneReturns = false, lineLength = 0, last = lf, zeros = false, longest = 0;
  let carry = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 4 << 20 }) as AsyncIterable<Buffer>) {
    hash?.update(chunk);
    if (!quotes && chunk.includes(34)) quotes = true;
    if (!zeros && chunk.includes(0)) zeros = true;
    if (utf8) {
      const joined = carry.length ? Buffer.concat([carry, chunk]) : chunk;
      const whole = untilLastWhole(joined);
      utf8 = isUtf8(whole);
      carry = Buffer.from(joined.subarray(whole.length));
    }
    if (!loneReturns && chunk.includes(cr)) loneReturns = hasLoneReturn(chunk);
    let from = 0;
    for (let at = chunk.indexOf(lf); at >= 0; at = chunk.indexOf(lf, from)) {
      lines++;
      const length = at - from + lineLength;
      const ending = at > 0 ? chunk[at - 1] : last;
      if (length === 0 || (length === 1 && ending === cr)) {
        blankCount++;
        if (blank.length < 1000) blank.push(lines);
      }
      if (length > longest) longest = length;
      lineLength = 0;
      from = at + 1;
    }
    lineLength += chunk.length - from;
    last = chunk[chunk.length - 1]!;
  }
  if (lineLength > 0) lines++;
  longest = Math.max(longest, lineLength);
  return { lines, blank, blankCount, quotes, utf8: utf8 && carry.length === 0, cut: utf8 && carry.length > 0, zeros, longest, loneReturns, hash: hash?.digest("hex") ?? null };
}

function hasLoneReturn(chunk: Buffer): boolean {
  for (let at = chunk.indexOf(cr); at >= 0 && at < chunk.length - 1; at = chunk.indexOf(cr, at + 1)) if (chunk[at + 1] !== lf) return true;
  return false;
}
