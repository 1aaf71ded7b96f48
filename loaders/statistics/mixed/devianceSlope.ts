import { Matrix } from "ml-matrix";
import { multiply } from "../sparse/symmetricMatrix.js";
import { degreesOfFreedom, type Criterion, type MixedFit } from "./mixedFit.js";

/** First and expected second derivatives of the deviance by the variances: the factors' in order, then the residual one. */
export interface DevianceSlope {
  readonly gradient: Float64Array;
  /** the gradient is `expected` less `observed`, both positive */
  readonly expected: Float64Array;
  readonly observed: Float64Array;
  readonly information: Matrix;
}

/**
 * Gradient by the traces of the inverse, curvature by average information (Gilmour, Thompson & Cullis 1995).
 * All variance ratios must be positive.
 */
export function devianceSlope(fit: MixedFit, variance: number, criterion: Criterion): DevianceSlope {
  const { model, ratios, scores, residual } = fit;
  const count = ratios.length;
  const traces = ratioTraces(fit, criterion);
  const squares = new Float64Array(count);
  model.incidence.factorOf.forEach((k, i) => (squares[k]! += scores[i]! ** 2));

  let rest = degreesOfFreedom(model, criterion);
  for (let k = 0; k < count; k++) rest -= ratios[k]! * traces[k]!;
  const expected = Float64Array.from([...traces, rest], (trace) => trace / variance);
  const observed = Float64Array.from([...squares, residual], (square) => square / variance ** 2);

  const relative = relativeInformation(fit);
  const information = new Matrix(count + 1, count + 1);
  let corner = residual;
  for (let k = 0; k < count; k++) {
    let border = squares[k]!;
    for (let l = 0; l < count; l++) {
      border -= ratios[l]! * relative.get(k, l);
      information.set(k, l, relative.get(k, l) / variance ** 3);
    }
    information.set(k, count, border / variance ** 3);
    information.set(count, k, border / variance ** 3);
    corner -= ratios[k]! * border;
  }
  information.set(count, count, corner / variance ** 3);
  return { gradient: expected.map((x, k) => x - observed[k]!), expected, observed, information };
}

/** trace of P Z_k Z_k' for each factor; V⁻¹ takes the place of P under ML */
function ratioTraces({ model, ratios, system, solvedFixed, fixedCovariance }: MixedFit, criterion: Criterion): Float64Array {
  const { factorOf, effects } = model.incidence;
  const traces = system.inverseTraces().map((trace, k) => effects[k]!.length - trace);
  if (criterion === "REML") {
    solvedFixed.forEach((a, j) => solvedFixed.forEach((b, l) => {
      const by = fixedCovariance.get(j, l);
      for (let i = 0; i < a.length; i++) traces[factorOf[i]!]! -= a[i]! * by * b[i]!;
    }));
  }
  return traces.map((trace, k) => trace / ratios[k]!);
}

/** y'P Z_k Z_k' P Z_l Z_l' P y */
function relativeInformation({ model, ratios, scores, scale, system, solvedFixed, fixedCovariance }: MixedFit): Matrix {
  const { matrix, factorOf } = model.incidence;
  const parts = Array.from(ratios, (_, k) => {
    const own = scores.map((x, i) => (factorOf[i] === k ? x : 0));
    const product = new Float64Array(matrix.size);
    multiply(matrix, own, product);
    const scaled = product.map((x, i) => x * scale[i]!);
    const solved = scaled.slice();
    system.solve(solved);
    const fixed = solvedFixed.map((vector, j) => inner(model.crossFixed[j]!, own) - inner(vector, scaled));
    return { own, product, scaled, solved, fixed };
  });
  const information = new Matrix(parts.length, parts.length);
  parts.forEach((a, k) => {
    parts.forEach((b, l) => {
      let value = inner(a.own, b.product) - inner(a.scaled, b.solved);
      a.fixed.forEach((x, i) => b.fixed.forEach((y, j) => (value -= x * fixedCovariance.get(i, j) * y)));
      information.set(k, l, value);
    });
  });
  return information;
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
