import { protect } from "../disclosure/protect.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import type { DisclosureRules } from "./disclosureRules.js";
import { observationTables } from "./observationTables.js";
import type { PublishedObservation, Status } from "./published.js";

/** A row as published, still without the name of its agency. */
export type ProtectedObservation = Omit<PublishedObservation, "opd">;

/**
 * Observations without what the primary rules and the sums of the tables withhold, in their order: such rows have status `c` and no number.
 * A row without a value is `z` where its base is empty and `x` otherwise.
 */
export function protectObservations(observations: readonly Observation[], indicators: readonly Indicator[], rules: DisclosureRules): ProtectedObservation[] {
  const isWithheld = protect(observationTables(observations, indicators, rules), rules);
  return observations.map(({ raters: _, largest: __, second: ___, ...row }, at) => {
    const status: Status = row.value !== null ? "" : row.n === 0 ? "z" : "x";
    return isWithheld.has(String(at)) ? withheldRow({ ...row, status }) : { ...row, status };
  });
}

export function withheldRow(row: ProtectedObservation): ProtectedObservation {
  return { ...row, n: null, count: null, value: null, low: null, high: null, status: "c" };
}
