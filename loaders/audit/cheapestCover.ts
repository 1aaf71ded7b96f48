import type { Finding } from "./auditTables.js";
import type { ShownRow } from "./sources.js";

interface Candidate {
  readonly rows: readonly ShownRow[];
  /** findings whose reasoning needs one of its numbers */
  readonly breaks: Set<number>;
  readonly cost: number;
}

/**
 * Rows to withhold next so that each finding loses at least one published number from which it follows: again and again those that cost least for
 * each finding that they break. A number that other roads lead to is found again by the next audit; findings that rest on nothing
 * that the release shows (an earlier release, the list of rows itself) have no cover.
 */
export function cheapestCover(findings: readonly Finding[], costOf: (row: ShownRow) => number): ShownRow[] {
  const candidates = new Map<string, Candidate>();
  findings.forEach(({ reasons }, at) => {
    for (const rows of reasons) {
      const key = rows.map(({ table, at: row }) => `${table} ${row}`).join();
      const candidate = candidates.get(key) ?? { rows, breaks: new Set(), cost: rows.reduce((sum, row) => sum + costOf(row), 0) };
      candidates.set(key, candidate);
      candidate.breaks.add(at);
    }
  });
  const chosen: ShownRow[] = [];
  while (candidates.size > 0) {
    const [first, ...rest] = candidates;
    const [key, best] = rest.reduce((least, entry) => (entry[1].cost * least[1].breaks.size < least[1].cost * entry[1].breaks.size ? entry : least), first!);
    chosen.push(...best.rows);
    candidates.delete(key);
    for (const [other, { breaks }] of candidates) {
      for (const at of best.breaks) breaks.delete(at);
      if (breaks.size === 0) candidates.delete(other);
    }
  }
  return chosen;
}
