import { existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Misuse, Refusal, runCommand } from "./command.js";
import type { Examination } from "./examination.js";
import { examineExports } from "./examineExports.js";
import { examineBrowser, examineDatabase, examineDisk, examineMemory, examineNode } from "./examineMachine.js";
import { examineFolders, examineGit, examineKey, examineLeftovers } from "./examinePrivacy.js";
import { paths, root } from "./project.js";

const marks = { fine: "ok  ", warn: "warn", bad: "BAD " } as const;

await runCommand(
  {
    name: "doctor",
    summary: "Says whether this machine can build, what the exports lack, and what to do.",
    options: {
      exports: { value: "DIR", help: "folder of exports (default data/exports)" },
      out: { value: "DIR", help: "where results would go (default build)" },
      dist: { value: "DIR", help: "where the site would go (default dist)" },
    },
    async run(values) {
      const exports = resolve(String(values["exports"] ?? paths.exports));
      if (values["exports"] && !(existsSync(exports) && statSync(exports).isDirectory())) throw new Misuse(`--exports: no such folder: "${values["exports"]}"`);
      const [out, dist] = [resolve(String(values["out"] ?? paths.out)), resolve(String(values["dist"] ?? paths.dist))];
      const folders = examineFolders([out, dirname(dist), dirname(paths.key), tmpdir(), root], exports);
      const machine = [examineNode(process.version), await examineDatabase(), examineMemory(), examineBrowser(), folders];
      const { bytes, examinations } = folders.found.startsWith("cannot read") ? { bytes: 0, examinations: [] } : await examineExports(exports);
      const all: readonly Examination[] = [
        ...machine, examineDisk(out, bytes), examineKey(paths.key),
        examineGit([join(exports, "contoh.csv"), paths.key, join(out, "warehouse.duckdb"), join(out, "confidential", "findings.csv"), join(out, "hashes.json")]),
        examineLeftovers({ out, root, temporary: tmpdir(), dist }), ...examinations,
      ];
      for (const { state, what, found, advice } of all) process.stdout.write(`${marks[state]} ${what.padEnd(17)} ${found}${advice ? ` → ${advice}` : ""}\n`);
      const [bad, warnings] = (["bad", "warn"] as const).map((state) => all.filter((examination) => examination.state === state));
      if (bad!.length) throw new Refusal(`this machine cannot build: ${bad!.map(({ what }) => what).join(", ")}`);
      process.stdout.write(warnings!.length ? `this machine can build; warnings: ${warnings!.length}\n` : "this machine can build\n");
    },
  },
  process.argv.slice(2),
);
