import { oneFactor } from "../../statistics/factor/oneFactor.js";
import { crossedEffects } from "../../statistics/mixed/crossedEffects.js";
import { profileIntervals } from "../../statistics/mixed/profileIntervals.js";
import type { ValueSheets } from "./valueSheets.js";

export interface OriginShare {
  readonly source: "pegawai" | "penilai" | "kali-ini";
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Where the impression that the seven scores share comes from: the person, whoever rates and whenever; the rater, whoever
 * is rated; or this rater's view of this person in this year. Crossed REML of the mean of seven about its year, from whose
 * residual the seven's own variances, as the one-factor model has them, are taken off. Null where these cannot be told
 * apart: no person has two rows, no rater two people, or the factor cannot be fitted.
 */
export function impressionOrigin(sheets: ValueSheets): OriginShare[] | null {
  const p = sheets.scores.length;
  const centred = sheets.scores.map((column) => aboutYear(column, sheets.year));
  const ratee = positions(sheets.ratee);
  const rater = positions(sheets.rater);
  if (ratee.levels < 2 || rater.levels < 2 || ratee.levels === sheets.n || rater.levels === sheets.n) return null;
  const products = centred.map((a) => Float64Array.from(centred, (b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (sheets.n - new Set(sheets.year).size)));
  const { value: factor } = oneFactor(products);
  if (!factor) return null;
  const unique = factor.uniquenesses.reduce((sum, own, a) => sum + own * products[a]![a]!, 0) / p ** 2;

  const input = { response: Float64Array.from({ length: sheets.n }, (_, i) => centred.reduce((sum, column) => sum + column[i]!, 0) / p), factors: [ratee, rater] };
  const { value: fit } = crossedEffects(input);
  if (!fit) return null;
  const rest = Math.max(0, fit.residualVariance - unique);
  const total = fit.variances[0]! + fit.variances[1]! + rest;
  if (!(total > 0)) return null;
  const { sds } = profileIntervals(input, fit);
  const limits = (at: number, variance: number, taken: number) => {
    const interval = sds[at];
    if (!interval) return { low: null, high: null };
    const share = (sd: number) => {
      const own = Math.max(0, sd ** 2 - taken);
      return own / (total - variance + own);
    };
    return { low: share(interval.low), high: share(interval.high) };
  };
  return [
    { source: "pegawai", estimate: fit.variances[0]! / total, ...limits(0, fit.variances[0]!, 0) },
    { source: "penilai", estimate: fit.variances[1]! / total, ...limits(1, fit.variances[1]!, 0) },
    { source: "kali-ini", estimate: rest / total, ...limits(2, rest, unique) },
  ];
}

function aboutYear(column: Float64Array, year: Int32Array): Float64Array {
  const sums = new Map<number, [number, number]>();
  column.forEach((value, i) => {
    const known = sums.get(year[i]!) ?? sums.set(year[i]!, [0, 0]).get(year[i]!)!;
    known[0] += value;
    known[1] += 1;
  });
  return column.map((value, i) => value - sums.get(year[i]!)![0] / sums.get(year[i]!)![1]);
}

function positions(values: Int32Array): { readonly codes: Int32Array; readonly levels: number } {
  const at = new Map<number, number>();
  const codes = values.map((value) => at.get(value) ?? (at.set(value, at.size), at.size - 1));
  return { codes, levels: at.size };
}
