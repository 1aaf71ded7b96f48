import type { SymmetricMatrix } from "../sparse/symmetricMatrix.js";

export interface GroupingFactor {
  /** the level of each row, 0 … levels - 1 */
  readonly codes: Int32Array;
  readonly levels: number;
}

/** Where the levels of all factors stand among the random effects, and their weighted cross-products Z'WZ. */
export interface LevelIncidence {
  readonly matrix: SymmetricMatrix;
  /** effects at the start that are eliminated first */
  readonly leading: number;
  /** for each factor, the effect of each level */
  readonly effects: readonly Int32Array[];
  /** the factor of each effect */
  readonly factorOf: Uint8Array;
}

/**
 * Cross-products of the level indicators. The levels of the largest factor come first and are eliminated first, since
 * their block is diagonal; those of them that meet very many other levels would fill the rest and come after.
 */
export function levelIncidence(factors: readonly GroupingFactor[], weights: Float64Array): LevelIncidence {
  const largest = factors.reduce((best, factor, k) => (factor.levels > factors[best]!.levels ? k : best), 0);
  const order = [largest, ...factors.keys()].filter((k, at) => at === 0 || k !== largest);
  const size = factors.reduce((sum, factor) => sum + factor.levels, 0);
  const others = size - factors[largest]!.levels;
  const tables = new Map<number, CrossTable>();
  const pair = (a: number, b: number): number => a * factors.length + b;
  for (let a = 0; a < order.length; a++) {
    for (let b = a + 1; b < order.length; b++) tables.set(pair(a, b), crossTable(factors[order[a]!]!, factors[order[b]!]!, weights));
  }

  const { levels } = factors[largest]!;
  const neighbours = new Int32Array(levels);
  for (let b = 1; b < order.length; b++) {
    const { starts } = tables.get(pair(0, b))!;
    for (let i = 0; i < levels; i++) neighbours[i]! += starts[i + 1]! - starts[i]!;
  }
  const mean = neighbours.reduce((sum, count) => sum + count, 0) / levels;
  const many = Math.max(32, 8 * mean, 2 * Math.sqrt(others));
  const effects = factors.map((factor) => new Int32Array(factor.levels));
  let leading = 0;
  for (let i = 0; i < levels; i++) if (neighbours[i]! <= many) effects[largest]![i] = leading++;
  let next = leading;
  for (let i = 0; i < levels; i++) if (neighbours[i]! > many) effects[largest]![i] = next++;
  for (const k of order.slice(1)) for (let i = 0; i < factors[k]!.levels; i++) effects[k]![i] = next++;

  const factorOf = new Uint8Array(size);
  const starts = new Int32Array(size + 1);
  order.forEach((k, a) => {
    for (let i = 0; i < factors[k]!.levels; i++) {
      const effect = effects[k]![i]!;
      factorOf[effect] = k;
      let count = 1;
      for (let b = a + 1; b < order.length; b++) count += tables.get(pair(a, b))!.starts[i + 1]! - tables.get(pair(a, b))!.starts[i]!;
      starts[effect + 1] = count;
    }
  });
  for (let v = 0; v < size; v++) starts[v + 1]! += starts[v]!;
  const rows = new Int32Array(starts[size]!);
  const values = new Float64Array(starts[size]!);
  for (let v = 0; v < size; v++) rows[starts[v]!] = v;
  factors.forEach(({ codes }, k) => {
    for (let r = 0; r < codes.length; r++) values[starts[effects[k]![codes[r]!]!]!]! += weights[r]!;
  });
  order.forEach((k, a) => {
    for (let i = 0; i < factors[k]!.levels; i++) {
      let at = starts[effects[k]![i]!]! + 1;
      for (let b = a + 1; b < order.length; b++) {
        const table = tables.get(pair(a, b))!;
        for (let t = table.starts[i]!; t < table.starts[i + 1]!; t++, at++) {
          rows[at] = effects[order[b]!]![table.columns[t]!]!;
          values[at] = table.sums[t]!;
        }
      }
    }
  });
  return { matrix: { size, starts, rows, values }, leading, effects, factorOf };
}

interface CrossTable {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly sums: Float64Array;
}

/** Sum of the weights of each pair of levels that occurs, by the first factor's level. */
function crossTable(a: GroupingFactor, b: GroupingFactor, weights: Float64Array): CrossTable {
  const n = a.codes.length;
  const from = new Int32Array(a.levels + 1);
  for (const code of a.codes) from[code + 1]!++;
  for (let i = 0; i < a.levels; i++) from[i + 1]! += from[i]!;
  const next = from.slice();
  const sorted = new Int32Array(n);
  for (let r = 0; r < n; r++) sorted[next[a.codes[r]!]!++] = r;
  const seen = new Int32Array(b.levels).fill(-1);
  const starts = new Int32Array(a.levels + 1);
  const columns = new Int32Array(n);
  const sums = new Float64Array(n);
  let count = 0;
  for (let i = 0; i < a.levels; i++) {
    const start = count;
    for (let s = from[i]!; s < from[i + 1]!; s++) {
      const r = sorted[s]!;
      const j = b.codes[r]!;
      if (seen[j]! < start) {
        seen[j] = count;
        columns[count++] = j;
      }
      sums[seen[j]!]! += weights[r]!;
    }
    starts[i + 1] = count;
  }
  return { starts, columns: columns.slice(0, count), sums: sums.slice(0, count) };
}
