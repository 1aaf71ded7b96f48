import type { Contract } from "../contracts/contract.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import { soundSql, type ColumnPlan } from "./columnSql.js";
import { lookupSql, quickReadings } from "./quickSql.js";
import type { Relation } from "./sheet.js";

/** Labels of rows that sum up or close a table. */
const footerPattern = "(?:SUB ?)?(?:JUMLAH|TOTAL)(?: (?:KESELURUHAN|SELURUHNYA|UMUM|PEGAWAI|SEMUA))?|GRAND TOTAL|PEMBULATAN|RATA-RATA";

/**
 * Reads a table into temp tables and says how many rows came:
 * - `stage` (typed values `v0…`, `ok`, raw cells of rows that are not ok), in the order of the file;
 * - `unsound` (row_no, `v0…`, raw, label, sound): rows that were not ok at first sight, read again patiently;
 * - view `staged` (row_no, `v0…`): all of them, for what follows.
 */
export async function stageRows(warehouse: Warehouse, contract: Contract, plans: readonly ColumnPlan[], relation: Relation, width: number): Promise<number> {
  const quick = await quickReadings(warehouse, plans, relation);
  const labels = Array.from({ length: Math.min(3, width) }, (_, i) => `c${i}`);
  const cells = plans.map((plan, i) => `${plan.source ?? "null::varchar"} as a${i}`);
  const looked = relation.sample ? new Map<number, string>() : await lookups(warehouse, plans.filter((plan) => !quick.has(plan.index)), (plan) => `select ${plan.source} as a from ${relation.from}`, (i) => `a${i}`);
  const values = plans.map((plan, i) => `${quick.get(i)?.value ?? looked.get(i) ?? plan.value(`a${i}`)} as v${i}`);
  const patient = soundness(contract, plans, (i) => quick.get(i)?.sound);
  await warehouse.run(`
    create or replace temp table stage as
    select ${relation.numbered ? "r::bigint as row_no, " : ""}${plans.map((_, i) => `v${i}`).join(", ")}, ok,
      case when not ok then [${plans.map((_, i) => `a${i}`).join(", ")}] end as raw,
      case when not ok then coalesce(${labels.map((label) => `case when regexp_full_match(cell_upper(${label}), '${footerPattern}') then 'footer-row' end`).join(", ")}) end as label
    from (select *, ${patient} as ok
      from (select *, ${values.join(", ")} from (select ${relation.numbered ? "r, " : ""}${labels.join(", ")}, ${cells.join(", ")} from ${relation.from})))`);
  const [counted] = await warehouse.rows<{ n: number; bad: number }>("select count(*) as n, count(*) filter (not ok) as bad from stage");
  const row = relation.numbered ? "row_no" : `rowid + ${relation.firstRow}`;
  const names = plans.map((_, i) => `v${i}`).join(", ");
  const failing = counted!.bad ? await failingColumns(warehouse, plans, quick) : new Set<number>();
  const stumbling = plans.filter((plan) => failing.has(plan.index) && (quick.has(plan.index) || (plan.parse && !looked.has(plan.index))));
  const relooked = await lookups(warehouse, stumbling, (plan) => `select raw[${plan.index + 1}] as a from stage where not ok`, (i) => `raw[${i + 1}]`);
  const again = (plan: ColumnPlan, i: number) => (stumbling.includes(plan) ? (relooked.get(i) ?? plan.value(`raw[${i + 1}]`)) : `v${i}`);
  const unsound = counted!.bad
    ? `select *, ${soundness(contract, plans, (i) => (failing.has(i) ? undefined : "true"))} as sound
    from (select row_no, raw, label, ${plans.map((_, i) => `raw[${i + 1}] as a${i}`).join(", ")}, ${plans.map((plan, i) => `${again(plan, i)} as v${i}`).join(", ")}
      from (select ${row} as row_no, raw, label, ${names} from stage where not ok))`
    : `select ${row} as row_no, raw, label, ${plans.map((_, i) => `null::varchar as a${i}`).join(", ")}, ${names}, true as sound from stage limit 0`;
  await warehouse.run(`
    create or replace temp table unsound as ${unsound};
    create or replace temp view staged as select ${row} as row_no, ${names} from stage where ok ${counted!.bad ? `union all select row_no, ${names} from unsound` : ""}`);
  return counted!.n;
}

const lookupLimit = 5_000;

async function lookups(warehouse: Warehouse, plans: readonly ColumnPlan[], select: (plan: ColumnPlan) => string, cell: (index: number) => string): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (const plan of plans) {
    const sql = plan.parse && (await lookupSql(warehouse, plan, cell(plan.index), select(plan), lookupLimit));
    if (sql) found.set(plan.index, sql);
  }
  return found;
}

/** Columns in which some row of `stage` that is not ok fails: only these are worth the large expressions of the patient reading. */
async function failingColumns(warehouse: Warehouse, plans: readonly ColumnPlan[], quick: ReadonlyMap<number, { readonly sound: string }>): Promise<Set<number>> {
  const sound = plans.map((plan, i) => quick.get(i)?.sound ?? soundSql(plan, `a${i}`, `v${i}`));
  const [row] = await warehouse.rows<Record<string, number>>(`
    select ${sound.map((sql, i) => `count(*) filter (where (${sql}) is not true) as f${i}`).join(", ")}
    from (select ${plans.map((_, i) => `raw[${i + 1}] as a${i}, v${i}`).join(", ")} from stage where not ok)`);
  return new Set(plans.map((_, i) => i).filter((i) => row![`f${i}`]! > 0));
}

function soundness(contract: Contract, plans: readonly ColumnPlan[], quick: (index: number) => string | undefined): string {
  const sound = plans.map((plan, i) => quick(i) ?? soundSql(plan, `a${i}`, `v${i}`)).filter((sql) => sql !== "true");
  if (!contract.columns.some((column) => column.type === "nip")) {
    sound.push(...plans.flatMap((plan, i) => (plan.source && plan.column.required && plan.column.type === "text" ? [`not coalesce(regexp_full_match(upper(v${i}), '${footerPattern}|[0-9]{1,2}'), false)`] : [])));
  }
  return sound.length ? `(${sound.join(" and ")})` : "true";
}
