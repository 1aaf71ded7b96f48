import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { andrewsErrors, leaveOneOutErrors, type ComponentErrors } from "./componentErrors.js";
import { estimationSets, type EstimationSet, type EstimationSets, type LeaveOutUnit } from "./estimationSets.js";
import { exactInfluence, projectedInfluence, type Influence } from "./influence.js";
import { matchMeans } from "./matchMeans.js";
import { fitTwoWay, type TwoWayFit } from "./twoWayFit.js";
import type { TwoWayRows } from "./twoWayModel.js";
import { andrewsComponents, leaveOneOutComponents, plugInComponents, type VarianceComponents } from "./varianceComponents.js";

export interface DecompositionOptions {
  /** what is left out one at a time; null for no leave-one-out correction */
  readonly leaveOut: LeaveOutUnit | null;
  /** influence is exact while the factor with fewer levels has at most so many; beyond, random projections */
  readonly exactLevels: number;
  /** random projections */
  readonly draws: number;
  /** simulations behind standard errors; 0 for none */
  readonly simulations: number;
  readonly seed: number;
}

export interface CorrectedComponents {
  readonly components: VarianceComponents;
  readonly errors: ComponentErrors | null;
}

/** Estimates from the rows of one set. */
export interface SetEstimates {
  readonly set: EstimationSet;
  readonly fit: TwoWayFit;
  readonly exact: boolean;
  readonly plugIn: VarianceComponents;
  readonly andrews: Estimable<CorrectedComponents>;
}

export interface TwoWayDecomposition {
  readonly sets: EstimationSets;
  readonly connected: SetEstimates;
  /** null where not asked for */
  readonly leaveOut: Estimable<SetEstimates & { readonly leaveOneOut: Estimable<CorrectedComponents> }> | null;
}

function subset(rows: TwoWayRows, kept: Int32Array): TwoWayRows {
  const pick = (column: Float64Array) => Float64Array.from(kept, (row) => column[row]!);
  return {
    response: pick(rows.response),
    first: kept.map((row) => rows.first[row]!),
    second: kept.map((row) => rows.second[row]!),
    weights: rows.weights === null ? null : pick(rows.weights),
    covariates: rows.covariates.map(pick),
  };
}

/**
 * Decomposes the variance of y = α(first) + ψ(second) + xβ + ε into that of the effects, their covariance and the residual: plug-in
 * (Abowd, Kramarz & Margolis 1999) and corrected under equal variances (Andrews et al. 2008) in the largest connected set, and,
 * with `leaveOut`, all three including the leave-one-out correction (Kline, Saggio & Sølvsten 2020) in the largest leave-one-out connected set.
 * Not estimable where the largest set has one level of a factor. @throws RangeError as `twoWayModel`
 */
export function twoWayDecomposition(rows: TwoWayRows, options: DecompositionOptions): Estimable<TwoWayDecomposition> {
  const { simulations, seed } = options;
  const sets = estimationSets(rows.first, rows.second, options.leaveOut);
  const influenceOf = (fit: TwoWayFit): Influence => (fit.model.system.inverse === null ? projectedInfluence(fit.model, options.draws, seed) : exactInfluence(fit.model));

  const estimate = (set: EstimationSet): Estimable<SetEstimates & { influence: Influence; data: TwoWayRows }> => {
    const data = subset(rows, set.rows);
    const fitted = fitTwoWay(data, options.exactLevels);
    if (fitted.value === null) return fitted;
    const fit = fitted.value;
    const influence = influenceOf(fit);
    const corrected = andrewsComponents(fit, influence);
    const andrews = corrected.value === null ? corrected : estimable({ components: corrected.value, errors: simulations > 0 ? andrewsErrors(fit, influence, simulations, seed) : null });
    return estimable({ set, fit, exact: influence.exact, plugIn: plugInComponents(fit), andrews, influence, data });
  };

  const connected = estimate(sets.connected);
  if (connected.value === null) return connected;
  if (sets.leaveOut === null) return estimable({ sets, connected: connected.value, leaveOut: null });
  if (sets.leaveOut.rows.length === 0) return estimable({ sets, connected: connected.value, leaveOut: notEstimable(`no ${options.leaveOut} can be left out without breaking the graph of levels`) });

  const robust = sets.leaveOut.rows.length === sets.connected.rows.length ? connected : estimate(sets.leaveOut);
  if (robust.value === null) return estimable({ sets, connected: connected.value, leaveOut: robust });
  const { fit, influence, data } = robust.value;
  const leaveOneOut = (): Estimable<CorrectedComponents> => {
    const collapsed = options.leaveOut === "match" ? fitTwoWay(matchMeans(data, fit), options.exactLevels) : estimable(fit);
    if (collapsed.value === null) return collapsed;
    const base = collapsed.value;
    const baseInfluence = options.leaveOut === "match" ? influenceOf(base) : influence;
    const result = leaveOneOutComponents(base, baseInfluence);
    if (result.value === null) return result;
    const errors = simulations > 0 ? leaveOneOutErrors(base, baseInfluence, simulations, seed) : null;
    if (options.leaveOut === "row") return estimable({ components: result.value, errors });
    // errors of match means say nothing about those of rows: the residual is what is left of the variance
    const { plugIn } = robust.value;
    const whole = (part: VarianceComponents) => part.first + part.second + 2 * part.covariance;
    return estimable({ components: { ...result.value, residual: plugIn.residual + whole(plugIn) - whole(result.value) }, errors });
  };
  return estimable({ sets, connected: connected.value, leaveOut: estimable({ ...robust.value, leaveOneOut: leaveOneOut() }) });
}
