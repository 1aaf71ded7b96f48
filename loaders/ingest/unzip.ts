import { inflateRawSync } from "node:zlib";
import { Unreadable } from "./sheet.js";

export interface ZipEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly method: number;
  /** CRC-32 of the content, as the directory says */
  readonly checksum: number;
}

const endSize = 22;
const longestComment = 65_535;

/** The entries of a zip archive as its directory at the end lists them. Throws Unreadable for one that is cut off, locked, or leads outside itself. */
export function zipEntries(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end < bytes.length - endSize - longestComment || end + endSize > bytes.length) throw new Unreadable("file-unreadable", "workbook is cut off: its archive has no end");
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt16LE(at + 8) & 1) throw new Unreadable("file-protected", "workbook is protected by a password");
    if (/^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(name)) throw new Unreadable("file-unreadable", `workbook holds an entry that leads outside it: "${name.slice(0, 80)}"`);
    if (local + 30 > bytes.length) throw damaged();
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const size = bytes.readUInt32LE(at + 20);
    if (start + size > bytes.length) throw damaged();
    entries.push({ name, packed: bytes.subarray(start, start + size), method: bytes.readUInt16LE(at + 10), checksum: bytes.readUInt32LE(at + 16) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** The content of an entry. Throws Unreadable where it is not what was packed, or would be longer than `limit`, whatever the archive says of its length. */
export function unpack(entry: ZipEntry, limit: number): Buffer {
  const content = inflated(entry, limit);
  if (checksumOf(content) !== entry.checksum) throw new Unreadable("file-unreadable", `workbook is damaged: "${entry.name}" is not what was packed`);
  return content;
}

function inflated({ name, packed, method }: ZipEntry, limit: number): Buffer {
  if (method === 0 && packed.length <= limit) return packed;
  if (method !== 0 && method !== 8) throw damaged();
  try {
    if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_BUFFER_TOO_LARGE") throw damaged();
  }
  throw new Unreadable("file-too-large", `workbook unpacks to more than can be read: "${name}"`);
}

const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32; the one of Node came with 20.15. */
function checksumOf(content: Buffer): number {
  let rest = -1;
  for (let i = 0; i < content.length; i++) rest = (rest >>> 8) ^ remainders[(rest ^ content[i]!) & 255]!;
  return ~rest >>> 0;
}

const damaged = () => new Unreadable("file-unreadable", "workbook is damaged: its archive cannot be unpacked");
