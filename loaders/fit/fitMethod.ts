import type { Interval } from "../statistics/interval.js";

/** A column read as categories. `codes[i]` is an index into `levels`; level 0 is the reference. */
export interface Factor {
  readonly name: string;
  /** numbers in numeric order, text in code-point order; the level chosen by `--reference` comes first */
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

/** Columns of a regression, column by column; the intercept is the first. Names are `(intercept)`, `column` or `columnLEVEL`. */
export interface Design {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** The rows of a file in which every column that the method uses has a value and the weight is positive. */
export interface FitInput {
  readonly n: number;
  /** one positive number per row where `--weights` is given, else null */
  readonly weights: Float64Array | null;
  /** @throws Misuse where the file has no such column or it is not numeric */
  numeric(column: string): Float64Array;
  /** any column as categories, a numeric one too */
  factor(column: string): Factor;
  /** intercept, numeric columns as they are, categories by treatment coding */
  design(columns: readonly string[]): Design;
  /** value of a flag without its dashes; lists are split at commas by `list` */
  flag(name: string): string | undefined;
  list(name: string): readonly string[];
  switchedOn(name: string): boolean;
  /** whole number of `--seed`, 1 where none is given */
  readonly seed: number;
}

export interface FitFlag {
  /** without dashes, kebab-case */
  readonly name: string;
  readonly kind: "column" | "columns" | "text" | "switch";
  readonly required: boolean;
  readonly help: string;
}

export interface EstimateRow {
  readonly name: string;
  readonly estimate: number | null;
  readonly se?: number | null;
  readonly interval?: Interval | null;
  readonly statistic?: number | null;
  readonly df?: number | null;
  readonly p?: number | null;
}

/** What a method found; numbers are not rounded. Further words may be added by a method. */
export interface FitResult {
  readonly estimates: readonly EstimateRow[];
  readonly variances?: readonly { readonly name: string; readonly variance: number; readonly sd: number; readonly share?: number; readonly interval?: Interval | null }[];
  readonly criterion?: number;
  readonly logLikelihood?: number;
  readonly effects?: Readonly<Record<string, readonly { readonly level: string; readonly estimate: number; readonly se: number | null }[]>>;
  readonly notes: readonly string[];
  readonly [word: string]: unknown;
}

/** One method of `npm run fit`. */
export interface FitMethod {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly FitFlag[];
  /** flags of an example that runs on a file in the repository */
  readonly example: string;
  run(input: FitInput): FitResult;
}

/** Answered with one line on the terminal and exit code 2. */
export class Misuse extends Error {}
