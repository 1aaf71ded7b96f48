import { normalCdf } from "../../statistics/distributions/normal.js";
import { katzRatio } from "../../statistics/intervals/katzRatio.js";
import { newcombeDifference } from "../../statistics/intervals/newcombeDifference.js";
import { scoreRatio } from "../../statistics/intervals/scoreRatio.js";
import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { cochranMantelHaenszel } from "../../statistics/tests/cochranMantelHaenszel.js";
import { type Answer, type Method, normalInterval, sampleRegimes } from "../method.js";
import type { Regime } from "../regimes.js";
import { cutPoints, simulate } from "../simulate.js";
import { scoreAcceptance } from "../scoreAcceptance.js";
import { countBest, plain, samplePeople } from "./plain.js";

const levels = ({ design }: Regime) => design.shares.length;
/** Chance of the best predicate, where the latent scale is shifted. */
const best = ({ design }: Regime, shift = 0) => normalCdf(shift - cutPoints(design).at(-1)!);
const shareOf = (count: number, size: number) => (size === 0 ? null : count / size);

export const wilson: Method = {
  name: "wilson",
  label: { id: "Selang Wilson untuk satu proporsi", en: "Wilson interval for a share" },
  replicates: { full: 4000, quick: 200 },
  regimes: sampleRegimes,
  answer(regime, stream) {
    const data = samplePeople({ ...regime, design: { ...regime.design, groupEffect: 0 } }, stream);
    const count = data.predicates.filter((predicate) => predicate === levels(regime) - 1).length;
    const n = data.predicates.length;
    return { share: { truth: best(regime), estimate: shareOf(count, n), interval: wilsonInterval(count, n) } };
  },
  expect(regime) {
    const share = best(regime);
    return { share: { se: Math.sqrt((share * (1 - share)) / regime.people), coverage: scoreAcceptance(regime.people, share) } };
  },
};

export const newcombe: Method = {
  name: "newcombe",
  label: { id: "Selang Newcombe untuk selisih proporsi", en: "Newcombe interval for a difference of shares" },
  replicates: { full: 3000, quick: 200 },
  regimes: sampleRegimes,
  answer(regime, stream) {
    const { group, groupSize, others, othersSize } = countBest(samplePeople(regime, stream), levels(regime));
    const interval = newcombeDifference(group, groupSize, others, othersSize);
    const estimate = groupSize > 0 && othersSize > 0 ? group / groupSize - others / othersSize : null;
    return { difference: { truth: best(regime, regime.design.groupEffect) - best(regime), estimate, interval, p: excludes(interval, 0) } };
  },
  expect: (regime) => ({ difference: { se: differenceError(regime) } }),
};

function differenceError(regime: Regime): number {
  const { design, people } = regime;
  const [first, second] = [best(regime, design.groupEffect), best(regime)];
  return Math.sqrt((first * (1 - first)) / (people * design.groupShare) + (second * (1 - second)) / (people * (1 - design.groupShare)));
}

/** Ratio on the log scale, so that 0 is no difference. */
function ratioAnswer(regime: Regime, stream: Parameters<Method["answer"]>[1], intervalOf: typeof katzRatio): Record<string, Answer> {
  const { group, groupSize, others, othersSize } = countBest(samplePeople(regime, stream), levels(regime));
  const interval = intervalOf(group, groupSize, others, othersSize);
  const estimate = group > 0 && others > 0 ? Math.log(group / groupSize / (others / othersSize)) : null;
  const logs = interval && { low: Math.log(interval.low), high: Math.log(interval.high) };
  return { logRatio: { truth: Math.log(best(regime, regime.design.groupEffect) / best(regime)), estimate, interval: logs, p: excludes(logs, 0) } };
}

function logRatioError(regime: Regime): number {
  const { design, people } = regime;
  const part = (share: number, size: number) => (1 - share) / (share * size);
  return Math.sqrt(part(best(regime, design.groupEffect), people * design.groupShare) + part(best(regime), people * (1 - design.groupShare)));
}

/** As the p-value of a test: 0 where the interval leaves the value out, else 1. */
function excludes(interval: { low: number; high: number } | null, value: number): number | null {
  return interval && (interval.low > value || interval.high < value ? 0 : 1);
}

export const katz: Method = {
  name: "katz",
  label: { id: "Rasio dampak, selang Katz", en: "Impact ratio, Katz interval" },
  replicates: { full: 3000, quick: 200 },
  regimes: sampleRegimes,
  answer: (regime, stream) => ratioAnswer(regime, stream, katzRatio),
  expect: (regime) => ({ logRatio: { se: logRatioError(regime) } }),
};

export const score: Method = {
  name: "score",
  label: { id: "Rasio dampak, selang skor Koopman", en: "Impact ratio, Koopman's score interval" },
  replicates: { full: 3000, quick: 150 },
  regimes: sampleRegimes,
  answer: (regime, stream) => ratioAnswer(regime, stream, scoreRatio),
  expect: (regime) => ({ logRatio: { se: logRatioError(regime) } }),
};

export const cmh: Method = {
  name: "cmh",
  label: { id: "Cochran–Mantel–Haenszel per unit, selang Robins–Breslow–Greenland", en: "Cochran–Mantel–Haenszel within units, Robins–Breslow–Greenland interval" },
  replicates: { full: 2000, quick: 150 },
  regimes: ["balanced", "ceiling", "fewRaters", "smallUnits", "trueNull", "missingNotAtRandom"],
  answer({ design, name }, stream) {
    const logistic = { ratee: design.missing ? 1 : 0, rater: 0, unit: 0.5, period: 0, residual: 1 };
    const planted = design.groupEffect === 0 ? 0 : 0.7;
    // two periods' worth of people, so that small units hold ten
    const data = simulate({ ...plain(design), ratees: 2 * design.ratees, periods: 1, groupEffect: planted, variances: logistic, errors: "logistic", unequalErrors: 0 }, stream);
    const cells = Array.from({ length: design.units }, () => [0, 0, 0, 0]);
    const first = name === "ceiling" ? design.shares.length - 1 : design.shares.length - 2;
    data.predicates.forEach((predicate, row) => (cells[data.unit[row]!]![(data.inGroup[row] ? 0 : 2) + (predicate >= first ? 0 : 1)]! += 1));
    const found = cochranMantelHaenszel(cells.map(([a, b, c, d]) => ({ a: a!, b: b!, c: c!, d: d! }))).value;
    const ratio = found?.oddsRatio;
    const se = ratio?.logSe ?? null;
    const estimate = ratio && se !== null ? Math.log(ratio.estimate) : null;
    return { logOddsRatio: { truth: planted, estimate, se, interval: estimate === null || se === null ? null : ratio?.interval ? { low: Math.log(ratio.interval.low), high: Math.log(ratio.interval.high) } : normalInterval(estimate, se), p: found ? found.p : null } };
  },
};
