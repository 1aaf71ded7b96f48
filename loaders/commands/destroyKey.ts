import { randomBytes } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";

/** Overwrites a key file with chance and removes it. What a disk or a backup keeps of it is out of reach from here. */
export function destroyKey(path: string): void {
  const file = openSync(path, "r+");
  try {
    writeSync(file, randomBytes(Math.max(64, fstatSync(file).size)), 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path);
}
