import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { prepareCache } from "./prepareCache.js";

/**
 * Runs `use` with a copy of `src` beside it, relative to `root`: two builds never share Framework's cache, and no loader output is ever stale.
 * Bundles of installed packages alone are kept from one build to the next, under their versions.
 */
export async function withSource<T>(root: string, use: (source: string) => Promise<T>): Promise<T> {
  removeLeftovers(root);
  const source = `.site-${process.pid}`;
  const folder = join(root, source);
  const bundles = join("cache", "_node");
  const kept = join(root, "src", ".observablehq", bundles);
  rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(root, "src"), folder, { recursive: true, filter: (path) => basename(path) !== ".observablehq" });
    prepareCache(folder);
    if (existsSync(kept)) cpSync(kept, join(folder, ".observablehq", bundles), { recursive: true });
    const result = await use(source);
    keep(join(folder, ".observablehq", bundles), kept);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keep(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return;
  const aside = `${to}-${process.pid}`;
  mkdirSync(join(to, ".."), { recursive: true });
  cpSync(from, aside, { recursive: true });
  try {
    renameSync(aside, to);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Copies whose build was killed. */
function removeLeftovers(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = /^\.site-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
