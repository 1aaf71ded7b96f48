/** Counts of one stratum: `a` successes and `b` failures of the first group, `c` and `d` of the second. */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** @throws RangeError for a count that is negative or not finite; sums of weights may be fractions */
export function checkTwoByTwo(table: TwoByTwo): void {
  for (const count of [table.a, table.b, table.c, table.d]) if (!(count >= 0 && count < Infinity)) throw new RangeError(`counts must be finite and not negative: ${count}`);
}

/** Whether both groups and both outcomes occur, without which a stratum compares nothing. */
export function isInformative({ a, b, c, d }: TwoByTwo): boolean {
  return a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;
}
