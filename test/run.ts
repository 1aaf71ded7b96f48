import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { countLine, countTests } from "./runner/countTests.js";
import { showNode } from "./runner/runNode.js";
import { testPaths } from "./runner/testPaths.js";

const { root, out, dist, report, summary } = testPaths;
const args = process.argv.slice(2);
mkdirSync(dirname(report), { recursive: true });
for (const file of [report, summary]) rmSync(file, { force: true });

if (needsSite(args)) {
  const build = join(root, "loaders", "commands", "build.ts");
  const code = await showNode({ args: ["--import", "tsx", build, "--out", out, "--dist", dist], cwd: root });
  if (code !== 0) rmSync(dist, { recursive: true, force: true });
}

const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const code = await showNode({ args: [vitest, "run", ...args], cwd: root });
const counts = existsSync(report) ? countTests(JSON.parse(readFileSync(report, "utf8")) as Parameters<typeof countTests>[0]) : { passed: 0, failed: 1, skipped: 0 };
const line = countLine(counts);
writeFileSync(summary, `${line}\n`);
process.stdout.write(`report: ${relative(root, report)}\n${line}\n`);
process.exitCode = counts.failed ? 1 : code;

/** A run that names files needs the sample's site only where they are about it. */
function needsSite(given: readonly string[]): boolean {
  const filters = given.filter((argument) => !argument.startsWith("-"));
  return filters.length === 0 || filters.some((filter) => /site|guards|browser/.test(filter));
}
