import { holm } from "../../statistics/adjust/holm.js";
import { exactRatio } from "../../statistics/intervals/exactRatio.js";
import { scoreRatio } from "../../statistics/intervals/scoreRatio.js";
import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { cochranMantelHaenszel } from "../../statistics/tests/cochranMantelHaenszel.js";
import { fisherExact } from "../../statistics/tests/fisherExact.js";
import { estimateRow, type Estimate } from "../analysis.js";
import type { Compared } from "./passRates.js";

export const ratio = "rasio-lolos";
export const rate = "bagian-lolos";
export const crude = "apa-adanya";
export const adjusted = "setara";

export const categoryOf = ({ contrast, stage }: Pick<Compared, "contrast" | "stage">): string => `${contrast.id}-${stage.id}`;

/** Up to this many applicants the interval of the crude ratio is exact; beyond it the score interval says the same. */
const exactUpTo = 120;

/** Crude and stratified ratios of pass rates, with p values of the stratified test under Holm's control over all looks, and the rates themselves. */
export function impactRows(all: readonly Compared[]): Estimate[] {
  const present = all.filter(({ total: { a, b, c, d } }) => a + b > 0 && c + d > 0);
  const stratified = present.map(stratifiedRow);
  const tests = holm(stratified.map(({ p }) => p));
  return [
    ...stratified.map((row, at): Estimate => ({ ...row, p_adjusted: tests[at]! })),
    ...present.map(crudeRow),
    ...present.flatMap(rateRows),
  ];
}

const base = (compared: Compared) => {
  const { a, b, c, d } = compared.total;
  return { category: categoryOf(compared), n: a + b + c + d, ratees: a + b + c + d, units: compared.opds, smallest: Math.min(...[a, b, c, d].filter((cell) => cell > 0)) };
};

function stratifiedRow(compared: Compared): Estimate {
  const fit = cochranMantelHaenszel(compared.strata);
  const { a, b, c, d } = compared.total;
  if (fit.value === null) {
    const constant = b + d === 0 || a + c === 0;
    return estimateRow({
      measure: ratio, specification: adjusted, ...base(compared), p: constant ? null : fisherExact(a, b, c, d).p,
      reason: { id: "kedua kelompok tidak bersama-sama melamar pada satu formasi dengan hasil yang berbeda", en: "the two groups never applied for one formation with different results" },
    });
  }
  const { riskRatio: { estimate, interval, logSe }, p } = fit.value;
  return estimateRow({
    measure: ratio, specification: adjusted, ...base(compared), estimate: Number.isFinite(estimate) ? estimate : null, low: interval?.low ?? null, high: interval?.high ?? null, p,
    detectable: logSe === null ? null : Math.exp(-normalMinimalDetectableEffect(logSe)),
    reason: Number.isFinite(estimate) ? null : { id: "tidak ada yang lolos di kelompok pembanding", en: "nobody passed in the reference group" },
  });
}

function crudeRow(compared: Compared): Estimate {
  const { a, b, c, d } = compared.total;
  const interval = a + b + c + d <= exactUpTo ? exactRatio(a, a + b, c, c + d) : scoreRatio(a, a + b, c, c + d);
  const estimate = c === 0 ? null : a / (a + b) / (c / (c + d));
  return estimateRow({
    measure: ratio, specification: crude, ...base(compared), estimate, low: estimate === null ? null : interval!.low, high: estimate === null || interval!.high === Infinity ? null : interval!.high,
    reason: estimate === null ? { id: "tidak ada yang lolos di kelompok pembanding", en: "nobody passed in the reference group" } : null,
  });
}

function rateRows(compared: Compared): Estimate[] {
  const { contrast, stage, total: { a, b, c, d } } = compared;
  return ([[a, b, "kelompok"], [c, d, "pembanding"]] as const).map(([passed, failed, side]) => {
    const interval = wilsonInterval(passed, passed + failed)!;
    return estimateRow({
      measure: rate, specification: side, category: categoryOf({ contrast, stage }), estimate: passed / (passed + failed), low: interval.low, high: interval.high,
      n: passed + failed, ratees: passed + failed, units: compared.opds, smallest: Math.min(...[passed, failed].filter((cell) => cell > 0)),
    });
  });
}
