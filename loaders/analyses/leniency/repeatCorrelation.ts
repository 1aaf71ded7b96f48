import { pairCorrelations } from "../../statistics/ordinal/pairCorrelations.js";
import { dense, PairTables } from "../../statistics/ordinal/pairTables.js";
import type { Ratings } from "../ratings.js";

/**
 * Correlation of two ratings of one person by one rater, given the rater, on a latent normal scale: from polychoric correlations of pairs of
 * ratings with both in common and with the rater alone. In points it would be smaller, the more so the more predicates are Baik, and
 * lenient raters, whose predicates vary, would look surer than they are. Null where no person is rated twice by one rater.
 */
export function repeatCorrelation(ratings: Ratings): number | null {
  const used = [...new Set(ratings.predicate)].sort((a, b) => b - a);
  if (used.length < 2) return null;
  const levels = ratings.predicate.map((predicate) => used.indexOf(predicate));
  const strata = { codes: new Int32Array(ratings.n), count: 1 };
  const pairs = (same: readonly Int32Array[], different: readonly Int32Array[]) => new PairTables(levels, used.length, strata, { same: dense(same).codes, different }, (size) => 1 / (size - 1));
  const ratee = dense([ratings.ratee]).codes;
  const [both, rater] = pairCorrelations(levels, used.length, strata, [pairs([ratings.rater, ratee], []), pairs([ratings.rater], [ratee])]).full;
  if (both === null || both === undefined) return null;
  const shared = Math.max(0, rater ?? 0);
  return shared < 1 ? Math.min(1, Math.max(0, (both - shared) / (1 - shared))) : 0;
}
