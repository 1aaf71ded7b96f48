import { normalQuantile, normalTwoSided } from "../../statistics/distributions/normal.js";
import { upperProbability } from "../../statistics/interval.js";
import { cumulativeLogit } from "../../statistics/ordinal/cumulativeLogit.js";
import { cumulativeLogitCrossed } from "../../statistics/ordinal/cumulativeLogitCrossed.js";
import type { OrdinalData } from "../../statistics/ordinal/ordinalData.js";
import { proportionalOddsTest } from "../../statistics/ordinal/proportionalOddsTest.js";
import { type EstimateRow, type FitInput, type FitMethod, Misuse } from "../fitMethod.js";
import { orderedLevels } from "../orderedLevels.js";

const LEVELS = 500;

export const cumulative: FitMethod = {
  name: "cumulative",
  summary: "cumulative logit (proportional odds) of an ordered response, with random intercepts of one or two crossed factors on request",
  flags: [
    { name: "response", kind: "column", required: true, help: "ordered column: numbers by size, text in code-point order unless --order is given" },
    { name: "fixed", kind: "columns", required: false, help: "explanatory columns; text columns by treatment coding" },
    { name: "effects", kind: "columns", required: false, help: "one or two columns whose levels have a random intercept each (Laplace approximation)" },
    { name: "order", kind: "text", required: false, help: "levels of the response from lowest to highest, split at commas" },
    { name: "levels", kind: "switch", required: false, help: "with --effects: conditional modes and standard deviations of all levels" },
  ],
  example: "--data data/examples/wine.csv --response rating --fixed temp,contact",
  run(input) {
    const response = input.flag("response")!;
    const fixed = input.list("fixed");
    const effects = input.list("effects");
    if (fixed.includes(response)) throw new Misuse(`column ${response} cannot be among the explanatory columns: it is the response`);
    if (effects.length > 2) throw new Misuse(`--effects takes one or two columns: ${effects.join(",")}`);
    for (const effect of effects) if (effect === response || fixed.includes(effect)) throw new Misuse(`column ${effect} cannot have random intercepts: it is ${effect === response ? "the response" : "among the explanatory columns"}`);
    if (effects.length === 2 && effects[0] === effects[1]) throw new Misuse(`--effects names column ${effects[0]} twice`);
    if (input.switchedOn("levels") && effects.length === 0) throw new Misuse("--levels needs --effects");

    const { levels, codes } = orderedResponse(input, response);
    if (levels.length > LEVELS) throw new Misuse(`column ${response} has ${levels.length} levels, more than ${LEVELS}: an ordered response has few`);
    const design = input.design(fixed);
    const data: OrdinalData = { codes, levels, names: design.names.slice(1), columns: design.columns.slice(1), weights: input.weights };
    const notes = [`levels of ${response} from lowest to highest: ${levels.length <= 20 ? levels.join(" < ") : `${levels[0]} to ${levels.at(-1)} (${levels.length})`}`, "logit P(Y <= j) = threshold j - slopes x: a positive slope goes with higher levels; z, p and intervals are normal (Wald)"];
    if (input.weights) notes.push("weights are frequencies: a row of weight 2 counts as two rows");
    const aliased = (names: readonly string[]) => names.map((name): EstimateRow => ({ name, estimate: null, se: null, statistic: null, p: null, interval: null }));
    const left = (names: readonly string[]) => (names.length ? [`left out because constant or a combination of columns before: ${names.join(", ")}`] : []);

    if (effects.length === 0) {
      const { value, reason } = cumulativeLogit(data);
      if (value === null) throw new Misuse(`not identified: ${reason}`);
      const parallel = value.names.length > value.thresholds && value.thresholds > 1 ? proportionalOddsTest(data) : null;
      if (parallel?.reason) notes.push(`no test of proportional odds: ${parallel.reason}`);
      return {
        estimates: [...waldRows(value), ...aliased(value.aliased)],
        logLikelihood: value.logLikelihood,
        criterion: -2 * value.logLikelihood,
        iterations: value.iterations,
        ...(parallel?.value && { proportionalOdds: parallel.value }),
        notes: [...notes, ...left(value.aliased), ...(parallel?.value ? ["proportionalOdds: likelihood-ratio test against slopes of their own at every threshold"] : [])],
      };
    }

    const factors = effects.map((effect) => input.factor(effect));
    const { value, reason } = cumulativeLogitCrossed(data, factors.map((factor) => ({ name: factor.name, codes: factor.codes, levels: factor.levels.length })));
    if (value === null) throw new Misuse(`not identified: ${reason}`);
    notes.push("random intercepts on the latent logistic scale, whose residual variance is 3.29; maximum likelihood in the Laplace approximation (R ordinal clmm)", "se of estimates from the observed information of all parameters");
    for (const factor of factors) if (factor.levels.length >= input.n) notes.push(`${factor.name} has a level per row: its variance rests on the shape of the response alone`);
    for (const { name, sd } of value.intercepts) if (sd === 0) notes.push(`variance of ${name} is estimated as 0`);
    return {
      estimates: [...waldRows(value), ...aliased(value.aliased)],
      variances: value.intercepts.map(({ name, sd }) => ({ name, variance: sd * sd, sd })),
      logLikelihood: value.logLikelihood,
      criterion: -2 * value.logLikelihood,
      ...(input.switchedOn("levels") && {
        effects: Object.fromEntries(value.intercepts.map(({ name, modes, se }, k) => [name, factors[k]!.levels.map((level, code) => ({ level, estimate: modes[code]!, se: se[code]! }))])),
      }),
      notes: [...notes, ...left(value.aliased)],
    };
  },
};

function orderedResponse(input: FitInput, response: string): { readonly levels: readonly string[]; readonly codes: Int32Array } {
  const factor = input.factor(response);
  const { levels, positions } = orderedLevels([factor]);
  let order: readonly string[] = levels;
  const asked = input.flag("order");
  if (asked !== undefined) {
    order = asked.split(",").map((level) => level.trim());
    if (new Set(order).size < order.length) throw new Misuse(`--order names a level twice: ${asked}`);
    const missing = levels.find((level) => !order.includes(level));
    if (missing !== undefined) throw new Misuse(`--order leaves out the level "${missing}" of column ${response}`);
    const unknown = order.find((level) => !levels.includes(level));
    if (unknown !== undefined) throw new Misuse(`--order: column ${response} has no level "${unknown}"`);
  }
  if (levels.length < 2) throw new Misuse(`column ${response} has only one level: ${levels[0]}`);
  const placeOf = levels.map((level) => order.indexOf(level));
  return { levels: order, codes: factor.codes.map((code) => placeOf[positions[0]![code]!]!) };
}

function waldRows({ names, estimates, se }: { readonly names: readonly string[]; readonly estimates: Float64Array; readonly se: Float64Array }): EstimateRow[] {
  const z = normalQuantile(upperProbability(0.95));
  return names.map((name, k) => {
    const [estimate, error] = [estimates[k]!, se[k]!];
    const statistic = estimate / error;
    return { name, estimate, se: error, interval: { low: estimate - z * error, high: estimate + z * error }, statistic, p: normalTwoSided(statistic) };
  });
}
