import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { cochranMantelHaenszel, type CommonRatio } from "../../statistics/tests/cochranMantelHaenszel.js";
import { permutationTest } from "../../statistics/tests/permutationTest.js";
import { clusteredRatio } from "../clusteredRatio.js";
import type { Ratings } from "../ratings.js";

export interface MatchedPairs {
  /** pairs in which the one related to the rater has the better predicate, less those with the worse one, as a part of all, each stratum weighing as in Mantel–Haenszel */
  readonly netWins: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
  readonly detectable: number | null;
  /** of a permutation of who is related, within strata */
  readonly p: number;
  /** odds of the top predicate, related over not */
  readonly odds: CommonRatio | null;
  /** test of those odds */
  readonly oddsP: number | null;
  readonly pairs: number;
  /** positions in the ratings of everyone in a stratum with both kinds */
  readonly rows: Int32Array;
  readonly related: number;
}

const permutations = 1999;

/**
 * People of one rater, year and type of position: everyone related to the rater against everyone who is not, by the order of their
 * predicates (ties count as neither), so that no number is given to a predicate. The interval clusters by rater; p permutes within strata
 * and is exact for the hypothesis that the relation has no effect on anyone, however rare the top predicate.
 *
 * @param related per rating 1 or 0; −1 leaves it out
 */
export function matchedPairs(ratings: Ratings, related: ArrayLike<number>, seed: number): MatchedPairs | null {
  const strata = new Map<string, number[]>();
  for (let i = 0; i < ratings.n; i++) {
    if (related[i]! < 0 || ratings.positionType.codes[i]! < 0) continue;
    const key = `${ratings.rater[i]!} ${ratings.year[i]!} ${ratings.positionType.codes[i]!}`;
    const list = strata.get(key);
    if (list) list.push(i);
    else strata.set(key, [i]);
  }
  const mixed = [...strata.values()].filter((rows) => rows.some((row) => related[row] === 1) && rows.some((row) => related[row] === 0));
  if (mixed.length < 2) return null;
  const rows = mixed.flat();
  const stratum = mixed.flatMap((members, s) => members.map(() => s));
  // antisymmetric among the related, so that their sum is the net wins over the unrelated
  const standing = Float64Array.from(mixed.flatMap((members) => members.map((row) => members.reduce((sum, other) => sum + Math.sign(ratings.predicate[other]! - ratings.predicate[row]!) / members.length, 0))));
  const flags = rows.map((row) => related[row]!);
  const wins = mixed.map((members) => members.reduce((sum, row) => sum + (related[row] === 1 ? members.reduce((own, other) => own + (related[other] === 0 ? Math.sign(ratings.predicate[other]! - ratings.predicate[row]!) / members.length : 0), 0) : 0), 0));
  const pairs = mixed.map((members) => members.filter((row) => related[row] === 1).length * members.filter((row) => related[row] === 0).length);
  const ratio = clusteredRatio(wins, pairs.map((count, s) => count / mixed[s]!.length), mixed.map((members) => ratings.rater[members[0]!]!));
  if (!ratio) return null;
  const test = permutationTest(flags, (values) => values.reduce((sum, flag, i) => sum + flag * standing[i]!, 0), { seed, strata: stratum, permutations, alternative: "two-sided" });
  const tables = mixed.map((members) => {
    const count = (kind: number, top: boolean) => members.filter((row) => related[row] === kind && (ratings.predicate[row] === 1) === top).length;
    return { a: count(1, true), b: count(1, false), c: count(0, true), d: count(0, false) };
  });
  const common = cochranMantelHaenszel(tables).value;
  return {
    netWins: ratio.estimate, low: ratio.low, high: ratio.high, se: ratio.se, detectable: ratio.se ? normalMinimalDetectableEffect(ratio.se) : null,
    p: test.p, odds: common?.oddsRatio ?? null, oddsP: common?.correctedP ?? null, pairs: pairs.reduce((sum, count) => sum + count, 0), rows: Int32Array.from(rows),
    related: flags.filter((flag) => flag === 1).length,
  };
}
