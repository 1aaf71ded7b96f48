/** How many coefficients a set of categories takes up, its constant included. */
export interface AbsorbedRank {
  readonly rank: number;
  /** false where three or more categories are too large to count exactly: `rank` is then an upper bound */
  readonly exact: boolean;
  /** connected components of the first two categories; levels of the one where there is only one */
  readonly components: number;
  /** rows that are alone in a level of some category, counted again once they are left out, and so on */
  readonly singletons: number;
}

/** most levels in all for which the rank of three or more categories is counted exactly */
const EXACT_LEVELS = 600;

/**
 * Rank of the indicators of the categories `factors` (per category one code per row; unused codes do not count). One
 * category: its levels. Two: levels − connected components (Abowd, Creecy & Kramarz 2002). More: exact by elimination up to
 * 600 levels, else each further category is taken to lose as many levels as the most components it forms with an
 * earlier one, as Stata's `reghdfe` does (Correia 2017). Singleton rows fit perfectly and take one coefficient each; they
 * are counted, not left out.
 */
export function absorbedRank(factors: readonly Int32Array[]): AbsorbedRank {
  const coded = factors.map(compact);
  const levels = coded.reduce((sum, factor) => sum + factor.size, 0);
  const first = coded[0]!;
  const components = coded.length > 1 ? connectedComponents(first, coded[1]!) : first.size;
  const singletons = countSingletons(coded);
  if (coded.length === 1) return { rank: first.size, exact: true, components, singletons };
  if (coded.length === 2) return { rank: levels - components, exact: true, components, singletons };
  if (levels <= EXACT_LEVELS) return { rank: eliminate(coded, levels), exact: true, components, singletons };
  let lost = 0;
  for (let q = 1; q < coded.length; q++) lost += Math.max(...coded.slice(0, q).map((earlier) => connectedComponents(earlier, coded[q]!)));
  return { rank: levels - lost, exact: false, components, singletons };
}

interface Coded {
  readonly codes: Int32Array;
  readonly size: number;
}

function compact(codes: Int32Array): Coded {
  const seen = new Map<number, number>();
  const out = codes.map((code) => {
    const found = seen.get(code) ?? seen.size;
    seen.set(code, found);
    return found;
  });
  return { codes: out, size: seen.size };
}

function connectedComponents(a: Coded, b: Coded): number {
  const parent = Int32Array.from({ length: a.size + b.size }, (_, i) => i);
  const root = (i: number) => {
    while (parent[i]! !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  let count = parent.length;
  for (let i = 0; i < a.codes.length; i++) {
    const x = root(a.codes[i]!);
    const y = root(a.size + b.codes[i]!);
    if (x !== y) {
      parent[x] = y;
      count--;
    }
  }
  return count;
}

function countSingletons(coded: readonly Coded[]): number {
  const rows = coded[0]!.codes.length;
  const out = new Uint8Array(rows);
  const left = coded.map(({ codes, size }) => {
    const counts = new Int32Array(size);
    for (const code of codes) counts[code]!++;
    return counts;
  });
  let found = 0;
  for (let before = -1; before !== found; ) {
    before = found;
    for (let i = 0; i < rows; i++) {
      if (out[i] || !coded.some(({ codes }, q) => left[q]![codes[i]!] === 1)) continue;
      out[i] = 1;
      found++;
      coded.forEach(({ codes }, q) => left[q]![codes[i]!]!--);
    }
  }
  return found;
}

/** Rank of the cross-products of all indicators, scaled to a unit diagonal, by elimination with the largest pivot first. */
function eliminate(coded: readonly Coded[], levels: number): number {
  const a = Array.from({ length: levels }, () => new Float64Array(levels));
  const start = coded.map((_, q) => coded.slice(0, q).reduce((sum, { size }) => sum + size, 0));
  for (let i = 0; i < coded[0]!.codes.length; i++) for (let p = 0; p < coded.length; p++) for (let q = 0; q < coded.length; q++) a[start[p]! + coded[p]!.codes[i]!]![start[q]! + coded[q]!.codes[i]!]!++;
  const scale = a.map((row, i) => Math.sqrt(row[i]!));
  a.forEach((row, i) => row.forEach((value, j) => (row[j] = value / (scale[i]! * scale[j]!))));
  const left = new Set(a.keys());
  for (let rank = 0; ; rank++) {
    let pivot = -1;
    for (const i of left) if (pivot < 0 || a[i]![i]! > a[pivot]![pivot]!) pivot = i;
    if (pivot < 0 || a[pivot]![pivot]! < 1e-9) return rank;
    left.delete(pivot);
    const row = a[pivot]!;
    for (const i of left) {
      const factor = a[i]![pivot]! / row[pivot]!;
      if (factor !== 0) for (const j of left) a[i]![j]! -= factor * row[j]!;
    }
  }
}
