import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ingest, type IngestOptions } from "../../loaders/ingest/index.js";
import { withWarehouse, type Row } from "../../loaders/warehouse/warehouse.js";
import { makeCase, NoMeans, stepsOf, type Made } from "./makeCase.js";
import { memoryRise } from "./memoryRise.js";

/** A folder is a case: what is read and what must come of it (cases/README.md). */
interface Expected {
  options?: Partial<IngestOptions>;
  files: Record<string, Record<string, string | number | null>>;
  findings: Record<string, number>;
  rows?: Record<string, Row[]>;
  /** table → how many rows, where there are too many to write down */
  counts?: Record<string, number>;
  located?: Record<string, string | number | null>[];
  stopped?: string[];
  /** at most so many records in `findings` */
  records?: number;
  /** at most so many megabytes more while the files are read */
  megabytes?: number;
}

const cases = join(dirname(fileURLToPath(import.meta.url)), "cases");
const full = process.env["NERACA_CORPUS"] === "full";
const names = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

test("the corpus holds at least 120 cases", () => {
  expect(names.length).toBeGreaterThanOrEqual(120);
});

for (const name of names) {
  const folder = join(cases, name);
  const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
  const alone = expected.megabytes !== undefined;
  test(`case ${name}`, { timeout: full ? 600_000 : 60_000, concurrent: !alone }, async ({ skip }) => {
    const scratch = mkdtempSync(join(tmpdir(), "neraca-case-"));
    const tempDirectory = join(scratch, "temp");
    const exports = join(scratch, "exports");
    mkdirSync(tempDirectory);
    mkdirSync(exports);
    let made: Made | undefined;
    try {
      if (existsSync(join(folder, "exports"))) cpSync(join(folder, "exports"), exports, { recursive: true });
      const script = join(folder, "make.json");
      made = existsSync(script) ? await makeCase(scratch, stepsOf(script), full).catch((error: unknown) => (error instanceof NoMeans ? skip(error.message) : Promise.reject(error))) : undefined;
      await withWarehouse(":memory:", async (warehouse) => {
        const memory = memoryRise();
        const report = await ingest(warehouse, { exports, key: Buffer.alloc(32, 7), tempDirectory, onProgress: ({ file, rows }) => void (rows === undefined && made?.onFile(file)), ...expected.options });
        const rise = memory.end();
        if (expected.megabytes !== undefined) expect(rise, "megabytes").toBeLessThan(expected.megabytes);
        if (full && expected.megabytes !== undefined) console.info(`${name}: ${Math.round(rise)} MB more while read`);
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
        for (const [table, count] of Object.entries(expected.counts ?? {})) expect(await warehouse.rows(`select count(*) as n from ${table}`), table).toEqual([{ n: count }]);
        for (const wanted of expected.located ?? []) {
          const columns = Object.keys(wanted).join(", ");
          expect(await warehouse.rows(`select ${columns} from findings where code = '${wanted["code"]}'`)).toContainEqual(wanted);
        }
        const shown = JSON.stringify([await warehouse.rows("from findings"), await warehouse.rows("from quarantine limit 20000"), files]);
        if (expected.records !== undefined) expect(await warehouse.rows("select count(*) <= " + expected.records + " as few from findings")).toEqual([{ few: true }]);
        expect(shown).not.toMatch(/\d{16}/);
        expect(readdirSync(tempDirectory)).toEqual([]);
      }, full || alone ? {} : { threads: 1 });
    } finally {
      made?.close();
      rmSync(scratch, { recursive: true });
    }
  });
}
