import { groupMoments } from "../../statistics/oneway/groupMoments.js";
import { onewayAnova } from "../../statistics/oneway/onewayAnova.js";
import { onewayReml } from "../../statistics/oneway/onewayReml.js";
import { onewayVariances } from "../../statistics/oneway/onewayVariances.js";
import { welchAnova } from "../../statistics/oneway/welchAnova.js";
import { Misuse, type EstimateRow, type FitMethod } from "../fitMethod.js";

export const oneway: FitMethod = {
  name: "oneway",
  summary: "do groups differ in their means, and how much of the variance lies between them",
  flags: [
    { name: "response", kind: "column", required: true, help: "numeric column" },
    { name: "group", kind: "column", required: true, help: "column that says which group a row belongs to" },
  ],
  example: "--data data/examples/dyestuff.csv --response Yield --group Batch",
  run(input) {
    const group = input.factor(input.flag("group")!);
    const { levels } = group;
    if (levels.length < 2) throw new Misuse(`column ${group.name} has only one level: ${levels[0] ?? "none"}`);
    const moments = groupMoments(input.numeric(input.flag("response")!), group.codes, levels.length, input.weights);
    const anova = onewayAnova(moments);
    const welch = welchAnova(moments);
    const components = onewayVariances(moments);
    const reml = onewayReml(moments);
    if (!components.value) throw new Misuse(`column ${group.name}: ${components.reason}`);
    const notes = ["F assumes equal variances (R aov), Welch F does not (R oneway.test); sizes of effects: eta squared, omega squared"];
    if (input.weights) notes.push("weights are frequencies: the answer is that of rows repeated");
    if (!anova.value) notes.push(`no F: ${anova.reason}`);
    if (!welch.value) notes.push(`no Welch F: ${welch.reason}`);
    if (reml.value) notes.push("variances, criterion, intercept and effects by restricted maximum likelihood with random groups (R lme4)");
    else notes.push(`no restricted maximum likelihood: ${reml.reason}`);
    if (reml.value?.between === 0) notes.push(`the variance between levels of ${group.name} is estimated at its lower bound, 0`);
    const pooled = components.value.within;
    const estimates: (EstimateRow & { readonly df2?: number | null })[] = [
      { name: "F", estimate: anova.value?.f ?? null, statistic: anova.value?.f ?? null, df: anova.value?.df ?? null, df2: anova.value?.df2 ?? null, p: anova.value?.p ?? null },
      { name: "Welch F", estimate: welch.value?.f ?? null, statistic: welch.value?.f ?? null, df: welch.value?.df ?? null, df2: welch.value?.df2 ?? null, p: welch.value?.p ?? null },
      { name: "eta squared", estimate: anova.value?.etaSquared ?? null },
      { name: "omega squared", estimate: anova.value?.omegaSquared ?? null },
      { name: "(intercept)", estimate: reml.value?.mean ?? null, se: reml.value?.se ?? null },
    ];
    return {
      estimates,
      ...(reml.value && {
        variances: shares(group.name, reml.value.between, reml.value.within),
        criterion: reml.value.criterion,
        effects: { [group.name]: levels.map((level, g) => ({ level, ...reml.value.effects[g]! })) },
      }),
      anovaVariances: shares(group.name, components.value.between, components.value.within),
      groups: moments.map((m, g) => ({
        level: levels[g]!,
        n: m.size,
        mean: m.mean,
        sd: m.size > 1 ? Math.sqrt(m.squares / (m.size - 1)) : null,
        se: m.size > 1 ? Math.sqrt(m.squares / (m.size - 1) / m.size) : null,
        pooledSe: Math.sqrt(pooled / m.size),
        shrunkenMean: reml.value ? reml.value.mean + reml.value.effects[g]!.estimate : null,
      })),
      notes,
    };
  },
};

function shares(name: string, between: number, within: number) {
  const total = between + within;
  return [
    { name, variance: between, sd: Math.sqrt(between), ...(total > 0 && { share: between / total }) },
    { name: "residual", variance: within, sd: Math.sqrt(within), ...(total > 0 && { share: within / total }) },
  ];
}
