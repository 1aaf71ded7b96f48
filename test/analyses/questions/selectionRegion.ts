import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contracts } from "../../../loaders/contracts/index.js";
import type { Column } from "../../../loaders/contracts/contract.js";
import { partsOf, type Day } from "../../../loaders/sample/calendar.js";
import type { Cell } from "../../../loaders/sample/dialect.js";
import { layouts } from "../../../loaders/sample/layouts/index.js";
import { Sample } from "../../../loaders/sample/sample.js";
import { withWarehouse, type Warehouse } from "../../../loaders/warehouse/warehouse.js";
import { createRaw, models } from "../../models/region.js";

const iso = (day: Day) => {
  const { year, month, day: date } = partsOf(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
};

function valueOf({ type, codes }: Column, cell: Cell): string | number | null {
  if (cell === null) return null;
  if (type === "date") return String(cell).replace(/^(\d\d)[-/](\d\d)[-/](\d{4})$/, "$3-$2-$1");
  if (codes) return codes.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(String(cell).toUpperCase()))![1];
  return cell;
}

/** Rows of a kind as its raw table holds them. */
export function rawRows(sample: Sample, kind: string): Record<string, string | number | null>[] {
  const { columns } = contracts.find((contract) => contract.kind === kind)!;
  return layouts.find((layout) => layout.kind === kind)!.files(sample).flatMap((file) => file.sheets.flatMap((sheet) => [...sheet.rows()].map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, valueOf(column, row[sheet.headers.findIndex((header) => column.headers.includes(header))] ?? null)])))));
}

export interface RawSelection {
  readonly recruitments: readonly Record<string, unknown>[];
  readonly formations: readonly Record<string, unknown>[];
}

/** The marts of selection on raw rows; agencies are their own names. People and appraisals are those of the sample, where there is one. */
export async function withSelection<T>(raw: RawSelection, use: (warehouse: Warehouse) => Promise<T>, sample?: Sample): Promise<T> {
  return withWarehouse(":memory:", async (warehouse) => {
    await createRaw(warehouse, {});
    await warehouse.run("create table years as select 2025 as year");
    await warehouse.run("create table person_years (person_id integer, year integer, birth_date date, sex varchar, start_date date, opd_id varchar, position_name varchar)");
    await warehouse.run("create table appraisals (person_id integer, year integer, predicate integer, rater_id integer, opd_id varchar)");
    await warehouse.run("create table periodic_appraisals (person_id integer, year integer, predicate integer)");
    if (sample) await fillPeople(warehouse, sample);
    await refill(warehouse, raw);
    return use(warehouse);
  });
}

/** The marts anew, on other raw rows. */
export async function refill(warehouse: Warehouse, { recruitments, formations }: RawSelection): Promise<void> {
  for (const [table, rows] of [["raw_recruitments", recruitments], ["raw_formations", formations]] as const) {
    await warehouse.run(`delete from ${table}`);
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    if (rows.length) await warehouse.insert(table, rows.map((row, i) => ({ file_id: 1, sheet: "", row_no: i + 2, ...Object.fromEntries(columns.map((column) => [column, row[column] ?? null])) })));
  }
  await warehouse.run("create or replace table unit_names as select distinct unit_name as source_name, unit_name as opd_id from (select unit_name from raw_recruitments union select unit_name from raw_formations) where unit_name is not null");
  for (const mart of ["applicants", "formations"]) await warehouse.run(`create or replace table ${mart} as ${readFileSync(join(models, "marts", `${mart}.sql`), "utf8")}`);
}

async function fillPeople(warehouse: Warehouse, sample: Sample): Promise<void> {
  const { people } = sample;
  const entrants = Array.from({ length: people.count }, (_, person) => person).filter((person) => people.entryKind[person] === 1);
  await warehouse.insert("person_years", entrants.map((person) => {
    const start = people.start[person]!;
    return { person_id: person, year: partsOf(start).year, birth_date: iso(people.birth[person]!), sex: people.sex[person] === 1 ? "P" : "L", start_date: iso(start), opd_id: sample.opdOn(person, start).name, position_name: sample.positionOn(person, start).name };
  }));
  await warehouse.insert("appraisals", entrants.map((person) => {
    const year = partsOf(people.start[person]!).year;
    const { predicate, rater } = sample.latent.appraise(person, year, 0);
    return { person_id: person, year, predicate, rater_id: rater, opd_id: sample.opdOn(person, people.start[person]!).name };
  }));
}

/** A sample whose exports of selections were read. */
export async function withSampleSelection<T>(employees: number, use: (warehouse: Warehouse, sample: Sample) => Promise<T>): Promise<T> {
  const sample = new Sample(1373, employees, { first: 2022, last: 2025 });
  return withSelection({ recruitments: rawRows(sample, "recruitment"), formations: rawRows(sample, "formation") }, (warehouse) => use(warehouse, sample), sample);
}
