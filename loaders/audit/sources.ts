import type { Entry } from "./cells.js";
import type { System } from "./system.js";

export interface ShownRow {
  readonly table: string;
  /** the row's place in its table, from 0 */
  readonly at: number;
}

/** Which rows of the release show a number, under whatever name: also those of numbers that are taken to be the same. */
export class Sources {
  private readonly rows = new Map<number, ShownRow[]>();
  private readonly before = new Set<number>();
  private readonly parents: number[];

  constructor(entries: readonly Entry[], private readonly system: System) {
    this.parents = system.names.map((_, at) => system.root(at));
    for (const { terms, low, high } of system.constraints) {
      const [a, b] = terms;
      if (terms.length === 2 && low === 0 && high === 0 && a![1] === -b![1]) this.parents[this.find(a![0])] = this.find(b![0]);
    }
    for (const { table, cell, base, count } of entries) {
      for (const variable of new Set([cell.base === null ? undefined : base, cell.count === null ? undefined : count])) {
        if (variable === undefined) continue;
        const number = this.find(variable);
        if (table.release !== "") this.before.add(number);
        else this.rows.set(number, [...(this.rows.get(number) ?? []), { table: table.name, at: cell.at }]);
      }
    }
  }

  /** For each of the numbers that is published: the rows that show it. */
  of(variables: readonly number[]): ShownRow[][] {
    return this.known(variables).flatMap((number) => (this.rows.has(number) ? [this.rows.get(number)!] : []));
  }

  /** Whether an earlier release shows one of the numbers, which this one does not. */
  areEarlier(variables: readonly number[]): boolean {
    return this.known(variables).some((number) => this.before.has(number) && !this.rows.has(number));
  }

  private known(variables: readonly number[]): number[] {
    const numbers = variables.map((variable) => this.find(variable));
    return [...new Set(numbers)].filter((number) => this.rows.has(number) || this.before.has(number));
  }

  private find(variable: number): number {
    let root = variable;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[variable] = root;
    return root;
  }
}
