/** Σ coefficient × unknown is known; coefficients are whole numbers. */
export type Equation<K> = readonly (readonly [unknown: K, coefficient: number])[];

type Row = Map<number, number>;

/** Below 2²⁶, so that a product of residues and a sum of two of them stay exact. */
const prime = 67108859;

interface Pivot {
  readonly unknown: number;
  readonly equation: number;
}

interface Step {
  readonly target: number;
  readonly source: number;
  readonly factor: number;
}

/**
 * Linear relations among known and unknown quantities: which unknowns follow from them, and from which known ones.
 *
 * Variant: sparse elimination modulo a prime, of the unknown that the fewest relations hold by the shortest of them. An unknown follows
 * where it is zero in two random directions in which a solution can move: one that can move is taken for one that follows with a
 * probability below 10⁻¹⁴, never the other way round. The draws are seeded.
 */
export class Elimination<K> {
  /** the unknowns that every solution has in common */
  readonly determined: readonly K[];
  private readonly index = new Map<K, number>();
  private readonly rows: readonly Row[];
  private readonly holders: readonly Set<number>[];
  private readonly pivots: Pivot[] = [];
  private readonly steps: Step[] = [];

  constructor(private readonly equations: readonly Equation<K>[], private readonly isUnknown: (quantity: K) => boolean) {
    this.rows = equations.map((terms) => {
      const row: Row = new Map();
      for (const [quantity, coefficient] of terms) {
        if (!isUnknown(quantity)) continue;
        let at = this.index.get(quantity);
        if (at === undefined) this.index.set(quantity, (at = this.index.size));
        add(row, at, coefficient);
      }
      return row;
    });
    this.holders = Array.from(this.index, () => new Set<number>());
    this.rows.forEach((row, equation) => {
      for (const unknown of row.keys()) this.holders[unknown]!.add(equation);
    });
    this.eliminate();
    const directions = [1, 2].map((seed) => this.direction(seed));
    this.determined = [...this.index].filter(([, at]) => directions.every((values) => values[at] === 0)).map(([unknown]) => unknown);
  }

  /** The known quantities from which a determined unknown follows: it stays determined while none of them becomes unknown. */
  reasons(unknown: K): K[] {
    const wanted: Row = new Map([[this.index.get(unknown)!, 1]]);
    const weights: Row = new Map();
    for (const { unknown: pivot, equation } of this.pivots) {
      const left = wanted.get(pivot);
      if (left === undefined) continue;
      const row = this.rows[equation]!;
      const weight = (left * inverse(row.get(pivot)!)) % prime;
      for (const [name, coefficient] of row) add(wanted, name, -((weight * coefficient) % prime));
      add(weights, equation, weight);
    }
    for (let i = this.steps.length - 1; i >= 0; i--) {
      const { target, source, factor } = this.steps[i]!;
      const weight = weights.get(target);
      if (weight !== undefined) add(weights, source, -((factor * weight) % prime));
    }
    const sums = new Map<K, number>();
    for (const [equation, weight] of weights) {
      for (const [quantity, coefficient] of this.equations[equation]!) {
        if (!this.isUnknown(quantity)) sums.set(quantity, (((sums.get(quantity) ?? 0) + weight * coefficient) % prime + prime) % prime);
      }
    }
    return [...sums].filter(([, sum]) => sum !== 0).map(([quantity]) => quantity);
  }

  /** Solves each row for one unknown, in an order in which later rows do not hold the unknowns of earlier ones. */
  private eliminate(): void {
    const rarity = new Queue();
    this.holders.forEach((set, unknown) => rarity.put(unknown, set.size));
    for (let unknown = rarity.take(this.holders); unknown !== undefined; unknown = rarity.take(this.holders)) {
      const equation = shortest(this.holders[unknown]!, this.rows);
      const row = this.rows[equation]!;
      const scale = inverse(row.get(unknown)!);
      for (const target of [...this.holders[unknown]!]) {
        if (target !== equation) this.subtract({ target, source: equation, factor: (this.rows[target]!.get(unknown)! * scale) % prime }, rarity);
      }
      for (const name of row.keys()) {
        this.holders[name]!.delete(equation);
        rarity.put(name, this.holders[name]!.size);
      }
      this.pivots.push({ unknown, equation });
    }
  }

  private subtract(step: Step, rarity: Queue): void {
    const target = this.rows[step.target]!;
    for (const [unknown, coefficient] of this.rows[step.source]!) {
      add(target, unknown, -((step.factor * coefficient) % prime));
      const set = this.holders[unknown]!;
      const had = set.size;
      if (target.has(unknown)) set.add(step.target);
      else set.delete(step.target);
      if (set.size !== had) rarity.put(unknown, set.size);
    }
    this.steps.push(step);
  }

  /** A random solution of the homogeneous system. */
  private direction(seed: number): Float64Array {
    const values = new Float64Array(this.index.size);
    let state = seed;
    for (let i = 0; i < values.length; i++) {
      state = (state * 48271) % 2147483647;
      values[i] = 1 + (state % (prime - 1));
    }
    for (let i = this.pivots.length - 1; i >= 0; i--) {
      const { unknown, equation } = this.pivots[i]!;
      const row = this.rows[equation]!;
      let sum = 0;
      for (const [other, coefficient] of row) if (other !== unknown) sum = (sum + coefficient * values[other]!) % prime;
      values[unknown] = (((prime - sum) % prime) * inverse(row.get(unknown)!)) % prime;
    }
    return values;
  }
}

function shortest(candidates: ReadonlySet<number>, rows: readonly Row[]): number {
  let best = -1;
  for (const at of candidates) if (best < 0 || rows[at]!.size < rows[best]!.size) best = at;
  return best;
}

/** Unknowns by the number of rows that hold them; an entry that is out of date is passed over. */
class Queue {
  private readonly buckets: number[][] = [];
  private low = 1;

  put(unknown: number, size: number): void {
    if (size === 0) return;
    (this.buckets[size] ??= []).push(unknown);
    this.low = Math.min(this.low, size);
  }

  take(holders: readonly ReadonlySet<number>[]): number | undefined {
    for (; this.low < this.buckets.length; this.low++) {
      const bucket = this.buckets[this.low];
      for (let unknown = bucket?.pop(); unknown !== undefined; unknown = bucket!.pop()) if (holders[unknown]!.size === this.low) return unknown;
    }
    return undefined;
  }
}

function add(row: Row, unknown: number, amount: number): void {
  const sum = ((row.get(unknown) ?? 0) + (amount % prime) + prime) % prime;
  if (sum === 0) row.delete(unknown);
  else row.set(unknown, sum);
}

function inverse(residue: number): number {
  if (residue === 1 || residue === prime - 1) return residue;
  let result = 1;
  for (let factor = residue, left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * factor) % prime;
    factor = (factor * factor) % prime;
  }
  return result;
}
