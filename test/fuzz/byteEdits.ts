import { unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import { unpack, zipEntries } from "../../loaders/ingest/unzip.js";
import type { Stream } from "../../loaders/sample/random.js";

/** A file's bytes, and the encoding of its text where it is text. */
export interface Bytes {
  readonly data: Buffer;
  readonly encoding: "utf8" | "utf16le" | "utf16be" | "latin1";
  readonly text: boolean;
}

export type ByteEdit = (bytes: Bytes, stream: Stream, other: Buffer) => Buffer | Bytes;

const bytesOf = (s: Stream, low: number, high: number) => Buffer.from(Array.from({ length: s.integer(low, high) }, () => s.integer(0, 255)));
const at = (data: Buffer, s: Stream) => s.integer(0, data.length);
const insert = (data: Buffer, where: number, more: Buffer) => Buffer.concat([data.subarray(0, where), more, data.subarray(where)]);
const cut = (data: Buffer, from: number, length: number) => Buffer.concat([data.subarray(0, from), data.subarray(from + length)]);
const unit = (bytes: Bytes, text: string) => iconv.encode(text, bytes.encoding);

/** Places of a text in bytes, on the boundaries of its characters. */
function finds(bytes: Bytes, text: string): number[] {
  const wanted = unit(bytes, text);
  const step = bytes.encoding.startsWith("utf16") ? 2 : 1;
  const found: number[] = [];
  for (let from = bytes.data.indexOf(wanted); from >= 0; from = bytes.data.indexOf(wanted, from + 1)) if (from % step === 0) found.push(from);
  return found;
}

/** An edit at a place of `text`, else anywhere. */
const near = (text: string, edit: (bytes: Bytes, where: number, s: Stream) => Buffer): ByteEdit => (bytes, s) => {
  const found = finds(bytes, text);
  return edit(bytes, found.length ? s.pick(found) : at(bytes.data, s), s);
};

const marks = { utf8: [0xef, 0xbb, 0xbf], utf16le: [0xff, 0xfe], utf16be: [0xfe, 0xff], latin1: [] } as const;

function recoded(bytes: Bytes, s: Stream): Bytes {
  if (!bytes.text) return bytes;
  const text = iconv.decode(bytes.data, bytes.encoding);
  const encoding = s.pick(["utf8", "utf16le", "utf16be", ...([...text].every((sign) => sign < "\u0080" || (sign > "\u009f" && sign < "\u0100")) ? ["latin1" as const] : [])] as const);
  return { data: Buffer.concat([Buffer.from(s.chance(0.7) || encoding.startsWith("utf16") ? marks[encoding] : []), iconv.encode(text, encoding)]), encoding, text: true };
}

const newlines: ByteEdit = (bytes, s) => (bytes.text ? iconv.encode(iconv.decode(bytes.data, bytes.encoding, { stripBOM: false }).replace(/\r\n|\n|\r/g, s.pick(["\n", "\r\n", "\r"])), bytes.encoding, { addBOM: false }) : bytes);

/** Entries of a workbook's archive, packed again after a change of one; a damaged one is left, since packing anew would make its damage sound. */
const entries = (change: (files: Record<string, Uint8Array>, name: string, s: Stream) => void): ByteEdit => ({ data }, s) => {
  let files: Record<string, Uint8Array>;
  try {
    for (const entry of zipEntries(data)) unpack(entry, data.length * 2_000);
    files = unzipSync(data);
  } catch {
    return data;
  }
  const names = Object.keys(files).sort();
  if (names.length) change(files, s.pick(names), s);
  return Buffer.from(zipSync(files, { mtime: new Date(2026, 0, 1), level: s.chance(0.5) ? 0 : 6 }));
};

const plain: Readonly<Record<string, ByteEdit>> = {
  "bit-flipped": ({ data }, s) => { const out = Buffer.from(data); const where = s.integer(0, Math.max(0, out.length - 1)); if (out.length) out[where]! ^= 1 << s.integer(0, 7); return out; },
  "byte-set": ({ data }, s) => { const out = Buffer.from(data); if (out.length) out[s.integer(0, out.length - 1)] = s.pick([0, 9, 10, 13, 34, 39, 44, 59, 92, 124, 127, 128, 160, 233, 255, s.integer(0, 255)]); return out; },
  "bytes-inserted": ({ data }, s) => insert(data, at(data, s), bytesOf(s, 1, 12)),
  "bytes-deleted": ({ data }, s) => cut(data, at(data, s), s.integer(1, 40)),
  truncated: ({ data }, s) => data.subarray(0, at(data, s)),
  "head-lost": ({ data }, s) => data.subarray(Math.floor(at(data, s) / 4)),
  "range-duplicated": ({ data }, s) => { const from = at(data, s); return insert(data, at(data, s), data.subarray(from, from + s.integer(1, 300))); },
  "range-moved": ({ data }, s) => { const from = at(data, s), length = s.integer(1, 200); const rest = cut(data, from, length); return insert(rest, at(rest, s), data.subarray(from, from + length)); },
  spliced: ({ data }, s, other) => { const from = at(other, s); return insert(data, at(data, s), other.subarray(from, from + s.integer(1, 400))); },
  "tail-of-another": ({ data }, s, other) => Buffer.concat([data.subarray(0, at(data, s)), other.subarray(at(other, s))]),
  "zero-inserted": ({ data }, s) => insert(data, at(data, s), Buffer.alloc(s.integer(1, 3))),
};

const ofText: Readonly<Record<string, ByteEdit>> = {
  recoded,
  newlines,
  "mark-added": (bytes) => Buffer.concat([Buffer.from(marks[bytes.encoding]), bytes.data]),
  "quote-inserted": (bytes, s) => insert(bytes.data, at(bytes.data, s), unit(bytes, '"')),
  "quote-opens-cell": (bytes, s) => near(s.pick(["|", ";", ",", "\t", "\n"]), (all, where) => insert(all.data, where + unit(all, ",").length, unit(all, '"')))(bytes, s, bytes.data),
  "quote-lost": near('"', (all, where) => cut(all.data, where, unit(all, '"').length)),
  "delimiter-inserted": (bytes, s) => insert(bytes.data, at(bytes.data, s), unit(bytes, s.pick(["|", ";", ",", "\t"]))),
  "delimiter-lost": (bytes, s) => near(s.pick(["|", ";", ",", "\t"]), (all, where) => cut(all.data, where, unit(all, ",").length))(bytes, s, bytes.data),
  "lines-joined": near("\n", (all, where) => cut(all.data, where, unit(all, "\n").length)),
  "line-broken": (bytes, s) => insert(bytes.data, at(bytes.data, s), unit(bytes, s.pick(["\n", "\r", "\r\n", "\n\n", "\u2028", "\u0085", "\f", "\v"]))),
  "blank-lines": near("\n", (all, where, s) => insert(all.data, where, unit(all, "\n".repeat(s.integer(1, 5))))),
  "high-byte": (bytes, s) => insert(bytes.data, at(bytes.data, s), Buffer.from([s.integer(128, 255)])),
  "sign-inserted": (bytes, s) => insert(bytes.data, at(bytes.data, s), unit(bytes, s.pick(["é", "\u00a0", "\u202e", "\ufeff", "\x1e", "\x1f", "\0", "\\", "'", "{", "}", "[", "]", ":", "E"]))),
  "long-line": (bytes, s) => insert(bytes.data, at(bytes.data, s), unit(bytes, s.pick(["x", "9", " ", ",", "|", '"', "[", '{"a":']).repeat(s.integer(1_000, 60_000)))),
};

const ofWorkbooks: Readonly<Record<string, ByteEdit>> = {
  "entry-removed": entries((files, name) => void delete files[name]),
  "entry-renamed": entries((files, name, s) => { files[s.pick([`../${name}`, name.toUpperCase(), `${name}.bak`])] = files[name]!; delete files[name]; }),
  "entry-truncated": entries((files, name, s) => { files[name] = files[name]!.subarray(0, s.integer(0, files[name]!.length)); }),
  "entry-swapped": entries((files, name, s) => { const other = s.pick(Object.keys(files).sort()); [files[name], files[other]] = [files[other]!, files[name]!]; }),
  "entry-added": entries((files, _, s) => { files[s.pick(["../../luar.txt", "xl/worksheets/sheet9.xml", "xl/vbaProject.bin", "/etc/hosts"])] = new Uint8Array(s.integer(0, 3_000_000)); }),
  "entry-expanding": entries((files, name) => { files[name] = Buffer.from(Buffer.from(files[name]!).toString("utf8").replace(/\?>/, '?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>').replace(/<t>([^<]*)/, "<t>&d;")); }),
};

/** Edits of bytes: those of every file, of texts, of workbooks. */
export const byteEdits = { plain: new Map(Object.entries(plain)), text: new Map(Object.entries(ofText)), workbook: new Map(Object.entries(ofWorkbooks)) } as const;
