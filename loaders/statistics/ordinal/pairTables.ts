/** Which pairs of rows belong to a class: the same group, and different groups of up to two other factors. */
export interface PairClass {
  /** group of each row; its rows share a stratum */
  readonly same: Int32Array;
  readonly different: readonly Int32Array[];
}

interface Grouping {
  readonly sign: number;
  readonly codes: Int32Array;
  /** rows per group and level */
  readonly counts: Int32Array;
}

/**
 * Tables of the levels of all pairs of rows of a class, each pair in both orders, per stratum and summed over groups with a weight that
 * depends on the group's size. Counted by inclusion and exclusion over the groups: rows come and go at a cost of the levels alone,
 * so that a delete-a-block jackknife costs as much as the tables themselves.
 */
export class PairTables {
  /** weighted pairs of levels: stratum × level × level */
  readonly totals: Float64Array;
  private readonly groupings: readonly Grouping[];
  private readonly pairs: Float64Array;
  private readonly sizes: Int32Array;
  private readonly stratumOf: Int32Array;

  /** @param weight of each pair in a group of so many rows */
  constructor(private readonly levelOf: Int32Array, private readonly levels: number, strata: { readonly codes: Int32Array; readonly count: number }, { same, different }: PairClass, private readonly weight: (size: number) => number) {
    const groups = dense([same]);
    const parts = different.length === 2 ? [[-1, [0]], [-1, [1]], [1, [0, 1]]] as const : different.length === 1 ? [[-1, [0]]] as const : [];
    this.groupings = [
      { sign: 1, codes: groups.codes, counts: new Int32Array(groups.count * levels) },
      ...parts.map(([sign, chosen]) => {
        const { codes, count } = dense([groups.codes, ...chosen.map((at) => different[at]!)]);
        return { sign, codes, counts: new Int32Array(count * levels) };
      }),
    ];
    this.pairs = new Float64Array(groups.count * levels * levels);
    this.sizes = new Int32Array(groups.count);
    this.stratumOf = new Int32Array(groups.count);
    groups.codes.forEach((group, row) => { this.stratumOf[group] = strata.codes[row]!; });
    this.totals = new Float64Array(strata.count * levels * levels);
    this.change(Int32Array.from(levelOf.keys()), 1);
  }

  /** The totals without some rows. */
  without(rows: Int32Array): Float64Array {
    const before = this.totals.slice();
    this.change(rows, -1);
    const after = this.totals.slice();
    this.change(rows, 1);
    this.totals.set(before);
    return after;
  }

  private change(rows: Int32Array, by: 1 | -1): void {
    const groups = this.groupings[0]!.codes;
    const touched = new Set<number>();
    for (const row of rows) touched.add(groups[row]!);
    for (const group of touched) this.tally(group, -1);
    const k = this.levels;
    for (const row of rows) {
      const group = groups[row]!;
      const level = this.levelOf[row]!;
      const at = group * k * k;
      this.sizes[group] = this.sizes[group]! + by;
      for (const { sign, codes, counts } of this.groupings) {
        const own = codes[row]! * k;
        if (by < 0) counts[own + level] = counts[own + level]! - 1;
        for (let other = 0; other < k; other++) {
          const count = sign * by * counts[own + other]!;
          this.pairs[at + level * k + other] = this.pairs[at + level * k + other]! + count;
          this.pairs[at + other * k + level] = this.pairs[at + other * k + level]! + count;
        }
        if (by > 0) counts[own + level] = counts[own + level]! + 1;
      }
    }
    for (const group of touched) this.tally(group, 1);
  }

  private tally(group: number, sign: number): void {
    const size = this.sizes[group]!;
    if (size < 2) return;
    const weight = sign * this.weight(size);
    const cells = this.levels * this.levels;
    const to = this.stratumOf[group]! * cells;
    for (let cell = 0; cell < cells; cell++) this.totals[to + cell] = this.totals[to + cell]! + weight * this.pairs[group * cells + cell]!;
  }
}

/** Combinations of codes as codes without gaps, in the order in which they come. */
export function dense(factors: readonly Int32Array[]): { readonly codes: Int32Array; readonly count: number } {
  let codes = new Int32Array(factors[0]!.length);
  let count = 1;
  for (const factor of factors) {
    const width = factor.reduce((most, code) => Math.max(most, code), 0) + 1;
    const seen = new Map<number, number>();
    codes = codes.map((code, row) => {
      const key = code * width + factor[row]!;
      let found = seen.get(key);
      if (found === undefined) seen.set(key, (found = seen.size));
      return found;
    });
    count = seen.size;
  }
  return { codes, count };
}
