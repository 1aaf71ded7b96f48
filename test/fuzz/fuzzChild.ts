import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Bench } from "./batch.js";
import type { Recipe } from "./mutant.js";
import { seedPlans } from "./seedPlans.js";

/** Work for the process that mutates and ingests, which may crash or hang without taking the command with it. */
export type Work = { readonly recipes: readonly Recipe[] } | { readonly keep: Recipe; readonly folder: string; readonly note: string };

const say = (message: object) => process.send!(message);
const bench = new Bench(seedPlans(), process.argv[2]!, (file) => say({ file }));
process.on("disconnect", () => process.exit());
process.on("message", (work: Work) => void take(work));
say({ ready: true });

async function take(work: Work): Promise<void> {
  if ("recipes" in work) return void say({ verdicts: await bench.run(work.recipes), bytes: process.resourceUsage().maxRSS * 1024 });
  const exports = join(work.folder, "exports");
  mkdirSync(exports, { recursive: true });
  const expected = await bench.keep(work.keep, exports);
  writeFileSync(join(work.folder, "expected.json"), `${JSON.stringify({ note: work.note, ...(expected ?? { files: {}, findings: {} }) }, null, 2)}\n`);
  say({ kept: true });
}
