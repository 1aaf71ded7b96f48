import { studentTQuantile } from "../distributions/studentT.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { upperProbability } from "../interval.js";
import { deletionBlocks } from "./deletionBlocks.js";
import { dense, PairTables } from "./pairTables.js";
import { pairCorrelations } from "./pairCorrelations.js";

export interface PairwiseInput {
  /** level of each row, 0 for the lowest */
  readonly codes: Int32Array;
  readonly levels: number;
  /** crossed factors: codes ≥ 0 per row */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** pairs are formed within strata only; one stratum where there are none */
  readonly strata?: Int32Array;
  /** `common`: one set of cuts, and the strata's share is estimated; `own`: each stratum has cuts of its own, and shares are those within strata */
  readonly thresholds?: "common" | "own";
  /** seed of the deal of groups to blocks */
  readonly seed: number;
  /** blocks of the jackknife: 50 unless told */
  readonly blocks?: number;
  /** of the intervals: 0.95 unless told */
  readonly level?: number;
}

export interface VarianceShare {
  readonly share: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

export interface PairwiseVarianceShares {
  readonly first: VarianceShare;
  readonly second: VarianceShare;
  /** what the rows of one group of both factors share beyond both; null where no such group has two rows, and then part of the rest */
  readonly both: VarianceShare | null;
  /** between strata; null with one stratum or thresholds of their own. The strata count as given: no error for their choice */
  readonly strata: VarianceShare | null;
  readonly rest: VarianceShare;
  /** groups of the first factor with rows in two or more groups of the second, and the other way round */
  readonly linked: { readonly first: number; readonly second: number };
}

/**
 * Shares of the variance of a latent normal variable y* = first + second + both + strata + rest behind an ordered response, by pairwise
 * likelihood (le Cessie and van Houwelingen 1994; Renard, Molenberghs and Geys 2004): cuts from the margin, then the polychoric
 * correlation of pairs that share the first factor alone, the second alone, both, or the stratum alone; shares are their differences.
 * A group of n rows gives each of its pairs the weight 1 / (n − 1), so that it counts by its rows and not by their square.
 *
 * Unlike a likelihood with random intercepts this needs no integral over the crossed effects, so neither rare levels nor few rows per
 * group bend it. Shares lose their bias of order one over groups by a jackknife that deletes blocks of groups of the second factor;
 * variances of that jackknife and of one over the first factor are added, which is on the safe side (Owen 2007). Negative shares
 * become 0, and all are then brought to the sum of 1. Intervals are Student's with the fewer blocks less one, cut at 0 and 1.
 *
 * Not estimable: one level, or no pairs that tell the factors apart, also without some block.
 * @throws RangeError where lengths differ or a code is out of range
 */
export function pairwiseVarianceShares(input: PairwiseInput): Estimable<PairwiseVarianceShares> {
  const { codes, levels, thresholds = "common", seed, blocks = 50, level = 0.95 } = input;
  checkCodes(input);
  const strata = dense([input.strata ?? new Int32Array(codes.length)]);
  const [first, second] = [dense([input.first]), dense([input.second])];
  const cuts = thresholds === "own" ? strata : { codes: new Int32Array(codes.length), count: 1 };
  const withStrata = thresholds === "common" && strata.count > 1;
  const table = (same: readonly Int32Array[], different: readonly Int32Array[]) => new PairTables(codes, levels, cuts, { same: dense(same).codes, different }, (size) => 1 / (size - 1));
  const ofFirst = table([strata.codes, first.codes], [second.codes]);
  const ofSecond = table([strata.codes, second.codes], [first.codes]);
  const ofBoth = table([strata.codes, first.codes, second.codes], []);
  const replicated = ofBoth.totals.some((pairs) => pairs > 0);
  const classes = [ofFirst, ofSecond, ...(replicated ? [ofBoth] : []), ...(withStrata ? [table([strata.codes], [first.codes, second.codes])] : [])];
  const correlations = pairCorrelations(codes, levels, cuts, classes);
  if (correlations.full.includes(null)) return notEstimable("no pairs of rows, or no variety among them, tell the factors apart");
  const full = sharesOf(correlations.full as number[], replicated, withStrata);
  const replicates = (factor: { codes: Int32Array; count: number }) => deletionBlocks(factor, blocks, seed).map((rows) => correlations.without(rows));
  const deleted = [replicates(second), replicates(first)];
  if (deleted.some((each) => each.some((found) => found.includes(null)))) return notEstimable("the pairs that tell the factors apart rest on a single block of groups");
  const jackknives = deleted.map((each) => jackknife(full, each.map((found) => sharesOf(found as number[], replicated, withStrata))));
  const se = full.map((_, at) => Math.hypot(...jackknives.map(({ variances }) => Math.sqrt(variances[at]!))));
  const unbiased = jackknives[0]!.corrected;
  const sum = unbiased.reduce((total, share) => total + Math.max(0, share), 0);
  const reach = studentTQuantile(upperProbability(level), Math.min(...deleted.map(({ length }) => length)) - 1);
  const inside = (share: number) => Math.min(1, Math.max(0, share));
  const shares = unbiased.map((share, at): VarianceShare => ({
    share: Math.max(0, share) / sum,
    se: se[at]! / sum,
    low: inside((share - reach * se[at]!) / sum),
    high: inside((share + reach * se[at]!) / sum),
  }));
  return estimable({
    first: shares[0]!, second: shares[1]!, both: replicated ? shares[3]! : null, strata: withStrata ? shares[4]! : null, rest: shares[2]!,
    linked: { first: linked(first, second), second: linked(second, first) },
  });
}

/** Shares of first, second, rest, both, strata from the correlations of the pairs of each class. */
function sharesOf(correlations: readonly number[], replicated: boolean, withStrata: boolean): number[] {
  const [first, second] = [correlations[0]!, correlations[1]!];
  const strata = withStrata ? correlations.at(-1)! : 0;
  const additive = first + second - strata;
  const both = replicated ? correlations[2]! : additive;
  return [first - strata, second - strata, 1 - both, both - additive, strata];
}

function jackknife(full: readonly number[], replicates: readonly (readonly number[])[]): { readonly corrected: number[]; readonly variances: number[] } {
  const blocks = replicates.length;
  const means = full.map((_, at) => replicates.reduce((sum, shares) => sum + shares[at]!, 0) / blocks);
  return {
    corrected: full.map((share, at) => blocks * share - (blocks - 1) * means[at]!),
    variances: full.map((_, at) => ((blocks - 1) / blocks) * replicates.reduce((sum, shares) => sum + (shares[at]! - means[at]!) ** 2, 0)),
  };
}

/** Groups of one factor that meet two or more of the other. */
function linked(factor: { readonly codes: Int32Array; readonly count: number }, other: { readonly codes: Int32Array }): number {
  const seen = new Int32Array(factor.count).fill(-1);
  const meets = new Uint8Array(factor.count);
  factor.codes.forEach((group, row) => {
    if (seen[group]! < 0) seen[group] = other.codes[row]!;
    else if (seen[group] !== other.codes[row]) meets[group] = 1;
  });
  return meets.reduce((sum, met) => sum + met, 0);
}

function checkCodes({ codes, levels, first, second, strata }: PairwiseInput): void {
  for (const [name, factor] of [["first", first], ["second", second], ["strata", strata]] as const) {
    if (!factor) continue;
    if (factor.length !== codes.length) throw new RangeError(`${name} must have ${codes.length} rows: ${factor.length}`);
    for (const code of factor) if (code < 0) throw new RangeError(`${name} must have a code for each row: ${code}`);
  }
  for (const code of codes) if (!(code >= 0 && code < levels)) throw new RangeError(`codes must lie in 0 to ${levels - 1}: ${code}`);
}
