import { chmodSync, closeSync, copyFileSync, mkdirSync, openSync, readFileSync, statSync, symlinkSync, truncateSync, unlinkSync, writeFileSync, writeSync, appendFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { dirname, join } from "node:path";
import { strToU8, zipSync, type Zippable } from "fflate";
import iconv from "iconv-lite";
import { literal, withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { workbookParts, type Workbook } from "./workbookParts.js";

/** A piece of content: text in an encoding, bytes, or a text repeated with `{i}` (`{i:5}`: in five digits) counting from 1. */
interface Part {
  readonly text?: string;
  readonly encoding?: string;
  readonly hex?: string;
  readonly repeat?: string;
  readonly times?: number;
  /** `times` of the long run */
  readonly full?: number;
}

/** One line of `make.json`; test/ingest/cases/README.md says what each does. */
export interface Step extends Part {
  readonly path: string;
  readonly parts?: readonly Part[];
  readonly zip?: readonly (Part & { readonly name: string; readonly parts?: readonly Part[] })[];
  readonly workbook?: Workbook;
  /** entries of the workbook are stored as they are, not compressed */
  readonly stored?: true;
  readonly parquet?: string;
  readonly copy?: string;
  readonly cut?: number;
  readonly replace?: readonly [from: string, to: string];
  readonly folder?: true;
  readonly symlink?: string;
  readonly mode?: string;
  readonly socket?: true;
  readonly grow?: string;
  readonly remove?: true;
}

/** Thrown where this machine has no means to make a case; the message says which. */
export class NoMeans extends Error {}

/** What is done while the files are read, and afterwards. */
export interface Made {
  onFile(file: string): void;
  close(): void;
}

/** Makes what a case declares below `root`. Throws NoMeans, and RangeError for a step that says nothing known. */
export async function makeCase(root: string, steps: readonly Step[], full: boolean): Promise<Made> {
  const removed = new Set<string>();
  const growing = new Map<string, string>();
  const servers: Server[] = [];
  const closed: string[] = [];
  for (const step of steps) {
    const path = join(root, step.path);
    mkdirSync(dirname(path), { recursive: true });
    if (step.grow !== undefined) growing.set(path, step.grow);
    else if (step.remove) removed.add(step.path.replace(/^exports\//, ""));
    else if (step.socket) servers.push(await listening(path));
    else {
      await make(root, path, step, full);
      if (step.mode !== undefined) closed.push(path);
    }
  }
  const timer = growing.size ? setInterval(() => growing.forEach((text, path) => appendFileSync(path, text)), 1) : undefined;
  return {
    onFile(file) {
      if (removed.delete(file)) unlinkSync(join(root, "exports", file));
    },
    close() {
      clearInterval(timer);
      for (const server of servers) server.close();
      for (const path of closed) chmodSync(path, 0o700);
    },
  };
}

async function make(root: string, path: string, step: Step, full: boolean): Promise<void> {
  if (step.folder) mkdirSync(path, { recursive: true });
  else if (step.symlink !== undefined) link(step.symlink, path);
  else if (step.mode !== undefined) {
    if (process.platform === "win32" || process.getuid?.() === 0) throw new NoMeans("permissions do not bind this user");
    chmodSync(path, parseInt(step.mode, 8));
  } else if (step.copy !== undefined) copyFileSync(join(root, step.copy), path);
  else if (step.cut !== undefined) truncateSync(path, step.cut < 0 ? statSync(path).size + step.cut : step.cut);
  else if (step.replace) replaceBytes(path, ...step.replace);
  else if (step.parquet !== undefined) {
    const select = step.parquet;
    await withWarehouse(":memory:", (warehouse) => warehouse.run(`copy (${select}) to ${literal(path)} (format parquet)`));
  } else if (step.workbook) writeFileSync(path, archive(workbookParts(step.workbook).map(([name, text]) => [name, strToU8(text)]), step.stored ? 0 : 6));
  else if (step.zip) writeFileSync(path, archive(step.zip.map((entry) => [entry.name, Buffer.concat((entry.parts ?? [entry]).flatMap((part) => [...blocks(part, full)]))])));
  else writeParts(path, step.parts ?? [step], full);
}

function replaceBytes(path: string, from: string, to: string): void {
  const text = readFileSync(path, "latin1");
  if (!text.includes(from)) throw new RangeError(`make.json: ${JSON.stringify(from)} does not stand in what was made`);
  writeFileSync(path, text.replaceAll(from, to), "latin1");
}

function archive(entries: readonly (readonly [string, Uint8Array])[], level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(entries) as Zippable, { level, mtime: "2024-01-01T00:00:00" });
}

function writeParts(path: string, parts: readonly Part[], full: boolean): void {
  const handle = openSync(path, "w");
  try {
    for (const part of parts) for (const block of blocks(part, full)) writeSync(handle, block);
  } finally {
    closeSync(handle);
  }
}

function* blocks(part: Part, full: boolean): Generator<Buffer> {
  const bytes = (text: string) => iconv.encode(text, part.encoding ?? "utf-8", { addBOM: false });
  if (part.hex !== undefined) return yield Buffer.from(part.hex.replaceAll(" ", ""), "hex");
  if (part.text !== undefined) return yield bytes(part.text);
  if (part.repeat === undefined) throw new RangeError(`make.json: nothing to make in ${JSON.stringify(part).slice(0, 80)}`);
  const times = (full ? part.full : undefined) ?? part.times ?? 1;
  const counted = part.repeat.includes("{i");
  const block = counted ? 1_000 : Math.max(1, Math.floor((1 << 20) / part.repeat.length));
  for (let from = 1; from <= times; from += block) {
    const count = Math.min(block, times - from + 1);
    const repeat = part.repeat;
    yield bytes(counted ? Array.from({ length: count }, (_, k) => repeat.replace(/\{i(?::(\d+))?\}/g, (_all, digits: string | undefined) => String(from + k).padStart(Number(digits ?? 0), "0"))).join("") : repeat.repeat(count));
  }
}

function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    throw new NoMeans(`no symbolic links: ${(error as NodeJS.ErrnoException).code}`);
  }
}

async function listening(path: string): Promise<Server> {
  if (process.platform === "win32") throw new NoMeans("no sockets in folders");
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(path, resolve));
  return server;
}

/** The steps of a case's `make.json`. */
export function stepsOf(path: string): readonly Step[] {
  return JSON.parse(readFileSync(path, "utf8")) as Step[];
}
