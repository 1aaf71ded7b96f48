import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import { decodeText, type Encoding } from "./decodeText.js";

/** A line of more characters is no row; what goes far beyond is not even gathered. */
export const longestLine = 1 << 20;
const lf = 10;
const cr = 13;

/** Lines of a text file in its encoding, without their endings (`\n`, `\r\n`, lone `\r`), a block at a time. */
export async function* textLines(path: string, encoding: Encoding, bom: number): AsyncGenerator<string[]> {
  let rest = "";
  for await (const text of encoding === "utf-16le" || encoding === "utf-16be" ? wideBlocks(path, encoding, bom) : narrowBlocks(path, encoding, bom)) {
    if (rest.length > longestLine && !/[\r\n]/.test(text)) continue;
    const joined = rest + text;
    const held = joined.endsWith("\r") ? "\r" : "";
    const lines = joined.slice(0, joined.length - held.length).split(/\r\n|\n|\r/);
    rest = lines.pop()! + held;
    if (lines.length) yield lines;
  }
  if (rest) yield rest.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
}

const chunksOf = (path: string, bom: number) => createReadStream(path, { start: bom, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;

async function* wideBlocks(path: string, encoding: Encoding, bom: number): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunksOf(path, bom)) yield decoder.write(chunk);
  yield decoder.end() ?? "";
}

/** Blocks that end with a line, so that no character is cut in two; a line longer than a block is gathered first. */
async function* narrowBlocks(path: string, encoding: Encoding, bom: number): AsyncGenerator<string> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(path, bom)) {
    const end = Math.max(chunk.lastIndexOf(lf), chunk.lastIndexOf(cr)) + 1;
    if (end === 0) {
      if (size <= 4 * longestLine) held.push(chunk);
      size += chunk.length;
      continue;
    }
    yield decodeText(Buffer.concat([...held, chunk.subarray(0, end)]), encoding);
    held = [chunk.subarray(end)];
    size = chunk.length - end;
  }
  yield decodeText(Buffer.concat(held), encoding);
}
