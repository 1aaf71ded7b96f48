import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { checkTwoByTwo, type TwoByTwo } from "./twoByTwo.js";

export interface OddsRatio {
  /** ad / bc; 0 or Infinity with an empty cell, null where that is 0 / 0 */
  readonly estimate: number | null;
  /** null with an empty cell */
  readonly logSe: number | null;
  readonly interval: Interval | null;
}

/**
 * The odds ratio of one table, first group over second, with Woolf's interval (1955), normal on the log scale.
 *
 * @param level confidence level in (0, 1)
 * @throws RangeError for a negative or infinite count, or another level
 */
export function oddsRatio(table: TwoByTwo, level = 0.95): OddsRatio {
  checkTwoByTwo(table);
  const z = normalQuantile(upperProbability(level));
  const { a, b, c, d } = table;
  if (a * d === 0 && b * c === 0) return { estimate: null, logSe: null, interval: null };
  const estimate = (a * d) / (b * c);
  if (a * d === 0 || b * c === 0) return { estimate, logSe: null, interval: null };
  const logSe = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { estimate, logSe, interval: { low: estimate * Math.exp(-z * logSe), high: estimate * Math.exp(z * logSe) } };
}
