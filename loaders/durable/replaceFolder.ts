import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder, syncTree } from "./syncTree.js";

const previous = (target: string) => `${target}.previous`;

/**
 * Puts a finished folder in the place of `target`. The old one steps aside whole as `<target>.previous` for the instant
 * between two renames, and `restoreFolder` puts it back where a run was killed in that instant.
 */
export function replaceFolder(finished: string, target: string): void {
  syncTree(finished);
  restoreFolder(target);
  if (existsSync(target)) renameSync(target, previous(target));
  renameSync(finished, target);
  syncFolder(dirname(target));
  removePrevious(target);
}

/** After a run that was killed: the old folder comes back where no new one stands, and goes where one does. */
export function restoreFolder(target: string): void {
  if (!existsSync(previous(target))) return;
  if (existsSync(target)) {
    removePrevious(target);
  } else {
    renameSync(previous(target), target);
    syncFolder(dirname(target));
  }
}

/** Renamed before it is removed, so that what is called `.previous` is whole. */
function removePrevious(target: string): void {
  const old = `${target}.old-${process.pid}`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(previous(target))) renameSync(previous(target), old);
  rmSync(old, { recursive: true, force: true });
}
