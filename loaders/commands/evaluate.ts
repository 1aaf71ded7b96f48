import { auditRelease } from "./auditRelease.js";
import { runCommand } from "./command.js";
import { evaluate } from "./evaluation.js";
import { evaluationFlags, evaluationOptions } from "./evaluationFlags.js";
import { guardedRun } from "./guardedRun.js";
import { terminalProgress } from "./progress.js";
import { summaryLines } from "./summary.js";

await runCommand(
  {
    name: "evaluate",
    summary: "Reads the exports, computes the indicators and writes the published tables.",
    options: evaluationFlags,
    async run(values) {
      const progress = terminalProgress();
      const started = performance.now();
      const options = evaluationOptions(values);
      await guardedRun({ command: "evaluate", ...options, wait: values["wait"] === true, progress }, async () => {
        const evaluation = await evaluate(options, progress);
        if (!evaluation.unchanged) progress.say(`audit: ${await auditRelease(evaluation.out, options.previous ?? [])}`);
        for (const line of summaryLines(evaluation, (performance.now() - started) / 1000)) progress.say(line);
      });
    },
  },
  process.argv.slice(2),
);
