import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { leakLine, scanFolder, scanPrinted } from "../scan/scanFolder.js";
import { Refusal } from "./command.js";
import type { Progress } from "./progress.js";

/** What the sample planted to be looked for; nothing where the exports are real. */
export function plantedIn(out: string): readonly string[] {
  const truth = join(out, "confidential", "truth.json");
  if (!existsSync(truth)) return [];
  const { canaries } = JSON.parse(readFileSync(truth, "utf8")) as { canaries: Readonly<Record<string, readonly string[]>> };
  return Object.values(canaries).flat();
}

/** A progress that keeps the lines that it says, and them. */
export function kept(progress: Progress): { readonly progress: Progress; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (line: string) => (lines.push(line), line);
  return { lines, progress: { ...progress, step: (title) => progress.step(keep(title)), say: (line) => progress.say(keep(line)) } };
}

/**
 * Throws Refusal where what a run printed holds an identifier of a person, or where the reports of a sample's run hold something planted.
 * Reports on real exports name their files as they are, so that only what was planted tells a leak there.
 */
export async function refuseLeaks(out: string, lines: readonly string[], canaries: readonly string[]): Promise<void> {
  const printed = scanPrinted("what was printed", lines.join("\n"), canaries);
  const reports = canaries.length ? (await scanFolder(join(out, "confidential"), canaries)).leaks : [];
  const leaks = [...printed, ...reports.filter(({ path, what }) => what === "canary" && path !== "truth.json")];
  if (leaks.length) throw new Refusal(`the reports of this run hold what they must mask: ${leaks.slice(0, 12).map(leakLine).join("; ")}`);
}
