import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { isAlive, processStart } from "./processStart.js";

export interface Leftover {
  readonly path: string;
  /** the process that made it */
  readonly pid: number;
  readonly alive: boolean;
}

/** Folders that runs work in, by the place where they stand: each carries the id of its process in its name, and where it can be told when that started. */
const inOut = /^\.(?:evaluate|sample|publish|lock)-(\d+)(?:\.(\d+))?$/;
const inRoot = /^\.site-(\d+)$/;
const inTemporary = /^neraca-(\d+)(?:\.(\d+))?-/;

export interface Places {
  readonly out: string;
  readonly root: string;
  readonly temporary: string;
  readonly dist: string;
}

/** What runs that were killed have left behind, and what runs that are under way work in. */
export function leftovers({ out, root, temporary, dist }: Places): Leftover[] {
  const name = basename(dist).replace(/[^\w]/g, "\\$&");
  const site = new RegExp(`^${name}\\.(?:(?:building|old|lock)-(\\d+)(?:-fragments)?)$`);
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

/** Removes what this process works in: for the moment it ends, however it came to that. */
export function removeOwn(places: Places): void {
  for (const { path, pid } of leftovers(places)) if (pid === process.pid) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** What tells this process in the name of a folder. */
export function ownName(): string {
  const start = processStart(process.pid);
  return start ? `${process.pid}.${start}` : String(process.pid);
}

/** Runs `use` with a folder of its own in the system's folder for temporary files, and removes it, also where a signal ends the process. */
export async function withTemporary<T>(use: (temporary: string) => Promise<T>): Promise<T> {
  const temporary = mkdtempSync(join(tmpdir(), `neraca-${ownName()}-`));
  const remove = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", remove);
  try {
    return await use(temporary);
  } finally {
    process.removeListener("exit", remove);
    remove();
  }
}

function below(folder: string, pattern: RegExp): Leftover[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).sort().flatMap((name) => {
    const [, pid, start] = pattern.exec(name) ?? [];
    return pid ? [{ path: join(folder, name), pid: Number(pid), alive: isAlive(Number(pid), start) }] : [];
  });
}
