import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const sequence = /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;

/** Bytes as text. Without a valid UTF-8 whole, each sequence that is valid UTF-8 is read so and only the rest as Windows-1252: one stray byte changes no other cell. */
export function decodeText(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "utf-16le" || encoding === "utf-16be") return iconv.decode(bytes, encoding);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return bytes.toString("latin1").replace(sequence, (found) => {
    const own = Buffer.from(found, "latin1");
    return found.length === 1 ? iconv.decode(own, "windows-1252") : own.toString("utf8");
  });
}
