import { breslowDay } from "../../statistics/tests/breslowDay.js";
import { cochranMantelHaenszel, type CommonRatio } from "../../statistics/tests/cochranMantelHaenszel.js";
import { oddsRatio } from "../../statistics/tests/oddsRatio.js";
import type { TwoByTwo } from "../../statistics/tests/twoByTwo.js";
import type { Interval } from "../../statistics/interval.js";
import { Misuse, type EstimateRow, type Factor, type FitInput, type FitMethod } from "../fitMethod.js";

export const cmh: FitMethod = {
  name: "cmh",
  summary: "is an outcome more likely in one of two groups within strata: Cochran-Mantel-Haenszel test and common odds ratio",
  flags: [
    { name: "response", kind: "column", required: true, help: "column with the outcome" },
    { name: "success", kind: "text", required: true, help: "level of the response that counts as success; every other level is failure" },
    { name: "group", kind: "column", required: true, help: "column with the two groups; --reference chooses the one compared with" },
    { name: "strata", kind: "columns", required: true, help: "columns within whose combinations the groups are compared" },
  ],
  example: "--data data/examples/ucb_admissions.csv --response Admit --success Admitted --group Gender --strata Dept --weights Freq",
  run(input) {
    const response = input.factor(input.flag("response")!);
    const group = input.factor(input.flag("group")!);
    const factors = input.list("strata").map((column) => input.factor(column));
    const names = [response, group, ...factors].map((factor) => factor.name);
    if (new Set(names).size < names.length) throw new Misuse(`response, group and strata must be different columns: ${names.join(", ")}`);
    const success = codeOf(response, input.flag("success")!);
    const [reference, other] = group.levels;
    if (group.levels.length !== 2) throw new Misuse(`--group needs two levels: column "${group.name}" has ${group.levels.length} ${group.levels.length === 1 ? "level" : "levels"}: ${group.levels.slice(0, 12).join(", ")}`);
    const strata = stratify(input, factors, response, success, group);
    const { value: found, reason } = cochranMantelHaenszel(strata.map(({ table }) => table));
    if (found === null) throw new Misuse(`${names.slice(2).join(", ")}: ${reason}`);
    const pooled = { a: 0, b: 0, c: 0, d: 0 };
    for (const { table } of strata) for (const cell of ["a", "b", "c", "d"] as const) pooled[cell] += table[cell];
    const crude = oddsRatio(pooled);
    const homogeneity = breslowDay(strata.map(({ table }) => table), found.oddsRatio.estimate);

    const common = found.oddsRatio;
    const estimates: EstimateRow[] = [
      { name: "common odds ratio", ...ratioRow(common) },
      { name: "common odds ratio reversed", ...ratioRow(reciprocal(common)) },
      { name: "log common odds ratio", ...logRow(common) },
      { name: "Mantel-Haenszel", estimate: null, statistic: found.statistic, df: found.df, p: found.p },
      { name: "Mantel-Haenszel with continuity correction", estimate: null, statistic: found.correctedStatistic, df: found.df, p: found.correctedP },
      { name: "Breslow-Day", estimate: null, statistic: homogeneity.value?.statistic ?? null, df: homogeneity.value?.df ?? null, p: homogeneity.value?.p ?? null },
      { name: "Breslow-Day with Tarone's correction", estimate: null, statistic: homogeneity.value?.taroneStatistic ?? null, df: homogeneity.value?.df ?? null, p: homogeneity.value?.taroneP ?? null },
      { name: "crude odds ratio", estimate: crude.estimate, interval: crude.interval },
      { name: "common risk ratio", ...ratioRow(found.riskRatio) },
      { name: "common risk difference", ...found.riskDifference },
    ];
    const notes = [
      `odds, risks and differences are of ${response.name} = ${response.levels[success]}, ${group.name} = ${other} compared with ${group.name} = ${reference}; reversed: ${reference} compared with ${other}`,
      "interval of Robins, Breslow and Greenland; R mantelhaen.test prints the statistic with continuity correction, and with correct = FALSE the one without",
      "risk ratio and risk difference with the variances of Greenland and Robins; crude and single odds ratios with Woolf's interval",
    ];
    if (response.levels.length > 2) notes.push(`${response.name} has ${response.levels.length} levels: ${response.levels[success]} against all others`);
    if (input.weights) notes.push("weights are frequencies: the answer is that of rows repeated");
    const silent = strata.length - found.informative;
    if (silent > 0) notes.push(`${silent} of ${strata.length} strata lack a group or an outcome and say nothing about the odds ratio`);
    if (common.interval === null) notes.push(`no interval: the common odds ratio is ${common.estimate === 0 ? "0" : "infinite"}`);
    if (homogeneity.reason !== null) notes.push(`no Breslow-Day test: ${homogeneity.reason}`);
    return {
      estimates,
      strata: strata.map(({ stratum, table }) => {
        const { estimate, interval } = oddsRatio(table);
        const { a, b, c, d } = table;
        const word = response.levels[success]!;
        return { stratum, n: a + b + c + d, oddsRatio: estimate, interval, counts: { [`${other} ${word}`]: a, [`${other} not ${word}`]: b, [`${reference} ${word}`]: c, [`${reference} not ${word}`]: d } };
      }),
      notes,
    };
  },
};

function codeOf({ name, levels }: Factor, success: string): number {
  const exact = levels.indexOf(success);
  const code = exact < 0 && success.trim() !== "" ? levels.findIndex((level) => level.trim() !== "" && Number(level) === Number(success)) : exact;
  if (code < 0) throw new Misuse(`--success: column "${name}" has no level "${success}"; levels: ${levels.slice(0, 12).join(", ")}`);
  return code;
}

function stratify(input: FitInput, factors: readonly Factor[], response: Factor, success: number, group: Factor) {
  const strata = new Map<number, { readonly stratum: string; readonly table: { -readonly [cell in keyof TwoByTwo]: number } }>();
  for (let i = 0; i < input.n; i += 1) {
    const key = factors.reduce((code, factor) => code * factor.levels.length + factor.codes[i]!, 0);
    let at = strata.get(key);
    if (!at) strata.set(key, (at = { stratum: factors.map((factor) => factor.levels[factor.codes[i]!]!).join(", "), table: { a: 0, b: 0, c: 0, d: 0 } }));
    const succeeded = response.codes[i] === success;
    const cell = group.codes[i] === 1 ? (succeeded ? "a" : "b") : succeeded ? "c" : "d";
    at.table[cell] += input.weights ? input.weights[i]! : 1;
  }
  return [...strata].sort(([i], [j]) => i - j).map(([, at]) => at);
}

const ratioRow = ({ estimate, interval }: CommonRatio) => ({ estimate, interval });

function reciprocal({ estimate, interval, logSe }: CommonRatio): CommonRatio {
  return { estimate: 1 / estimate, interval: interval && { low: 1 / interval.high, high: 1 / interval.low }, logSe };
}

function logRow({ estimate, interval, logSe }: CommonRatio): { estimate: number | null; se: number | null; interval: Interval | null } {
  return { estimate: interval && Math.log(estimate), se: logSe, interval: interval && { low: Math.log(interval.low), high: Math.log(interval.high) } };
}
