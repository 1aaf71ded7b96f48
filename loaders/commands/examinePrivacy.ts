import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Examination } from "./examination.js";
import { pseudonymKey } from "./key.js";
import { leftovers, type Places } from "./leftovers.js";

const posix = process.platform !== "win32";

/** The key: whether there is one, whether it can be used, who can read it. */
export function examineKey(path: string, env: NodeJS.ProcessEnv = process.env): Examination {
  const what = "key";
  if (env["NERACA_KEY"] === undefined && !existsSync(path)) return { state: "fine", what, found: "none yet; the first build makes one" };
  try {
    pseudonymKey(path, env);
  } catch (error) {
    return { state: "bad", what, found: (error as Error).message, advice: env["NERACA_KEY"] === undefined ? "restore it from your copy, or npm run key -- --rotate" : "set NERACA_KEY to a longer text" };
  }
  if (env["NERACA_KEY"] !== undefined) return { state: "fine", what, found: "from NERACA_KEY" };
  const mode = statSync(path).mode & 0o777;
  return posix && mode & 0o077 ? { state: "warn", what, found: `${path}, mode ${mode.toString(8)}: others can read it`, advice: `chmod 600 ${path}` } : { state: "fine", what, found: posix ? `${path}, mode ${mode.toString(8)}` : path };
}

/** Whether results can be written, and exports read. */
export function examineFolders(writable: readonly string[], exports: string): Examination {
  const closed = writable.filter((folder) => !canWrite(folder));
  if (closed.length) return { state: "bad", what: "permissions", found: `cannot write to ${closed.join(", ")}`, advice: "change their permissions, or use --out and --dist" };
  if (existsSync(exports) && !canRead(exports)) return { state: "bad", what: "permissions", found: `cannot read ${exports}`, advice: "change its permissions" };
  return { state: "fine", what: "permissions", found: "results can be written, exports read" };
}

function canWrite(folder: string): boolean {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  try {
    rmSync(mkdtempSync(join(existing, ".doctor-")), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function canRead(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether git would take up exports, keys or results: each is tried where it lies, in whatever repository that is. */
export function examineGit(private_: readonly string[]): Examination {
  const what = "git";
  const found = private_.map((path) => ({ path, ...gitOn(path) }));
  if (found.some(({ state }) => state === "no git")) return { state: "fine", what, found: "is not installed" };
  const tracked = found.filter(({ state }) => state === "tracked");
  if (tracked.length) return { state: "warn", what, found: `holds ${tracked.map(({ path }) => path).join(", ")}`, advice: "git rm --cached them, and take them out of the history before anyone copies it" };
  const open = found.filter(({ state }) => state === "open");
  if (open.length) return { state: "warn", what, found: `would take up ${open.map(({ path }) => path).join(", ")}`, advice: "add them to .gitignore" };
  return { state: "fine", what, found: found.every(({ state }) => state === "outside") ? "no repository here" : "takes up no exports, keys or results" };
}

function gitOn(path: string): { readonly state: "no git" | "outside" | "ignored" | "open" | "tracked" } {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  const git = (...args: string[]) => spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  const inside = git("rev-parse", "--is-inside-work-tree");
  if (inside.error) return { state: "no git" };
  if (inside.stdout.trim() !== "true") return { state: "outside" };
  if (git("ls-files", "--", path).stdout.split("\n").some((name) => name && basename(name) !== ".gitkeep")) return { state: "tracked" };
  return { state: git("check-ignore", "--no-index", "-q", "--", path).status === 0 ? "ignored" : "open" };
}

/** What killed runs left behind, and whether one is under way. */
export function examineLeftovers(places: Places): Examination {
  const found = leftovers(places);
  const [alive, dead] = [found.filter((left) => left.alive), found.filter((left) => !left.alive)];
  if (dead.length) return { state: "warn", what: "leftovers", found: `${dead.length} of killed runs: ${dead.map(({ path }) => path).join(", ")}`, advice: "the next build removes them; npm run forget does so now, and wipes results" };
  return { state: "fine", what: "leftovers", found: alive.length ? `none; a run is under way (process ${alive[0]!.pid})` : "none" };
}
