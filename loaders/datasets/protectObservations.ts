import { protect } from "../disclosure/protect.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import { observationTables } from "./observationTables.js";
import type { PublishedObservation, Status } from "./published.js";

/** Numbers of people below this are withheld (CONTRIBUTING.md §5). */
export const minimum = 10;

/**
 * Observations as they may be published, in their order: withheld rows have status `c` and no number.
 * A row without a value is `z` where its base is empty and `x` otherwise.
 *
 * @param names the OPDs' names by id, `region` among them; an id without a name stands for itself
 */
export function protectObservations(observations: readonly Observation[], indicators: readonly Indicator[], names: ReadonlyMap<string, string>): PublishedObservation[] {
  const withheld = protect(observationTables(observations, indicators, { minimum }), { minimum });
  return observations.map((row, at) => {
    const opd = names.get(row.opd_id) ?? row.opd_id;
    if (withheld.has(String(at))) return { ...row, n: null, count: null, value: null, low: null, high: null, opd, status: "c" };
    const status: Status = row.value !== null ? "" : row.n === 0 ? "z" : "x";
    return { ...row, opd, status };
  });
}
