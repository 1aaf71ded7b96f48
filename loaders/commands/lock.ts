import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Refusal } from "./command.js";
import { isAlive, processStart } from "./processStart.js";

export interface Holder {
  readonly pid: number;
  readonly start?: string;
  readonly host: string;
  /** ISO time */
  readonly since: string;
  readonly command: string;
}

export interface LockOptions {
  /** what holds the lock, as others are told */
  readonly command: string;
  /** wait for the holder instead of refusing */
  readonly wait?: boolean;
  readonly say?: (line: string) => void;
}

/**
 * Takes the lock of a folder, and gives what releases it. The lock is a folder with one file, which names its holder: by one
 * rename it takes its place whole, on every file system. One whose process is gone, also where its id runs again as another
 * process, is taken over. Throws Refusal that names the holder, unless told to wait.
 */
export async function takeLock(folder: string, lock: string, options: LockOptions): Promise<() => void> {
  let told = false;
  for (;;) {
    const release = tryLock(lock, options.command);
    if (release) return release;
    const holder = holderOf(lock);
    if (!holder) continue;
    const line = `${folder} is in use by ${holder.command} (process ${holder.pid}${holder.host === hostname() ? "" : ` on ${holder.host}`}, since ${holder.since})`;
    if (!options.wait) throw new Refusal(`${line}: wait until it has ended, or use --wait${holder.host === hostname() ? "" : `; if that machine no longer runs it, remove ${lock}`}`);
    if (!told) options.say?.(`${line}: waiting`);
    told = true;
    await setTimeout(200);
  }
}

/** Who holds a lock; undefined where nobody does, or its process is gone. */
export function holderOf(lock: string): Holder | undefined {
  return read(lock).map(({ holder }) => holder).find((holder) => holder && runs(holder));
}

function tryLock(lock: string, command: string): (() => void) | undefined {
  for (const { file, holder } of read(lock)) {
    if (holder && runs(holder)) return undefined;
    // by its own name, so that of two who find it dead neither removes the other's new lock
    rmSync(file, { force: true });
  }
  const start = processStart(process.pid);
  const name = `${process.pid}-${start ?? performance.timeOrigin}.json`;
  const aside = `${lock}-${process.pid}`;
  mkdirSync(dirname(lock), { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  writeFileSync(join(aside, name), JSON.stringify({ pid: process.pid, ...(start ? { start } : {}), host: hostname(), since: new Date().toISOString(), command } satisfies Holder));
  try {
    removeEmpty(lock);
    renameSync(aside, lock);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(lock)) return undefined;
    throw error;
  }
  return () => {
    rmSync(join(lock, name), { force: true });
    removeEmpty(lock);
  };
}

function read(lock: string): { readonly file: string; readonly holder: Holder | undefined }[] {
  try {
    return readdirSync(lock).map((name) => ({ file: join(lock, name), holder: parse(join(lock, name)) }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function parse(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function runs({ pid, start, host }: Holder): boolean {
  return host !== hostname() || isAlive(pid, start);
}

/** A folder without files goes; one that another has filled stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST", "EPERM", "EBUSY"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
