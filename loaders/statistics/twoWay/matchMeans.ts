import { collapseMatches } from "./matches.js";
import type { TwoWayFit } from "./twoWayFit.js";
import type { TwoWayRows } from "./twoWayModel.js";

/**
 * One row per match: the weighted mean of y − xβ̂, weighted by the sum of weights. Leaving out one of these rows is leaving out the match with all its rows,
 * which allows errors of a match to depend on one another (Kline, Saggio & Sølvsten 2020). Effects stay as they were fitted; covariates are taken as known.
 */
export function matchMeans(rows: TwoWayRows, fit: TwoWayFit): TwoWayRows {
  const matches = collapseMatches(rows.first, rows.second);
  const weights = new Float64Array(matches.count);
  const response = new Float64Array(matches.count);
  const offset = rows.response[0]!;
  rows.response.forEach((value, i) => {
    const weight = rows.weights?.[i] ?? 1;
    let adjusted = value - offset;
    fit.beta.forEach((slope, k) => (adjusted -= (slope?.estimate ?? 0) * (rows.covariates[k]![i]! - fit.model.means[k]!)));
    weights[matches.ofRow[i]!]! += weight;
    response[matches.ofRow[i]!]! += weight * adjusted;
  });
  return { response: response.map((sum, match) => offset + sum / weights[match]!), first: matches.first, second: matches.second, weights, covariates: [] };
}
