import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { methods } from "../validation/methods.js";
import { regimes } from "../validation/regimes.js";
import { conclusion, storedStudy, tableOf } from "../validation/report.js";
import { broken, study } from "../validation/study.js";
import { Misuse, integerFlag, runCommand } from "./command.js";
import { terminalProgress } from "./progress.js";
import { paths } from "./project.js";
import { validationFingerprint } from "./validationFingerprint.js";

await runCommand(
  {
    name: "validate:methods",
    summary: "Tries each statistical method on simulated data whose truth is planted, and holds it to bounds with a source. About 10 minutes; --quick 15 seconds.",
    options: {
      quick: { help: "few data sets of each kind" },
      only: { value: "NAME,NAME", help: `these methods only, of ${methods.map(({ name }) => name).join(", ")}` },
      seed: { value: "N", help: "seed of the simulated data (default 20240101)" },
      out: { value: "FILE", help: "write the results there as JSON; the full study is kept in data/validation.json" },
    },
    async run(values) {
      const started = performance.now();
      const fingerprint = await validationFingerprint();
      const chosen = choose(values["only"]);
      const quick = values["quick"] === true;
      const seed = integerFlag("seed", values["seed"], 0, Number.MAX_SAFE_INTEGER) ?? 20240101;
      const progress = terminalProgress();
      progress.step("trying methods");
      const rows = study(chosen, regimes, { quick, seed, onProgress: (index, count, what) => progress.at(index, count, what) });
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      for (const line of tableOf(rows)) progress.say(line);
      const limits = rows.filter(({ expectedFailure }) => expectedFailure !== null);
      progress.say(`figures ${rows.length} · not held to a bound, at known limits, ${limits.length}, of which ${limits.filter(({ within }) => !within).length} outside it · seconds ${seconds}`);
      if (values["out"]) writeFileSync(resolve(String(values["out"])), `${JSON.stringify(storedStudy(chosen, regimes, rows, { fingerprint, seed, quick, seconds }), null, 1)}\n`);
      const stored = existsSync(paths.validation) ? (JSON.parse(readFileSync(paths.validation, "utf8")) as { fingerprint?: string }).fingerprint : undefined;
      if (stored !== fingerprint) progress.say("data/validation.json is of other sources than these: npm run validate:methods -- --out data/validation.json");
      progress.say(conclusion(rows));
      progress.stop();
      if (broken(rows).length > 0) process.exitCode = 1;
    },
  },
  process.argv.slice(2),
);

function choose(only: string | true | undefined): typeof methods {
  if (only === undefined) return methods;
  const names = String(only).split(",");
  const unknown = names.find((name) => !methods.some((method) => method.name === name));
  if (unknown !== undefined) throw new Misuse(`--only: no such method: "${unknown}"`);
  return methods.filter(({ name }) => names.includes(name));
}
