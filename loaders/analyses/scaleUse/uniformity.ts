import type { Marks } from "./marks.js";

const levels = [1, 2, 3, 4, 5] as const;
const good = 2;

/** What one rater gave in one period, and what the same number of draws from the pool would give. */
export interface Sheet {
  readonly rater: number;
  readonly period: number;
  readonly rows: Int32Array;
  /** everyone got one and the same predicate */
  readonly uniform: boolean;
  readonly uniformChance: number;
  /** everyone got Baik */
  readonly allGood: boolean;
  readonly allGoodChance: number;
  /** different predicates given */
  readonly used: number;
  readonly usedChance: number;
}

/**
 * The sheets of raters with at least `fewest` people in a period. The chances are exact: predicates of a pool change
 * places at random, so that the number of a predicate among the k people of a rater is hypergeometric, independently
 * between pools (the mean of the permutation test within strata, without its noise).
 */
export function sheets(marks: Marks, fewest: number): Sheet[] {
  const pools = poolSizes(marks);
  const rowsOf = new Map<number, number[]>();
  marks.rater.forEach((rater, i) => {
    const key = rater * marks.periods.length + marks.period[i]!;
    const rows = rowsOf.get(key);
    if (rows) rows.push(i);
    else rowsOf.set(key, [i]);
  });
  return [...rowsOf.values()].filter((rows) => rows.length >= fewest).map((rows) => {
    const draws = new Map<number, number>();
    for (const row of rows) draws.set(marks.stratum[row]!, (draws.get(marks.stratum[row]!) ?? 0) + 1);
    const product = (count: (pool: Int32Array) => number) => [...draws].reduce((chance, [stratum, k]) => chance * allFrom(count(pools[stratum]!), pools[stratum]![0]!, k), 1);
    const given = new Set(rows.map((row) => marks.value[row]!));
    const uniform = given.size === 1 && !given.has(0);
    return {
      rater: marks.rater[rows[0]!]!,
      period: marks.period[rows[0]!]!,
      rows: Int32Array.from(rows),
      uniform,
      uniformChance: levels.reduce((sum, level) => sum + product((pool) => pool[level]!), 0),
      allGood: uniform && given.has(good),
      allGoodChance: product((pool) => pool[good]!),
      used: levels.filter((level) => given.has(level)).length,
      usedChance: levels.reduce((sum, level) => sum + 1 - product((pool) => pool[0]! - pool[level]!), 0),
    };
  });
}

/** Of each pool: all marks at 0, those of predicates 1 to 5 at their place. */
function poolSizes(marks: Marks): Int32Array[] {
  const pools: Int32Array[] = [];
  marks.stratum.forEach((stratum, i) => {
    const pool = (pools[stratum] ??= new Int32Array(6));
    pool[0]! += 1;
    if (marks.value[i]! > 0) pool[marks.value[i]!]! += 1;
  });
  return pools;
}

/** Chance that k draws without replacement from a pool of `size` all fall on the same `count` of them. */
function allFrom(count: number, size: number, k: number): number {
  if (k > count) return 0;
  let chance = 1;
  for (let i = 0; i < k; i += 1) chance *= (count - i) / (size - i);
  return chance;
}
