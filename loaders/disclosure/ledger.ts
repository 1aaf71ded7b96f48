import type { LinkedTables, Quantity, Relation } from "./tables.js";

/** Which lines are withheld so far, and what a reader of the others knows. */
export class Ledger {
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly relationsOf = new Map<string, Relation[]>();
  readonly withheld = new Set<string>();
  /** quantities that must not be found out: the sensitive ones and those withheld to cover them */
  readonly guarded = new Set<string>();
  /** quantities of withheld lines that a reader can reckon all the same, and may */
  readonly reckoned = new Set<string>();
  /** systems in which something has changed */
  readonly touched = new Set<string>();
  private readonly lines: ReadonlyMap<string, readonly string[]>;
  private readonly linesOf = new Map<string, string[]>();
  private readonly shown = new Map<string, number>();
  private readonly echoes = new Map<string, Quantity[]>();

  constructor(tables: LinkedTables) {
    this.quantities = new Map(tables.quantities.map((quantity) => [quantity.id, quantity]));
    this.lines = new Map(tables.lines.map(({ id, quantities }) => [id, [...new Set(quantities)]]));
    for (const [id, quantities] of this.lines) {
      for (const name of quantities) {
        if (!this.quantities.has(name)) throw new RangeError(`line "${id}": no quantity "${name}"`);
        push(this.linesOf, name, id);
        this.shown.set(name, (this.shown.get(name) ?? 0) + 1);
      }
    }
    for (const relation of tables.relations) {
      for (const [name] of relation.terms) {
        if (!this.quantities.has(name)) throw new RangeError(`relation: no quantity "${name}"`);
        push(this.relationsOf, name, relation);
      }
    }
    for (const quantity of tables.quantities) if (quantity.echo !== undefined) push(this.echoes, echoKey(quantity), quantity);
  }

  /** The reader sees it in a line, in an echo of it elsewhere, or can reckon it. */
  isKnown(name: string): boolean {
    if (this.isShown(name) || this.reckoned.has(name)) return true;
    return !this.guarded.has(name) && this.echo(name).some(({ id }) => this.isShown(id) || this.reckoned.has(id));
  }

  isShown(name: string): boolean {
    return (this.shown.get(name) ?? 0) > 0;
  }

  withholdLine(id: string): void {
    if (this.withheld.has(id)) return;
    this.withheld.add(id);
    for (const name of this.lines.get(id)!) {
      this.shown.set(name, this.shown.get(name)! - 1);
      this.touched.add(this.quantities.get(name)!.system);
      for (const { system } of this.echo(name)) this.touched.add(system);
    }
  }

  /** The reader can tell it from what is shown. */
  reckon(name: string): void {
    this.reckoned.add(name);
    for (const { terms } of this.relationsOf.get(name) ?? []) this.touched.add(this.quantities.get(terms[0]![0])!.system);
    for (const { id } of this.echo(name)) for (const { terms } of this.relationsOf.get(id) ?? []) this.touched.add(this.quantities.get(terms[0]![0])!.system);
  }

  /** Withholds every line that shows the quantity, and every echo of it. */
  guard(name: string): void {
    const waiting = [name];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (this.guarded.has(next)) continue;
      this.guarded.add(next);
      this.reckoned.delete(next);
      this.touched.add(this.quantities.get(next)!.system);
      for (const line of this.linesOf.get(next) ?? []) this.withholdLine(line);
      for (const { id } of this.echo(next)) if (this.linesOf.has(id)) waiting.push(id);
    }
  }

  /** How many lines `guard` would withhold. */
  linesLost(name: string): number {
    const names = [name, ...this.echo(name).map(({ id }) => id)];
    return new Set(names.flatMap((id) => this.linesOf.get(id) ?? []).filter((line) => !this.withheld.has(line))).size;
  }

  private echo(name: string): Quantity[] {
    const quantity = this.quantities.get(name)!;
    if (quantity.echo === undefined) return [];
    return this.echoes.get(echoKey(quantity))!.filter(({ system }) => system !== quantity.system);
  }
}

function echoKey({ echo, value }: Quantity): string {
  return `${echo}\t${value}`;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
