import { tmpdir } from "node:os";
import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { randomBytes } from "node:crypto";
import { ingest } from "../ingest/index.js";
import { readRegion } from "../region/region.js";
import { withWarehouse } from "../warehouse/warehouse.js";
import { Misuse, Refusal, runCommand } from "./command.js";
import { leftoversIn, removeLeftovers, withTemporary } from "./leftovers.js";
import { terminalProgress } from "./progress.js";

await runCommand(
  {
    name: "validate",
    summary: "Reads the exports and reports what would be used, what not, and why. Writes nothing.",
    options: {
      exports: { value: "DIR", help: "folder of exports (needed)" },
      region: { value: "FILE", help: "region file with thresholds and snapshot dates" },
    },
    async run(values) {
      if (!values["exports"]) throw new Misuse("--exports DIR is needed");
      const exports = resolve(String(values["exports"]));
      if (!existsSync(exports) || !statSync(exports).isDirectory()) throw new Misuse(`--exports: no such folder: "${values["exports"]}"`);
      if (values["region"] && !existsSync(String(values["region"]))) throw new Misuse(`--region: no such file: "${values["region"]}"`);
      const region = values["region"] ? readRegion(resolve(String(values["region"]))) : {};
      const progress = terminalProgress();
      const started = performance.now();
      removeLeftovers(leftoversIn(tmpdir()));
      try {
        await withTemporary((temporary) => withWarehouse(
          ":memory:",
          async (warehouse) => {
            progress.step("reading exports");
            const report = await ingest(warehouse, {
              exports,
              key: randomBytes(32),
              tempDirectory: temporary,
              ...(region.snapshotDates ? { snapshotDates: region.snapshotDates } : {}),
              ...(region.thresholds ? { thresholds: region.thresholds } : {}),
              ...(region.asOf ? { asOf: region.asOf } : {}),
              onProgress: (event) => progress.at(event.index, event.count, event.file),
            });
            const files = await warehouse.rows<{ file: string; kind: string | null; read: number; accepted: number; quarantined: number; warnings: number; outcome: string; reason: string | null }>(
              "select file, kind, read, accepted, quarantined, warnings, outcome, reason from files order by file_id",
            );
            for (const file of files) {
              const rows = `${file.read} read = ${file.accepted} accepted + ${file.quarantined} quarantined, ${file.warnings} warnings`;
              progress.say(`${file.outcome.padEnd(9)} ${file.file} (${file.kind || "unknown kind"}): ${rows}${file.reason ? ` · ${file.reason}` : ""}`);
            }
            const codes = await warehouse.rows<{ code: string; severity: string; count: number }>(
              "select code, any_value(severity) as severity, sum(count) as count from findings group by code order by count desc, code",
            );
            for (const { code, severity, count } of codes) progress.say(`${severity.padEnd(9)} ${code}: ${count}`);
            progress.say(`files ${report.files} · rows read ${report.read} = ${report.accepted} accepted + ${report.quarantined} quarantined · warnings ${report.warnings} · seconds ${((performance.now() - started) / 1000).toFixed(1)}`);
            if (report.stopped.length) throw new Refusal(`stopped by a threshold of the region file: ${report.stopped.join("; ")}`);
            if (!report.accepted) throw new Refusal(report.files ? "no row could be used" : `no files in ${exports}`);
          },
          { tempDirectory: temporary },
        ));
      } finally {
        progress.stop();
      }
    },
  },
  process.argv.slice(2),
);
