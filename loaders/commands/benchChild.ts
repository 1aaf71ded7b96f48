import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { literal, withWarehouse } from "../warehouse/warehouse.js";
import { evaluate } from "./evaluation.js";
import { filesBelow } from "./fingerprint.js";

/** One measured process of `bench`: `bare EXPORTS OUT RESULT` or `evaluate EXPORTS OUT RESULT`; writes `{seconds, bytes}` to RESULT. */
const [mode, exports, out, result] = process.argv.slice(2) as [string, string, string, string];
const started = performance.now();
if (mode === "bare") {
  const files = (await filesBelow(exports)).filter((file) => file.endsWith(".csv"));
  await withWarehouse(
    join(out, "bare.duckdb"),
    async (warehouse) => {
      for (const [i, file] of files.entries()) await warehouse.run(`create table t${i} as select * from read_csv(${literal(file)})`);
    },
    { memoryLimit: "6GB", tempDirectory: join(out, "temporary") },
  );
} else {
  const silent = { step() {}, at() {}, say() {}, stop() {} };
  await evaluate({ exports, out }, silent);
}
writeFileSync(result, JSON.stringify({ seconds: (performance.now() - started) / 1000, bytes: process.resourceUsage().maxRSS * 1024 }));
