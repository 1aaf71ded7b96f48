import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { contracts } from "../contracts/index.js";
import { companionTablesSql, rawTableSql } from "../warehouse/rawTables.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import { cellMacrosSql } from "./cellMacros.js";
import { quarantineDuplicates } from "./duplicates.js";
import { addFileFindings } from "./findings.js";
import { filledTables } from "./filledTables.js";
import { ingestFile, type FileContext } from "./ingestFile.js";
import { listFiles } from "./listFiles.js";
import { maskMacrosSql } from "./mask.js";
import { closePeople, openPeople } from "./people.js";
import { runRules } from "./runRules.js";
import { applyThresholds, type Threshold } from "./thresholds.js";

export interface IngestOptions {
  /** folder of exports, sub-folders free; never written to */
  readonly exports: string;
  /** secret of the pseudonyms */
  readonly key: Uint8Array;
  /** file name (or path below the folder) → snapshot date, for files whose name does not say it */
  readonly snapshotDates?: Readonly<Record<string, string>> | undefined;
  /** finding code or `*` → bounds of count and share */
  readonly thresholds?: Readonly<Record<string, Threshold>> | undefined;
  /** ISO date after which no event may lie */
  readonly asOf?: string | undefined;
  /** an existing folder for what must be rewritten before it can be read; left as it was found */
  readonly tempDirectory: string;
  readonly onProgress?: ((event: { file: string; index: number; count: number; rows?: number }) => void) | undefined;
}

export interface IngestReport {
  readonly files: number;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly warnings: number;
  /** finding code → how many */
  readonly findings: Readonly<Record<string, number>>;
  /** thresholds that stop the run, each as `code: n of m rows` */
  readonly stopped: readonly string[];
}

const quarantineSql = "create table if not exists quarantine (file_id INTEGER, sheet VARCHAR, row_no BIGINT, code VARCHAR, column_name VARCHAR, value VARCHAR, expected VARCHAR, hint VARCHAR, reasons VARCHAR)";

/**
 * Reads every file below a folder into the `raw_` tables of the warehouse, and `people`, `files`, `findings`, `quarantine`.
 * Each row of each file ends accepted or in quarantine. Row numbers are those of an editor or spreadsheet: the line (for CSV
 * the first line of a row whose cells span several), headers and blank lines included; lines without a character are no rows.
 * Throws RangeError where a file's count of rows does not add up.
 */
export async function ingest(warehouse: Warehouse, options: IngestOptions): Promise<IngestReport> {
  for (const sql of [...companionTablesSql, quarantineSql, ...contracts.map(rawTableSql), ...cellMacrosSql, ...maskMacrosSql]) await warehouse.run(sql);
  const tempDirectory = await mkdtemp(join(options.tempDirectory, "ingest-"));
  try {
    await openPeople(warehouse);
    const files = await listFiles(options.exports);
    if (!files.length) await addFileFindings(warehouse, [{ code: "folder-empty", kind: null, file: null }]);
    const context: FileContext = { warehouse, key: options.key, snapshotDates: options.snapshotDates ?? {}, tempDirectory, seen: new Map() };
    for (const [index, listed] of files.entries()) {
      options.onProgress?.({ file: listed.file, index, count: files.length });
      const rows = await ingestFile(context, listed, index + 1, files);
      options.onProgress?.({ file: listed.file, index: index + 1, count: files.length, rows });
      for (const name of await readdir(tempDirectory)) await rm(join(tempDirectory, name), { force: true });
    }
    const filled = await filledTables(warehouse);
    for (const contract of contracts) if (filled.has(contract.table)) await quarantineDuplicates(warehouse, contract);
    await runRules(warehouse, options.asOf);
    const stopped = await applyThresholds(warehouse, options.thresholds ?? {});
    await closeFiles(warehouse);
    return { ...(await totals(warehouse)), stopped };
  } finally {
    await warehouse.run("drop view if exists temp.staged");
    for (const table of ["stage", "unsound", "faults"]) await warehouse.run(`drop table if exists temp.${table}`);
    await closePeople(warehouse);
    await rm(tempDirectory, { recursive: true, force: true });
  }
}

async function closeFiles(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`
    update files set warnings = coalesce((select sum(count) from findings f where f.file = files.file and f.severity = 'warning'), 0);
    update files set outcome = 'refused', reason = 'no row could be accepted' where outcome in ('accepted', 'partly') and accepted = 0;
    update files set outcome = 'partly', reason = (select count(*) from quarantine q where q.file_id = files.file_id and q.code not in ('footer-row', 'blank-row', 'repeated-header', 'column-number-row')) || ' of ' || read || ' rows in quarantine'
    where outcome in ('accepted', 'partly') and exists (from quarantine q where q.file_id = files.file_id and q.code = 'duplicate-key')`);
  const wrong = await warehouse.rows<{ file: string }>(`
    select file from files where read <> accepted + quarantined
    or quarantined <> (select count(*) from quarantine q where q.file_id = files.file_id)`);
  if (wrong.length) throw new RangeError(`${wrong[0]!.file}: rows read are not rows accepted and rows in quarantine`);
}

async function totals(warehouse: Warehouse): Promise<Omit<IngestReport, "stopped">> {
  const [sums] = await warehouse.rows<{ files: number; read: number; accepted: number; quarantined: number; warnings: number }>(
    "select count(*) as files, coalesce(sum(read), 0)::bigint as read, coalesce(sum(accepted), 0)::bigint as accepted, coalesce(sum(quarantined), 0)::bigint as quarantined, coalesce(sum(warnings), 0)::bigint as warnings from files");
  const found = await warehouse.rows<{ code: string; n: number }>("select code, sum(count)::bigint as n from findings group by code order by code");
  return { ...sums!, findings: Object.fromEntries(found.map(({ code, n }) => [code, n])) };
}
