import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeSample } from "../sample/index.js";
import { buildInWorld, type Inputs } from "./buildInWorld.js";
import { integerFlag, Misuse, Refusal, runCommand } from "./command.js";
import { compareFolders } from "./compareFolders.js";
import { withTemporary } from "./leftovers.js";
import { terminalProgress } from "./progress.js";
import { paths } from "./project.js";
import { worlds } from "./worlds.js";

const count = new Intl.NumberFormat("en-US");

await runCommand(
  {
    name: "reproduce",
    summary: "Builds the same exports in three folders, time zones, locales, days and numbers of threads, and compares every byte of what is public.",
    options: {
      exports: { value: "DIR", help: "folder of exports (default: a sample made for it)" },
      region: { value: "FILE", help: "region file (default data/region.json)" },
      employees: { value: "N", help: "people of the sample (default 300)" },
      quick: { help: "no site, and two of the three" },
    },
    async run(values) {
      const employees = integerFlag("employees", values["employees"], 100, 1_000_000) ?? 300;
      const region = values["region"] ? resolve(String(values["region"])) : paths.region;
      if (!existsSync(region)) throw new Misuse(`--region: no such file: "${values["region"]}"`);
      const asked = values["exports"] ? resolve(String(values["exports"])) : undefined;
      if (asked && !(existsSync(asked) && statSync(asked).isDirectory())) throw new Misuse(`--exports: no such folder: "${values["exports"]}"`);
      const progress = terminalProgress();
      try {
        await withTemporary(async (temporary) => {
          const exports = asked ?? (await makeSample(join(temporary, "contoh"), employees));
          const inputs: Inputs = { exports, region, key: process.env["NERACA_KEY"] ?? "the same key for each of them", command: values["quick"] ? "evaluate" : "build" };
          const built: { readonly downloads: string; readonly dist: string }[] = [];
          for (const world of values["quick"] ? worlds.slice(0, 2) : worlds) {
            const started = performance.now();
            built.push(await buildInWorld(world, temporary, inputs));
            progress.say(`built in "${world.folder}": ${world.timeZone}, ${world.locale}, ${world.threads} threads, ${world.daysAhead} days ahead: ${((performance.now() - started) / 1000).toFixed(0)} s`);
          }
          await compare(built, inputs.command === "build" ? ["downloads", "dist"] : ["downloads"], (line) => progress.say(line));
        });
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);

async function makeSample(folder: string, employees: number): Promise<string> {
  const exports = join(folder, "exports");
  mkdirSync(exports, { recursive: true });
  const { truth } = await writeSample({ out: exports, employees });
  writeFileSync(join(folder, "truth.json"), JSON.stringify(truth));
  return exports;
}

async function compare(built: readonly { readonly downloads: string; readonly dist: string }[], folders: readonly ("downloads" | "dist")[], say: (line: string) => void): Promise<void> {
  const different = new Map<string, string>();
  let files = 0;
  for (const folder of folders) {
    for (const [at, other] of built.slice(1).entries()) {
      const { kinds, files: compared, bytes, differences } = await compareFolders(built[0]![folder], other[folder]);
      if (at === 0) {
        files += compared;
        say(`${folder === "dist" ? "dist" : "unduhan"}: ${count.format(bytes)} bytes, ${[...kinds].map(([kind, number]) => `${number} ${kind}`).join(", ")}`);
      }
      for (const { file, where } of differences) different.set(`${folder === "dist" ? "dist" : "unduhan"}/${file}`, where);
    }
  }
  for (const [file, where] of [...different].slice(0, 12)) say(`different: ${file} ${where}`);
  say(`${count.format(files)} files, ${different.size} different`);
  if (different.size) throw new Refusal(`${different.size} files differ between builds of the same exports`);
}
