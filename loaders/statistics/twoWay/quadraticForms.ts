import type { LevelValues } from "./bipartiteSystem.js";
import type { Forms } from "./influence.js";
import type { TwoWayModel } from "./twoWayModel.js";

function deviations(values: Float64Array, weight: Float64Array, totalWeight: number): Float64Array {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += (weight[i]! / totalWeight) * values[i]!;
  return values.map((value) => value - mean);
}

/** Variances of the two effects and their covariance over rows, weighted, divided by the sum of weights. */
export function quadraticForms(model: TwoWayModel, levels: LevelValues): Forms<number> {
  const { manyWeight, fewWeight, matchWeight, matches, totalWeight } = model.system;
  const many = deviations(levels.many, manyWeight, totalWeight);
  const few = deviations(levels.few, fewWeight, totalWeight);
  let varMany = 0;
  let varFew = 0;
  let covariance = 0;
  for (let a = 0; a < many.length; a++) varMany += manyWeight[a]! * many[a]! ** 2;
  for (let b = 0; b < few.length; b++) varFew += fewWeight[b]! * few[b]! ** 2;
  for (let c = 0; c < matches.count; c++) covariance += matchWeight[c]! * many[matches.first[c]!]! * few[matches.second[c]!]!;
  return { many: varMany / totalWeight, few: varFew / totalWeight, covariance: covariance / totalWeight };
}

/** Qθ for the three forms: half their gradients at θ. */
export function formGradients(model: TwoWayModel, levels: LevelValues): Forms<LevelValues> {
  const { manyWeight, fewWeight, matchWeight, matches, totalWeight } = model.system;
  const many = deviations(levels.many, manyWeight, totalWeight);
  const few = deviations(levels.few, fewWeight, totalWeight);
  const crossMany = new Float64Array(many.length);
  const crossFew = new Float64Array(few.length);
  for (let c = 0; c < matches.count; c++) {
    const half = matchWeight[c]! / (2 * totalWeight);
    crossMany[matches.first[c]!]! += half * few[matches.second[c]!]!;
    crossFew[matches.second[c]!]! += half * many[matches.first[c]!]!;
  }
  return {
    many: { many: many.map((value, a) => (value * manyWeight[a]!) / totalWeight), few: new Float64Array(few.length) },
    few: { many: new Float64Array(many.length), few: few.map((value, b) => (value * fewWeight[b]!) / totalWeight) },
    covariance: { many: crossMany, few: crossFew },
  };
}
