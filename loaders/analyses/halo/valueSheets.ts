import type { Warehouse } from "../../warehouse/warehouse.js";

/** The seven BerAKHLAK values, as the mart names them. */
export const valueNames = ["service_orientation", "accountable", "competent", "harmonious", "loyal", "adaptive", "collaborative"] as const;

/** Seven scores of a person by one rater in a year, sorted by year, rater and person; `rater` and `ratee` are person ids. */
export interface ValueSheets {
  readonly n: number;
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly year: Int32Array;
  readonly opd: readonly string[];
  /** one column for each value */
  readonly scores: readonly Float64Array[];
}

/** Complete rows of seven by a known rater other than the person. */
export async function valueSheets(warehouse: Warehouse): Promise<ValueSheets> {
  const lines = await warehouse.rows<Record<string, number | string>>(`
    with wide as (
      select year, rater_id, person_id, min(opd_id) as opd_id, count(*) as lines,
        ${valueNames.map((name) => `max(score) filter (value_name = '${name}') as ${name}`).join(", ")}
      from behaviour_scores
      where rater_id is not null and rater_id <> person_id and score is not null
      group by year, rater_id, person_id
    )
    select * from wide where lines = 7 and ${valueNames.map((name) => `${name} is not null`).join(" and ")}
    order by year, rater_id, person_id`);
  return {
    n: lines.length,
    ratee: Int32Array.from(lines, (line) => Number(line["person_id"])),
    rater: Int32Array.from(lines, (line) => Number(line["rater_id"])),
    year: Int32Array.from(lines, (line) => Number(line["year"])),
    opd: lines.map((line) => String(line["opd_id"] ?? "")),
    scores: valueNames.map((name) => Float64Array.from(lines, (line) => Number(line[name]))),
  };
}

export function someSheets(sheets: ValueSheets, rows: readonly number[]): ValueSheets {
  const pick = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]!);
  return {
    n: rows.length, ratee: pick(sheets.ratee), rater: pick(sheets.rater), year: pick(sheets.year),
    opd: rows.map((row) => sheets.opd[row]!), scores: sheets.scores.map((column) => Float64Array.from(rows, (row) => column[row]!)),
  };
}

export function sheetsBasis(sheets: ValueSheets): { readonly n: number; readonly ratees: number; readonly raters: number; readonly units: number } {
  return { n: sheets.n, ratees: new Set(sheets.ratee).size, raters: new Set(sheets.rater).size, units: new Set(sheets.opd).size };
}

/** Seven equal scores. */
export function isFlat({ scores }: ValueSheets, row: number): boolean {
  return scores.every((column) => column[row] === scores[0]![row]);
}
