import type { Finding } from "./auditTables.js";
import type { ShownRow } from "./sources.js";

interface Candidate {
  readonly rows: readonly ShownRow[];
  /** findings whose reasoning needs one of its numbers */
  readonly breaks: readonly number[];
  readonly cost: number;
}

/**
 * Rows to withhold next so that each finding loses a published number from which it follows: again and again those that cost least for each
 * finding that they break. A number that other roads lead to is found again by the next audit; findings
 * that rest on nothing that the release shows (an earlier release, the list of rows itself) have no cover.
 */
export function cheapestCover(findings: readonly Finding[], costOf: (row: ShownRow) => number): ShownRow[] {
  const candidates = new Map<string, Candidate & { readonly breaks: number[] }>();
  findings.forEach(({ reasons }, at) => {
    for (const rows of reasons) {
      const key = rows.map(({ table, at: row }) => `${table} ${row}`).join();
      const candidate = candidates.get(key) ?? { rows, breaks: [], cost: rows.reduce((sum, row) => sum + costOf(row), 0) };
      candidates.set(key, candidate);
      candidate.breaks.push(at);
    }
  });
  const open = new Set(findings.keys());
  const chosen: ShownRow[] = [];
  for (;;) {
    let best: string | undefined;
    let least = Infinity;
    for (const [key, candidate] of candidates) {
      const cost = candidate.cost / candidate.breaks.filter((at) => open.has(at)).length;
      if (cost < least) [best, least] = [key, cost];
    }
    if (best === undefined) return chosen;
    const { rows, breaks } = candidates.get(best)!;
    candidates.delete(best);
    chosen.push(...rows);
    for (const at of breaks) open.delete(at);
  }
}
