import { literal, type Warehouse } from "../warehouse/warehouse.js";

export interface Bound {
  readonly count?: number | undefined;
  readonly share?: number | undefined;
}

export interface Threshold {
  readonly warn?: Bound | undefined;
  readonly error?: Bound | undefined;
  readonly stop?: Bound | undefined;
}

/**
 * Applies the region's thresholds to the totals per code (`*` holds for codes without an entry of their own) and returns what
 * must stop the run. The share is that of the rows read in files of the kinds concerned. Reaching `error` or `warn` sets the
 * severity; staying below a stated `warn` makes the code a remark.
 */
export async function applyThresholds(warehouse: Warehouse, thresholds: Readonly<Record<string, Threshold>>): Promise<string[]> {
  const totals = await warehouse.rows<{ code: string; n: number; rows: number }>(`
    select code, sum(count)::bigint as n, coalesce((select sum(read) from files f where f.kind in (select distinct kind from findings i where i.code = findings.code)), 0)::bigint as rows
    from findings group by code order by code`);
  const stopped: string[] = [];
  for (const { code, n, rows } of totals) {
    const threshold = thresholds[code] ?? thresholds["*"];
    if (!threshold) continue;
    const reached = (bound: Bound | undefined) => bound !== undefined && ((bound.count !== undefined && n >= bound.count) || (bound.share !== undefined && rows > 0 && n / rows >= bound.share));
    const severity = reached(threshold.error) || reached(threshold.stop) ? "error" : reached(threshold.warn) ? "warning" : threshold.warn ? "info" : null;
    if (severity && (thresholds[code] || severity !== "info")) await warehouse.run(`update findings set severity = ${literal(severity)} where code = ${literal(code)}`);
    if (reached(threshold.stop)) stopped.push(`${code}: ${n}${rows ? ` of ${rows} rows` : ""}`);
  }
  return stopped;
}
