import type { Contract } from "../contracts/contract.js";
import { literal, type Warehouse } from "../warehouse/warehouse.js";
import { absentValue, codeSpellings, columnPlans, type ColumnPlan, type FromName } from "./columnSql.js";
import { nearest } from "./editDistance.js";
import { addRowFindings, type FileFinding } from "./findings.js";
import { headerFindings } from "./headerFindings.js";
import { addPeople } from "./people.js";
import { spellings, type Recognised } from "./recogniseKind.js";
import type { Relation, Sheet } from "./sheet.js";
import { periodTextOf, snapshotDateOf, yearOf } from "./snapshotDate.js";
import { findBadNumbers, findFaults, findShortRows } from "./faults.js";
import { insertRaw } from "./insertRaw.js";
import { settleLetters } from "./sexLetters.js";
import { stageRows } from "./stage.js";

export interface SheetContext {
  readonly warehouse: Warehouse;
  readonly key: Uint8Array;
  readonly file: string;
  readonly fileId: number;
  readonly snapshotDates: Readonly<Record<string, string>>;
}

export interface SheetOutcome {
  readonly kind: string;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  /** rows that are no data: footers, blank rows, repeated headers */
  readonly noise: number;
  readonly refused: string | null;
  readonly findings: readonly FileFinding[];
}

const yearless = new Set(["staffing-need", "survey-invitation", "recruitment"]);
const noise = "('footer-row', 'blank-row', 'repeated-header', 'column-number-row')";

/** Reads one recognised table: rows into the raw table or quarantine, with findings for each that is not sound. */
export async function ingestSheet(context: SheetContext, sheet: Sheet, recognised: Recognised): Promise<SheetOutcome> {
  const { warehouse, file, fileId } = context;
  const { mapping, headers, dataRow } = recognised;
  const { contract } = mapping;
  const about = { kind: contract.kind, file, sheet: sheet.name };
  const findings: FileFinding[] = headerFindings(recognised, about);
  const { fromName, notes } = namedFacts(file, recognised, sheet);
  findings.push(...notes.map((note) => ({ ...about, ...note })));
  findings.push(...(sheet.notes ?? []).map((note) => ({ ...about, ...note })));
  const plans = columnPlans(mapping, headers, fromName, sheet.date1904);
  const absent = plans.filter((plan) => plan.column.required && !plan.source && plan.value("") === absentValue(plan.column));
  const dated = contract.dated ? datedBy(file, context.snapshotDates) : { date: null, fromRegion: false };
  if (dated.fromRegion) findings.push({ ...about, code: "snapshot-date-from-region", value: dated.date });
  const width = Math.max(headers.length, 1);
  const { relation, rows } = await readRows(warehouse, contract, plans, sheet, dataRow, width);
  const read = rows + relation.rejects.length;
  const refuse = async (code: string, reason: string, finding: Partial<FileFinding>): Promise<SheetOutcome> => {
    await warehouse.run(`insert into quarantine select ${fileId}, ${text(sheet.name)}, row_no, ${literal(code)}, ${text(finding.column ?? null)}, null, ${text(finding.expected ?? null)}, null, ${literal(code)} from staged`);
    await quarantineRejects(context, sheet, relation, contract.kind);
    findings.push({ ...about, code, message: `${file}: ${reason}`, ...finding });
    return { kind: contract.kind, read, accepted: 0, quarantined: read, noise: 0, refused: reason, findings };
  };
  if (absent.length) {
    const names = absent.map((plan) => plan.column.headers[0]!).join(", ");
    const meant = spellings(mapping).map(([header, accepted]) => `"${header}" may be meant as "${accepted}"`).join("; ");
    return refuse("header-required-missing", `required column missing: ${names}`, { column: names, ...(meant ? { hint: `did you mean: ${meant}` } : {}) });
  }
  if (contract.dated && !dated.date) {
    const bound = await lowerBound(warehouse, plans);
    return refuse("snapshot-date-unknown", `snapshot date is unknown${bound ? `; rows say not before ${bound}` : ""}`, { expected: "…_YYYY-MM-DD in the file's name or its entry in snapshotDates of the region file" });
  }
  if (fromName.year === null && yearless.has(contract.kind) && rows) findings.push({ ...about, code: "year-unknown", count: rows });

  const numbers = plans.filter((plan) => plan.column.type === "nip" && plan.source).map((plan) => `v${plan.index}`);
  if (numbers.length) await addPeople(warehouse, context.key, "staged", numbers);
  await findFaults(warehouse, plans, dated.date);
  if (numbers.length) await findBadNumbers(warehouse, plans, dated.date);
  if (relation.short) await findShortRows(warehouse, relation.short);
  const replacements: Record<string, string> = {};
  if (contract.kind === "asn-snapshot") findings.push(...(await employmentTypes(context, plans, replacements)).map((note) => ({ ...about, ...note })));
  findings.push(...settleLetters(plans, replacements).map((note) => ({ ...about, ...note })));
  const accepted = await insertRaw(warehouse, contract, plans, { fileId, sheet: sheet.name, snapshot: dated.date, replacements });
  const [fatal] = await warehouse.rows<{ n: number; noise: number }>(`select count(distinct row_no) as n, count(distinct row_no) filter (code in ${noise}) as noise from faults where fatal`);
  await keepFaults(context, sheet, contract, plans);
  await quarantineRejects(context, sheet, relation, contract.kind);
  return { kind: contract.kind, read, accepted, quarantined: fatal!.n + relation.rejects.length, noise: fatal!.noise, refused: null, findings };
}

/** Stages the rows by the quick reader, and by the patient one where the quick one stumbles or does not find what was counted. */
async function readRows(warehouse: Warehouse, contract: Contract, plans: readonly ColumnPlan[], sheet: Sheet, dataRow: number, width: number): Promise<{ relation: Relation; rows: number }> {
  const quick = await sheet.open(dataRow, width, false);
  const rows = await stageRows(warehouse, contract, plans, quick, width).catch((error: unknown) => {
    if (sheet.delimiter === undefined || quick.numbered) throw error;
    return -1;
  });
  if (rows === quick.expected) return { relation: quick, rows };
  if (sheet.delimiter === undefined || quick.numbered) throw new RangeError(`reader found ${rows} rows, expected ${quick.expected}`);
  const exact = await sheet.open(dataRow, width, true);
  const again = await stageRows(warehouse, contract, plans, exact, width);
  if (again !== exact.expected) throw new RangeError(`reader found ${again} rows, expected ${exact.expected}`);
  return { relation: exact, rows: again };
}

function namedFacts(file: string, { mapping, dataRow }: Recognised, sheet: Sheet): { fromName: FromName; notes: { code: string; value: string }[] } {
  const { contract } = mapping;
  const period = contract.columns.find((column) => column.type === "period");
  if (yearless.has(contract.kind) && !("year" in mapping.positions)) {
    const year = yearOf(sheet.name ?? "") ?? yearOf(file);
    return { fromName: { year }, notes: year ? [{ code: "year-from-name", value: String(year) }] : [] };
  }
  if (!period) return { fromName: {}, notes: [] };
  if (!(period.name in mapping.positions)) {
    const text = periodTextOf(sheet.name ?? "") ?? periodTextOf(file);
    return { fromName: { period: text }, notes: text ? [{ code: "period-from-name", value: text }] : [] };
  }
  const cells = sheet.head.slice(dataRow).map((row) => row[mapping.periodPositions[0]!] ?? "").filter((cell) => cell.trim());
  if (mapping.companions.year !== undefined || !cells.length || cells.some((cell) => /\d{4}/.test(cell))) return { fromName: {}, notes: [] };
  const year = yearOf(sheet.name ?? "") ?? yearOf(file);
  return { fromName: { year }, notes: year ? [{ code: "year-from-name", value: String(year) }] : [] };
}

function datedBy(file: string, dates: Readonly<Record<string, string>>): { date: string | null; fromRegion: boolean } {
  const date = snapshotDateOf(file);
  if (date) return { date, fromRegion: false };
  const stated = dates[file] ?? dates[file.split("/").at(-1)!];
  return { date: stated ?? null, fromRegion: stated !== undefined };
}

async function lowerBound(warehouse: Warehouse, plans: readonly ColumnPlan[]): Promise<string | null> {
  const dates = plans.filter((plan) => plan.column.type === "date" && plan.source && plan.column.name !== "birth_date").map((plan) => `max(v${plan.index})`);
  if (!dates.length) return null;
  const [row] = await warehouse.rows<{ bound: string | null }>(`select greatest(${dates.join(", ")})::varchar as bound from staged`);
  return row?.bound ?? null;
}

/** Employment type of rows without one: what the file's name says, else the kind of the number. */
async function employmentTypes(context: SheetContext, plans: readonly ColumnPlan[], replacements: Record<string, string>): Promise<{ code: string; value?: string; count: number }[]> {
  const plan = plans.find((candidate) => candidate.column.name === "employment_type")!;
  const person = plans.find((candidate) => candidate.column.type === "nip")!;
  const [missing] = await context.warehouse.rows<{ n: number }>(`select count(*) as n from staged where v${plan.index} is null and v${person.index} is not null`);
  if (!missing!.n) return [];
  const named = employmentTypeOf(context.file);
  const number = `case when (v${person.index} // 10000) % 100 between 1 and 12 then 'PNS' else 'PPPK' end`;
  replacements["employment_type"] = `coalesce(v${plan.index}, ${named ? literal(named) : number})`;
  return [named ? { code: "employment-type-from-name", value: named, count: missing!.n } : { code: "employment-type-from-nip", count: missing!.n }];
}

/** PNS, PPPK or PPPK_PW where a path names just one of them, its file name first. */
export function employmentTypeOf(file: string): "PNS" | "PPPK" | "PPPK_PW" | null {
  for (const part of file.toUpperCase().split("/").reverse()) {
    const text = part.replace(/[_.\-]+/g, " ");
    const contract = /\b(PPPK|P3K)\b/.test(text);
    const career = /\bC?PNS\b/.test(text);
    if (contract && career) return null;
    if (/PARUH ?WAKTU|PPPK ?PW\b/.test(text)) return "PPPK_PW";
    if (contract) return "PPPK";
    if (career) return "PNS";
  }
  return null;
}

async function keepFaults({ warehouse, file, fileId }: SheetContext, sheet: Sheet, contract: Contract, plans: readonly ColumnPlan[]): Promise<void> {
  const [any] = await warehouse.rows<{ n: number }>("select count(*) as n from faults");
  if (!any!.n) return;
  await meantCodes(warehouse, plans);
  await warehouse.run(`
    insert into quarantine
    select ${fileId}, ${text(sheet.name)}, row_no, arg_min(code, i), arg_min(column_name, i), arg_min(value, i), arg_min(expected, i), arg_min(hint, i), string_agg(distinct code, ', ' order by code)
    from (select f.*, h.hint from faults f left join meant h on h.cell = f.cell and h.i = f.i) where fatal group by row_no order by row_no`);
  await addRowFindings(warehouse, `
    select code, ${literal(file)} as file, ${literal(contract.kind)} as kind, ${text(sheet.name)}::varchar as sheet, row_no, column_name, value, expected, h.hint, null::varchar as rule, period, unit, not fatal as lenient
    from faults left join meant h on h.cell = faults.cell and h.i = faults.i`);
  await warehouse.run("drop table meant");
}

/** Temp table `meant`: for unknown codes, the accepted spelling a few letters away. */
async function meantCodes(warehouse: Warehouse, plans: readonly ColumnPlan[]): Promise<void> {
  await warehouse.run("create or replace temp table meant (i INTEGER, cell VARCHAR, hint VARCHAR)");
  const cells = await warehouse.rows<{ i: number; cell: string }>("select distinct i, cell from faults where code in ('code-unknown', 'rating-outside-scale') and cell is not null order by 1, 2 limit 200");
  await warehouse.insert("meant", cells.flatMap(({ i, cell }) => {
    const spelling = nearest(cell, codeSpellings(plans[i]!.column));
    return spelling ? [{ i, cell, hint: `did you mean "${spelling}"` }] : [];
  }));
}

async function quarantineRejects({ warehouse, file, fileId }: SheetContext, sheet: Sheet, relation: Relation, kind: string): Promise<void> {
  if (!relation.rejects.length) return;
  await warehouse.run("create or replace temp table rejects (row_no BIGINT, code VARCHAR, value VARCHAR)");
  await warehouse.insert("rejects", relation.rejects.map((reject) => ({ row_no: reject.row, code: reject.code, value: reject.text })));
  await warehouse.run(`insert into quarantine select ${fileId}, ${text(sheet.name)}, row_no, code, null, value, null, null, code from rejects order by row_no`);
  await addRowFindings(warehouse, `select code, ${literal(file)} as file, ${literal(kind)} as kind, ${text(sheet.name)}::varchar as sheet, row_no, null::varchar as column_name, value, null::varchar as expected, null::varchar as hint, null::varchar as rule, null::varchar as period, null::varchar as unit, false as lenient from rejects`);
  await warehouse.run("drop table rejects");
}

const text = (value: string | null) => (value === null ? "null" : literal(value));
