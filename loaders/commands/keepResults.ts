import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { syncFolder, syncTree } from "../durable/syncTree.js";

/** What an evaluation leaves in its folder. */
export const results = ["confidential", "warehouse.duckdb", "published.duckdb", "unduhan"] as const;

/**
 * Moves results that are complete from `aside` to `out`: on the disk first, then each by renames, so that none is ever seen half.
 * The stamp goes before; a run that is killed in between is one without a stamp, which the next one does again.
 */
export function keepResults(aside: string, out: string, names: readonly string[] = results): void {
  for (const name of names) syncTree(join(aside, name));
  rmSync(join(out, "stamp.json"), { force: true });
  syncFolder(out);
  for (const name of names) {
    rmSync(join(out, `${name}.wal`), { force: true });
    if (existsSync(join(out, name))) renameSync(join(out, name), join(aside, `${name}.previous`));
    renameSync(join(aside, name), join(out, name));
  }
  syncFolder(out);
}
