import { biasReducedCovariance } from "../../statistics/linear/biasReducedCovariance.js";
import { classicalCovariance } from "../../statistics/linear/classicalCovariance.js";
import { clusterCovariance } from "../../statistics/linear/clusterCovariance.js";
import { type CoefficientRow, coefficientTable } from "../../statistics/linear/coefficientTable.js";
import { goodnessOfFit } from "../../statistics/linear/goodnessOfFit.js";
import { type LeastSquares, leastSquares } from "../../statistics/linear/leastSquares.js";
import { robustCovariance } from "../../statistics/linear/robustCovariance.js";
import type { Estimable } from "../../statistics/estimable.js";
import { type EstimateRow, type Factor, type FitMethod, Misuse } from "../fitMethod.js";

type Covariances = Record<string, { readonly covariance: Estimable<readonly Float64Array[]>; readonly df: number | readonly (number | null)[] }>;

export const regression: FitMethod = {
  name: "regression",
  summary: "least squares with classical, heteroscedasticity-robust and cluster-robust errors",
  flags: [
    { name: "response", kind: "column", required: true, help: "numeric column" },
    { name: "fixed", kind: "columns", required: true, help: "explanatory columns; text columns by treatment coding" },
    { name: "cluster", kind: "column", required: false, help: "rows of one cluster may depend on one another; errors are then CR2 with Satterthwaite df" },
  ],
  example: "--data data/examples/penicillin.csv --response diameter --fixed sample --cluster plate",
  run(input) {
    const response = input.flag("response")!;
    const fixed = input.list("fixed");
    if (fixed.includes(response)) throw new Misuse(`column ${response} cannot explain itself: it is the response`);
    const { names, columns } = input.design(fixed);
    const cluster = input.flag("cluster");
    const clusters = cluster === undefined ? null : input.factor(cluster);
    if (clusters !== null && clusters.levels.length < 2) throw new Misuse(`column ${clusters.name} has only one level: ${clusters.levels[0]}`);
    const fit = leastSquares(columns, input.numeric(response), input.weights);
    const { perfect, logLikelihood, ...goodness } = goodnessOfFit(fit);
    const covariances = { ...unclustered(fit), ...(clusters && clustered(fit, clusters)) };
    const standardErrors = Object.fromEntries(Object.entries(covariances).map(([type, { covariance, df }]) => [type, named(names, coefficientTable(fit, covariance.value, df))]));
    const lead = clusters === null ? "classical" : "cr2";

    const notes = [clusters === null ? "errors, t and intervals of estimates are classical (R lm); robust ones are under standardErrors" : `errors, t and intervals of estimates are CR2 with Satterthwaite df (R clubSandwich) over ${clusters.levels.length} clusters of ${clusters.name}`];
    notes.push("hc0 to hc3 as R sandwich vcovHC, referred to t with the residual df");
    if (clusters !== null) notes.push("cr0 without a factor; cr1 times G/(G-1); cr1s times G/(G-1)*(n-1)/(n-k), which is Stata's and R sandwich vcovCL's; all referred to t with G-1 df");
    if (clusters !== null && clusters.levels.length < 40) notes.push("few clusters: trust cr2 with its df before cr0 and cr1");
    if (input.weights !== null) notes.push("weights are precisions, as in R lm: the error variance of a row is inverse to its weight");
    const aliased = fit.aliased.map((column) => names[column]!);
    if (aliased.length > 0) notes.push(`no coefficient for ${aliased.join(", ")}: determined by the columns before`);
    if (perfect) notes.push("essentially perfect fit: standard errors and tests are rounding noise");
    const silent = new Map<string, string[]>();
    for (const [type, { covariance }] of Object.entries(covariances)) if (covariance.reason !== null) silent.set(covariance.reason, [...(silent.get(covariance.reason) ?? []), type]);
    for (const [reason, types] of silent) notes.push(`no ${types.join(", ")}: ${reason}`);
    return { estimates: standardErrors[lead]!, standardErrors, ...goodness, ...(logLikelihood !== null && { logLikelihood }), ...(clusters && { clusters: clusters.levels.length }), aliased, notes };
  },
};

function unclustered(fit: LeastSquares): Covariances {
  const df = fit.dfResidual;
  return {
    classical: { covariance: classicalCovariance(fit), df },
    hc0: { covariance: robustCovariance(fit, "hc0"), df },
    hc1: { covariance: robustCovariance(fit, "hc1"), df },
    hc2: { covariance: robustCovariance(fit, "hc2"), df },
    hc3: { covariance: robustCovariance(fit, "hc3"), df },
  };
}

function clustered(fit: LeastSquares, { codes, levels }: Factor): Covariances {
  const df = levels.length - 1;
  const reduced = biasReducedCovariance(fit, codes);
  const cr2 = reduced.value === null ? { covariance: reduced, df } : { covariance: { value: reduced.value.covariance, reason: null }, df: reduced.value.df };
  return {
    cr0: { covariance: clusterCovariance(fit, codes, "cr0"), df },
    cr1: { covariance: clusterCovariance(fit, codes, "cr1"), df },
    cr1s: { covariance: clusterCovariance(fit, codes, "cr1s"), df },
    cr2,
  };
}

function named(names: readonly string[], rows: readonly CoefficientRow[]): EstimateRow[] {
  return rows.map((row, i) => ({ name: names[i]!, ...row }));
}
