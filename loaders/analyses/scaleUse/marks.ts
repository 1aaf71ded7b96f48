import type { Ratings } from "../ratings.js";

/** What a rater gave to a person in a period, and the pool of equals in which it could as well have gone to another. */
export interface Marks {
  readonly rater: Int32Array;
  readonly ratee: Int32Array;
  /** position in `periods` */
  readonly period: Int32Array;
  readonly periods: readonly string[];
  readonly unit: Int32Array;
  readonly stratum: Int32Array;
  /** 1 Sangat Baik … 5 Sangat Kurang; 0 for a person whose predicates changed within the period */
  readonly value: Int32Array;
}

/** One mark for each rating; the pool is the agency in the period, or the same type of position there. */
export function ratingMarks(ratings: Ratings, within: "agency" | "position"): Marks {
  const pools = new Map<string, number>();
  const stratum = Int32Array.from(ratings.rater, (_, i) =>
    numbered(pools, `${ratings.opd.codes[i]!} ${ratings.period.codes[i]!} ${within === "position" ? ratings.positionType.codes[i]! : ""}`));
  return { rater: ratings.rater, ratee: ratings.ratee, period: ratings.period.codes, periods: ratings.period.levels, unit: ratings.unit.codes, stratum, value: ratings.predicate };
}

/** One mark for each person, rater and year with two quarters or more: the predicate that stayed the same, or 0. The pool is the agency in the year. */
export function sequenceMarks(ratings: Ratings): Marks {
  const sequences = new Map<string, { first: number; quarters: number; value: number }>();
  for (let i = 0; i < ratings.n; i += 1) {
    const key = `${ratings.ratee[i]!} ${ratings.rater[i]!} ${ratings.year[i]!}`;
    const known = sequences.get(key);
    if (!known) sequences.set(key, { first: i, quarters: 1, value: ratings.predicate[i]! });
    else {
      known.quarters += 1;
      if (known.value !== ratings.predicate[i]) known.value = 0;
    }
  }
  const kept = [...sequences.values()].filter(({ quarters }) => quarters >= 2);
  const pick = (values: Int32Array) => Int32Array.from(kept, ({ first }) => values[first]!);
  const years = [...new Set(kept.map(({ first }) => ratings.year[first]!))].sort((a, b) => a - b);
  const pools = new Map<string, number>();
  return {
    rater: pick(ratings.rater),
    ratee: pick(ratings.ratee),
    period: Int32Array.from(kept, ({ first }) => years.indexOf(ratings.year[first]!)),
    periods: years.map(String),
    unit: pick(ratings.unit.codes),
    stratum: Int32Array.from(kept, ({ first }) => numbered(pools, `${ratings.opd.codes[first]!} ${ratings.year[first]!}`)),
    value: Int32Array.from(kept, ({ value }) => value),
  };
}

function numbered(known: Map<string, number>, key: string): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}
