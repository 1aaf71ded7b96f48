import { open } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { decodeText, type Encoding } from "./decodeText.js";

const headBytes = 65_536;

export interface Head {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
  readonly bom: number;
  readonly text: string;
}

/** The first 64 kB of a file as text: byte order mark first, then UTF-16 by its zero bytes, UTF-8 where it is valid, otherwise Windows-1252. */
export async function readHead(path: string): Promise<Head> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const { encoding, bom } = encodingOf(bytes, bytesRead < headBytes);
    return { bytes, encoding, bom, text: decodeText(bytesRead < headBytes ? bytes.subarray(bom) : untilLastWhole(bytes.subarray(bom)), encoding) };
  } finally {
    await handle.close();
  }
}

function encodingOf(bytes: Buffer, whole: boolean): { encoding: Encoding; bom: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", bom: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", bom: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", bom: 2 };
  const sample = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  sample.forEach((byte, i) => { if (byte === 0) zeros[i % 2]!++; });
  if (zeros[1]! > sample.length / 5 && zeros[0]! < sample.length / 20) return { encoding: "utf-16le", bom: 0 };
  if (zeros[0]! > sample.length / 5 && zeros[1]! < sample.length / 20) return { encoding: "utf-16be", bom: 0 };
  return { encoding: isUtf8(whole ? bytes : untilLastWhole(bytes)) ? "utf-8" : "windows-1252", bom: 0 };
}

/** Without a character that the end of the buffer cuts in two. */
export function untilLastWhole(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) {
      const need = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < need ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}
