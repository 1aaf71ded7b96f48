import { randomStream } from "../randomStream.js";
import type { TwoWayModel } from "./twoWayModel.js";
import { dot } from "./positiveDefinite.js";

/** One number for each of the three quadratic forms in the effects. */
export interface Forms<T> {
  /** weighted variance over rows of the effects with many levels */
  readonly many: T;
  readonly few: T;
  /** weighted covariance over rows of the two effects of a row */
  readonly covariance: T;
}

/**
 * How much each row bears on the fit, with z the row of the design, A = Z'WZ and w the row's weight.
 * Forms hold z'A⁻¹QA⁻¹z, so that the diagonal of the matrix B with θ̂'Qθ̂ = y'By is w² times it.
 */
export interface Influence {
  readonly exact: boolean;
  /** w z'A⁻¹z */
  readonly leverage: Float64Array;
  /** 1 / (1 − leverage), for projections corrected for the curvature of the reciprocal; Infinity where the row alone identifies something */
  readonly leaveOutFactor: Float64Array;
  readonly forms: Forms<Float64Array>;
}

const certain = 1e-9;

/**
 * Exact influence from the inverse over the `few` levels: costs levels³ once and matches × matches-per-level.
 * With weights in the variances equal to those of the fit, the forms of fitted values follow from leverages
 * and only var(few) needs a matrix product of its own. @throws RangeError where the model was set up without the inverse
 */
export function exactInfluence(model: TwoWayModel): Influence {
  const { rows, system, weights, totalWeight, betaInverse, onLevels, explained, centred } = model;
  const inverse = system.inverse;
  if (inverse === null) throw new RangeError(`exact influence needs a model with the inverse over its fewer levels: ${system.fewWeight.length} levels`);
  const { matches, matchWeight, manyWeight, fewWeight } = system;
  const levels = fewWeight.length;
  const size = betaInverse.length === 0 ? 0 : Math.round(Math.sqrt(betaInverse.length));

  const scaled = inverse.map((value, at) => value * Math.sqrt(fewWeight[at % levels]! / totalWeight));
  const form = new Float64Array(levels * levels);
  for (let i = 0; i < levels; i++) for (let j = 0; j <= i; j++) form[i * levels + j] = form[j * levels + i] = dot(scaled, i * levels, scaled, j * levels, levels);

  // by match, with v = A⁻¹z over the few: z'A⁻¹z, v at the own level, v'Qv
  const own = new Float64Array(matches.count);
  const at = new Float64Array(matches.count);
  const spread = new Float64Array(matches.count);
  for (let a = 0; a < manyWeight.length; a++) {
    const from = matches.start[a]!;
    const to = matches.start[a + 1]!;
    let ownMean = 0;
    let spreadMean = 0;
    for (let c = from; c < to; c++) {
      const row = matches.second[c]! * levels;
      let inInverse = 0;
      let inForm = 0;
      for (let k = from; k < to; k++) {
        const share = matchWeight[k]! / manyWeight[a]!;
        inInverse += share * inverse[row + matches.second[k]!]!;
        inForm += share * form[row + matches.second[k]!]!;
      }
      const diagonal = row + matches.second[c]!;
      at[c] = inverse[diagonal]! - inInverse;
      own[c] = at[c]! - inInverse;
      spread[c] = form[diagonal]! - 2 * inForm;
      ownMean += (matchWeight[c]! / manyWeight[a]!) * inInverse;
      spreadMean += (matchWeight[c]! / manyWeight[a]!) * inForm;
    }
    for (let c = from; c < to; c++) {
      own[c]! += 1 / manyWeight[a]! + ownMean;
      spread[c]! += spreadMean;
    }
  }

  // what covariates change: inner products of v with vectors over the few, taken as level values less their mean within the many level
  const contrast = (values: Float64Array) => {
    const means = new Float64Array(manyWeight.length);
    for (let c = 0; c < matches.count; c++) means[matches.first[c]!]! += (matchWeight[c]! / manyWeight[matches.first[c]!]!) * values[matches.second[c]!]!;
    return Float64Array.from({ length: matches.count }, (_, c) => values[matches.second[c]!]! - means[matches.first[c]!]!);
  };
  const apply = (values: Float64Array) => Float64Array.from({ length: levels }, (_, b) => dot(inverse, b * levels, values, 0, levels));
  const totals = centred.map((x) => model.sums(x).few);
  const formContrast = onLevels.map(({ few }) => contrast(apply(few.map((value, b) => (value * fewWeight[b]!) / totalWeight))));
  const totalContrast = totals.map((total) => contrast(apply(total)));
  const square = (value: (j: number, k: number) => number) => Float64Array.from({ length: size * size }, (_, jk) => value(Math.floor(jk / size), jk % size));
  const weighted = (x: Float64Array, y: Float64Array, w: Float64Array) => x.reduce((sum, value, i) => sum + w[i]! * value * y[i]!, 0);
  const fewForm = square((j, k) => weighted(onLevels[j]!.few, onLevels[k]!.few, fewWeight) / totalWeight);
  const totalForm = square((j, k) => dot(totals[j]!, 0, onLevels[k]!.few, 0, levels));
  const fitForm = square((j, k) => weighted(explained[j]!, explained[k]!, weights));

  const leverage = new Float64Array(rows);
  const leaveOutFactor = new Float64Array(rows);
  const many = new Float64Array(rows);
  const few = new Float64Array(rows);
  const covariance = new Float64Array(rows);
  const left = new Float64Array(size);
  const m = new Float64Array(size);
  for (let i = 0; i < rows; i++) {
    const c = matches.ofRow[i]!;
    for (let k = 0; k < size; k++) left[k] = centred[k]![i]! - explained[k]![i]!;
    let h = own[c]!;
    let fit = own[c]!;
    let fitFew = at[c]!;
    let varFew = spread[c]!;
    for (let k = 0; k < size; k++) m[k] = dot(betaInverse, k * size, left, 0, size);
    for (let k = 0; k < size; k++) {
      h += left[k]! * m[k]!;
      fit += m[k]! * (dot(fitForm, k * size, m, 0, size) - 2 * explained[k]![i]!);
      fitFew += m[k]! * (dot(totalForm, k * size, m, 0, size) - onLevels[k]!.few[model.few[i]!]! - totalContrast[k]![c]!);
      varFew += m[k]! * (dot(fewForm, k * size, m, 0, size) - 2 * formContrast[k]![c]!);
    }
    fit = fit / totalWeight - 1 / totalWeight ** 2;
    fitFew /= totalWeight;
    leverage[i] = weights[i]! * h;
    leaveOutFactor[i] = 1 - leverage[i]! > certain ? 1 / (1 - leverage[i]!) : Infinity;
    few[i] = varFew;
    covariance[i] = fitFew - varFew;
    many[i] = fit - 2 * fitFew + varFew;
  }
  return { exact: true, leverage, leaveOutFactor, forms: { many, few, covariance } };
}

/**
 * Influence by random projections (Johnson & Lindenstrauss 1984; Achlioptas 2003; Kline, Saggio & Sølvsten 2020, computational appendix):
 * `draws` seeded vectors of signs, three solves each. Errors shrink with the root of `draws`.
 * The factor of leaving a row out is 1 + P̂/M̂ less its second-order bias from the draws' own variances.
 */
export function projectedInfluence(model: TwoWayModel, draws: number, seed: number, tolerance = 1e-6): Influence {
  if (!(Number.isInteger(draws) && draws >= 2)) throw new RangeError(`draws must be a whole number from 2: ${draws}`);
  const { rows, system, weights, totalWeight } = model;
  const random = randomStream(seed);
  const manyLevels = system.manyWeight.length;
  const fewLevels = system.fewWeight.length;
  const roots = weights.map(Math.sqrt);
  const none = new Float64Array(model.estimated.length);
  const signs = new Float64Array(rows);
  const scaled = new Float64Array(rows);
  const inwards = new Float64Array(rows);
  const outwards = new Float64Array(rows);
  const outSquared = new Float64Array(rows);
  const product = new Float64Array(rows);
  const many = new Float64Array(rows);
  const few = new Float64Array(rows);
  const covariance = new Float64Array(rows);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < rows; i++) {
      signs[i] = random.uniform() < 0.5 ? -1 : 1;
      scaled[i] = signs[i]! / roots[i]!;
    }
    const projected = model.regress(scaled, tolerance).fitted;
    const manyRight = new Float64Array(manyLevels);
    const fewRight = new Float64Array(fewLevels);
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      const value = (signs[i]! * roots[i]!) / Math.sqrt(totalWeight);
      manyRight[model.many[i]!]! += value;
      fewRight[model.few[i]!]! += value;
      sum += value;
      const inside = (roots[i]! * projected[i]!) ** 2;
      const outside = (signs[i]! - roots[i]! * projected[i]!) ** 2;
      inwards[i]! += inside / draws;
      outwards[i]! += outside / draws;
      outSquared[i]! += outside ** 2 / draws;
      product[i]! += (inside * outside) / draws;
    }
    const ofMany = model.solve(manyRight.map((value, a) => value - (sum * system.manyWeight[a]!) / totalWeight), new Float64Array(fewLevels), none, tolerance).fitted;
    const ofFew = model.solve(new Float64Array(manyLevels), fewRight.map((value, b) => value - (sum * system.fewWeight[b]!) / totalWeight), none, tolerance).fitted;
    for (let i = 0; i < rows; i++) {
      many[i]! += ofMany[i]! ** 2 / draws;
      few[i]! += ofFew[i]! ** 2 / draws;
      covariance[i]! += (ofMany[i]! * ofFew[i]!) / draws;
    }
  }
  const leverage = inwards.map((inside, i) => inside / (inside + outwards[i]!));
  const leaveOutFactor = inwards.map((inside, i) => {
    const outside = outwards[i]!;
    if (!(outside > certain)) return Infinity;
    const varianceOut = (outSquared[i]! - outside ** 2) / (draws - 1);
    const shared = (product[i]! - inside * outside) / (draws - 1);
    return 1 + inside / outside + shared / outside ** 2 - (inside * varianceOut) / outside ** 3;
  });
  return { exact: false, leverage, leaveOutFactor, forms: { many, few, covariance } };
}
