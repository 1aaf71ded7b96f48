import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Places {
  readonly project: string;
  readonly exports: string;
  readonly out: string;
  readonly dist: string;
  /** the folder for temporary files of the run alone */
  readonly temporary: string;
}

/** After so many seconds; or `swap`: so many milliseconds after finished results begin to move into place. */
export type Instant = { readonly seconds: number } | { readonly swap: number };

export interface Run {
  /** null after a kill */
  readonly code: number | null;
  readonly killed: boolean;
  readonly seconds: number;
  /** when the site was begun, in seconds */
  readonly siteAt: number | undefined;
  /** the last step that was printed */
  readonly step: string;
  readonly printed: string;
  /** hashes of `dist/index.html` as a reader saw them meanwhile; "absent" where there was none */
  readonly seen: ReadonlySet<string>;
}

/** Runs `evaluate` or `build` in a process group of its own, killed (SIGKILL) at an instant if it lasts so long, while a reader looks at the site. */
export function killedRun(command: "evaluate" | "build", { project, exports, out, dist, temporary }: Places, instant?: Instant): Promise<Run> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const args = ["--import", "tsx", join("loaders", "commands", `${command}.ts`), "--exports", exports, "--out", out, ...(command === "build" ? ["--dist", dist] : [])];
  const child = spawn(process.execPath, args, { cwd: project, detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NERACA_KEY: "a key for runs that are killed", TMPDIR: temporary } });
  let [printed, killed, looking, siteAt] = ["", false, false, undefined as number | undefined];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (text.includes("building the site")) siteAt ??= seconds();
    if (instant && "swap" in instant && !looking && printed.includes(command === "evaluate" ? "protecting and publishing" : "building the site")) {
      looking = true;
      atSwap(command, { out, dist }, () => child.exitCode !== null || killed, () => (instant.swap ? setTimeout(kill, instant.swap) : kill()));
    }
  });
  const kill = () => {
    if (child.exitCode !== null || killed) return;
    killed = true;
    process.kill(-child.pid!, "SIGKILL");
  };
  process.once("exit", kill);
  const seen = new Set<string>();
  const reader = setInterval(() => void seen.add(hashOf(join(dist, "index.html"))), 20);
  const timer = instant && "seconds" in instant ? setTimeout(kill, instant.seconds * 1000) : undefined;
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      clearInterval(reader);
      clearTimeout(timer);
      process.removeListener("exit", kill);
      const step = printed.trim().split("\n").filter((line) => !line.startsWith(" ")).at(-1) ?? "";
      resolve({ code, killed, seconds: seconds(), siteAt, step, printed, seen });
    });
  });
}

/** Looks as often as it can whether results move: for `evaluate` the stamp goes first, for `build` the old site steps aside. */
function atSwap(command: "evaluate" | "build", { out, dist }: Pick<Places, "out" | "dist">, over: () => boolean, then: () => void): void {
  const stamp = join(out, "stamp.json");
  const had = existsSync(command === "evaluate" ? stamp : dist);
  const moves = command === "evaluate" ? () => had && !existsSync(stamp) : () => existsSync(`${dist}.previous`) || (had ? !existsSync(dist) : existsSync(dist));
  const look = () => {
    for (let i = 0; i < 200; i++) if (moves()) return then();
    if (!over()) setTimeout(look, 1);
  };
  look();
}

/** Of one file; "absent" where there is none. */
export function hashOf(file: string): string {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return "absent";
  }
}
