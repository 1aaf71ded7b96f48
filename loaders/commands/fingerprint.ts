import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { writeWhole } from "../durable/writeWhole.js";

interface Seen {
  readonly size: number;
  readonly mtime: number;
  readonly ctime: number;
  readonly inode: number;
  readonly hash: string;
}

/** A file that changed so shortly before it was read may change again within one tick of its time; so may one from the future. */
const settled = 2000;

/** Hashes of file contents, remembered by size, times and inode so that gigabytes of unchanged exports cost one `lstat` each. */
export class FileHashes {
  #seen: Record<string, Seen>;
  readonly #fresh: Record<string, Seen> = {};

  constructor(readonly path: string) {
    this.#seen = remembered(path);
  }

  async of(file: string): Promise<string> {
    const stat = await lstat(file);
    if (!stat.isFile()) return `not-a-file:${stat.mode}`;
    const key = { size: stat.size, mtime: stat.mtimeMs, ctime: stat.ctimeMs, inode: stat.ino };
    const known = this.#seen[file];
    const same = known && known.size === key.size && known.mtime === key.mtime && known.ctime === key.ctime && known.inode === key.inode;
    const hash = same ? known.hash : await contentHash(file);
    if (Math.max(key.mtime, key.ctime) < Date.now() - settled) this.#fresh[file] = { ...key, hash };
    else delete this.#seen[file];
    return hash;
  }

  save(): void {
    writeWhole(this.path, JSON.stringify({ ...this.#seen, ...this.#fresh }), 0o600);
  }
}

function remembered(path: string): Record<string, Seen> {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, Seen>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

async function contentHash(file: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest("hex");
  } catch (error) {
    return `unreadable:${(error as NodeJS.ErrnoException).code}`;
  }
}

/** Every file below a folder, sorted by code point of its relative path with `/`. A missing folder has none. */
export async function filesBelow(folder: string, skip: (path: string) => boolean = () => false): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !skip(relative(folder, path).split(sep).join("/")))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** One hash over named texts and the contents of files (by their path below `root`). */
export async function fingerprint(root: string, files: readonly string[], texts: Readonly<Record<string, string>>, hashes: FileHashes): Promise<string> {
  const hash = createHash("sha256");
  for (const [name, text] of Object.entries(texts)) hash.update(`${name}\0${text}\0`);
  for (const file of files) hash.update(`${relative(root, file).split(sep).join("/")}\0${await hashes.of(file)}\0`);
  return hash.digest("hex");
}
