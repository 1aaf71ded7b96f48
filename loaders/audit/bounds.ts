import type { Constraint, System } from "./system.js";

const slack = 1e-6;

/**
 * The narrowest whole numbers that single constraints leave to each unknown, one after the other until none narrows any more. Every bound
 * remembers what narrowed it. Constraints that were only learned are given up where they contradict the others.
 *
 * @throws RangeError where what is published contradicts itself without them
 */
export class Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly constraints: Constraint[];
  readonly dropped: Constraint[] = [];
  private lowBy: Int32Array = new Int32Array(0);
  private highBy: Int32Array = new Int32Array(0);

  constructor(private readonly system: System) {
    this.constraints = system.open();
    const size = system.names.length;
    [this.low, this.high] = [new Float64Array(size), new Float64Array(size)];
    while (!this.narrow());
  }

  isFixed(variable: number): boolean {
    return this.low[variable] === this.high[variable];
  }

  /** The constraints from which the bounds of these numbers follow, the last step first. */
  path(variables: readonly number[], most = 64): Constraint[] {
    const found = new Set<number>();
    const seen = new Set<number>();
    for (let next = variables.map((variable) => this.system.root(variable)); next.length && found.size < most; ) {
      const after: number[] = [];
      for (const variable of next) {
        if (seen.has(variable)) continue;
        seen.add(variable);
        for (const by of [this.lowBy[variable]!, this.highBy[variable]!]) {
          if (by < 0 || found.has(by) || found.size >= most) continue;
          found.add(by);
          after.push(...this.constraints[by]!.terms.map(([other]) => other));
        }
      }
      next = after;
    }
    return [...found].map((at) => this.constraints[at]!);
  }

  private narrow(): boolean {
    const { known } = this.system;
    this.low.forEach((_, at) => {
      this.low[at] = known[at] ?? 0;
      this.high[at] = known[at] ?? Infinity;
    });
    this.lowBy = new Int32Array(known.length).fill(-1);
    this.highBy = new Int32Array(known.length).fill(-1);
    const holders: number[][] = known.map(() => []);
    this.constraints.forEach(({ terms }, at) => terms.forEach(([variable]) => known[variable] === undefined && holders[variable]!.push(at)));
    const queue = this.constraints.map((_, at) => at);
    const waiting = new Uint8Array(queue.length).fill(1);
    const limit = queue.length * 60;
    for (let head = 0; head < queue.length && head < limit; head++) {
      const at = queue[head]!;
      waiting[at] = 0;
      for (const variable of this.tighten(at)) {
        if (this.low[variable]! > this.high[variable]!) return this.giveUp(at, variable);
        for (const holder of holders[variable]!) {
          if (waiting[holder]) continue;
          waiting[holder] = 1;
          queue.push(holder);
        }
      }
    }
    return true;
  }

  /** Narrows the numbers of one constraint; those that changed. */
  private tighten(at: number): Set<number> {
    const { terms, low, high } = this.constraints[at]!;
    const changed = new Set<number>();
    const least = new Ends();
    const most = new Ends();
    for (const [variable, coefficient] of terms) {
      least.add(this.end(variable, coefficient, false));
      most.add(this.end(variable, coefficient, true));
    }
    for (const [variable, coefficient] of terms) {
      if (this.system.known[variable] !== undefined) continue;
      const a = (low - most.without(this.end(variable, coefficient, true), Infinity)) / coefficient;
      const b = (high - least.without(this.end(variable, coefficient, false), -Infinity)) / coefficient;
      const lower = Math.ceil(Math.min(a, b) - slack);
      const upper = Math.floor(Math.max(a, b) + slack);
      if (lower > this.low[variable]!) [this.low[variable], this.lowBy[variable]] = [lower, at];
      else if (upper >= this.high[variable]!) continue;
      if (upper < this.high[variable]!) [this.high[variable], this.highBy[variable]] = [upper, at];
      changed.add(variable);
      if (this.low[variable]! > this.high[variable]!) return new Set([variable]);
    }
    return changed;
  }

  private end(variable: number, coefficient: number, isHigh: boolean): number {
    return coefficient * (coefficient > 0 === isHigh ? this.high[variable]! : this.low[variable]!);
  }

  /** Leaves out a learned constraint that had a part in a contradiction. */
  private giveUp(at: number, variable: number): boolean {
    const path = [this.constraints[at]!, ...this.path([variable], 50)];
    const culprit = path.find(({ learned }) => learned);
    if (!culprit) throw new RangeError(`what is published contradicts itself: ${this.system.describe(path[0]!)}`);
    this.constraints.splice(this.constraints.indexOf(culprit), 1);
    this.dropped.push(culprit);
    return false;
  }
}

/** A sum of ends of intervals, some of them endless, that can be had without one of them. */
class Ends {
  private sum = 0;
  private endless = 0;

  add(end: number): void {
    if (Number.isFinite(end)) this.sum += end;
    else this.endless += 1;
  }

  without(end: number, endless: number): number {
    if (Number.isFinite(end)) return this.endless > 0 ? endless : this.sum - end;
    return this.endless > 1 ? endless : this.sum;
  }
}
