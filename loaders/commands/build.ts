import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { writeWhole } from "../durable/writeWhole.js";
import { buildSite } from "../site/buildSite.js";
import { auditRelease } from "./auditRelease.js";
import { runCommand } from "./command.js";
import { evaluate } from "./evaluation.js";
import { evaluationFlags, evaluationOptions } from "./evaluationFlags.js";
import { FileHashes, filesBelow, fingerprint } from "./fingerprint.js";
import { guardedRun, realFolder } from "./guardedRun.js";
import { terminalProgress } from "./progress.js";
import { paths, root } from "./project.js";
import { kept, plantedIn, refuseLeaks } from "./scanRun.js";
import { summaryLines } from "./summary.js";
import { readPublicManifest } from "./writeManifest.js";

await runCommand(
  {
    name: "build",
    summary: "Evaluates the exports and builds the site.",
    options: { ...evaluationFlags, dist: { value: "DIR", help: "where the site goes (default dist)" } },
    async run(values) {
      const { progress, lines } = kept(terminalProgress());
      const started = performance.now();
      const dist = realFolder(String(values["dist"] ?? paths.dist));
      const options = { ...evaluationOptions(values), dist };
      await guardedRun({ command: "build", ...options, wait: values["wait"] === true, progress }, async () => {
        const evaluation = await evaluate(options, progress);
        const stamp = join(evaluation.out, "site-stamp.txt");
        const inputs = await hashSite(evaluation.out, evaluation.inputHash);
        const current = existsSync(stamp) && readFileSync(stamp, "utf8") === `${inputs}\n${await siteOnDisk(dist)}\n`;
        if (!current) {
          progress.step("building the site");
          const audited = auditRelease(evaluation.out, options.previous ?? []);
          audited.catch(() => undefined);
          const canaries = plantedIn(evaluation.out);
          await refuseLeaks(evaluation.out, lines, canaries);
          const site = await buildSite({ out: evaluation.out, dist, canaries, manifest: await readPublicManifest(evaluation.out), until: audited });
          writeWhole(stamp, `${inputs}\n${await siteOnDisk(dist)}\n`);
          progress.say(`site: ${site.pages} pages, ${(site.bytes / 1e6).toFixed(1)} MB, ${site.seconds.toFixed(1)} s`);
          progress.say(`audit: ${await audited}`);
          progress.say(`searched for people: ${site.scanned.files} files, ${(site.scanned.bytes / 1e6).toFixed(1)} MB unpacked${canaries.length ? `, ${canaries.length} planted texts` : ""}, ${site.scanned.seconds.toFixed(1)} s: none found`);
        }
        for (const line of summaryLines(evaluation, (performance.now() - started) / 1000)) progress.say(line);
        progress.say(`  site         ${dist}${current ? " (unchanged)" : ""}`);
      });
    },
  },
  process.argv.slice(2),
);

/** Which files stand in the site, with their sizes and times: where others stand than were built, it is built anew. */
async function siteOnDisk(dist: string): Promise<string> {
  const hash = createHash("sha256").update(`${dist}\0`);
  for (const file of await filesBelow(dist)) {
    const { size, mtimeMs } = lstatSync(file);
    hash.update(`${relative(dist, file)}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest("hex");
}

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
