import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ingest, type IngestOptions } from "../../loaders/ingest/index.js";
import { withWarehouse, type Row } from "../../loaders/warehouse/warehouse.js";

/**
 * A folder is a case: `exports/` is what is read, `expected.json` says what must come of it:
 * `files` (file → outcome, counts, a part of the reason), `findings` (code → count, all of them), `rows` (table → rows, in order,
 * of which the columns named are compared), `located` (findings by code, row and column), `options` for ingest.
 */
interface Expected {
  options?: Partial<IngestOptions>;
  files: Record<string, Record<string, string | number | null>>;
  findings: Record<string, number>;
  rows?: Record<string, Row[]>;
  located?: Record<string, string | number | null>[];
  stopped?: string[];
}

const cases = join(dirname(fileURLToPath(import.meta.url)), "cases");

for (const name of readdirSync(cases).sort()) {
  test(`case ${name}`, async () => {
    const folder = join(cases, name);
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
    const tempDirectory = mkdtempSync(join(tmpdir(), "neraca-case-"));
    const empty = mkdtempSync(join(tmpdir(), "neraca-empty-"));
    const exports = existsSync(join(folder, "exports")) ? join(folder, "exports") : empty;
    try {
      await withWarehouse(":memory:", async (warehouse) => {
        const report = await ingest(warehouse, { exports, key: Buffer.alloc(32, 7), tempDirectory, ...expected.options });
        const files = await warehouse.rows<{ file: string; reason: string | null } & Row>("select file, kind, outcome, read, accepted, quarantined, reason from files order by file_id");
        for (const row of files) {
          const wanted = expected.files[row.file] ?? {};
          const part = wanted["reason"];
          if (typeof part === "string" && row.reason?.includes(part)) row.reason = part;
          if (part === undefined) delete (row as Row)["reason"];
        }
        expect(Object.fromEntries(files.map(({ file, ...rest }) => [file, rest]))).toEqual(expected.files);
        expect(report.findings).toEqual(expected.findings);
        expect(report.stopped).toEqual(expected.stopped ?? []);
        for (const [table, rows] of Object.entries(expected.rows ?? {})) {
          const columns = Object.keys(rows[0] ?? { row_no: 0 }).join(", ");
          expect(await warehouse.rows(`select ${columns} from ${table} order by file_id, sheet nulls first, row_no`), table).toEqual(rows);
        }
        for (const wanted of expected.located ?? []) {
          const columns = Object.keys(wanted).join(", ");
          expect(await warehouse.rows(`select ${columns} from findings where code = '${wanted["code"]}'`)).toContainEqual(wanted);
        }
        const shown = JSON.stringify([await warehouse.rows("from findings"), await warehouse.rows("from quarantine"), files]);
        expect(shown).not.toMatch(/\d{16}/);
        expect(readdirSync(tempDirectory)).toEqual([]);
      });
    } finally {
      rmSync(tempDirectory, { recursive: true });
      rmSync(empty, { recursive: true });
    }
  });
}
