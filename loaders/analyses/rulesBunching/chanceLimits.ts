import { benjaminiHochberg } from "../../statistics/adjust/benjaminiHochberg.js";
import { logChoose } from "../../statistics/distributions/binomial.js";
import { betaCdf } from "../../statistics/distributions/beta.js";
import type { Tally } from "./matrixLines.js";

/** Appraisals in which an error can show, from which a rater or unit is held against limits. */
export const fewestLines = 3;

export interface BeyondLimits {
  /** raters or units held against the limits */
  readonly n: number;
  /** of them beyond, with a false discovery rate of 5 % */
  readonly count: number;
  /** adjusted p values, in the order of the tallies */
  readonly p: readonly (number | null)[];
}

/** Probability of as many errors or more: binomial at a common rate, or beta-binomial with an intraclass correlation. */
export function upperTail({ all, wrong }: Tally, rate: number, correlation = 0): number {
  if (wrong === 0) return 1;
  if (correlation <= 0) return betaCdf(rate, wrong, all - wrong + 1);
  const a = rate * (1 / correlation - 1);
  const b = (1 - rate) * (1 / correlation - 1);
  const rising = (start: number, steps: number) => {
    let sum = 0;
    for (let i = 0; i < steps; i += 1) sum += Math.log(start + i);
    return sum;
  };
  let tail = 0;
  for (let k = wrong; k <= all; k += 1) tail += Math.exp(logChoose(all, k) + rising(a, k) + rising(b, all - k) - rising(a + b, all));
  return Math.min(1, tail);
}

/** How many are beyond what a common rate would give them, by the exact binomial tail, or with the spread that the tallies have (moments of Williams 1982). */
export function beyondLimits(tallies: readonly Tally[], spread: boolean): BeyondLimits {
  const told = tallies.map((entry) => (entry.all >= fewestLines ? entry : null));
  const kept = told.filter((entry) => entry !== null);
  const rate = kept.reduce((sum, { wrong }) => sum + wrong, 0) / Math.max(1, kept.reduce((sum, { all }) => sum + all, 0));
  if (!(rate > 0 && rate < 1)) return { n: kept.length, count: 0, p: told.map((entry) => (entry ? 1 : null)) };
  const correlation = spread ? intraclassCorrelation(kept, rate) : 0;
  const p = benjaminiHochberg(told.map((entry) => entry && upperTail(entry, rate, correlation)));
  return { n: kept.length, count: p.filter((value) => value !== null && value < 0.05).length, p };
}

/** From Pearson's chi-square: E = Σ(1 + (m − 1)ρ), less one degree of freedom; between 0 and 0.99. */
export function intraclassCorrelation(tallies: readonly Tally[], rate: number): number {
  const square = tallies.reduce((sum, { all, wrong }) => sum + (wrong - all * rate) ** 2 / (all * rate * (1 - rate)), 0);
  const room = tallies.reduce((sum, { all }) => sum + all - 1, 0);
  return room > 0 ? Math.min(0.99, Math.max(0, (square - (tallies.length - 1)) / room)) : 0;
}
