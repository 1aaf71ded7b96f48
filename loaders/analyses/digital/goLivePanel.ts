import type { Panel } from "../../statistics/rates/panel.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

export type DigitalSystem = "attendance" | "payroll";

/** Agencies by month, with the month in which each went live. */
export interface GoLivePanel {
  readonly opds: readonly string[];
  /** `2024-01` of each month, in order; position in it is the period's code */
  readonly months: readonly string[];
  readonly units: Int32Array;
  readonly periods: Int32Array;
  readonly lines: Float64Array;
  /** lines or entries corrected */
  readonly corrections: Float64Array;
  /** rupiah corrected, NaN where not reported */
  readonly amounts: Float64Array;
  /** days from the end of the month to its closing, NaN where not closed */
  readonly daysToClose: Float64Array;
  /** 1 in months that began with the system live */
  readonly live: Uint8Array;
  /** months since the first whole month with the system, negative before; `never` without a date */
  readonly since: Int32Array;
  /** people behind the lines; null where lines are of lists */
  readonly people: number | null;
}

/** since of an agency that has not gone live */
export const never = -100_000;

const sources: Readonly<Record<DigitalSystem, string>> = {
  attendance: `select opd_id, period, count(*) as lines, sum(manual_corrections) as corrections, null as amount, null as days
    from attendances where manual_corrections is not null and period similar to '\\d{4}-\\d{2}' group by all`,
  payroll: `select opd_id, period, sum(lines) as lines, sum(corrected_lines) as corrections, sum(corrected_amount order by corrected_amount) as amount,
      max(case when closed_date >= last_day((period || '-01')::date) then date_diff('day', last_day((period || '-01')::date), closed_date) end) as days
    from payroll_corrections where corrected_lines <= lines and period similar to '\\d{4}-\\d{2}' group by all`,
};

interface Cell {
  readonly opd_id: string;
  readonly period: string;
  readonly lines: number;
  readonly corrections: number;
  readonly amount: number | null;
  readonly days: number | null;
  /** months from the month of the start to this one */
  readonly elapsed: number | null;
  /** whether the system started on the first of a month */
  readonly is_whole: boolean | null;
}

/** Months of every agency; the month in which a system starts after its first day is neither before nor after and is left out. */
export async function goLivePanel(warehouse: Warehouse, system: DigitalSystem): Promise<GoLivePanel> {
  const found = await warehouse.rows<Cell>(`
    with cells as (${sources[system]}),
    starts as (select opd_id, min(start_date) as start_date from go_lives where system = '${system}' group by all)
    select opd_id, period, lines::double as lines, corrections::double as corrections, amount::double as amount, days::double as days,
      date_diff('month', date_trunc('month', start_date), (period || '-01')::date)::integer as elapsed, day(start_date) = 1 as is_whole
    from cells left join starts using (opd_id)
    where opd_id <> 'tanpa-unit' and lines > 0
    order by period, opd_id`);
  const people = system === "attendance" ? (await warehouse.rows<{ n: number }>("select count(distinct person_id) as n from attendances where manual_corrections is not null"))[0]!.n : null;
  return panelOf(found, people);
}

/** The panel of cells in the order of their months. */
export function panelOf(found: readonly Cell[], people: number | null): GoLivePanel {
  const cells = found.filter(({ elapsed, is_whole }) => !(elapsed === 0 && is_whole === false));
  const opds = [...new Set(cells.map(({ opd_id }) => opd_id))].sort();
  const months = [...new Set(cells.map(({ period }) => period))].sort();
  const since = Int32Array.from(cells, ({ elapsed, is_whole }) => (elapsed === null ? never : elapsed - (is_whole ? 0 : 1)));
  const unitOf = new Map(opds.map((opd, at) => [opd, at]));
  const periodOf = new Map(months.map((month, at) => [month, at]));
  return {
    opds, months, people, since,
    units: Int32Array.from(cells, ({ opd_id }) => unitOf.get(opd_id)!),
    periods: Int32Array.from(cells, ({ period }) => periodOf.get(period)!),
    lines: Float64Array.from(cells, ({ lines }) => lines),
    corrections: Float64Array.from(cells, ({ corrections }) => corrections),
    amounts: Float64Array.from(cells, ({ amount }) => amount ?? NaN),
    daysToClose: Float64Array.from(cells, ({ days }) => days ?? NaN),
    live: Uint8Array.from(since, (value) => Number(value >= 0)),
  };
}

export type Outcome = "corrections" | "amounts" | "daysToClose";

/** The rows in which an outcome is known, as a panel: corrections and amounts per line, days as they are. */
export function outcomePanel(source: GoLivePanel, outcome: Outcome): { panel: Panel; live: Uint8Array; since: Int32Array } {
  const rows = [...source.units.keys()].filter((i) => !Number.isNaN(source[outcome][i]!) && source[outcome][i]! >= 0);
  const ints = (values: Int32Array) => Int32Array.from(rows, (i) => values[i]!);
  const doubles = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]!);
  return {
    panel: { units: ints(source.units), periods: ints(source.periods), response: doubles(source[outcome]), exposure: outcome === "daysToClose" ? null : doubles(source.lines) },
    live: Uint8Array.from(rows, (i) => source.live[i]!),
    since: ints(source.since),
  };
}
