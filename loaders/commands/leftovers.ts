import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

/** What runs that were killed have left behind, and what runs that are under way work in. An old site is left over only where a new one stands. */
export function leftovers({ out, root, temporary, dist }: Places): Leftover[] {
  const name = basename(dist).replace(/[^\w]/g, "\\$&");
  const site = new RegExp(`^${name}\\.(?:building${existsSync(dist) ? "|old" : ""})-(\\d+)(?:-fragments)?$`);
  return [...below(out, inOut), ...below(root, inRoot), ...below(dirname(dist), site), ...leftoversIn(temporary)];
}

/** Those in the system's folder for temporary files, which other users share. */
export function leftoversIn(temporary: string): Leftover[] {
  const own = process.getuid?.();
  return below(temporary, inTemporary).filter(({ path }) => own === undefined || lstatSync(path, { throwIfNoEntry: false })?.uid === own);
}

/** Removes what belongs to no run that is under way. */
export function removeLeftovers(found: readonly Leftover[]): void {
  for (const { path, alive } of found) if (!alive) rmSync(path, { recursive: true, force: true });
}

/** Runs `use` with a folder of its own in the system's folder for temporary files, and removes it. */
export async function withTemporary<T>(use: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = mkdtempSync(join(tmpdir(), `neraca-${process.pid}-`));
  try {
    return await use(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function below(folder: string, pattern: RegExp): Leftover[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((name) => {
    const pid = pattern.exec(name)?.[1];
    return pid ? [{ path: join(folder, name), pid: Number(pid), alive: isAlive(Number(pid)) }] : [];
  });
}

/** Whether a process of this id runs, whoever owns it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
