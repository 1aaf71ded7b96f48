/** Mean and variance as values come (Welford). */
export class Moments {
  n = 0;
  mean = 0;
  #squares = 0;

  add(value: number): void {
    this.n++;
    const delta = value - this.mean;
    this.mean += delta / this.n;
    this.#squares += delta * (value - this.mean);
  }

  get variance(): number | null {
    return this.n > 1 ? this.#squares / (this.n - 1) : null;
  }

  get summary(): { readonly n: number; readonly mean: number; readonly variance: number | null } {
    return { n: this.n, mean: this.mean, variance: this.variance };
  }
}

/** What the planted effects came to in the rows that were written. */
export class Realised {
  readonly #moments = new Map<string, Moments>();
  readonly #counts = new Map<string, number>();

  add(name: string, value: number): void {
    let moments = this.#moments.get(name);
    if (!moments) this.#moments.set(name, (moments = new Moments()));
    moments.add(value);
  }

  count(name: string, n = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + n);
  }

  moments(name: string): Moments | undefined {
    return this.#moments.get(name);
  }

  counted(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  get counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get summaries(): Record<string, Moments["summary"]> {
    return Object.fromEntries([...this.#moments].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, moments]) => [name, moments.summary]));
  }
}
