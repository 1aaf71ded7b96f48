import { resolve } from "node:path";
import { audit } from "../audit/audit.js";
import { auditLines } from "../audit/auditLines.js";
import { integerFlag, Misuse, runCommand } from "./command.js";

const [folder, ...rest] = process.argv[2]?.startsWith("-") ? [undefined, ...process.argv.slice(2)] : process.argv.slice(2);

await runCommand(
  {
    name: "audit",
    summary: "Attacks a folder of published tables (DIR, with a datapackage.json): which withheld numbers can be found out from the others.",
    options: {
      dir: { value: "DIR", help: "the folder, where it is not the first argument" },
      minimum: { value: "N", help: "numbers of people below N are unsafe (default 10)" },
      previous: { value: "DIR,DIR", help: "folders of earlier releases" },
      seconds: { value: "N", help: "stop after N seconds; what is left is 'not shown' (default 600)" },
      all: { help: "show every finding, not the first 20" },
    },
    async run(values) {
      const dir = folder ?? values["dir"];
      if (typeof dir !== "string") throw new Misuse("no folder given");
      const previous = typeof values["previous"] === "string" ? values["previous"].split(",").map((path) => resolve(path)) : [];
      const report = await audit(resolve(dir), {
        minimum: integerFlag("minimum", values["minimum"], 2, 1000) ?? 10,
        seconds: integerFlag("seconds", values["seconds"], 1, 100_000) ?? 600,
        previous,
      });
      process.stdout.write(auditLines(report, values["all"] ? Infinity : 20).map((line) => `${line}\n`).join(""));
      if (report.recovered - report.earlier + report.notShown > 0) process.exitCode = 1;
    },
  },
  rest as string[],
);
