import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSample } from "../sample/index.js";
import { Misuse, runCommand } from "./command.js";
import { filesBelow } from "./fingerprint.js";
import { terminalProgress } from "./progress.js";
import { paths, root } from "./project.js";

interface Measured {
  readonly seconds: number;
  readonly bytes: number;
}

const kinds = ["asn-snapshot", "unit-hierarchy", "position-reference", "movement", "periodic-appraisal"];

await runCommand(
  {
    name: "bench",
    summary: "Times evaluate against DuckDB's bare read_csv of the same files: snapshots and 12 quarters of appraisals.",
    options: {
      sizes: { value: "N,N", help: "numbers of employees (default 10000,100000,1000000)" },
      runs: { value: "N", help: "runs of each, the median counts (default 3; 1 from a million on)" },
    },
    async run(values) {
      const sizes = String(values["sizes"] ?? "10000,100000,1000000").split(",").map(Number);
      if (sizes.some((n) => !Number.isInteger(n) || n < 100)) throw new Misuse(`--sizes: not whole numbers of 100 or more: "${values["sizes"]}"`);
      const progress = terminalProgress();
      const folder = join(paths.out, "bench");
      progress.say("employees  files MB  bare s  evaluate s  ratio  peak MB (bare)  peak MB (evaluate)");
      const seconds: number[] = [];
      try {
        for (const employees of sizes) {
          const exports = await sample(folder, employees);
          const bytes = (await filesBelow(exports)).reduce((sum, file) => sum + statSync(file).size, 0);
          const runs = Number(values["runs"] ?? (employees >= 1_000_000 ? 1 : 3));
          const pairs = Array.from({ length: runs }, () => [measure("bare", exports, folder), measure("evaluate", exports, folder)] as const);
          const bare = median(pairs.map(([m]) => m));
          const ours = median(pairs.map(([, m]) => m));
          const ratio = median(pairs.map(([a, b]) => ({ seconds: b.seconds / a.seconds, bytes: 0 }))).seconds;
          seconds.push(ours.seconds);
          const cells = [employees, bytes / 1e6, bare.seconds, ours.seconds, ratio, bare.bytes / 1e6, ours.bytes / 1e6];
          const [digits, widths] = [[0, 0, 1, 1, 2, 0, 0], [9, 8, 6, 10, 5, 14, 18]];
          progress.say(cells.map((value, i) => value.toFixed(digits[i]).padStart(widths[i]!)).join("  "));
        }
        for (let i = 1; i < sizes.length; i++) progress.say(`growth ${sizes[i - 1]} → ${sizes[i]}: ${(seconds[i]! / seconds[i - 1]!).toFixed(1)} ×`);
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);

async function sample(folder: string, employees: number): Promise<string> {
  const exports = join(folder, String(employees), "exports");
  const done = join(folder, String(employees), "done.txt");
  if (!existsSync(done)) {
    rmSync(join(folder, String(employees)), { recursive: true, force: true });
    mkdirSync(exports, { recursive: true });
    await writeSample({ out: exports, employees, kinds, textOnly: true });
    writeFileSync(done, "");
  }
  return exports;
}

function measure(mode: "bare" | "evaluate", exports: string, folder: string): Measured {
  const out = join(folder, `out-${mode}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, "temporary"), { recursive: true });
  const result = join(folder, "result.json");
  const child = fileURLToPath(new URL("benchChild.ts", import.meta.url));
  const run = spawnSync(process.execPath, ["--import", "tsx", child, mode, exports, out, result], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (run.status !== 0) throw new RangeError(`bench ${mode}: exit code ${run.status}`);
  const measured = JSON.parse(readFileSync(result, "utf8")) as Measured;
  rmSync(out, { recursive: true, force: true });
  return measured;
}

function median(values: readonly Measured[]): Measured {
  return [...values].sort((a, b) => a.seconds - b.seconds)[Math.floor((values.length - 1) / 2)]!;
}
