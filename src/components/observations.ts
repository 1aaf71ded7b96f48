import type { Published, PublishedObservation } from "../../loaders/datasets/published.js";

/** Published observations, indexed once for all the figures of a site. */
export interface ObservationIndex {
  of(indicator: string): readonly PublishedObservation[];
}

export function indexObservations(observations: Published["observations"]): ObservationIndex {
  const groups = new Map<string, PublishedObservation[]>();
  for (const row of observations) {
    const group = groups.get(row.indicator);
    if (group) group.push(row);
    else groups.set(row.indicator, [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  return { of: (indicator) => groups.get(indicator) ?? [] };
}

/** Whether a row carries a number that may be shown. */
export function isShown(row: PublishedObservation | undefined): row is PublishedObservation & { readonly value: number } {
  return row !== undefined && row.status === "" && row.value !== null;
}

/** The periods of some rows, ascending. */
export function periodsOf(rows: readonly PublishedObservation[]): string[] {
  return [...new Set(rows.map((row) => row.period))].sort();
}

/** The totals of one place over time, ascending. */
export function totals(rows: readonly PublishedObservation[], opd = "region"): PublishedObservation[] {
  return rows.filter((row) => row.opd_id === opd && row.dimension === "");
}
