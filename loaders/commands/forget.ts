import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal, runCommand } from "./command.js";
import { confidentialThings } from "./confidentialThings.js";
import { confirm } from "./confirm.js";
import { destroyKey } from "./destroyKey.js";
import { lockOf, realFolder } from "./guardedRun.js";
import { takeLock } from "./lock.js";
import { paths, root } from "./project.js";
import { keyFiles } from "./rotateKey.js";

await runCommand(
  {
    name: "forget",
    summary: "Lists what is confidential (warehouse, confidential outputs, leftovers of killed runs) and wipes it. Exports and published files stay.",
    options: {
      out: { value: "DIR", help: "where results are (default build)" },
      dist: { value: "DIR", help: "where the site is (default dist)" },
      key: { help: "destroy the pseudonym key too: nobody can link people to later builds" },
      yes: { help: "do it without asking" },
    },
    async run(values) {
      const say = (line: string) => void process.stdout.write(`${line}\n`);
      const [out, dist] = [realFolder(String(values["out"] ?? paths.out)), realFolder(String(values["dist"] ?? paths.dist))];
      if (existsSync(out)) process.once("exit", await takeLock(out, lockOf.out(out), { command: "forget" }));
      const { things, running } = confidentialThings({ out, root, temporary: tmpdir(), dist });
      if (running.length) throw new Refusal(`a run is under way (process ${running.join(", ")}): wait until it has ended`);
      const keys = values["key"] ? keyFiles(paths.key) : [];
      for (const { path, what, bytes } of things) say(`  ${path}  ${(bytes / 1e6).toFixed(1)} MB  ${what}`);
      for (const key of keys) say(`  ${key}  the pseudonym key`);
      if (values["key"] && process.env["NERACA_KEY"] !== undefined) say("  NERACA_KEY stands in the environment: unset it where it is set, this command cannot");
      if (!things.length && !keys.length) return say(`nothing confidential in ${out}`);
      await confirm("All of this will be gone for good.", values["yes"] === true);
      for (const { path } of things) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
      keys.forEach(destroyKey);
      const left = [...things.map(({ path }) => path), ...keys].filter((path) => existsSync(path));
      if (left.length) throw new Refusal(`not wiped: ${left.join(", ")}`);
      say(`wiped ${things.length + keys.length}; exports, ${join(out, "published.duckdb")} and the site stay as they are`);
    },
  },
  process.argv.slice(2),
);
