import type { Published, PublishedComparison, PublishedObservation } from "../../datasets/published.js";
import { quantile } from "../../statistics/description/quantile.js";
import { groupRows } from "./groupRows.js";
import { likeUnits } from "./likeUnits.js";

/** Fewer numbers of like units than these have no middle worth naming. */
const fewest = 3;

/**
 * Each agency's newest number beside the region's and the middle of its like units, for every indicator with numbers of agencies.
 * Computed from published observations only, so that nothing withheld can come back.
 */
export function compareAgencies({ opds, indicators, observations }: Pick<Published, "opds" | "indicators" | "observations">): PublishedComparison[] {
  const alike = likeUnits(opds, observations);
  const totals = groupRows(observations.filter((row) => row.dimension === ""));
  return indicators.flatMap(({ id, measure }) => {
    const rows = totals.get(id) ?? [];
    const period = rows.reduce((latest, row) => (row.period > latest ? row.period : latest), "");
    const newest = new Map(rows.filter((row) => row.period === period).map((row) => [row.opd_id, row]));
    const shown = (opd: string) => known(newest.get(opd));
    return opds.filter(({ opd_id }) => newest.has(opd_id)).map(({ opd_id }) => {
      const row = newest.get(opd_id)!;
      const { kind, members } = alike.get(opd_id)!;
      const others = members.map(shown).filter((value) => value !== null);
      return {
        indicator: id, period, opd_id, value: row.status === "" ? row.value : null,
        region: measure === "count" ? null : shown("region"),
        peers: kind, peer_count: others.length, peer_median: others.length < fewest ? null : quantile(others, 0.5), status: row.status,
      };
    });
  });
}

function known(row: PublishedObservation | undefined): number | null {
  return row && row.status === "" ? row.value : null;
}
