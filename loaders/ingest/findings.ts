import { literal, type Warehouse } from "../warehouse/warehouse.js";
import { findingKind, type FindingKind, type Severity } from "./findingKinds.js";
import { mask } from "./mask.js";

/** At most this many single rows stand in `findings` for one file and code; what is beyond is counted in records without a row. */
export const sampleLimit = 100;

/** Beyond so many units the records that count further rows no longer tell them apart. */
const unitLimit = 500;

export interface FileFinding {
  readonly code: string;
  readonly kind: string | null;
  readonly file: string | null;
  readonly sheet?: string | null;
  readonly column?: string | null;
  readonly value?: string | null;
  readonly expected?: string | null;
  readonly message?: string;
  readonly hint?: string | null;
  readonly count?: number;
  readonly severity?: Severity;
}

/** Adds findings about whole files. Their values are headers and file names, not cells. */
export async function addFileFindings(warehouse: Warehouse, found: readonly FileFinding[]): Promise<void> {
  await warehouse.insert("findings", sampled(found).map((finding) => {
    const declared = findingKind(finding.code);
    return {
      code: finding.code, severity: finding.severity ?? declared.severity, kind: finding.kind, file: finding.file, sheet: finding.sheet ?? null, row_no: null,
      column_name: finding.column ?? null, value: finding.value ? safeText(finding.value) : null, expected: finding.expected ?? null,
      message: finding.message ?? `${placeOf(finding)}: ${declared.title.en.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase())}`, hint: finding.hint ?? declared.hint.en, rule: null, period: null, unit: null, count: finding.count ?? 1,
    };
  }));
}

/** The first hundred of a file, sheet and code, and one that counts the rest. */
function sampled(found: readonly FileFinding[]): FileFinding[] {
  if (found.length <= sampleLimit) return [...found];
  const groups = new Map<string, FileFinding[]>();
  for (const finding of found) {
    const key = JSON.stringify([finding.code, finding.file, finding.sheet ?? null]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const rest = group.slice(sampleLimit);
    const count = rest.reduce((sum, finding) => sum + (finding.count ?? 1), 0);
    return rest.length ? [...group.slice(0, sampleLimit), { ...rest[0]!, column: null, value: null, hint: null, count, message: `${placeOf({ ...rest[0]!, column: null })}: ${findingKind(rest[0]!.code).title.en.toLowerCase()}, further ones: ${count}` }] : group;
  });
}

function placeOf({ file, sheet, column }: FileFinding): string {
  return `${file ?? "exports"}${sheet ? ` sheet ${sheet}` : ""}${column ? ` column ${safeText(column)}` : ""}`;
}

/** Headers may be shown, unless somebody's number stands among them. */
function safeText(text: string): string {
  return /\d{5,}/.test(text) ? mask(text) : text.slice(0, 200);
}

/**
 * Adds the row findings of a relation (code, file, kind, sheet, row_no, column_name, value, expected, hint, rule, period, unit, lenient;
 * lenient: the cell was given up and the row kept, so that an error is a warning): the first
 * hundred rows per file and code with count 1, and the rest summed into records without a row per column, period and unit. Counts add up to all.
 * Throws RangeError for a code that is not declared.
 */
export async function addRowFindings(warehouse: Warehouse, relation: string): Promise<void> {
  await warehouse.run(`
    create or replace temp table ranked as
    select * replace (masked_unit(unit) as unit), row_number() over (partition by file, code order by sheet nulls first, row_no, column_name) as place from (${relation})`);
  const codes = await warehouse.rows<{ code: string; most: number }>("select code, max(place)::bigint as most from ranked group by code order by code");
  const words = (of: (kind: FindingKind) => string) => `(case code ${codes.map(({ code }) => `when ${literal(code)} then ${of(findingKind(code))}`).join(" ")} end)`;
  const severities = words(({ severity }) => (severity === "error" ? "if(lenient, 'warning', 'error')" : literal(severity)));
  const titles = words(({ title }) => literal(title.en.replace(/^(?!SKP|SKD|NIP|JSON)./, (letter) => letter.toLowerCase())));
  const hints = words(({ hint }) => literal(hint.en));
  if (codes.length) await warehouse.run(`
    insert into findings
    select code, ${severities}, kind, file, sheet, row_no, column_name, value, expected,
      file || coalesce(' sheet ' || sheet, '') || coalesce(' row ' || row_no, '') || coalesce(' column ' || column_name, '') || ': ' || ${titles} || coalesce(': "' || value || '"', ''),
      coalesce(hint, ${hints}), rule, period, unit, 1 from ranked where place <= ${sampleLimit} order by file, code, place`);
  if (codes.some(({ most }) => most > sampleLimit)) await warehouse.run(`
    insert into findings
    select code, ${severities}, kind, file, null, null, column_name, null, any_value(expected), file || coalesce(' column ' || column_name, '') || ': ' || ${titles} || ', further rows: ' || count(*), ${hints}, any_value(rule), period, unit, count(*)
    from (select * replace (case when units > ${unitLimit} then null else unit end as unit) from (select *, count(distinct unit) over (partition by file, code) as units from ranked where place > ${sampleLimit})) group by code, kind, file, column_name, period, unit, lenient order by file, code, column_name, period, unit`);
  await warehouse.run("drop table ranked");
}
