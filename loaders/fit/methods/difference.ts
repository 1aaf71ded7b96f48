import { moments, type Sample } from "../../statistics/difference/moments.js";
import { mannWhitney } from "../../statistics/difference/mannWhitney.js";
import { cohenD, hedgesG } from "../../statistics/difference/standardizedDifference.js";
import { welch } from "../../statistics/difference/welch.js";
import { Misuse, type EstimateRow, type Factor, type FitInput, type FitMethod } from "../fitMethod.js";

export const difference: FitMethod = {
  name: "difference",
  summary: "do two groups differ: Welch's t, Mann-Whitney, Cohen's d, Hedges' g",
  flags: [
    { name: "response", kind: "column", required: true, help: "numeric column" },
    { name: "group", kind: "column", required: true, help: "column with two groups; the second is subtracted from the first, which --reference can choose" },
  ],
  example: "--data data/examples/sleep.csv --response extra --group group",
  run(input) {
    const values = input.numeric(input.flag("response")!);
    const group = input.factor(input.flag("group")!);
    if (group.levels.length !== 2) throw new Misuse(`difference compares two groups: column "${group.name}" has ${group.levels.length} ${group.levels.length === 1 ? "level" : "levels"}: ${group.levels.slice(0, 12).join(", ")}`);
    const fraction = input.weights?.find((weight) => !Number.isSafeInteger(weight));
    if (fraction !== undefined) throw new Misuse(`--weights: difference takes weights as frequencies, which must be whole numbers: ${fraction}`);
    const [one, two] = [sampleOf(input, values, group, 0), sampleOf(input, values, group, 1)];
    const direction = `${group.levels[0]} - ${group.levels[1]}`;
    const t = welch(one, two);
    const rank = mannWhitney(one, two);
    const d = cohenD(one, two);
    const g = hedgesG(one, two);
    const [first, second] = [moments(one), moments(two)];

    const estimates: EstimateRow[] = [
      { name: `Welch: ${direction}`, estimate: t.value?.difference ?? first.mean! - second.mean!, se: t.value?.se ?? null, interval: t.value?.interval ?? null, statistic: t.value?.t ?? null, df: t.value?.df ?? null, p: t.value?.p ?? null },
      { name: `Mann-Whitney: ${direction}`, estimate: rank.value?.shift ?? null, interval: rank.value?.interval ?? null, statistic: rank.value?.w ?? null, p: rank.value?.p ?? null },
      { name: `Cohen d: ${direction}`, estimate: d.value?.estimate ?? null, interval: d.value?.interval ?? null, df: d.value?.df ?? null },
      { name: `Hedges g: ${direction}`, estimate: g.value?.estimate ?? null, interval: g.value?.interval ?? null, df: g.value?.df ?? null },
      { name: `probability that ${group.levels[0]} is the greater`, estimate: rank.value?.superiority ?? null },
    ];
    const notes = [
      `all differences are ${group.name} = ${group.levels[0]} minus ${group.name} = ${group.levels[1]}, as R t.test(response ~ group): mean in group 1 - mean in group 2`,
      "Welch as R t.test: estimate is the difference of means, statistic is t, variances are not taken as equal",
      `Mann-Whitney as R wilcox.test: statistic is W, ${rank.value === null || rank.value.z === null ? "p is exact" : "p is normal with correction for ties and continuity"}; estimate is the Hodges-Lehmann shift`,
      "Cohen d over the pooled standard deviation, Hedges g with the exact correction for small samples; intervals from the noncentral t distribution, which take variances as equal",
      "the probability of being the greater counts ties one half",
    ];
    if (input.weights) notes.push("weights are frequencies: the answer is that of rows repeated");
    for (const [name, { reason }] of [["Welch test", t], ["Mann-Whitney test", rank], ["Cohen d", d], ["Hedges g", g]] as const) if (reason !== null) notes.push(`no ${name}: ${reason}`);
    if (rank.value !== null && rank.value.interval === null) notes.push("no interval for the shift: groups this small cannot reach the level of 95 %");
    return {
      estimates,
      groups: [first, second].map(({ n, mean, variance }, i) => ({ group: group.levels[i]!, n, mean, sd: variance === null ? null : Math.sqrt(variance) })),
      notes,
    };
  },
};

function sampleOf({ weights }: FitInput, values: Float64Array, group: Factor, code: number): Sample {
  const inGroup = (_: number, i: number) => group.codes[i] === code;
  return { values: values.filter(inGroup), weights: weights && weights.filter(inGroup) };
}
