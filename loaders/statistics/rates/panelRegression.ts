import { biasReducedCovariance } from "../linear/biasReducedCovariance.js";
import { clusterCovariance } from "../linear/clusterCovariance.js";
import { type CoefficientRow, coefficientTable } from "../linear/coefficientTable.js";
import { type LeastSquares, leastSquares } from "../linear/leastSquares.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { checkPanel, type Family, type Panel } from "./panel.js";

export interface PanelRegression {
  /** the columns' coefficients (log ratios in `poisson`) with CR2 errors and Satterthwaite df */
  readonly reduced: readonly CoefficientRow[];
  /** the same with CR1 errors and one df less than clusters */
  readonly plain: readonly CoefficientRow[];
  /** expected values; NaN in rows of units without events */
  readonly fitted: Float64Array;
  /** Pearson's χ² over its df */
  readonly dispersion: number;
  readonly rows: number;
  readonly clusters: number;
}

export interface PanelOptions {
  readonly family: Family;
  /** whether periods get effects too */
  readonly hasPeriodEffects: boolean;
  /** per row; every unit lies within one cluster. Without it the units are the clusters. */
  readonly clusters?: Int32Array;
}

const STEPS = 100;
const CONVERGED = 1e-10;

/**
 * Regression on columns with unit effects absorbed and, if wanted, period effects. `poisson` is Poisson pseudo-maximum likelihood: right
 * for any non-negative response whose mean is as modelled, overdispersed or not (Gourieroux, Monfort & Trognon 1984; Santos Silva &
 * Tenreyro 2006), by iteratively reweighted least squares with the units swept out at each step (Correia, Guimarães & Zylkin 2020),
 * as R `glm(y ~ x + factor(unit) + factor(period) + offset(log(exposure)), family = poisson)`. Units without events tell nothing and are
 * left out, and so are periods without. Errors are cluster-robust: CR2 with the working variance of the model and Satterthwaite df, of
 * the least-squares problem that the last step solves, scaled by the root of its weights (as `clubSandwich` gives for that `lm`; for the
 * `glm` itself it takes another root of the same matrix, which differs in the fourth digit), and CR1, as
 * `sandwich::vcovCL(type = "HC0")`.
 * @throws RangeError as `checkPanel`
 */
export function panelRegression(columns: readonly Float64Array[], panel: Panel, { family, hasPeriodEffects, clusters: given }: PanelOptions): Estimable<PanelRegression> {
  checkPanel(panel, family);
  let kept = [...panel.response.keys()];
  for (let before = -1; family === "poisson" && before !== kept.length; ) {
    before = kept.length;
    for (const codes of hasPeriodEffects ? [panel.units, panel.periods] : [panel.units]) {
      const lively = new Set(kept.filter((i) => panel.response[i]! > 0).map((i) => codes[i]!));
      kept = kept.filter((i) => lively.has(codes[i]!));
    }
  }
  if (kept.length === 0) return notEstimable("no events");
  const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]!);
  const y = pick(panel.response);
  const exposure = panel.exposure === null ? y.map(() => 1) : pick(panel.exposure);
  const codes = new Map([...new Set(kept.map((i) => panel.units[i]!))].map((code, at) => [code, at]));
  const units = Int32Array.from(kept, (i) => codes.get(panel.units[i]!)!);
  const periods = hasPeriodEffects ? [...new Set(kept.map((i) => panel.periods[i]!))].sort((a, b) => a - b).slice(1) : [];
  const design = [...columns.map(pick), ...periods.map((period) => Float64Array.from(kept, (i) => Number(panel.periods[i] === period)))];

  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  let eta = family === "poisson" ? y.map((value) => Math.log((value + mean) / 2)) : y;
  let fit: LeastSquares | undefined;
  let weights = exposure;
  let left = Infinity;
  for (let step = 0; step < STEPS && left > CONVERGED; step++) {
    const mu = family === "poisson" ? eta.map(Math.exp) : eta;
    weights = family === "poisson" ? mu : exposure;
    const working = family === "poisson" ? y.map((value, i) => eta[i]! - Math.log(exposure[i]!) + (value - mu[i]!) / mu[i]!) : y;
    const root = weights.map(Math.sqrt);
    const swept = (values: Float64Array) => within(values, units, weights, codes.size).map((value, i) => value * root[i]!);
    fit = leastSquares(design.map(swept), swept(working));
    const offset = (i: number) => (family === "poisson" ? Math.log(exposure[i]!) : 0);
    const next = working.map((value, i) => value - fit!.residuals[i]! / root[i]! + offset(i));
    left = family === "gaussian" ? 0 : Math.max(...chunked(next.map((value, i) => Math.abs(value - eta[i]!))));
    eta = next;
  }
  if (left > CONVERGED) return notEstimable("no convergence: effects have no finite value");
  const dfResidual = fit!.dfResidual - codes.size;
  if (dfResidual <= 0) return notEstimable(`${y.length} rows for ${codes.size + fit!.kept.length} coefficients, the units' included`);
  const clusters = given === undefined ? units : Int32Array.from(kept, (i) => given[i]!);
  const reduced = biasReducedCovariance({ ...fit!, dfResidual }, clusters, fit!.kept.filter((column) => column < columns.length).length);
  const plain = clusterCovariance({ ...fit!, dfResidual }, clusters, "cr1");
  if (reduced.value === null) return reduced;
  const fitted = new Float64Array(panel.response.length).fill(NaN);
  kept.forEach((i, at) => (fitted[i] = family === "poisson" ? Math.exp(eta[at]!) : eta[at]!));
  return estimable({
    reduced: coefficientTable(fit!, reduced.value.covariance, reduced.value.df).slice(0, columns.length),
    plain: coefficientTable(fit!, plain.value, reduced.value.clusters - 1).slice(0, columns.length),
    fitted,
    dispersion: fit!.residualSumOfSquares / dfResidual,
    rows: y.length,
    clusters: reduced.value.clusters,
  });
}

/** Values less the weighted mean of their unit. */
function within(values: Float64Array, units: Int32Array, weights: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  const totals = new Float64Array(count);
  values.forEach((value, i) => {
    sums[units[i]!]! += weights[i]! * value;
    totals[units[i]!]! += weights[i]!;
  });
  return values.map((value, i) => value - sums[units[i]!]! / totals[units[i]!]!);
}

/** The greatest of every thousand values, so that none is lost to the limit of arguments. */
function chunked(values: Float64Array): number[] {
  return Array.from({ length: Math.ceil(values.length / 1000) }, (_, at) => Math.max(...values.subarray(at * 1000, at * 1000 + 1000)));
}
