import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSample, type SampleOptions, type SampleReport } from "../../loaders/sample/index.js";

export interface Written extends SampleReport {
  readonly folder: string;
  /** relative path → SHA-256 */
  readonly hashes: Readonly<Record<string, string>>;
  readonly read: (path: string) => Buffer;
  readonly remove: () => void;
}

export async function written(options: Omit<SampleOptions, "out">): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  const report = await writeSample({ ...options, out: folder });
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/")).sort();
  const read = (path: string) => readFileSync(join(folder, path));
  return { ...report, folder, read, hashes: Object.fromEntries(paths.map((path) => [path, createHash("sha256").update(read(path)).digest("hex")])), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Rows of a delimited text without quoted line breaks. */
export function cells(text: string, delimiter: string): string[][] {
  return text.replace(/^\ufeff/, "").split(/\r?\n/).filter(Boolean).map((line) => line.split(delimiter));
}
