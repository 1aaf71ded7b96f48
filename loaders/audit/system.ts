export type Terms = readonly (readonly [variable: number, coefficient: number])[];

/** `low ≤ Σ coefficient × variable ≤ high`. */
export interface Constraint {
  readonly terms: Terms;
  readonly low: number;
  readonly high: number;
  /** why a reader may reckon with it */
  readonly why: string;
  /** taken from the pattern of what is published, not from what the columns mean: given up where it contradicts the rest */
  readonly learned: boolean;
}

/** Whole numbers of 0 or more, some of them published, and everything a reader can reckon with about them. */
export class System {
  readonly names: string[] = [];
  readonly known: (number | undefined)[] = [];
  readonly constraints: Constraint[] = [];
  private readonly parents: number[] = [];

  /** A number of which nothing is known yet but that it is whole and not negative, or that is published. */
  variable(name: string, known?: number): number {
    this.names.push(name);
    this.known.push(known);
    this.parents.push(this.parents.length);
    return this.names.length - 1;
  }

  /** Two numbers are one, unless they are published as two. */
  same(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)];
    if (first === second || (this.known[first] !== undefined && this.known[second] !== undefined)) return;
    const [kept, merged] = this.known[second] !== undefined ? [second, first] : [first, second];
    this.parents[merged] = kept;
  }

  /** The number that stands for all that are the same. */
  root(variable: number): number {
    let root = variable;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[variable] = root;
    return root;
  }

  /** What is published of a number, here or under another name. */
  value(variable: number): number | undefined {
    return this.known[this.root(variable)];
  }

  /** Adds a constraint; terms of one number may stand in it more than once. */
  add(terms: Terms, low: number, high: number, why: string, learned = false): void {
    this.constraints.push({ terms, low, high, why, learned });
  }

  /** The constraints among what is still unknown, over the numbers that stand for others. */
  open(): Constraint[] {
    return this.constraints.flatMap((constraint) => {
      const sums = new Map<number, number>();
      for (const [variable, coefficient] of constraint.terms) sums.set(this.root(variable), (sums.get(this.root(variable)) ?? 0) + coefficient);
      const terms = [...sums].filter(([, coefficient]) => coefficient !== 0);
      return terms.some(([variable]) => this.known[variable] === undefined) ? [{ ...constraint, terms }] : [];
    });
  }

  /** The constraint in the words of its cells: `A (40) − B (12) − C = 0`. */
  describe({ terms, low, high, why }: Constraint): string {
    const sum = terms
      .map(([variable, coefficient], at) => {
        const value = this.known[variable];
        const size = Math.abs(coefficient) === 1 ? "" : `${Number(Math.abs(coefficient).toPrecision(6))} × `;
        return `${coefficient < 0 ? "− " : at > 0 ? "+ " : ""}${size}${this.names[variable]}${value === undefined ? "" : ` (${value})`}`;
      })
      .join(" ");
    const text = (value: number) => String(Number(value.toPrecision(8)));
    const shape = low === high ? `${sum} = ${text(low)}` : low === -Infinity ? `${sum} ≤ ${text(high)}` : high === Infinity ? `${sum} ≥ ${text(low)}` : `${text(low)} ≤ ${sum} ≤ ${text(high)}`;
    return `${shape} [${why}]`;
  }
}
