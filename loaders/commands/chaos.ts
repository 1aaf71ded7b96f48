import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writeSample } from "../sample/index.js";
import { copyProject } from "./copyProject.js";
import { chaosSeries, type Chaos, type Outcome } from "./chaosSeries.js";
import { integerFlag, Refusal, runCommand } from "./command.js";
import { hashOf, killedRun, type Places } from "./killedRun.js";
import { withTemporary } from "./leftovers.js";
import { terminalProgress, type Progress } from "./progress.js";
import { hashOfTree, stateOf } from "./stateOf.js";

const names = ["a", "b"] as const;

await runCommand(
  {
    name: "chaos",
    summary: "Kills evaluations and builds of a small sample (kill -9) at random instants and at the moment of publishing, runs them again, and compares with runs that nobody killed.",
    options: {
      kills: { value: "N", help: "how many (default 50)" },
      seed: { value: "S", help: "of the instants (default 1)" },
      quick: { help: "evaluations only, no site" },
    },
    async run(values) {
      if (process.platform === "win32") throw new Refusal("needs groups of processes, which Windows has not");
      const kills = integerFlag("kills", values["kills"], 1, 10_000) ?? 50;
      const seed = integerFlag("seed", values["seed"], 0, 2 ** 31) ?? 1;
      const progress = terminalProgress();
      const started = performance.now();
      try {
        await withTemporary(async (temporary) => {
          const chaos = await prepare(temporary, seed, values["quick"] === true, progress);
          const outcomes: Outcome[] = [];
          for (let left = kills; left > 0; left = kills - outcomes.reduce((sum, { killed }) => sum + killed, 0)) {
            const outcome = await chaosSeries(chaos, outcomes.length, left);
            outcomes.push(outcome);
            progress.say(`${outcome.line}${outcome.faults.map((fault) => `\n  WRONG ${fault}`).join("")}`);
          }
          summarise(outcomes, progress, (performance.now() - started) / 1000);
        });
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);

/** A copy of the project, two folders of exports, and what a run that nobody kills makes of each. */
async function prepare(temporary: string, seed: number, quick: boolean, progress: Progress): Promise<Chaos> {
  const project = join(temporary, "project");
  copyProject(project);
  mkdirSync(join(temporary, "temp"));
  const sources: Chaos["sources"][number][] = [];
  for (const [at, name] of names.entries()) {
    const exports = join(temporary, `exports-${name}`, "exports");
    await writeSample({ out: exports, employees: 150, years: 1, seed: at + 1, kinds: ["asn-snapshot", "unit-hierarchy"] });
    const places: Places = { project, exports, out: join(temporary, "whole", name, "build"), dist: join(temporary, "whole", name, "dist"), temporary: join(temporary, "temp") };
    const run = await killedRun(quick ? "evaluate" : "build", places);
    if (run.code !== 0) throw new Refusal(`a run that nobody killed ended with ${run.code}: ${run.printed.trim().split("\n").slice(-3).join("; ")}`);
    sources.push({ name, exports, hash: await hashOfTree(exports), state: await stateOf(places.out, places.dist), index: hashOf(join(places.dist, "index.html")), seconds: { evaluate: run.siteAt ?? run.seconds, build: run.seconds } });
    progress.say(`exports ${name}, nobody killed: ${run.seconds.toFixed(1)} s`);
  }
  const work: Omit<Places, "exports"> = { project, out: join(temporary, "work", "build"), dist: join(temporary, "work", "dist"), temporary: join(temporary, "temp") };
  mkdirSync(join(temporary, "work"));
  return { work, sources, seed, quick };
}

function summarise(outcomes: readonly Outcome[], progress: Progress, seconds: number): void {
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const of = (command: string) => sum(({ command: own, killed }) => (own === command ? killed : 0));
  const wrong = sum(({ faults }) => faults.length);
  const gaps = sum(({ gaps: own }) => own);
  progress.say(`${sum(({ killed }) => killed)} kills in ${outcomes.length} series, ${of("evaluate")} of evaluate and ${of("build")} of build, ${sum(({ swaps }) => swaps)} of them at the swap (${gaps} between its two renames), ${Math.round(seconds)} s: ${wrong} wrong`);
  if (wrong) throw new Refusal(`${wrong} promises were broken`);
}
