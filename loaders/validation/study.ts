import { normalCdf } from "../statistics/distributions/normal.js";
import { studentTQuantile } from "../statistics/distributions/studentT.js";
import { randomStream } from "../statistics/randomStream.js";
import { boundOf } from "./bounds.js";
import { type KnownLimit, knownLimit, type Quantity } from "./limits.js";
import type { Answer, Method } from "./method.js";
import type { Regime, RegimeName } from "./regimes.js";
import { type SourceName, sources } from "./sources.js";
import { summarise } from "./summarise.js";

/** One figure of a method in a regime, and what it is held to. */
export interface StudyRow {
  readonly method: string;
  readonly regime: RegimeName;
  /** what is estimated or tested */
  readonly target: string;
  readonly quantity: Quantity;
  readonly value: number;
  readonly mcError: number;
  /** mean of what is planted */
  readonly truth: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: SourceName;
  readonly citation: string;
  /** not further outside the bound than 3.3 Monte-Carlo standard errors, or their like in Student's t */
  readonly within: boolean;
  /** why it is not held to the bound; null where it is */
  readonly expectedFailure: KnownLimit | null;
  readonly replicates: number;
  /** of the replicates, those in which the method gave an answer */
  readonly answered: number;
}

export interface StudyOptions {
  readonly quick: boolean;
  readonly seed: number;
  readonly onProgress?: (index: number, count: number, what: string) => void;
}

/** Monte-Carlo standard errors that a value may be outside its bound: one in a thousand chances where it is on it. More where data sets are few (Student's t). */
const allowance = 3.3;

/** Tries each method in each of its regimes on seeded data sets; equal seeds give equal rows, whichever methods are tried together. */
export function study(methods: readonly Method[], regimes: readonly Regime[], { quick, seed, onProgress }: StudyOptions): StudyRow[] {
  const pairs = methods.flatMap((method) => regimes.filter(({ name }) => method.regimes.includes(name)).map((regime) => ({ method, regime })));
  return pairs.flatMap(({ method, regime }, index) => {
    onProgress?.(index, pairs.length, `${method.name} ${regime.name}`);
    return rowsOf(method, regime, quick, seed);
  });
}

function rowsOf(method: Method, regime: Regime, quick: boolean, seed: number): StudyRow[] {
  const replicates = quick ? method.replicates.quick : method.replicates.full;
  const stream = randomStream(seedOf(`${seed} ${method.name} ${regime.name}`));
  for (let k = 0; k < 16; k++) stream.uniform();
  const answers = new Map<string, Answer[]>();
  for (let r = 0; r < replicates; r++) {
    for (const [target, answer] of Object.entries(method.answer(regime, stream))) {
      const list = answers.get(target);
      if (list) list.push(answer);
      else answers.set(target, [answer]);
    }
  }
  const expected = method.expect?.(regime) ?? {};
  return [...answers].flatMap(([target, own]) => {
    const { truth, statedError, figures } = summarise(own);
    return figures.map((figure): StudyRow => {
      const bound = boundOf(method.name, target, figure.quantity, { truth, statedError, expected: expected[target] ?? {} });
      const slack = studentTQuantile(normalCdf(allowance), figure.answered - 1) * figure.mcError;
      return {
        method: method.name, regime: regime.name, target, ...figure, truth, ...bound, citation: sources[bound.source].citation,
        within: (bound.low === null || figure.value >= bound.low - slack) && (bound.high === null || figure.value <= bound.high + slack),
        expectedFailure: knownLimit(method.name, regime.name, target, figure.quantity),
        replicates,
      };
    });
  });
}

/** A whole number from a name (FNV-1a). */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/** Rows that are held to their bound and outside it. */
export function broken(rows: readonly StudyRow[]): StudyRow[] {
  return rows.filter(({ within, expectedFailure }) => !within && expectedFailure === null);
}
