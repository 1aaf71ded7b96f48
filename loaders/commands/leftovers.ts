import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

export interface Leftover {
  readonly path: string;
  /** the process that made it */
  readonly pid: number;
  readonly alive: boolean;
}

/** Folders that runs work in, by the place where they stand: each carries the id of its process in its name. */
const inOut = /^\.(?:evaluate|sample|publish)-(\d+)$/;
const inRoot = /^\.site-(\d+)$/;
const inTemporary = /^neraca-(\d+)-/;

export interface Places {
  readonly out: string;
  readonly root: string;
  readonly temporary: string;
  readonly dist: string;
}

/** What runs that were killed have left behind, and what runs that are under way work in. */
export function leftovers({ out, root, temporary, dist }: Places): Leftover[] {
  const site = new RegExp(`^${basename(dist).replace(/[^\w]/g, "\\$&")}\\.(?:building|old)-(\\d+)(?:-fragments)?$`);
  return [...below(out, inOut), ...below(root, inRoot), ...below(dirname(dist), site), ...leftoversIn(temporary)];
}

/** Those in the system's folder for temporary files. */
export function leftoversIn(temporary: string): Leftover[] {
  return below(temporary, inTemporary);
}

function below(folder: string, pattern: RegExp): Leftover[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((name) => {
    const pid = pattern.exec(name)?.[1];
    return pid ? [{ path: join(folder, name), pid: Number(pid), alive: isAlive(Number(pid)) }] : [];
  });
}

/** Whether a process of this id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
