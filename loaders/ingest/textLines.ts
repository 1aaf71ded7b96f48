import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import type { Encoding } from "./readHead.js";

/** Lines of a text file in its encoding, without their endings (`\n`, `\r\n`, lone `\r`), a block at a time. */
export async function* textLines(path: string, encoding: Encoding, bom: number): AsyncGenerator<string[]> {
  const decoder = iconv.getDecoder(encoding);
  let rest = "";
  for await (const chunk of createReadStream(path, { start: bom, highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const text = rest + decoder.write(chunk);
    const held = text.endsWith("\r") ? "\r" : "";
    const lines = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
    rest = lines.pop()! + held;
    if (lines.length) yield lines;
  }
  const last = rest + (decoder.end() ?? "");
  if (last) yield last.replace(/(\r\n|\n|\r)$/, "").split(/\r\n|\n|\r/);
}
