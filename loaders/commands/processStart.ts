import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells a process from an earlier one with the same id: when it started (ticks since the boot on Linux, seconds since 1970
 * by `ps` elsewhere). Undefined on Windows and for a process that is gone.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform === "win32") return undefined;
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    } catch {
      return undefined;
    }
  }
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env: { ...process.env, LC_ALL: "C", TZ: "UTC" } });
  const started = Date.parse(`${(stdout ?? "").trim()} UTC`);
  return Number.isNaN(started) ? undefined : String(started / 1000);
}

/** Whether the process of this id runs, whoever owns it; with `start`, whether it is the one that started then. */
export function isAlive(pid: number, start?: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const found = start === undefined ? undefined : processStart(pid);
  return found === undefined || found === start;
}
