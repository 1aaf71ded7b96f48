import type { LinkedTables } from "./tables.js";

/** A relation as positions of quantities, and how many of them are unknown to the reader. */
export interface Sum {
  readonly at: number;
  readonly system: number;
  readonly terms: readonly (readonly [quantity: number, sign: 1 | -1])[];
  open: number;
  /** among the open ones */
  guarded: number;
  /** open terms by sign: adding up where one of them is 0 */
  added: number;
  subtracted: number;
  /** sum of the open ones' sizes */
  size: number;
}

/**
 * Which lines are withheld so far, and what a reader of the others knows. Quantities and lines are positions. What a reader knows of a
 * quantity is kept up to date, so that a change costs what it touches; `changed` collects the relations of a system that it touched.
 */
export class Ledger {
  readonly ids: readonly string[];
  readonly values: Float64Array;
  readonly systems: Int32Array;
  readonly sumsOf: Sum[][];
  readonly withheld = new Set<number>();
  readonly changed: Set<Sum>[] = [];
  /** what must not be found out: the sensitive quantities and those withheld to cover them */
  private readonly guardedFlags: Uint8Array;
  /** quantities of withheld lines that a reader can reckon all the same, and may */
  private readonly reckonedFlags: Uint8Array;
  private readonly openFlags: Uint8Array;
  private readonly lineIds: readonly string[];
  private readonly weights: Float64Array;
  private readonly quantitiesOf: readonly (readonly number[])[];
  private readonly linesOf: number[][];
  /** lines of a quantity that are published */
  private readonly shown: Int32Array;
  private readonly echoOf: Int32Array;
  private readonly echoes: Echo[] = [];

  constructor(tables: LinkedTables) {
    const { quantities, lines, relations } = tables;
    const at = new Map(quantities.map(({ id }, i) => [id, i]));
    this.ids = quantities.map(({ id }) => id);
    this.values = Float64Array.from(quantities, ({ value }) => value);
    const systemAt = new Map<string, number>();
    for (const { system } of quantities) if (!systemAt.has(system)) systemAt.set(system, systemAt.size);
    this.systems = Int32Array.from(quantities, ({ system }) => systemAt.get(system)!);
    this.changed = Array.from(systemAt, () => new Set<Sum>());
    this.guardedFlags = new Uint8Array(quantities.length);
    this.reckonedFlags = new Uint8Array(quantities.length);
    this.openFlags = new Uint8Array(quantities.length);
    this.linesOf = quantities.map(() => []);
    this.sumsOf = quantities.map(() => []);
    this.shown = new Int32Array(quantities.length);
    this.lineIds = lines.map(({ id }) => id);
    this.weights = Float64Array.from(lines, ({ weight = 1 }) => weight);
    this.quantitiesOf = lines.map((line, i) => [...new Set(line.quantities)].map((name) => {
      const quantity = at.get(name);
      if (quantity === undefined) throw new RangeError(`line "${line.id}": no quantity "${name}"`);
      this.linesOf[quantity]!.push(i);
      this.shown[quantity]!++;
      return quantity;
    }));
    this.echoOf = this.findEchoes(tables);
    relations.forEach((relation, i) => {
      const terms = relation.terms.map(([name, sign]) => {
        const quantity = at.get(name);
        if (quantity === undefined) throw new RangeError(`relation: no quantity "${name}"`);
        return [quantity, sign] as const;
      });
      if (!terms.length) return;
      const sum: Sum = { at: i, system: this.systems[terms[0]![0]]!, terms, open: 0, guarded: 0, added: 0, subtracted: 0, size: 0 };
      for (const [quantity] of terms) this.sumsOf[quantity]!.push(sum);
    });
    for (let quantity = 0; quantity < quantities.length; quantity++) this.refresh(quantity);
  }

  /** Ids of withheld lines. */
  get withheldIds(): ReadonlySet<string> {
    return new Set([...this.withheld].map((line) => this.lineIds[line]!));
  }

  /** The reader sees it in a line, in an echo of it elsewhere, or can reckon it. */
  isKnown(quantity: number): boolean {
    return this.isVisible(quantity) || (!this.guardedFlags[quantity] && this.isEchoed(quantity));
  }

  /** Unknown to the reader and able to move either way. */
  isOpen(quantity: number): boolean {
    return this.openFlags[quantity] === 1;
  }

  isGuarded(quantity: number): boolean {
    return this.guardedFlags[quantity] === 1;
  }

  withholdLine(line: number): void {
    if (this.withheld.has(line)) return;
    this.withheld.add(line);
    for (const quantity of this.quantitiesOf[line]!) {
      const was = this.isVisible(quantity);
      this.shown[quantity]!--;
      this.follow(quantity, was);
    }
  }

  /** The reader can tell it from what is shown. */
  reckon(quantity: number): void {
    const was = this.isVisible(quantity);
    this.reckonedFlags[quantity] = 1;
    this.follow(quantity, was);
  }

  /** Withholds every line that shows the quantity, and every echo of it. */
  guard(quantity: number): void {
    const waiting = [quantity];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (this.guardedFlags[next]) continue;
      if (this.openFlags[next]) for (const sum of this.sumsOf[next]!) sum.guarded++;
      const was = this.isVisible(next);
      this.guardedFlags[next] = 1;
      this.reckonedFlags[next] = 0;
      for (const sum of this.sumsOf[next]!) this.changed[sum.system]!.add(sum);
      this.follow(next, was);
      this.refresh(next);
      for (const line of this.linesOf[next]!) this.withholdLine(line);
      for (const echo of this.echo(next)) if (this.linesOf[echo]!.length) waiting.push(echo);
    }
  }

  /** The weight of the lines that `guard` would withhold; stops adding at `enough`. */
  weightLost(quantity: number, enough: number): number {
    const lines = new Set<number>();
    let sum = 0;
    const add = (name: number) => {
      for (const line of this.linesOf[name]!) {
        if (this.withheld.has(line) || lines.has(line)) continue;
        lines.add(line);
        sum += this.weights[line]!;
      }
    };
    add(quantity);
    for (const echo of this.echo(quantity)) {
      if (sum >= enough) break;
      add(echo);
    }
    return sum;
  }

  private isVisible(quantity: number): boolean {
    return this.shown[quantity]! > 0 || this.reckonedFlags[quantity] === 1;
  }

  private isEchoed(quantity: number): boolean {
    const echo = this.echoes[this.echoOf[quantity]!];
    return echo !== undefined && echo.visible > (echo.visibleIn.get(this.systems[quantity]!) ?? 0);
  }

  /** The same people in other systems. */
  private *echo(quantity: number): Iterable<number> {
    const echo = this.echoes[this.echoOf[quantity]!];
    if (echo) for (const member of echo.members) if (this.systems[member] !== this.systems[quantity]) yield member;
  }

  /** After a change of what is shown or reckoned of a quantity that `was` visible or not. */
  private follow(quantity: number, was: boolean): void {
    const is = this.isVisible(quantity);
    if (is === was) return;
    const echo = this.echoes[this.echoOf[quantity]!];
    if (!echo) return this.refresh(quantity);
    const system = this.systems[quantity]!;
    const step = is ? 1 : -1;
    echo.visible += step;
    echo.visibleIn.set(system, (echo.visibleIn.get(system) ?? 0) + step);
    for (const member of echo.members) this.refresh(member);
  }

  private refresh(quantity: number): void {
    const open = (this.values[quantity] !== 0 || this.guardedFlags[quantity] === 1) && !this.isKnown(quantity);
    if (open === (this.openFlags[quantity] === 1)) return;
    this.openFlags[quantity] = open ? 1 : 0;
    const step = open ? 1 : -1;
    for (const sum of this.sumsOf[quantity]!) {
      sum.open += step;
      if (this.guardedFlags[quantity]) sum.guarded += step;
      for (const [name, sign] of sum.terms) {
        if (name !== quantity) continue;
        if (sign > 0) sum.added += step;
        else sum.subtracted += step;
      }
      sum.size += step * Math.abs(this.values[quantity]!);
      this.changed[sum.system]!.add(sum);
    }
  }

  private findEchoes({ quantities }: LinkedTables): Int32Array {
    const found = new Map<string, number>();
    return Int32Array.from(quantities, ({ echo, value }, quantity) => {
      if (echo === undefined) return -1;
      const key = `${echo}\t${value}`;
      let at = found.get(key);
      if (at === undefined) {
        found.set(key, (at = this.echoes.length));
        this.echoes.push({ members: [], visible: 0, visibleIn: new Map() });
      }
      const group = this.echoes[at]!;
      group.members.push(quantity);
      if (this.isVisible(quantity)) {
        group.visible++;
        group.visibleIn.set(this.systems[quantity]!, (group.visibleIn.get(this.systems[quantity]!) ?? 0) + 1);
      }
      return at;
    });
  }
}

/** Quantities of one number and one group of people. */
interface Echo {
  readonly members: number[];
  /** members that are shown or reckoned, in all and by system */
  visible: number;
  readonly visibleIn: Map<number, number>;
}
