import { Matrix, solve as solveDense } from "ml-matrix";
import { devianceSlope, type DevianceSlope } from "./devianceSlope.js";
import { degreesOfFreedom, deviance, mixedFit, type Criterion, type MixedFit } from "./mixedFit.js";
import type { MixedModel } from "./mixedModel.js";
import { exactSolver, type ExactSystem, type MixedSystem, type Solver } from "./mixedSystem.js";
import { sampledSolver } from "./sampledSystem.js";

export interface MinimisedDeviance {
  /** the factors' variances in order, then the residual one */
  readonly variances: Float64Array;
  readonly deviance: number;
  readonly fit: MixedFit<ExactSystem>;
  /** steps; times the model was solved with an exact factor */
  readonly iterations: number;
  readonly evaluations: number;
  readonly converged: boolean;
}

export interface SearchOptions {
  /** positions of variances that stay at their start */
  readonly held?: readonly number[];
  /** random signs for a search by sampled traces, see `sampledSolver`; only the deviance at its end is exact then */
  readonly signs?: Int8Array;
}

const most = { exact: 200, sampled: 40 };
/** variance ratios times the mean weight of a level are kept above this while the slope is taken */
const floors = { exact: 1e-9, sampled: 1e-4 };

/**
 * Minimises the deviance over variances of 0 or more by projected Newton steps on average information, shortened until the
 * deviance falls; where no step falls, one multiplicative step that always does (Zhou, Hu, Zhou & Lange 2019).
 * Returns null where the residual variance goes to 0.
 */
export function minimiseDeviance(model: MixedModel, start: Float64Array, criterion: Criterion, { held = [], signs }: SearchOptions = {}): MinimisedDeviance | null {
  const count = start.length - 1;
  const df = degreesOfFreedom(model, criterion);
  const exact = exactSolver(model);
  const meanWeight = meanLevelWeights(model);
  let evaluations = 0;
  let iterations = 0;
  let converged = false;

  const at = <S extends MixedSystem>(variances: Float64Array, solver: Solver<S>, floor: number): Point<S> | null => {
    if (!signs || floor === 0) evaluations++;
    const ratios = Float64Array.from({ length: count }, (_, k) => Math.max(variances[k]! / variances[count]!, floor / meanWeight[k]!));
    const fit = mixedFit(model, ratios, solver);
    if (!fit) return null;
    const own = held.length > 0 ? variances.slice() : rescaled(variances, fit.penalised / df);
    return { variances: own, fit, deviance: deviance(fit, own[count]!, criterion) };
  };

  const search = <S extends MixedSystem>(from: Point<S> | null, again: (variances: Float64Array) => Point<S> | null, enough: number, last: number): Point<S> | null => {
    let point = from;
    converged = false;
    while (point && !converged && iterations < last) {
      if (point.fit.residual <= 1e-13 * model.total) return null;
      iterations++;
      const here: Point<S> = point;
      const slope = devianceSlope(here.fit, here.variances[count]!, criterion);
      const { step, promise } = newtonStep(here.variances, raisedDiagonal(model, slope), held);
      converged = promise < enough;
      let next: Point<S> | null = null;
      for (let share = 1; share > 1e-3 && !next; share /= 4) {
        const candidate = again(here.variances.map((v, k) => Math.max(v + share * step[k]!, k === count ? v / 10 : 0)));
        if (candidate && (promise < 1e-7 || candidate.deviance === null || candidate.deviance < here.deviance! - 1e-4 * share * promise)) next = candidate;
      }
      next ??= again(multiplicativeStep(here, slope, held));
      if (!next || (next.deviance !== null && next.deviance > here.deviance! + 1e-6)) break;
      point = next;
    }
    return point;
  };

  let variances = start;
  if (signs) {
    const sampled = sampledSolver(model, signs);
    const again = (candidate: Float64Array) => at(candidate, sampled, floors.sampled);
    const found = search(again(start), again, 1e-5, most.sampled);
    if (!found) return null;
    variances = found.variances;
  }
  let point: Point<ExactSystem> | null = null;
  if (!signs || !converged) {
    // of a promise, average information leaves about one part in as many as a factor has levels
    const fewest = Math.min(...model.incidence.effects.map(({ length }) => length));
    const enough = fewest * (fewest < 500 ? 1e-14 : 1e-12);
    const again = (candidate: Float64Array) => at(candidate, exact, floors.exact);
    point = search(again(variances), again, enough, iterations + most.exact);
    if (!point) return null;
    variances = point.variances;
  }
  const floored = variances.some((v, k) => k < count && v / variances[count]! < floors.exact / meanWeight[k]!);
  const final = point && !floored ? point : at(variances, exact, 0);
  return final && { ...final, deviance: final.deviance!, iterations, evaluations, converged };
}

interface Point<S extends MixedSystem> {
  readonly variances: Float64Array;
  readonly fit: MixedFit<S>;
  readonly deviance: number | null;
}

function rescaled(variances: Float64Array, residual: number): Float64Array {
  const by = residual / variances[variances.length - 1]!;
  return variances.map((v) => v * by);
}

function meanLevelWeights({ incidence }: MixedModel): Float64Array {
  const weight = new Float64Array(incidence.effects.length);
  incidence.factorOf.forEach((k, i) => (weight[k]! += incidence.matrix.values[incidence.matrix.starts[i]!]!));
  return weight.map((sum, k) => sum / incidence.effects[k]!.length);
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

function multiplicativeStep({ variances }: Point<MixedSystem>, { expected, observed }: DevianceSlope, held: readonly number[]): Float64Array {
  return variances.map((v, k) => (held.includes(k) ? v : v * Math.sqrt(observed[k]! / expected[k]!)));
}
