import type { Quantity } from "./limits.js";
import type { Answer } from "./method.js";

/** One figure over all data sets of a regime. */
export interface Figure {
  readonly quantity: Quantity;
  readonly value: number;
  /** Monte-Carlo standard error */
  readonly mcError: number;
  /** data sets in which the method gave the answer behind it */
  readonly answered: number;
}

export interface Summary {
  /** mean over data sets */
  readonly truth: number;
  /** root mean square of stated errors, or of interval widths where no errors are stated; null without either */
  readonly statedError: number | null;
  readonly figures: readonly Figure[];
}

/** Bias, RMSE, coverage, and rejections, which are errors where nothing is planted and power elsewhere. */
export function summarise(answers: readonly Answer[]): Summary {
  const truth = mean(answers.map((answer) => answer.truth));
  const errors = answers.flatMap(({ truth: own, estimate }) => (typeof estimate === "number" && Number.isFinite(estimate) ? [estimate - own] : []));
  const stated = statedErrors(answers);
  const covered = answers.flatMap(({ truth: own, interval }) => (interval ? [interval.low <= own && own <= interval.high ? 1 : 0] : []));
  const tested = answers.flatMap(({ p }) => (typeof p === "number" ? [p <= 0.05 ? 1 : 0] : []));
  const wrong = answers.flatMap(({ falseFindings }) => (falseFindings === undefined ? [] : [falseFindings]));
  const figures: Figure[] = [];
  if (errors.length > 1) {
    const squares = errors.map((error) => error ** 2);
    const rmse = Math.sqrt(mean(squares));
    figures.push({ quantity: "bias", value: mean(errors), mcError: standardError(errors), answered: errors.length });
    figures.push({ quantity: "rmse", value: rmse, mcError: rmse > 0 ? standardError(squares) / (2 * rmse) : 0, answered: errors.length });
  }
  if (covered.length > 1) figures.push(share("coverage", covered));
  if (tested.length > 1) figures.push(share(truth === 0 ? "typeOneError" : "power", tested));
  if (wrong.length > 1) figures.push({ quantity: "falseFindings", value: mean(wrong), mcError: standardError(wrong), answered: wrong.length });
  return { truth, statedError: stated.length > 0 ? Math.sqrt(mean(stated.map((se) => se ** 2))) : null, figures };
}

function statedErrors(answers: readonly Answer[]): number[] {
  const own = answers.flatMap(({ se }) => (typeof se === "number" && Number.isFinite(se) ? [se] : []));
  if (own.length > 0) return own;
  return answers.flatMap(({ interval }) => (interval && Number.isFinite(interval.high - interval.low) ? [(interval.high - interval.low) / (2 * 1.959963984540054)] : []));
}

/** With the standard error of a share after adding two successes and two failures (Agresti & Coull 1998), so that it is never 0. */
function share(quantity: Quantity, hits: readonly number[]): Figure {
  const n = hits.length + 4;
  const shrunken = (hits.reduce((sum, hit) => sum + hit, 0) + 2) / n;
  return { quantity, value: mean(hits), mcError: Math.sqrt((shrunken * (1 - shrunken)) / n), answered: hits.length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardError(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1) / values.length);
}
