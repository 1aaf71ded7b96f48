import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../loaders/ingest/index.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { written } from "./fixture.js";

/** Codes of the truth that no reader can know: they are found by other means, or are no fault. */
const unseen = new Set(["movement-missing", "unit-name-spelling"]);

test("ingest finds every planted defect, as often as the truth says, and loses no other row", async () => {
  const sample = await written({ employees: 300, kinds: ["asn-snapshot", "unit-hierarchy", "staffing-need", "annual-appraisal", "periodic-appraisal", "attendance", "training", "movement"] });
  const tempDirectory = mkdtempSync(join(tmpdir(), "sample-"));
  const { report, found } = await withWarehouse(":memory:", async (warehouse) => {
    const report = await ingest(warehouse, { exports: sample.folder, key: new Uint8Array(32), tempDirectory });
    const found = await warehouse.rows<{ code: string; kind: string; n: number }>("select code, kind, sum(count)::bigint as n from findings where kind is not null group by all");
    return { report, found };
  });
  const rows = sample.files.reduce((sum, file) => sum + file.rows, 0);
  expect(report.read).toBe(rows);
  const { defects } = sample.truth;
  for (const [code, kinds] of Object.entries(defects)) {
    if (unseen.has(code)) continue;
    for (const [kind, count] of Object.entries(kinds)) expect(found.find((finding) => finding.code === code && finding.kind === kind)?.n, `${code} in ${kind}`).toBe(count);
  }
  const lost = ["nip-damaged-by-excel", "duplicate-key", "footer-row"].reduce((sum, code) => sum + Object.values(defects[code] ?? {}).reduce((a, b) => a + b, 0), 0);
  expect(report.quarantined).toBe(lost);
  rmSync(tempDirectory, { recursive: true });
  sample.remove();
}, 120_000);
