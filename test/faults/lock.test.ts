import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { holderOf, takeLock, type Holder } from "../../loaders/commands/lock.js";
import { isAlive, processStart } from "../../loaders/commands/processStart.js";

const folder = mkdtempSync(join(tmpdir(), "neraca kunci "));
const lock = join(folder, ".lock");
const take = (command: string, wait = false, say?: (line: string) => void) => takeLock(folder, lock, { command, wait, ...(say ? { say } : {}) });
const gone = () => spawnSync(process.execPath, ["-e", ""]).pid;

function leave(holder: Partial<Holder>): void {
  mkdirSync(lock);
  writeFileSync(join(lock, "left.json"), JSON.stringify({ pid: process.pid, host: hostname(), since: "2026-01-01T00:00:00.000Z", command: "build", ...holder }));
}

beforeEach(() => rmSync(lock, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("lets one in, tells the second who holds it since when, and leaves nothing", async () => {
  const release = await take("build");
  expect(holderOf(lock)).toMatchObject({ pid: process.pid, command: "build", host: hostname() });
  await expect(take("evaluate")).rejects.toThrow(new RegExp(`^.* is in use by build \\(process ${process.pid}, since \\d{4}-.*Z\\): wait until it has ended, or use --wait$`));
  release();
  expect([holderOf(lock), readdirSync(folder)]).toEqual([undefined, []]);
});

it("waits where it is told to, and says for whom", async () => {
  const lines: string[] = [];
  const release = await take("build");
  const second = take("evaluate", true, (line) => {
    lines.push(line);
    release();
  });
  (await second)();
  expect(lines).toEqual([expect.stringMatching(/in use by build .*: waiting$/)]);
  expect(readdirSync(folder)).toEqual([]);
});

it("is taken over from a process that is gone, and from one whose id another has now", async () => {
  leave({ pid: gone() });
  (await take("build"))();
  if (process.platform === "win32") return;
  leave({ start: "1" });
  expect(holderOf(lock)).toBeUndefined();
  (await take("build"))();
  leave({ start: processStart(process.pid)! });
  await expect(take("evaluate")).rejects.toThrow(`process ${process.pid}, since 2026-01-01`);
});

it("is taken over empty or broken, as a kill between two steps leaves it", async () => {
  mkdirSync(lock);
  (await take("build"))();
  mkdirSync(lock);
  writeFileSync(join(lock, "half.json"), "{");
  (await take("build"))();
  expect(readdirSync(folder)).toEqual([]);
});

it("of another machine is none of ours to take: the message says which, and what to remove", async () => {
  leave({ pid: gone(), host: "lain" });
  await expect(take("build")).rejects.toThrow(`on lain, since 2026-01-01T00:00:00.000Z): wait until it has ended, or use --wait; if that machine no longer runs it, remove ${lock}`);
});

it("goes to one only of many that find it dead at once", async () => {
  leave({ pid: gone() });
  const found = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => take(`run ${at}`)));
  expect(found.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  found.forEach((one) => one.status === "fulfilled" && one.value());
  expect(existsSync(lock)).toBe(false);
});

it("knows a process by its start", () => {
  expect([isAlive(process.pid), isAlive(process.pid, processStart(process.pid)), isAlive(gone())]).toEqual([true, true, false]);
  if (process.platform !== "win32") expect([processStart(process.pid), isAlive(process.pid, "1")]).toEqual([expect.stringMatching(/^\d+$/), false]);
});
