import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "./syncTree.js";

/** Writes a file so that it is ever the old one or the new one, whole: beside it as `<path>.new`, synced, then renamed. */
export function writeWhole(path: string, text: string, mode = 0o666): void {
  const aside = `${path}.new`;
  writeAside(aside, text, mode);
  renameSync(aside, path);
  syncFolder(dirname(path));
}

/** Makes a file that is not there yet, whole; gives false, and leaves it, where another process made it first. */
export function createWhole(path: string, text: string, mode = 0o666): boolean {
  const aside = `${path}.${process.pid}.new`;
  writeAside(aside, text, mode);
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    writeFileSync(path, text, { mode, flag: "wx" });
  } finally {
    rmSync(aside, { force: true });
  }
  syncFolder(dirname(path));
  return true;
}

function writeAside(aside: string, text: string, mode: number): void {
  rmSync(aside, { force: true });
  const file = openSync(aside, "wx", mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
