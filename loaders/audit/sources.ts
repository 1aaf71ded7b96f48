import type { Entry } from "./cells.js";
import type { System } from "./system.js";

export interface ShownRow {
  readonly table: string;
  /** the row's place in its table, from 0 */
  readonly at: number;
}

/** Which rows of the release show a number, under whatever name. */
export class Sources {
  private readonly rows = new Map<number, ShownRow[]>();
  private readonly before = new Set<number>();

  constructor(entries: readonly Entry[], private readonly system: System) {
    for (const { table, cell, base, count } of entries) {
      for (const variable of new Set([cell.base === null ? undefined : base, cell.count === null ? undefined : count])) {
        if (variable === undefined) continue;
        const root = system.root(variable);
        if (table.release !== "") {
          this.before.add(root);
          continue;
        }
        const row = { table: table.name, at: cell.at };
        const found = this.rows.get(root);
        if (found) found.push(row);
        else this.rows.set(root, [row]);
      }
    }
  }

  /** For each of the numbers that is published: the rows that show it. */
  of(variables: readonly number[]): ShownRow[][] {
    return this.known(variables).flatMap((root) => (this.rows.has(root) ? [this.rows.get(root)!] : []));
  }

  /** Whether an earlier release shows one of the numbers, which this one does not. */
  areEarlier(variables: readonly number[]): boolean {
    return this.known(variables).some((root) => this.before.has(root) && !this.rows.has(root));
  }

  private known(variables: readonly number[]): number[] {
    return [...new Set(variables.map((variable) => this.system.root(variable)))].filter((root) => this.system.known[root] !== undefined);
  }
}
