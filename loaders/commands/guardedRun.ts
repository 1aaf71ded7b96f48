import { existsSync, mkdirSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { getHeapStatistics } from "node:v8";
import { restoreFolder } from "../durable/replaceFolder.js";
import { Refusal, type Option } from "./command.js";
import { neededBytes } from "./examineMachine.js";
import { explainFault } from "./explainFault.js";
import { filesBelow } from "./fingerprint.js";
import { removeOwn } from "./leftovers.js";
import { takeLock } from "./lock.js";
import type { Progress } from "./progress.js";
import { paths, root } from "./project.js";

export interface Guarded {
  readonly command: string;
  readonly exports?: string;
  readonly out: string;
  /** where the site will be written, if it will */
  readonly dist?: string;
  readonly wait: boolean;
  readonly progress: Progress;
}

/** The flag of commands that take locks. */
export const waitFlag: Readonly<Record<string, Option>> = { wait: { help: "wait while another run uses the same folders, instead of refusing" } };

/** The lock of a folder of results lies in it, that of a site beside it: all of a site's folder is published. */
export const lockOf = { out: (out: string) => join(out, ".lock"), dist: (dist: string) => `${dist}.lock` } as const;

const leastHeap = 200;

/** Where a folder really lies, also where a link leads to it. */
export function realFolder(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/**
 * Runs `use` with the locks of the folders that it writes to. However it ends, short of a kill -9, its locks and half-made
 * folders go; what a killed run left of a site's swap is set right first. Throws Refusal for a fault of the machine, in one clear line.
 */
export async function guardedRun(guarded: Guarded, use: () => Promise<void>): Promise<void> {
  const { command, out, dist, wait, progress: { say } } = guarded;
  const places = { out, root, temporary: tmpdir(), dist: dist ?? paths.dist };
  const releases: (() => void)[] = [];
  const end = () => {
    removeOwn(places);
    for (const release of releases.splice(0)) release();
  };
  process.once("exit", end);
  try {
    checkHeap();
    mkdirSync(out, { recursive: true });
    releases.push(await takeLock(out, lockOf.out(out), { command, wait, say }));
    if (dist) {
      releases.push(await takeLock(dist, lockOf.dist(dist), { command, wait, say }));
      restoreFolder(dist);
    }
    await use();
  } catch (error) {
    const line = explainFault(error, { folders: [out, dirname(places.dist), root, tmpdir()], needed: neededBytes(await exportBytes(guarded.exports ?? paths.exports)) });
    throw line ? new Refusal(line, { cause: error }) : error;
  } finally {
    process.removeListener("exit", end);
    guarded.progress.stop();
    end();
  }
}

/** Node ends at once where its heap is full: what is surely too small is refused beforehand. */
function checkHeap(): void {
  const limit = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  if (limit < leastHeap) throw new Refusal(`memory: Node may use ${limit} MB, at least ${leastHeap} MB are needed: NODE_OPTIONS=--max-old-space-size=MB sets it`);
}

async function exportBytes(folder: string): Promise<number> {
  return (await filesBelow(folder)).reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}
