import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { integerFlag, runCommand } from "../../loaders/commands/command.js";
import { terminalProgress } from "../../loaders/commands/progress.js";
import { root } from "../../loaders/commands/project.js";
import { runFuzz } from "./runFuzz.js";

await runCommand(
  {
    name: "fuzz",
    summary: "Mutates small exports of every kind and format, byte by byte and cell by cell, and holds the ingest to its promises. About 15 minutes.",
    options: {
      runs: { value: "N", help: "mutations (default 10000)" },
      seed: { value: "N", help: "seed of the mutations (default 1)" },
      cases: { value: "DIR", help: "where failures go as cases (default test/ingest/cases)" },
    },
    async run(values) {
      const runs = integerFlag("runs", values["runs"], 1, 10_000_000) ?? 10_000;
      const seed = integerFlag("seed", values["seed"], 0, 2 ** 31 - 1) ?? 1;
      const cases = resolve(String(values["cases"] ?? join(root, "test", "ingest", "cases")));
      const progress = terminalProgress();
      try {
        progress.step("mutations");
        const report = await runFuzz({
          runs, seed, cases, workers: Math.min(2, availableParallelism()),
          onProgress: (done, failures) => progress.at(done, runs, `${failures} failures`),
          onFailure: ({ recipe, path, broken, folder }) => {
            progress.say(`${broken.promise}: mutation ${recipe.index} of ${path} (${recipe.edits.map(([name]) => name).join(", ")}): ${broken.message}`);
            if (folder) progress.say(`  case: ${relative(root, folder)}; correct its expected.json, then: npm test -- test/ingest/cases.test.ts -t "${folder.split(/[\\/]/).at(-1)}"`);
          },
        });
        const { mutations, failures, seconds, peakBytes, plans, kinds, compared } = report;
        progress.say(`fuzz: ${mutations} mutations of ${plans} files of ${kinds} kinds, seed ${seed}: ${failures.length} failures, ${compared} untouched rows compared · ${(mutations / seconds).toFixed(1)} a second, ${Math.round(seconds)} s, peak ${Math.round(peakBytes / 1e6)} MB`);
        if (failures.length) process.exitCode = 1;
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);
