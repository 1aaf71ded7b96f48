import type { PublishedObservation } from "../../datasets/published.js";

/** Rows by their indicator, in their order. */
export function groupRows(rows: readonly PublishedObservation[]): ReadonlyMap<string, readonly PublishedObservation[]> {
  const groups = new Map<string, PublishedObservation[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator);
    if (group) group.push(row);
    else groups.set(row.indicator, [row]);
  }
  return groups;
}
