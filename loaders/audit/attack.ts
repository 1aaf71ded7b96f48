import type { Bounds } from "./bounds.js";
import { components, type Component } from "./components.js";
import { Programme, type Optimum } from "./programme.js";
import type { Constraint, System, Terms } from "./system.js";

/** What must stay uncertain: a number, or the complement of a count. */
export interface Target {
  readonly terms: Terms;
  /** whether an interval as narrow as this gives it away; a wider one never does more */
  readonly gives: (low: number, high: number) => boolean;
  /** an interval as wide as this is safe wherever it lies */
  readonly width: number;
}

export interface Outcome {
  readonly low: number;
  readonly high: number;
  /** `left`: not asked any more, since enough others of its component were recovered */
  readonly state: "safe" | "recovered" | "not shown" | "left";
  readonly path: readonly Constraint[];
}

export interface Effort {
  components: number;
  largest: number;
  solved: number;
  /** learned constraints that contradict the others */
  readonly dropped: Constraint[];
}

interface Seen {
  low: number;
  high: number;
}

const near = 1e-6;

/**
 * The interval in which each target can lie. First what single constraints leave (`Bounds`); then, for each component of what is left, points
 * that agree with everything published, found by pushing all targets that are still narrow at once in random directions: two points far
 * enough apart show a target safe. What no such points show is pushed down and up by itself, by a linear programme. Bounds of relaxations
 * are rounded inwards to whole numbers. After `seconds` what is left is not shown; after `enough` recovered by programmes in a component the others
 * of it are left.
 */
export async function attack(targets: readonly Target[], system: System, bounds: Bounds, seconds: number, enough = Infinity): Promise<{ outcomes: Outcome[]; effort: Effort }> {
  const end = performance.now() + seconds * 1000;
  const outcomes = new Array<Outcome | undefined>(targets.length);
  const rooted = targets.map(({ terms }) => terms.map(([variable, coefficient]) => [system.root(variable), coefficient] as const));
  const effort: Effort = { components: 0, largest: 0, solved: 0, dropped: [] };
  const open: number[] = [];
  rooted.forEach((terms, at) => {
    const [low, high] = range(terms, bounds);
    const isKnown = terms.every(([variable]) => bounds.isFixed(variable));
    if (isKnown || targets[at]!.gives(low, high)) outcomes[at] = { low, high, state: targets[at]!.gives(low, high) ? "recovered" : "safe", path: bounds.path(terms.map(([variable]) => variable)) };
    else open.push(at);
  });
  for (const component of components(system, bounds, open, rooted)) {
    effort.components += 1;
    effort.largest = Math.max(effort.largest, component.variables.length);
    await besiege(component, end, (programme, sane) => new Siege(programme, sane, targets, rooted, bounds, outcomes, effort).run(end, enough), bounds, effort);
  }
  return { outcomes: outcomes as Outcome[], effort };
}

/** Opens the programme of a component, without learned constraints that make it impossible. */
async function besiege(component: Component, end: number, run: (programme: Programme, component: Component) => Promise<void>, bounds: Bounds, effort: Effort): Promise<void> {
  for (let sane = component; ; ) {
    const programme = await Programme.of(sane.variables, sane.constraints, bounds);
    const left = () => (end - performance.now()) / 1000;
    try {
      const wrong = programme.isPossible(left()) === false ? await Programme.exceptions(sane.variables, sane.constraints, bounds, left()) : [];
      if (wrong.length === 0) return await run(programme, sane);
      effort.dropped.push(...wrong);
      sane = { ...sane, constraints: sane.constraints.filter((constraint) => !wrong.includes(constraint)) };
    } finally {
      programme.dispose();
    }
  }
}

class Siege {
  private readonly seen = new Map<number, Seen>();

  constructor(
    private readonly programme: Programme, private readonly component: Component, private readonly targets: readonly Target[], private readonly rooted: readonly Terms[],
    private readonly bounds: Bounds, private readonly outcomes: (Outcome | undefined)[], private readonly effort: Effort,
  ) {}

  async run(end: number, enough: number): Promise<void> {
    let state = 1;
    const draw = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 40 && this.open.length > 1 && performance.now() < end; round++) {
      const before = this.open.length;
      const terms = this.open.flatMap((at) => {
        const weight = (0.5 + draw()) * (round > 0 && draw() < 0.5 ? -1 : 1);
        return this.rooted[at]!.map(([variable, coefficient]) => [variable, weight * coefficient] as const);
      });
      for (const sign of [1, -1] as const) this.push(terms, sign, end);
      if (round > 2 && before - this.open.length < Math.max(1, before / 50)) break;
    }
    let recovered = 0;
    for (const at of this.open) {
      if (this.outcomes[at]) continue;
      if (performance.now() >= end) this.outcomes[at] = { ...this.widest(at), state: "not shown", path: [] };
      else if (recovered >= enough) this.outcomes[at] = { ...this.widest(at), state: "left", path: [] };
      else {
        await this.judge(at, end);
        if (this.outcomes[at]!.state === "recovered") recovered += 1;
      }
    }
  }

  private get open(): number[] {
    return this.component.targets.filter((at) => !this.outcomes[at]);
  }

  private widest(at: number): Seen {
    const [low, high] = range(this.rooted[at]!, this.bounds);
    return { low, high };
  }

  private push(terms: Terms, sign: 1 | -1, end: number): ReturnType<Programme["push"]> {
    const optimum = this.programme.push(terms, sign, (end - performance.now()) / 1000);
    this.effort.solved += 1;
    if (!optimum) return undefined;
    for (const at of this.open) {
      const value = this.rooted[at]!.reduce((sum, [variable, coefficient]) => sum + coefficient * (optimum.point.get(variable) ?? this.bounds.low[variable]!), 0);
      const seen = this.seen.get(at) ?? { low: value, high: value };
      const [low, high] = [Math.min(seen.low, value), Math.max(seen.high, value)];
      this.seen.set(at, { low, high });
      if (Math.floor(high + near) - Math.ceil(low - near) >= this.targets[at]!.width) this.outcomes[at] = { low: Math.ceil(low - near), high: Math.floor(high + near), state: "safe", path: [] };
    }
    return optimum;
  }

  private async judge(at: number, end: number): Promise<void> {
    const terms = this.rooted[at]!;
    const fixed = terms.reduce((sum, [variable, coefficient]) => sum + (this.bounds.isFixed(variable) ? coefficient * this.bounds.low[variable]! : 0), 0);
    const least = this.push(terms, -1, end);
    const most = this.outcomes[at] ? undefined : this.push(terms, 1, end);
    if (this.outcomes[at]) return;
    if (!least || !most) {
      this.outcomes[at] = { ...this.widest(at), state: "not shown", path: [] };
      return;
    }
    const [low, high] = [Math.ceil(least.value + fixed - near), Math.floor(most.value + fixed + near)];
    const gives = this.targets[at]!.gives(low, high);
    this.outcomes[at] = { low, high, state: gives ? "recovered" : "safe", path: gives ? await this.path(terms, [least, most], end) : [] };
  }

  /** The constraints that hold both ends, and those from which the bounds and fixed numbers in them follow; those of whole numbers are taken from the relaxation. */
  private async path(terms: Terms, optima: readonly Optimum[], end: number): Promise<Constraint[]> {
    if (!this.programme.isWhole) return this.grounds(terms, optima);
    const relaxed = await Programme.of(this.component.variables, this.component.constraints, this.bounds, false);
    try {
      return this.grounds(terms, ([-1, 1] as const).flatMap((sign) => relaxed.push(terms, sign, (end - performance.now()) / 1000) ?? []));
    } finally {
      relaxed.dispose();
    }
  }

  private grounds(terms: Terms, optima: readonly Optimum[]): Constraint[] {
    const tight = optima.flatMap((optimum) => optimum.tight);
    const used = tight.length ? tight : this.component.constraints;
    const fixed = [...terms, ...used.flatMap((constraint) => constraint.terms)].map(([variable]) => variable).filter((variable) => this.bounds.isFixed(variable));
    return [...new Set([...used, ...this.bounds.path([...optima.flatMap(({ held }) => held), ...fixed])])];
  }
}

function range(terms: Terms, bounds: Bounds): [number, number] {
  let [low, high] = [0, 0];
  for (const [variable, coefficient] of terms) {
    low += coefficient * (coefficient > 0 ? bounds.low[variable]! : bounds.high[variable]!);
    high += coefficient * (coefficient > 0 ? bounds.high[variable]! : bounds.low[variable]!);
  }
  return [Math.max(0, low), high];
}
