import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSite } from "../site/buildSite.js";
import { runCommand } from "./command.js";
import { evaluate } from "./evaluation.js";
import { evaluationFlags, evaluationOptions } from "./evaluationFlags.js";
import { FileHashes, filesBelow, fingerprint } from "./fingerprint.js";
import { terminalProgress } from "./progress.js";
import { paths, root } from "./project.js";
import { kept, plantedIn, refuseLeaks } from "./scanRun.js";
import { summaryLines } from "./summary.js";

await runCommand(
  {
    name: "build",
    summary: "Evaluates the exports and builds the site.",
    options: { ...evaluationFlags, dist: { value: "DIR", help: "where the site goes (default dist)" } },
    async run(values) {
      const { progress, lines } = kept(terminalProgress());
      const started = performance.now();
      const dist = resolve(String(values["dist"] ?? paths.dist));
      try {
        const evaluation = await evaluate({ ...evaluationOptions(values), dist }, progress);
        const stamp = join(evaluation.out, "site-stamp.txt");
        const inputs = `${await hashSite(evaluation.out, evaluation.inputHash)}\n${dist}\n`;
        const current = existsSync(stamp) && existsSync(join(dist, "index.html")) && readFileSync(stamp, "utf8") === inputs;
        if (!current) {
          progress.step("building the site");
          const canaries = plantedIn(evaluation.out);
          await refuseLeaks(evaluation.out, lines, canaries);
          const site = await buildSite({ out: evaluation.out, dist, canaries });
          writeFileSync(stamp, inputs);
          progress.say(`site: ${site.pages} pages, ${(site.bytes / 1e6).toFixed(1)} MB, ${site.seconds.toFixed(1)} s`);
          progress.say(`searched for people: ${site.scanned.files} files, ${(site.scanned.bytes / 1e6).toFixed(1)} MB unpacked${canaries.length ? `, ${canaries.length} planted texts` : ""}, ${site.scanned.seconds.toFixed(1)} s: none found`);
        }
        for (const line of summaryLines(evaluation, (performance.now() - started) / 1000)) progress.say(line);
        progress.say(`  site         ${dist}${current ? " (unchanged)" : ""}`);
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);

async function hashSite(out: string, inputHash: string): Promise<string> {
  const hashes = new FileHashes(join(out, "hashes.json"));
  const files = [
    ...(await filesBelow(join(root, "src"), (path) => path.startsWith(".observablehq/"))),
    ...(await filesBelow(paths.loaders)),
    join(root, "observablehq.config.ts"),
  ];
  const hash = await fingerprint(root, files, { inputHash }, hashes);
  hashes.save();
  return hash;
}
