import { Matrix, solve as solveDense } from "ml-matrix";
import { factorSpace } from "../sparse/choleskyFactor.js";
import { devianceSlope, type DevianceSlope } from "./devianceSlope.js";
import { degreesOfFreedom, deviance, mixedFit, type Criterion, type MixedFit } from "./mixedFit.js";
import type { MixedModel } from "./mixedModel.js";

export interface MinimisedDeviance {
  /** the factors' variances in order, then the residual one */
  readonly variances: Float64Array;
  readonly deviance: number;
  readonly fit: MixedFit;
  /** steps, and times the model was solved */
  readonly iterations: number;
  readonly evaluations: number;
  readonly converged: boolean;
}

const mostIterations = 200;
/** a step that promises less than this is the last */
const enough = 1e-12;
/** variance ratios times the mean weight of a level are kept above this while the slope is taken */
const floorAt = 1e-9;

/**
 * Minimises the deviance over variances of 0 or more by projected Newton steps on average information, halved until the
 * deviance falls; where no step falls, one multiplicative step that always does (Zhou, Hu, Zhou & Lange 2019).
 * Variances named in `held` stay at their start. Returns null where the residual variance goes to 0.
 */
export function minimiseDeviance(model: MixedModel, start: Float64Array, criterion: Criterion, held: readonly number[] = []): MinimisedDeviance | null {
  const count = start.length - 1;
  const df = degreesOfFreedom(model, criterion);
  const space = factorSpace(model.symbolic);
  const floors = ratioFloors(model);
  let evaluations = 0;

  const at = (variances: Float64Array, exact: boolean): Point | null => {
    evaluations++;
    const ratios = Float64Array.from({ length: count }, (_, k) => Math.max(variances[k]! / variances[count]!, exact ? 0 : floors[k]!));
    const fit = mixedFit(model, ratios, space);
    if (!fit) return null;
    const own = held.length > 0 ? variances.slice() : rescaled(variances, fit.penalised / df);
    return { variances: own, fit, deviance: deviance(fit, own[count]!, criterion) };
  };

  let point = at(start, false);
  let iterations = 0;
  let converged = false;
  while (point && !converged && iterations < mostIterations) {
    if (point.fit.residual <= 1e-13 * model.total) return null;
    iterations++;
    const here: Point = point;
    const slope = devianceSlope(here.fit, here.variances[count]!, criterion);
    const { step, promise } = newtonStep(here.variances, raisedDiagonal(model, slope), held);
    converged = promise < enough;
    let next: Point | null = null;
    for (let share = 1; share > 1e-3 && !next; share /= 4) {
      const candidate = at(here.variances.map((v, k) => Math.max(v + share * step[k]!, k === count ? v / 10 : 0)), false);
      if (candidate && (promise < 1e-7 || candidate.deviance < here.deviance - 1e-4 * share * promise)) next = candidate;
    }
    next ??= at(multiplicativeStep(here, slope, held), false);
    if (!next || next.deviance > here.deviance + 1e-6) break;
    point = next;
  }
  if (!point) return null;
  const final = at(point.variances, true);
  return final && { ...final, iterations, evaluations, converged };
}

interface Point {
  readonly variances: Float64Array;
  readonly fit: MixedFit;
  readonly deviance: number;
}

function rescaled(variances: Float64Array, residual: number): Float64Array {
  const by = residual / variances[variances.length - 1]!;
  return variances.map((v) => v * by);
}

function ratioFloors({ incidence }: MixedModel): Float64Array {
  const weight = new Float64Array(incidence.effects.length);
  incidence.factorOf.forEach((k, i) => (weight[k]! += incidence.matrix.values[incidence.matrix.starts[i]!]!));
  return weight.map((sum, k) => (floorAt * incidence.effects[k]!.length) / sum);
}

/** Average information is 0 where the effects explain nothing at all; a tenth of a lower bound of the expected one takes its place. */
function raisedDiagonal({ incidence, n }: MixedModel, slope: DevianceSlope): DevianceSlope {
  const information = slope.information.clone();
  slope.expected.forEach((trace, k) => {
    const levels = incidence.effects[k]?.length ?? n;
    information.set(k, k, Math.max(information.get(k, k), (0.1 * trace ** 2) / levels));
  });
  return { ...slope, information };
}

/** Step to the minimum of the quadratic, variances that would fall below 0 put there one by one; what it promises to take off the deviance. */
function newtonStep(variances: Float64Array, { gradient, information }: DevianceSlope, held: readonly number[]): { step: Float64Array; promise: number } {
  const size = variances.length;
  const step = new Float64Array(size);
  const stopped = new Set(held);
  for (let k = 0; k < size - 1; k++) if (variances[k]! === 0 && gradient[k]! >= 0) stopped.add(k);
  for (;;) {
    const free = [...variances.keys()].filter((k) => !stopped.has(k));
    if (free.length === 0) break;
    const right = free.map((k) => -gradient[k]! - [...stopped].reduce((sum, l) => sum + information.get(k, l) * step[l]!, 0));
    const left = new Matrix(free.map((k) => free.map((l) => information.get(k, l) * (k === l ? 1 + 1e-12 : 1))));
    const found = solveDense(left, Matrix.columnVector(right), true).getColumn(0);
    free.forEach((k, at) => (step[k] = found[at]!));
    const below = free.filter((k) => k < size - 1 && variances[k]! + step[k]! < 0);
    if (below.length === 0) break;
    const worst = below.reduce((a, b) => (variances[b]! + step[b]! < variances[a]! + step[a]! ? b : a));
    step[worst] = -variances[worst]!;
    stopped.add(worst);
  }
  let promise = 0;
  for (let k = 0; k < size; k++) {
    promise -= gradient[k]! * step[k]!;
    for (let l = 0; l < size; l++) promise -= 0.5 * step[k]! * information.get(k, l) * step[l]!;
  }
  return { step, promise };
}

function multiplicativeStep({ variances }: Point, { expected, observed }: DevianceSlope, held: readonly number[]): Float64Array {
  return variances.map((v, k) => (held.includes(k) ? v : v * Math.sqrt(observed[k]! / expected[k]!)));
}
