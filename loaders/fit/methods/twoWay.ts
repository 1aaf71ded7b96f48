import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { effectErrors } from "../../statistics/twoWay/effectErrors.js";
import type { EstimationSet } from "../../statistics/twoWay/estimationSets.js";
import { type CorrectedComponents, type SetEstimates, twoWayDecomposition } from "../../statistics/twoWay/twoWayDecomposition.js";
import type { LevelEffect } from "../../statistics/twoWay/twoWayFit.js";
import { type EstimateRow, type Factor, type FitMethod, Misuse } from "../fitMethod.js";

const exactLevels = 1500;
const draws = 100;
const simulations = 100;

/** A variant of the decomposition, the set that it was estimated in, and the reason where it could not be. */
interface Variant {
  readonly name: string;
  readonly set: "connected" | "leave-out";
  readonly result: CorrectedComponents | null;
  readonly reason: string | null;
}

export const twoWay: FitMethod = {
  name: "two-way",
  summary: "two-way fixed effects with movers (AKM): variances of both effects, their covariance, and corrections for noise",
  flags: [
    { name: "response", kind: "column", required: true, help: "numeric column" },
    { name: "effects", kind: "columns", required: true, help: "two columns of levels, as unit,manager: those of the first move between those of the second" },
    { name: "fixed", kind: "columns", required: false, help: "covariates; text columns by treatment coding" },
    { name: "leave-out", kind: "switch", required: false, help: "also the leave-one-out correction (Kline, Saggio & Sølvsten), right where error variances differ" },
    { name: "leave-out-match", kind: "switch", required: false, help: "as --leave-out, leaving out all rows of a pair of levels at a time: errors within a pair may depend on one another" },
    { name: "levels", kind: "switch", required: false, help: "every effect" },
  ],
  example: "--data data/examples/penicillin.csv --response diameter --effects plate,sample --leave-out",
  run(input) {
    const response = input.flag("response")!;
    const fixed = input.list("fixed");
    const effects = input.list("effects");
    if (effects.length !== 2 || effects[0] === effects[1]) throw new Misuse(`--effects must name two different columns: ${effects.join(",")}`);
    for (const column of [...effects, ...fixed]) if (column === response) throw new Misuse(`column ${response} cannot explain itself: it is the response`);
    for (const column of fixed) if (effects.includes(column)) throw new Misuse(`column ${column} cannot be both in --effects and in --fixed`);
    const [first, second] = effects.map((column) => input.factor(column)) as [Factor, Factor];
    const design = fixed.length > 0 ? input.design(fixed) : { names: ["(intercept)"], columns: [] };
    const covariates = design.columns.slice(1);
    const covariateNames = design.names.slice(1);
    const byMatch = input.switchedOn("leave-out-match");
    const leaveOut = byMatch ? "match" : input.switchedOn("leave-out") ? "row" : null;

    const rows = { response: input.numeric(response), first: first.codes, second: second.codes, weights: input.weights, covariates };
    const found = twoWayDecomposition(rows, { leaveOut, exactLevels, draws, simulations, seed: input.seed });
    if (found.value === null) throw new Misuse(`no movers connect ${first.name} and ${second.name}: ${found.reason}`);
    const { sets, connected } = found.value;
    const robust = found.value.leaveOut;

    const variants: Variant[] = ofSet(connected, "connected", "");
    if (robust !== null && robust.value !== null) {
      const { leaveOneOut } = robust.value;
      variants.push(...ofSet(robust.value, "leave-out", " in the leave-out set"));
      variants.push({ name: byMatch ? "leave-match-out" : "leave-one-out", set: "leave-out", result: leaveOneOut.value, reason: leaveOneOut.reason });
    }
    const lead = variants.findLast(({ result }) => result !== null)!;
    const { components } = lead.result!;
    const total = (lead.set === "connected" ? connected : robust!.value!).fit.responseVariance;
    const variance = (name: string, value: number) => ({ name, variance: value, sd: Math.sqrt(Math.max(value, 0)), ...(total > 0 && { share: value / total }) });
    const { fit } = connected;

    const notes = [
      `variances are weighted over rows and divided by ${input.weights === null ? "their number" : "the sum of weights"}; cov(${first.name},${second.name}) counts twice in the variance of ${response}`,
      `variances are those of the variant ${lead.name}; residual is the mean variance of an error over rows, divided by degrees of freedom where corrected`,
      "plug-in: noise in the effects swells variances and pushes the covariance down; andrews: right where all error variances are equal (Andrews et al. 2008), errors under normality with effects held fixed",
    ];
    if (leaveOut !== null) notes.push(`${byMatch ? "leave-match-out" : "leave-one-out"}: Kline, Saggio & Sølvsten 2020 with the response centred at its mean; errors approximate, rather too large than too small; the set leaves out ${byMatch ? "pairs" : "rows"} without which the graph of levels would fall apart, not whole levels of ${first.name}`);
    if (byMatch && fixed.length > 0) notes.push("leave-match-out takes the coefficients of covariates as known");
    if (input.weights !== null) notes.push("weights are precisions, as in R lm: the error variance of a row is inverse to its weight");
    notes.push(connected.exact ? "leverages and traces are exact" : `leverages and traces by ${draws} random projections: both effects have more than ${exactLevels} levels`);
    if (connected.set.rows.length < input.n) notes.push(`${input.n - connected.set.rows.length} of ${input.n} rows are outside the largest of ${sets.components} connected sets and were not used`);
    if (robust !== null && robust.value === null) notes.push(`no leave-one-out correction: ${robust.reason}`);
    for (const { name, reason } of variants) if (reason !== null) notes.push(`no ${name}: ${reason}`);
    for (const { name, result } of variants) {
      if (result === null) continue;
      const negative = [result.components.first < 0 && first.name, result.components.second < 0 && second.name].filter(Boolean);
      if (negative.length > 0) notes.push(`${name}: corrected variance of ${negative.join(" and ")} is negative: indistinguishable from none`);
      if (result.components.correlation !== null && Math.abs(result.components.correlation) > 1) notes.push(`${name}: the corrected correlation lies outside -1 to 1: too few movers to tell it`);
    }
    const aliased = covariateNames.filter((_, k) => fit.beta[k] === null);
    if (aliased.length > 0) notes.push(`no coefficient for ${aliased.join(", ")}: determined by the levels or the covariates before`);

    return {
      estimates: [
        ...covariateNames.map((name, k) => coefficient(name, fit.beta[k]!, fit.df)),
        ...variants.flatMap(({ name, result }) => componentRows(name, result, first.name, second.name)),
      ],
      variances: [variance(first.name, components.first), variance(second.name, components.second), variance("residual", components.residual)],
      covariance: components.covariance,
      correlation: components.correlation,
      correlations: Object.fromEntries(variants.map(({ name, result }) => [name, result?.components.correlation ?? null])),
      responseVariance: fit.responseVariance,
      residualVariance: fit.residualVariance,
      dfResidual: fit.df,
      sets: {
        components: sets.components,
        movers: sets.movers,
        connected: describeSet(connected.set, input.n, first.name, second.name),
        ...(sets.leaveOut !== null && { leaveOut: describeSet(sets.leaveOut, input.n, first.name, second.name) }),
      },
      ...(input.switchedOn("levels") && { effects: levelRows(connected, first, second) }),
      notes: input.switchedOn("levels") ? [...notes, `effects of ${second.name} have weighted mean zero over rows; those of ${first.name} carry the level of ${response}${fixed.length > 0 ? " where covariates are zero" : ""}`] : notes,
    };
  },
};

function ofSet(estimates: SetEstimates, set: Variant["set"], where: string): Variant[] {
  return [
    { name: `plug-in${where}`, set, result: { components: estimates.plugIn, errors: null }, reason: null },
    { name: `andrews${where}`, set, result: estimates.andrews.value, reason: estimates.andrews.reason },
  ];
}

function componentRows(variant: string, result: CorrectedComponents | null, first: string, second: string): EstimateRow[] {
  const errors = result?.errors ?? null;
  const components = result?.components;
  return [
    { name: `${variant}: var(${first})`, estimate: components?.first ?? null, se: errors?.first ?? null },
    { name: `${variant}: var(${second})`, estimate: components?.second ?? null, se: errors?.second ?? null },
    { name: `${variant}: cov(${first},${second})`, estimate: components?.covariance ?? null, se: errors?.covariance ?? null },
    { name: `${variant}: corr(${first},${second})`, estimate: components?.correlation ?? null, se: null },
    { name: `${variant}: residual`, estimate: components?.residual ?? null, se: null },
  ];
}

function coefficient(name: string, beta: { readonly estimate: number; readonly se: number | null } | null, df: number): EstimateRow {
  if (beta === null || beta.se === null || !(beta.se > 0)) return { name, estimate: beta?.estimate ?? null, se: beta?.se ?? null, interval: null, statistic: null, df, p: null };
  const { estimate, se } = beta;
  const reach = studentTQuantile(0.975, df) * se;
  return { name, estimate, se, interval: { low: estimate - reach, high: estimate + reach }, statistic: estimate / se, df, p: studentTTwoSided(estimate / se, df) };
}

function describeSet(set: EstimationSet, rows: number, first: string, second: string) {
  return { rowsKept: set.rows.length, rowsDropped: rows - set.rows.length, levels: { [first]: set.firstLevels, [second]: set.secondLevels }, matches: set.matches, movers: set.movers };
}

function levelRows({ fit }: SetEstimates, first: Factor, second: Factor) {
  const errors = effectErrors(fit);
  const rows = (factor: Factor, effects: readonly LevelEffect[], se: Float64Array | undefined) => effects.map(({ code, effect }, at) => ({ level: factor.levels[code]!, estimate: effect, se: se?.[at] ?? null }));
  return { [first.name]: rows(first, fit.first, errors?.first), [second.name]: rows(second, fit.second, errors?.second) };
}
