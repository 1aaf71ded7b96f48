import { runCommand, dateFlag } from "./command.js";
import { evaluate } from "./evaluation.js";
import { terminalProgress } from "./progress.js";
import { paths } from "./project.js";
import { summaryLines } from "./summary.js";

await runCommand(
  {
    name: "evaluate",
    summary: "Reads the exports, computes the indicators and writes the published tables.",
    options: {
      exports: { value: "DIR", help: "folder of exports, sub-folders are free (default data/exports; empty: the sample region)" },
      region: { value: "FILE", help: "region file (default data/region.json; none for another --exports: inferred)" },
      out: { value: "DIR", help: "where results go (default build)" },
      "as-of": { value: "YYYY-MM-DD", help: "evaluation date (default: the latest snapshot)" },
    },
    async run(values) {
      const progress = terminalProgress();
      const started = performance.now();
      const asOf = dateFlag("as-of", values["as-of"]);
      try {
        const evaluation = await evaluate(
          {
            out: String(values["out"] ?? paths.out),
            ...(values["exports"] ? { exports: String(values["exports"]) } : {}),
            ...(values["region"] ? { region: String(values["region"]) } : {}),
            ...(asOf ? { asOf } : {}),
          },
          progress,
        );
        for (const line of summaryLines(evaluation, (performance.now() - started) / 1000)) progress.say(line);
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);
