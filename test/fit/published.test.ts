import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fitted, type FitObject } from "../commands/fitInProcess.js";
import { testPaths } from "../runner/testPaths.js";

/** What R 4.2.2 (lme4, psych, ordinal, stats) computes from the files in data/examples. */
const expected = JSON.parse(readFileSync(join(testPaths.root, "test", "reference", "expected.json"), "utf8")) as {
  readonly dyestuff: { readonly fixef: number; readonly var_batch: number; readonly var_resid: number; readonly reml_criterion: number; readonly blup: Record<string, number> };
  readonly penicillin: { readonly fixef: number; readonly se_fixef: number; readonly var: Record<string, number>; readonly reml_criterion: number; readonly blup_sample: Record<string, number>; readonly condsd_sample: number[]; readonly blup_plate: Record<string, number> };
  readonly shrout_fleiss: readonly { readonly type: string; readonly ICC: number; readonly F: number; readonly df1: number; readonly df2: number; readonly p: number; readonly "lower bound": number; readonly "upper bound": number }[];
  readonly ucb: Record<string, number> & { readonly mh_ci: [number, number]; readonly prop_ci_newcombe: [number, number] };
  readonly wine_clm: { readonly coef: Record<string, number>; readonly se: Record<string, number>; readonly loglik: number };
  readonly sleep: Record<string, number> & { readonly welch_ci: [number, number] };
  readonly bh1995: { readonly p: number[]; readonly bh: number[]; readonly holm: number[] };
};

const named = (found: FitObject, name: string) => {
  const row = found.estimates.find((estimate) => estimate.name === name);
  if (!row) throw new Error(`no estimate "${name}" among: ${found.estimates.map((estimate) => estimate.name).join(", ")}`);
  return row;
};
/** Agreement of closed forms (1e-6) or of two optimisers (1e-4 relative). */
const closed = (ours: number | undefined, theirs: number) => expect(Math.abs(ours! - theirs), `${ours} against ${theirs}`).toBeLessThan(1e-6 * Math.max(1, Math.abs(theirs)));
const relative = (ours: number | undefined, theirs: number, bound = 1e-4) => expect(Math.abs(ours! - theirs), `${ours} against ${theirs}`).toBeLessThan(bound * Math.abs(theirs));
const modes = (found: FitObject, effect: string, theirs: Readonly<Record<string, number>>) => {
  expect(found.effects[effect]!.map(({ level }) => level)).toEqual(Object.keys(theirs));
  const scale = Math.max(...Object.values(theirs).map(Math.abs));
  for (const { level, estimate } of found.effects[effect]!) expect(Math.abs(estimate - theirs[level]!)).toBeLessThan(1e-4 * scale);
};
const variance = (found: FitObject, name: string) => found.variances.find((one) => one.name === name)!.variance;

describe("through the command, as R", () => {
  it("dyestuff: crossed with one effect", async () => {
    const found = await fitted("crossed --data data/examples/dyestuff.csv --response Yield --effects Batch --levels");
    const theirs = expected.dyestuff;
    expect(found.n).toBe(30);
    closed(named(found, "(intercept)").estimate, theirs.fixef);
    relative(variance(found, "Batch"), theirs.var_batch);
    relative(variance(found, "residual"), theirs.var_resid);
    expect(Math.abs(found.criterion - theirs.reml_criterion)).toBeLessThan(1e-5);
    modes(found, "Batch", theirs.blup);
  });

  it("dyestuff: oneway, in closed form", async () => {
    const found = await fitted("oneway --data data/examples/dyestuff.csv --response Yield --group Batch");
    closed(variance(found, "Batch"), 1764.05);
    closed(variance(found, "residual"), 2451.25);
  });

  it("penicillin: crossed with two effects", async () => {
    const found = await fitted("crossed --data data/examples/penicillin.csv --response diameter --effects plate,sample --levels");
    const theirs = expected.penicillin;
    closed(named(found, "(intercept)").estimate, theirs.fixef);
    relative(named(found, "(intercept)").se, theirs.se_fixef);
    relative(variance(found, "plate"), theirs.var["plate"]!);
    relative(variance(found, "sample"), theirs.var["sample"]!);
    relative(variance(found, "residual"), theirs.var["Residual"]!);
    expect(Math.abs(found.criterion - theirs.reml_criterion)).toBeLessThan(1e-5);
    modes(found, "sample", theirs.blup_sample);
    modes(found, "plate", theirs.blup_plate);
    found.effects["sample"]!.forEach(({ se }, i) => relative(se, theirs.condsd_sample[i]!));
  });

  it("Shrout and Fleiss: the six intraclass correlations", async () => {
    const found = await fitted("icc --data data/examples/shrout_fleiss.csv --response rating --target target --rater judge");
    for (const theirs of expected.shrout_fleiss) {
      const ours = named(found, theirs.type);
      closed(ours.estimate, theirs.ICC);
      closed(ours.statistic, theirs.F);
      closed(ours.p, theirs.p);
      closed(ours.interval!.low, theirs["lower bound"]);
      closed(ours.interval!.high, theirs["upper bound"]);
    }
  });

  it("Berkeley admissions: Cochran–Mantel–Haenszel over departments, weighted by counts", async () => {
    const found = await fitted("cmh --data data/examples/ucb_admissions.csv --response Admit --success Admitted --group Gender --strata Dept --weights Freq");
    const theirs = expected.ucb;
    const common = named(found, "common odds ratio");
    closed(common.estimate, theirs["mh_common_or"]!);
    closed(common.interval!.low, theirs.mh_ci[0]);
    closed(common.interval!.high, theirs.mh_ci[1]);
    closed(named(found, "Mantel-Haenszel").statistic, theirs["cmh_chisq"]!);
    closed(named(found, "Mantel-Haenszel").p, theirs["cmh_p"]!);
    closed(named(found, "Mantel-Haenszel with continuity correction").statistic, theirs["cmh_chisq_corrected"]!);
    closed(named(found, "Mantel-Haenszel with continuity correction").p, theirs["cmh_p_corrected"]!);
    closed(named(found, "crude odds ratio").estimate, theirs["crude_or"]!);
  });

  it("Berkeley admissions: rates, impact ratio and difference, not looking at departments", async () => {
    const found = await fitted("adverse-impact --data data/examples/ucb_admissions.csv --response Admit --success Admitted --group Gender --weights Freq");
    closed(named(found, "rate Male").estimate, expected.ucb["crude_admit_male"]!);
    closed(named(found, "rate Female").estimate, expected.ucb["crude_admit_female"]!);
    closed(named(found, "impact ratio Female / Male").estimate, expected.ucb["impact_ratio"]!);
    const wald = named(found, "difference Female - Male (Wald)").interval!;
    closed(-wald.high, expected.ucb.prop_ci_newcombe[0]);
    closed(-wald.low, expected.ucb.prop_ci_newcombe[1]);
  });

  it("sleep: Welch, Mann–Whitney, Cohen", async () => {
    const found = await fitted("difference --data data/examples/sleep.csv --response extra --group group");
    const [theirs, welch, ranks] = [expected.sleep, named(found, "Welch: 1 - 2"), named(found, "Mann-Whitney: 1 - 2")];
    closed(welch.statistic, theirs["welch_t"]!);
    closed(welch.df, theirs["welch_df"]!);
    closed(welch.p, theirs["welch_p"]!);
    closed(welch.interval!.low, theirs.welch_ci[0]);
    closed(welch.interval!.high, theirs.welch_ci[1]);
    closed(ranks.statistic, theirs["wilcox_w"]!);
    closed(ranks.p, theirs["wilcox_p"]!);
    closed(named(found, "Cohen d: 1 - 2").estimate, theirs["cohen_d_pooled"]!);
  });

  it("wine: proportional odds", async () => {
    const found = await fitted("cumulative --data data/examples/wine.csv --response rating --fixed temp,contact");
    expect(found.estimates.map(({ name }) => name)).toEqual(Object.keys(expected.wine_clm.coef));
    for (const [name, coefficient] of Object.entries(expected.wine_clm.coef)) {
      closed(named(found, name).estimate, coefficient);
      closed(named(found, name).se, expected.wine_clm.se[name]!);
    }
    closed(found.logLikelihood, expected.wine_clm.loglik);
  });

  it("Benjamini and Hochberg: fifteen adjusted p values", async () => {
    const found = await fitted("adjust --data data/examples/benjamini_hochberg.csv --p p");
    const rows = found["adjusted"] as readonly { readonly p: number; readonly benjaminiHochberg: number; readonly holm: number }[];
    expect(rows.map((row) => row.p)).toEqual(expected.bh1995.p);
    rows.forEach((row, i) => {
      closed(row.benjaminiHochberg, expected.bh1995.bh[i]!);
      closed(row.holm, expected.bh1995.holm[i]!);
    });
  });
});
