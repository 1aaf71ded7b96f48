import { stat } from "node:fs/promises";
import { contracts } from "../contracts/index.js";
import { literal, quoted } from "../warehouse/warehouse.js";
import { addFileFindings, type FileFinding } from "./findings.js";
import { ingestSheet, type SheetContext, type SheetOutcome } from "./ingestSheet.js";
import type { Listed } from "./listFiles.js";
import { contentHash, needsHash, openSheets, type Opened } from "./openSheets.js";
import { closestKind, recogniseTable, type Recognised } from "./recogniseKind.js";
import { Unreadable, type Sheet } from "./sheet.js";
import { wholeYear } from "./wholeYear.js";

export type Outcome = "accepted" | "partly" | "refused" | "duplicate" | "unknown" | "empty";

interface FileRow {
  readonly kind: string | null;
  readonly sheets: number;
  readonly hash: string | null;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly outcome: Outcome;
  readonly reason: string | null;
}

export interface FileContext extends Omit<SheetContext, "file" | "fileId"> {
  readonly tempDirectory: string;
  /** content hash → first file with it */
  readonly seen: Map<string, string>;
}

const nothing = { kind: null, sheets: 0, hash: null, read: 0, accepted: 0, quarantined: 0 } as const;

/** Reads one file, whatever it is, and leaves one row in `files` that says what became of it. Returns the rows read. */
export async function ingestFile(context: FileContext, listed: Listed, fileId: number, all: readonly Listed[]): Promise<number> {
  const { warehouse } = context;
  const attempt = await outcomeOf(context, listed, fileId, all).catch(async (error: unknown) => {
    if (await hasChanged(listed)) return null;
    throw error;
  });
  const row = attempt === null || (await hasChanged(listed)) ? await forgetFile(context, listed, fileId) : attempt;
  if (row.read !== row.accepted + row.quarantined) throw new RangeError(`${listed.file}: read ${row.read} rows, but accepted ${row.accepted} + quarantined ${row.quarantined}`);
  if (row.hash !== null && row.accepted > 0) context.seen.set(row.hash, listed.file);
  await warehouse.insert("files", [{
    file_id: fileId, file: listed.file, kind: row.kind, sheet_count: row.sheets, bytes: listed.bytes, hash: row.hash,
    read: row.read, accepted: row.accepted, quarantined: row.quarantined, warnings: 0, outcome: row.outcome, reason: row.reason,
  }]);
  return row.read;
}

async function outcomeOf(context: FileContext, listed: Listed, fileId: number, all: readonly Listed[]): Promise<FileRow> {
  const { warehouse } = context;
  const say = (code: string, more: Partial<FileFinding> = {}) => addFileFindings(warehouse, [{ code, kind: null, file: listed.file, ...more }]);
  if (listed.problem) {
    const code = listed.problem === "unreadable" ? "file-unreadable" : listed.problem;
    await say(code);
    return { ...nothing, outcome: "refused", reason: code };
  }
  if (listed.bytes === 0) {
    await say("file-empty");
    return { ...nothing, outcome: "empty", reason: "file is empty" };
  }
  let opened: Opened;
  try {
    const hash = needsHash(listed, all) ? await contentHash(listed.path) : null;
    const twin = hash === null ? undefined : context.seen.get(hash);
    if (hash !== null && twin !== undefined) {
      await say("file-duplicate", { expected: twin, message: `${listed.file}: the same file was read already as ${twin}` });
      return { ...nothing, hash, outcome: "duplicate", reason: `same content as ${twin}` };
    }
    opened = await openSheets(warehouse, listed, hash, context.tempDirectory);
  } catch (error) {
    const code = error instanceof Unreadable ? error.code : "file-unreadable";
    const message = error instanceof Unreadable ? error.message : `cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unexpected content"}`;
    if (!(error instanceof Unreadable) && !(error as NodeJS.ErrnoException).code) throw error;
    await say(code, { message: `${listed.file}: ${message}` });
    return { ...nothing, outcome: code === "format-unsupported" ? "unknown" : "refused", reason: message };
  }
  if (opened.encoding) await say("encoding-fallback", { value: opened.encoding, expected: "utf-8", ...(opened.encoding.startsWith("utf") ? { severity: "info" as const } : {}) });
  if (opened.cut) await say("file-cut-off");
  return sheetsOutcome(context, listed, fileId, opened);
}

/** True where a file is no longer what it was when the folder was listed. */
async function hasChanged(listed: Listed): Promise<boolean> {
  if (listed.problem) return false;
  const now = await stat(listed.path).catch(() => null);
  return now?.size !== listed.bytes || now.mtimeMs !== listed.modified;
}

/** Takes back what was read of a file that changed meanwhile: half of one state and half of another is no export. */
async function forgetFile({ warehouse }: FileContext, listed: Listed, fileId: number): Promise<FileRow> {
  for (const table of [...contracts.map((contract) => contract.table), "quarantine"]) await warehouse.run(`delete from ${quoted(table)} where file_id = ${fileId}`);
  await warehouse.run(`delete from findings where file = ${literal(listed.file)}`);
  await addFileFindings(warehouse, [{ code: "file-changed", kind: null, file: listed.file }]);
  return { ...nothing, outcome: "refused", reason: "changed while it was read" };
}

async function sheetsOutcome(context: FileContext, listed: Listed, fileId: number, opened: Opened): Promise<FileRow> {
  const { warehouse } = context;
  const base = { ...nothing, hash: opened.hash, sheets: opened.sheets.length };
  if (!opened.sheets.length) {
    await addFileFindings(warehouse, [{ code: "file-empty", kind: null, file: listed.file }]);
    return { ...base, outcome: "empty", reason: "file holds no rows" };
  }
  const outcomes: SheetOutcome[] = [];
  const unknown: { sheet: Sheet; reason: string; hint: string | null }[] = [];
  for (const sheet of opened.sheets) {
    const recognised = recogniseTable(sheet.head, wholeYear);
    if (!recognised || fitsAnotherBetter(sheet, recognised)) {
      unknown.push({ sheet, ...unknownReason(sheet) });
      continue;
    }
    const outcome = await ingestSheet({ ...context, file: listed.file, fileId }, sheet, recognised);
    outcomes.push(outcome);
    await addFileFindings(warehouse, outcome.findings);
  }
  await addFileFindings(warehouse, unknown.map(({ sheet, reason, hint }) => ({
    code: outcomes.length ? "sheet-unknown" : "kind-unknown", kind: null, file: listed.file, sheet: sheet.name, hint, message: `${listed.file}${sheet.name ? ` sheet ${sheet.name}` : ""}: ${reason}`,
  })));
  if (!outcomes.length) return { ...base, outcome: "unknown", reason: unknown[0]!.reason };
  const sum = (pick: (outcome: SheetOutcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const row = { ...base, kind: [...new Set(outcomes.map((outcome) => outcome.kind))].join("+"), read: sum((o) => o.read), accepted: sum((o) => o.accepted), quarantined: sum((o) => o.quarantined) };
  if (!row.read) {
    await addFileFindings(warehouse, [{ code: "no-rows", kind: row.kind, file: listed.file }]);
    return { ...row, outcome: "empty", reason: "file has headers and no rows" };
  }
  const noise = sum((o) => o.noise);
  const refused = outcomes.map((o) => o.refused).filter((reason) => reason !== null);
  const lost = row.quarantined - noise;
  if (!row.accepted) return { ...row, outcome: "refused", reason: refused[0] ?? "no row could be accepted" };
  const reasons = [...refused, ...(lost && !refused.length ? [`${lost} of ${row.read} rows in quarantine`] : []), ...unknown.map(({ sheet }) => `sheet ${sheet.name} of unknown kind`)];
  return { ...row, outcome: lost || refused.length || unknown.length ? "partly" : "accepted", reason: reasons.join("; ") || null };
}

/** A table that lacks what its kind requires, and is nearer to another kind once misspelt headers count. */
function fitsAnotherBetter(sheet: Sheet, { mapping }: Recognised): boolean {
  const lacks = mapping.missing.some((column) => column.required && column.type !== "period" && column.type !== "year");
  return lacks && closestKind(sheet.head)?.kind !== mapping.contract.kind;
}

function unknownReason(sheet: Sheet): { reason: string; hint: string | null } {
  const closest = closestKind(sheet.head);
  if (!closest) return { reason: "kind is unknown: no header is known", hint: null };
  const meant = closest.meant.map(([header, accepted]) => `"${header.slice(0, 60)}" may be meant as "${accepted}"`).join("; ");
  return {
    reason: `kind is unknown: closest kind ${closest.kind}; missing headers ${closest.missing.join(", ") || "none"}`,
    hint: meant ? `did you mean: ${meant}` : null,
  };
}
