import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import { decodeText } from "./decodeText.js";
import type { Encoding } from "./readHead.js";

const lf = 10;
const cr = 13;

/** Lines of a text file in its encoding, without their endings (`\n`, `\r\n`, lone `\r`), a block at a time. */
export async function* textLines(path: string, encoding: Encoding, bom: number): AsyncGenerator<string[]> {
  let rest = "";
  for await (const text of encoding === "utf-16le" || encoding === "utf-16be" ? wideBlocks(path, encoding, bom) : narrowBlocks(path, encoding, bom)) {
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
  for await (const chunk of chunksOf(path, bom)) {
    const end = Math.max(chunk.lastIndexOf(lf), chunk.lastIndexOf(cr)) + 1;
    if (end === 0) {
      held.push(chunk);
      continue;
    }
    yield decodeText(Buffer.concat([...held, chunk.subarray(0, end)]), encoding);
    held = [chunk.subarray(end)];
  }
  yield decodeText(Buffer.concat(held), encoding);
}
