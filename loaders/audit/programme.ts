import loadHighs from "highs";
import type { Bounds } from "./bounds.js";
import type { Constraint } from "./system.js";

/** The package's types are those of its CommonJS build; its module exports the loader itself. */
const load = loadHighs as unknown as typeof loadHighs.default;
type Highs = Awaited<ReturnType<typeof load>>;
let solver: Promise<Highs> | undefined;

const optimal = 7;
const infeasible = 8;

export interface Optimum {
  readonly value: number;
  readonly point: ReadonlyMap<number, number>;
  /** constraints that hold the optimum */
  readonly tight: readonly Constraint[];
  /** unknowns whose own bounds hold it */
  readonly held: readonly number[];
}

/** Up to so many unknowns are solved as whole numbers; more by the linear relaxation, whose intervals are never narrower. */
export const wholeUpTo = 60;

/** The unknowns of one component with their constraints, to be pushed in one direction after the other from where the last push ended. */
export class Programme {
  private readonly at: ReadonlyMap<number, number>;
  private costs: number[] = [];

  private constructor(private readonly model: ReturnType<Highs["createModel"]>, readonly variables: readonly number[], private readonly constraints: readonly Constraint[], readonly isWhole: boolean) {
    this.at = new Map(variables.map((variable, column) => [variable, column]));
  }

  static async of(variables: readonly number[], constraints: readonly Constraint[], bounds: Bounds, whole = variables.length <= wholeUpTo, gaps: readonly Constraint[] = []): Promise<Programme> {
    const gap = new Map(gaps.map((constraint, at) => [constraint, variables.length + 2 * at]));
    const columns = variables.length + 2 * gaps.length;
    const highs = await (solver ??= load());
    const column = new Map(variables.map((variable, at) => [variable, at]));
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    const rows = constraints.map((constraint) => {
      const { terms, low, high } = constraint;
      let fixed = 0;
      for (const [variable, coefficient] of terms) {
        const at = column.get(variable);
        if (at === undefined) fixed += coefficient * bounds.low[variable]!;
        else {
          indices.push(at);
          values.push(coefficient);
        }
      }
      const over = gap.get(constraint);
      if (over !== undefined) {
        indices.push(over, over + 1);
        values.push(1, -1);
      }
      starts.push(indices.length);
      return [low - fixed, high - fixed] as const;
    });
    const largest = 10 * variables.reduce((most, variable) => Math.max(most, bounds.low[variable]!, Number.isFinite(bounds.high[variable]!) ? bounds.high[variable]! : 0), 1000);
    const model = highs.createModel({
      numCols: columns, numRows: rows.length,
      colCost: Array.from({ length: columns }, (_, at) => (at < variables.length ? 0 : 1)),
      colLower: [...variables.map((variable) => bounds.low[variable]!), ...gaps.flatMap(() => [0, 0])],
      colUpper: [...variables.map((variable) => Math.min(bounds.high[variable]!, largest)), ...gaps.flatMap(() => [highs.infinity, highs.infinity])],
      rowLower: rows.map(([low]) => Math.max(low, -highs.infinity)), rowUpper: rows.map(([, high]) => Math.min(high, highs.infinity)),
      matrix: { format: "csr", numRows: rows.length, numCols: columns, starts, indices, values },
      ...(whole ? { integrality: Array.from({ length: columns }, (_, at) => (at < variables.length ? (1 as const) : (0 as const))) } : {}),
    });
    model.options.set({ output_flag: false, random_seed: 1, ...(whole ? { mip_rel_gap: 0, mip_abs_gap: 0.5 } : {}) });
    return new Programme(model, variables, constraints, whole);
  }

  /** The largest (sign 1) or least (sign −1) value of a sum, or undefined where the solver found none in the time. */
  push(terms: readonly (readonly [variable: number, coefficient: number])[], sign: 1 | -1, seconds: number): Optimum | undefined {
    const costs = new Map<number, number>();
    for (const [variable, coefficient] of terms) {
      const column = this.at.get(variable);
      if (column !== undefined) costs.set(column, (costs.get(column) ?? 0) - sign * coefficient);
    }
    for (const column of this.costs) if (!costs.has(column)) this.model.changeColCost(column, 0);
    for (const [column, cost] of costs) this.model.changeColCost(column, cost);
    this.costs = [...costs.keys()];
    this.model.zeroAllClocks();
    this.model.options.set({ time_limit: Math.max(0.1, seconds) });
    this.model.run();
    if (Number(this.model.getModelStatus()) !== optimal) return undefined;
    const { colValue, colDual, rowDual } = this.model.getSolution();
    return {
      value: -sign * this.model.getObjectiveValue(),
      point: new Map(this.variables.map((variable, column) => [variable, colValue[column]!])),
      tight: this.isWhole ? [] : this.constraints.filter((_, row) => Math.abs(rowDual[row]!) > 1e-7),
      held: this.isWhole ? [] : this.variables.filter((_, column) => Math.abs(colDual[column]!) > 1e-7),
    };
  }

  /** Whether a point agrees with every constraint; undefined where that was not found out in the time. */
  isPossible(seconds: number): boolean | undefined {
    this.model.options.set({ time_limit: Math.max(0.1, seconds) });
    this.model.run();
    const status = Number(this.model.getModelStatus());
    return status === optimal ? true : status === infeasible ? false : undefined;
  }

  /** The learned constraints that the fewest and smallest exceptions fall on, where all of them together are impossible. */
  static async exceptions(variables: readonly number[], constraints: readonly Constraint[], bounds: Bounds, seconds: number): Promise<Constraint[]> {
    const learned = constraints.filter((constraint) => constraint.learned);
    const programme = await Programme.of(variables, constraints, bounds, undefined, learned);
    try {
      if (!programme.isPossible(seconds)) return [];
      const { colValue } = programme.model.getSolution();
      return learned.filter((_, at) => colValue[variables.length + 2 * at]! + colValue[variables.length + 2 * at + 1]! > 1e-6);
    } finally {
      programme.dispose();
    }
  }

  dispose(): void {
    this.model.dispose();
  }
}
