import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { destroyKey } from "./destroyKey.js";

/**
 * Puts a new key of mode 600 in the place of the old one, which is overwritten and removed. A run that is killed in between
 * leaves a whole key or none; what it left beside it goes with the next rotation, or with `keyFiles`.
 */
export function rotateKey(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const [, aside, old] = keyNames(path);
  for (const stale of [aside, old]) if (existsSync(stale)) destroyKey(stale);
  const file = openSync(aside, "wx", 0o600);
  try {
    writeSync(file, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (existsSync(path)) renameSync(path, old);
  renameSync(aside, path);
  if (existsSync(old)) destroyKey(old);
}

/** The key and what a killed rotation may have left beside it, as far as they exist. */
export function keyFiles(path: string): string[] {
  return keyNames(path).filter((name) => existsSync(name));
}

function keyNames(path: string): readonly [key: string, fresh: string, old: string] {
  const stem = path.replace(/\.key$/, "");
  return [path, `${stem}.new.key`, `${stem}.old.key`];
}
