import { contracts } from "../../loaders/contracts/index.js";
import { dialects, type Cell } from "../../loaders/sample/dialect.js";
import type { Stream } from "../../loaders/sample/random.js";
import type { Plan, PlanRow, PlanSheet } from "./plan.js";

/** A change of a file's table before it is written. Rows whose cells change lose their origin, headers whose columns change are named in `touched`. */
export type StructureEdit = (plan: Plan, stream: Stream, other: Plan) => void;

const nasty: readonly Cell[] = [
  "", "-", "null", "NULL", " ", "0", "-1", "1.234", "1,5", "12,34,56", "1e308", "1.98E+17", "NaN", "∞", "31/02/2024", "12/31/2024", "31-12-24", "45291", "1904-01-01", "9999-12-31", "2024", "Triwulan I", "TOTAL", "JUMLAH", "1",
  "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "'", "''", '"', '""', 'a"b', ";", ",", "|", "\t", "a\nb", "<x>", "&amp;", "\u202e123", "\u200b", "\ufeff", "Ⅳ", "１２３", "İI", "😀", "nul\0byte", "198502142010011990", "1985 0214 2010 0119 90", "19850214201001199", "000000000000000000", "999999999999999999", "3201234567890123", "budi@contoh.id",
  "x".repeat(300), "Sangat Biak", "true", 0, -5, 1e21, 0.1, 1.985021420100119e17, 45291,
];
const titles: readonly Cell[][] = [["REKAP DATA PEGAWAI"], ["PEMERINTAH KOTA", "per unit"], [], ["", "", "Catatan"]];

const edits: Readonly<Record<string, StructureEdit>> = {
  "cell-replaced": (plan, s) => cell(plan, s, () => s.pick(nasty)),
  "cell-from-column": (plan, s) => cell(plan, s, (sheet, _, column) => s.pick(sheet.rows).cells[column] ?? null),
  "cell-from-elsewhere": (plan, s, other) => cell(plan, s, () => pick(pick(pick(other.sheets, s)?.rows ?? [], s)?.cells ?? [], s) ?? null),
  "cell-dropped": (plan, s) => row(plan, s, (cells) => void cells.splice(s.integer(0, cells.length - 1), 1)),
  "cell-inserted": (plan, s) => row(plan, s, (cells) => void cells.splice(s.integer(0, cells.length), 0, s.pick(nasty))),
  "row-emptied": (plan, s) => row(plan, s, (cells) => void cells.fill(null)),
  "row-duplicated": (plan, s) => rows(plan, s, (list, at) => list.splice(s.integer(0, list.length), 0, { origin: null, cells: [...list[at]!.cells] })),
  "row-removed": (plan, s) => rows(plan, s, (list, at) => list.splice(at, s.integer(1, 3))),
  "row-moved": (plan, s) => rows(plan, s, (list, at) => list.splice(s.integer(0, list.length - 1), 0, ...list.splice(at, 1))),
  "rows-reversed": (plan, s) => rows(plan, s, (list) => list.reverse()),
  "header-repeated": (plan, s) => rows(plan, s, (list, at, sheet) => list.splice(at, 0, { origin: null, cells: [...sheet.headers] })),
  "footer-inserted": (plan, s) => rows(plan, s, (list, at, sheet) => list.splice(s.chance(0.5) ? list.length : at, 0, { origin: null, cells: sheet.headers.map((_, i) => (i === s.integer(0, 2) ? "JUMLAH" : i > 3 ? 12 : null)) })),
  "numbers-inserted": (plan, s) => rows(plan, s, (list, _, sheet) => list.unshift({ origin: null, cells: sheet.headers.map((__, i) => i + 1) })),
  "row-of-another-kind": (plan, s, other) => rows(plan, s, (list, at) => list.splice(at, 0, { origin: null, cells: [...(pick(pick(other.sheets, s)?.rows ?? [], s)?.cells ?? [])] })),
  "columns-swapped": (plan, s) => columns(plan, s, (sheet, a, b) => {
    [sheet.headers[a], sheet.headers[b]] = [sheet.headers[b]!, sheet.headers[a]!];
    for (const { cells } of sheet.rows) [cells[a], cells[b]] = [cells[b] ?? null, cells[a] ?? null];
  }),
  "headers-swapped": (plan, s) => columns(plan, s, (sheet, a, b) => { touch(plan, sheet, a, b); [sheet.headers[a], sheet.headers[b]] = [sheet.headers[b]!, sheet.headers[a]!]; }),
  "column-removed": (plan, s) => columns(plan, s, (sheet, a) => { touch(plan, sheet, a); [sheet.headers, ...sheet.rows.map((r) => r.cells)].forEach((list) => list.splice(a, 1)); }),
  "column-repeated": (plan, s) => columns(plan, s, (sheet, a, b) => { sheet.headers.splice(b, 0, sheet.headers[a]!); sheet.rows.forEach((r) => r.cells.splice(b, 0, r.cells[a] ?? null)); }),
  "column-unknown": (plan, s) => columns(plan, s, (sheet, a) => { sheet.headers.splice(a, 0, "CATATAN REKAAN"); sheet.rows.forEach((r) => r.cells.splice(a, 0, s.pick(nasty.filter((value) => !String(value).includes("\0"))))); }),
  "header-respelled": (plan, s) => header(plan, s, (text) => s.pick([text.toUpperCase(), text.toLowerCase(), ` ${text} `, text.replaceAll(" ", "_"), text.replaceAll("_", "  "), `${text} *`])),
  "header-misspelt": (plan, s) => header(plan, s, (text, at) => text.slice(0, at) + s.pick(["", "X", text[at]! + text[at]!]) + text.slice(at + 1), true),
  "header-emptied": (plan, s) => header(plan, s, () => s.pick(["", " ", "-"]), true),
  "header-homoglyph": (plan, s) => header(plan, s, (text) => s.pick([text.replace(/A/i, "А"), `\u200f${text}`, text.replace(/I/i, "İ"), text.replace(/ /, "\u00a0"), `${text}\u200b`]), true),
  "header-of-another": (plan, s) => header(plan, s, () => s.pick(s.pick(contracts).columns).headers[0]!, true),
  "titles-above": (plan, s) => void pick(plan.sheets, s)?.above.unshift(...Array.from({ length: s.integer(1, 4) }, () => [...s.pick(titles)])),
  "types-changed": (plan, s) => {
    if (plan.format.as === "parquet") plan.format = { as: "parquet", typed: !plan.format.typed };
    else if (plan.format.as === "delimited") respell(plan, s);
    else for (const sheet of plan.sheets) for (const r of sheet.rows) r.cells = r.cells.map((value) => (typeof value === "number" && Math.abs(value) < 1e15 ? String(value) : value));
  },
  "format-changed": (plan, s) => {
    const formats: Plan["format"][] = [{ as: "xlsx" }, { as: "json", shape: "array" }, { as: "json", shape: "data" }, { as: "ndjson" }, { as: "parquet", typed: s.chance(0.5) }];
    plan.format = s.pick(formats);
    for (const [i, sheet] of plan.sheets.entries()) sheet.name ??= `Lembar${"ABC"[i % 3]}`;
  },
  "dialect-changed": (plan, s) => respell(plan, s),
  "sheet-added": (plan, s, other) => {
    if (plan.format.as !== "xlsx") return;
    const empty: PlanSheet = { name: "Kosong", above: [], headers: [""], rows: [] };
    const notes: PlanSheet = { name: "PETUNJUK", above: [["Isi NIP"]], headers: ["NIP", "NAMA"], rows: [] };
    const strange = structuredClone(other.sheets[0]!);
    plan.sheets.splice(s.integer(0, plan.sheets.length), 0, s.pick([empty, notes, { ...strange, name: "Lembar lain", rows: strange.rows.map((r) => ({ ...r, origin: null })) }]));
  },
  "sheet-copied": (plan, s) => {
    if (plan.format.as !== "xlsx") return;
    const copy = structuredClone(pick(plan.sheets, s)!);
    plan.sheets.push({ ...copy, name: "Salinan", rows: copy.rows.map((r) => ({ ...r, origin: null })) });
  },
};

export const structureEdits: ReadonlyMap<string, StructureEdit> = new Map(Object.entries(edits));

const pick = <T>(list: readonly T[], s: Stream): T | undefined => (list.length ? s.pick(list) : undefined);
const touch = (plan: Plan, sheet: PlanSheet, ...at: number[]) => void plan.touched.push(...at.map((i) => sheet.headers[i]!));

function rows(plan: Plan, s: Stream, use: (list: PlanRow[], at: number, sheet: PlanSheet) => void): void {
  const sheet = pick(plan.sheets.filter((candidate) => candidate.rows.length), s);
  if (sheet) use(sheet.rows, s.integer(0, sheet.rows.length - 1), sheet);
}

function row(plan: Plan, s: Stream, use: (cells: Cell[], sheet: PlanSheet) => void): void {
  rows(plan, s, (list, at, sheet) => {
    list[at] = { origin: null, cells: [...list[at]!.cells] };
    if (list[at].cells.length) use(list[at].cells, sheet);
  });
}

function cell(plan: Plan, s: Stream, value: (sheet: PlanSheet, cells: readonly Cell[], column: number) => Cell): void {
  row(plan, s, (cells, sheet) => {
    const column = s.integer(0, cells.length - 1);
    cells[column] = value(sheet, cells, column);
  });
}

function columns(plan: Plan, s: Stream, use: (sheet: PlanSheet, a: number, b: number) => void): void {
  const sheet = pick(plan.sheets, s)!;
  if (sheet.headers.length) use(sheet, s.integer(0, sheet.headers.length - 1), s.integer(0, sheet.headers.length - 1));
}

function header(plan: Plan, s: Stream, spelling: (text: string, at: number) => string, touching = false): void {
  columns(plan, s, (sheet, a) => {
    const text = sheet.headers[a]!;
    if (!text) return;
    sheet.headers[a] = spelling(text, s.integer(0, text.length - 1));
    if (touching) plan.touched.push(text, sheet.headers[a]);
  });
}

function respell(plan: Plan, s: Stream): void {
  if (plan.format.as === "delimited") {
    const dialect = s.pick(Object.values(dialects));
    plan.format = { ...dialect, decimal: dialect.delimiter === "," ? "." : plan.format.decimal };
  }
}
