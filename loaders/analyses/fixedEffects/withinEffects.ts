import { absorbedRank } from "../../statistics/absorb/absorbedRank.js";
import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { biasReducedCovariance } from "../../statistics/linear/biasReducedCovariance.js";
import { clusterCovariance } from "../../statistics/linear/clusterCovariance.js";
import { leastSquares } from "../../statistics/linear/leastSquares.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { demeaning } from "./demeaning.js";

export interface WithinEffect {
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly detectable: number;
}

export interface WithinData {
  readonly columns: readonly Float64Array[];
  readonly responses: readonly Float64Array[];
  /** columns by position that are in one regression together */
  readonly models: readonly (readonly number[])[];
  readonly factors: readonly Int32Array[];
  readonly clusters: Int32Array;
  /** positive; each row counts as so many */
  readonly weights?: Float64Array;
  /** categories by position whose levels each lie in one cluster: their coefficients are not counted (Cameron & Miller 2015, §III.B) */
  readonly nested?: readonly number[];
}

export interface WithinEffects {
  /** `effects[model][response][column of the model]`; null where the categories determine the column or the error cannot be told */
  readonly effects: readonly (readonly (readonly (WithinEffect | null)[])[])[];
  /** rows that are alone in no category: the others say nothing about any effect */
  readonly rows: Int32Array;
}

/** fewer clusters than this, and a cluster-robust error says nothing (Cameron & Miller 2015 warn below a few dozen) */
const FEWEST_CLUSTERS = 10;
const FEWEST_ROWS = 30;

/**
 * Effects of columns on each response with categories absorbed, on the rows alone in no category. Errors are clustered: the larger of CR1S and
 * CR2 of the demeaned columns, which knows nothing of the absorbed coefficients that no cluster contains, so that CR1S's factor for them is put
 * on it too; referred to t with CR2's Satterthwaite degrees of freedom, so that few or unequal clusters widen the interval. Null where nothing
 * is left to estimate.
 */
export function withinEffects({ columns, responses, models, factors, clusters, weights, nested = [] }: WithinData): WithinEffects | null {
  const rows = connectedRows(factors, clusters.length);
  const codes = integers(clusters, rows);
  if (rows.length < FEWEST_ROWS || new Set(codes).size < FEWEST_CLUSTERS) return null;
  const kept = factors.map((factor) => integers(factor, rows));
  const own = weights ? reals(weights, rows) : null;
  const demean = demeaning(kept, own);
  const left = columns.map((column) => demean(reals(column, rows)));
  if (!left.every((column) => column !== null)) return null;
  const counted = kept.filter((_, q) => !nested.includes(q));
  const absorbed = counted.length ? absorbedRank(counted).rank : 0;
  const outcomes = responses.map((values) => demean(reals(values, rows)));
  const effects = models.map((model) => outcomes.map((response) => {
    if (!response || response.every((value) => value === 0)) return model.map(() => null);
    const fit = leastSquares(model.map((column) => left[column]!), response, own);
    const spread = (rows.length - 1) / Math.max(1, rows.length - model.length - absorbed);
    const plain = clusterCovariance(fit, codes, "cr1s", absorbed).value;
    const reduced = biasReducedCovariance(fit, codes).value;
    return model.map((_, j): WithinEffect | null => {
      const at = fit.kept.indexOf(j);
      const df = reduced?.df[at] ?? null;
      if (at < 0 || !plain || !reduced || df === null) return null;
      return withinEffect(fit.coefficients[j]!, Math.sqrt(Math.max(plain[at]![at]!, spread * reduced.covariance[at]![at]!)), df);
    });
  }));
  return { effects, rows };
}

/** An estimate with its error, referred to t; null without an error or with less than one degree of freedom. */
export function withinEffect(estimate: number, se: number, df: number): WithinEffect | null {
  if (!(se > 0) || !Number.isFinite(se) || !(df >= 1)) return null;
  const half = studentTQuantile(0.975, df) * se;
  return { estimate, se, low: estimate - half, high: estimate + half, p: studentTTwoSided(estimate / se, df), detectable: normalMinimalDetectableEffect(se) };
}

const reals = (values: Float64Array, rows: Int32Array) => Float64Array.from(rows, (row) => values[row]!);
const integers = (values: Int32Array, rows: Int32Array) => Int32Array.from(rows, (row) => values[row]!);

function connectedRows(factors: readonly Int32Array[], n: number): Int32Array {
  let rows = Array.from({ length: n }, (_, row) => row);
  for (let before = -1; before !== rows.length; ) {
    before = rows.length;
    for (const codes of factors) {
      const counts = new Map<number, number>();
      for (const row of rows) counts.set(codes[row]!, (counts.get(codes[row]!) ?? 0) + 1);
      rows = rows.filter((row) => counts.get(codes[row]!)! > 1);
    }
  }
  return Int32Array.from(rows);
}
