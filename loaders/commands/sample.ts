import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeSample } from "../sample/index.js";
import { integerFlag, Misuse, Refusal, runCommand } from "./command.js";
import { terminalProgress } from "./progress.js";

await runCommand(
  {
    name: "sample",
    summary: "Writes the exports of an invented region: DIR/exports and, beside it, what was planted (DIR/truth.json).",
    options: {
      out: { value: "DIR", help: "folder to write to (needed; new or empty)" },
      employees: { value: "N", help: "people on the last snapshot (default 3300)" },
      seed: { value: "S", help: "seed of the generator (default 1373)" },
    },
    async run(values) {
      if (!values["out"]) throw new Misuse("--out DIR is needed");
      const out = resolve(String(values["out"]));
      if (existsSync(out) && readdirSync(out).length) throw new Refusal(`${out}: not empty`);
      const employees = integerFlag("employees", values["employees"], 100, 5_000_000);
      const seed = integerFlag("seed", values["seed"], 0, 2 ** 31 - 1);
      const progress = terminalProgress();
      const started = performance.now();
      try {
        mkdirSync(join(out, "exports"), { recursive: true });
        progress.step("sample region");
        const written = await writeSample({
          out: join(out, "exports"),
          ...(employees ? { employees } : {}),
          ...(seed !== undefined ? { seed } : {}),
          onProgress: (event) => progress.at(event.index, event.count, event.file),
        });
        writeFileSync(join(out, "truth.json"), JSON.stringify(written.truth, null, 2));
        const rows = written.files.reduce((sum, file) => sum + file.rows, 0);
        progress.say(`${written.files.length} files, ${rows} rows, ${written.employees} employees, ${((performance.now() - started) / 1000).toFixed(1)} s in ${out}`);
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);
