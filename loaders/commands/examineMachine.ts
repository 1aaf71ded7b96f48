import { existsSync, statfsSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { createRequire } from "node:module";
import { withWarehouse } from "../warehouse/warehouse.js";
import { browserPlaces } from "./browserPlaces.js";
import type { Examination } from "./examination.js";

const giga = 1e9;
const gigabytes = (bytes: number) => `${(bytes / giga).toFixed(1)} GB`;

/** Whether this Node is new enough. */
export function examineNode(version: string): Examination {
  const major = Number(version.replace(/^v/, "").split(".")[0]);
  return major >= 20 ? { state: "fine", what: "Node", found: version } : { state: "bad", what: "Node", found: version, advice: "install Node 20 or newer" };
}

/** Whether the database's native part runs on this system. */
export async function examineDatabase(): Promise<Examination> {
  try {
    const [row] = await withWarehouse(":memory:", (warehouse) => warehouse.rows<{ version: string }>("select version() as version"));
    return { state: "fine", what: "DuckDB", found: row!.version };
  } catch (error) {
    return { state: "bad", what: "DuckDB", found: (error as Error).message.split("\n")[0]!, advice: "run npm ci on this machine: packages copied from another system do not run" };
  }
}

/** Memory that this process may use: what a container allows it counts, not what the machine has. */
export function examineMemory(bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity)): Examination {
  const found = gigabytes(bytes);
  if (bytes < giga) return { state: "bad", what: "memory", found, advice: "1 GB is the least; 4 GB are enough for 100,000 employees" };
  return bytes < 3 * giga ? { state: "warn", what: "memory", found, advice: "enough for a small region; 4 GB are enough for 100,000 employees" } : { state: "fine", what: "memory", found };
}

/** Free space where results go, against three times the exports and what the sample and the site need. */
export function examineDisk(out: string, exportBytes: number, free = freeBytes(out)): Examination {
  const needed = neededBytes(exportBytes);
  const found = `${gigabytes(free)} free, about ${gigabytes(needed)} needed`;
  return free < needed ? { state: "bad", what: "disk", found, advice: `make room, or let results go elsewhere with --out DIR` } : { state: "fine", what: "disk", found };
}

/** What results of so many bytes of exports take while they are made. */
export function neededBytes(exportBytes: number): number {
  return 3 * exportBytes + 0.5 * giga;
}

/** Free bytes of the disk that holds a path, or would. */
export function freeBytes(path: string): number {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** The browser that tests need; a build needs none. */
export function examineBrowser(env: NodeJS.ProcessEnv = process.env, exists: (path: string) => boolean = existsSync): Examination {
  const named = ["NERACA_BROWSER", "CHROME_PATH"].find((name) => env[name]);
  if (named) return exists(env[named]!) ? { state: "fine", what: "browser", found: `${env[named]} (${named})` } : { state: "warn", what: "browser", found: `${named} names none`, advice: `let ${named} name one; only npm test needs it` };
  const installed = browserPlaces(process.platform, env).find(exists) ?? packaged();
  return installed ? { state: "fine", what: "browser", found: installed } : { state: "warn", what: "browser", found: "none", advice: "install Chrome, Chromium or Edge, or set NERACA_BROWSER; only npm test needs it" };
}

function packaged(): string | undefined {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  try {
    createRequire(import.meta.url).resolve("@sparticuz/chromium");
    return "@sparticuz/chromium";
  } catch {
    return undefined;
  }
}
