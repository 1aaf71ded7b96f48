import type { Indicator, Observation } from "./indicator.js";

const periods = { year: /^\d{4}$/, quarter: /^\d{4}-Q[1-4]$/ } as const;

/**
 * Whether rows are what the declaration says: periods, known categories, no cell twice, shares that are count / n.
 *
 * @throws RangeError naming the indicator and the cell
 */
export function checkObservations(indicator: Indicator, rows: readonly Observation[]): void {
  const known = new Set(["\t", ...indicator.dimensions.flatMap(({ id, categories }) => categories.map((category) => `${id}\t${category.id}`))]);
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = [row.period, row.opd_id, row.dimension, row.category].join(" · ");
    const refuse = (message: string): never => {
      throw new RangeError(`indicator "${indicator.id}" at ${cell}: ${message}`);
    };
    if (!periods[indicator.period].test(row.period) || Number(row.period.slice(0, 4)) !== row.year) refuse(`period "${row.period}" of year ${row.year} is not a ${indicator.period}`);
    if (!row.opd_id) refuse("no opd_id");
    if (!known.has(`${row.dimension}\t${row.category}`)) refuse(`category "${row.category}" of dimension "${row.dimension}" is not declared`);
    if (seen.has(cell)) refuse("cell twice");
    seen.add(cell);
    if (row.n === null || row.n < 0) refuse(`n is ${row.n}`);
    if (row.value !== null && !Number.isFinite(row.value)) refuse(`value is ${row.value}`);
    if (indicator.measure === "count" && row.count !== row.value) refuse(`count ${row.count} is not the value ${row.value}`);
    if (indicator.measure === "share") checkShare(row, refuse);
    if (row.low !== null && row.high !== null && row.value !== null && !(row.low <= row.value && row.value <= row.high)) refuse(`${row.value} lies outside ${row.low} to ${row.high}`);
  }
}

function checkShare({ n, count, value }: Observation, refuse: (message: string) => never): void {
  if (value !== null && (value < 0 || value > 1)) refuse(`share is ${value}`);
  if (count === null || n === null) return;
  if (count < 0 || count > n) refuse(`count ${count} of ${n}`);
  if (value === null ? n > 0 : Math.abs(value - count / n) > 1e-12) refuse(`share ${value} is not ${count} of ${n}`);
}
