import type { Interval } from "../statistics/interval.js";
import type { RandomStream } from "../statistics/randomStream.js";
import type { Regime, RegimeName } from "./regimes.js";
import type { Text } from "./text.js";

/** What a method says of one target in one simulated data set. Null where it gives no answer, absent where it gives none by nature. */
export interface Answer {
  /** what is planted, in this data set; 0 is no effect */
  readonly truth: number;
  readonly estimate?: number | null;
  readonly se?: number | null;
  readonly interval?: Interval | null;
  readonly p?: number | null;
  /** share of false findings in this data set, for procedures over many tests */
  readonly falseFindings?: number;
}

/** What theory says of a target in a regime, worked out from what is planted and not from answers. */
export interface Expectation {
  /** standard error of the estimate */
  readonly se?: number;
  /** planted effect over standard error of the test statistic, where the test is not estimate over error */
  readonly noncentrality?: number;
  /** degrees of freedom of the test, where it is a t test */
  readonly df?: number;
  /** coverage of the interval */
  readonly coverage?: number;
  /** rate of false findings */
  readonly falseFindings?: number;
}

/** A method with the design it is tried on. */
export interface Method {
  readonly name: string;
  readonly label: Text;
  /** simulated data sets of each regime */
  readonly replicates: { readonly full: number; readonly quick: number };
  readonly regimes: readonly RegimeName[];
  readonly answer: (regime: Regime, stream: RandomStream) => Readonly<Record<string, Answer>>;
  readonly expect?: (regime: Regime) => Readonly<Record<string, Expectation>>;
}

export const everyRegime: readonly RegimeName[] = ["balanced", "sparseMovers", "ceiling", "fewRaters", "smallUnits", "trueNull", "missingNotAtRandom", "unequalErrors"];
/** regimes that differ for a sample of one rating each */
export const sampleRegimes: readonly RegimeName[] = ["balanced", "ceiling", "smallUnits", "trueNull", "missingNotAtRandom"];

/** Estimate ± 1.96 standard errors. */
export function normalInterval(estimate: number, se: number): Interval {
  return { low: estimate - 1.959963984540054 * se, high: estimate + 1.959963984540054 * se };
}
