import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { aggregateEffects } from "../../statistics/groupTime/aggregateEffects.js";
import { groupTimeEffects } from "../../statistics/groupTime/groupTimeEffects.js";
import { preTrendTest } from "../../statistics/groupTime/preTrendTest.js";
import { matchedDifference } from "../../statistics/matching/matchedDifference.js";
import type { RandomStream } from "../../statistics/randomStream.js";
import { inverseProbabilityWeighting } from "../../statistics/weighting/inverseProbabilityWeighting.js";
import { type Answer, type Method, normalInterval } from "../method.js";
import type { Regime, RegimeName } from "../regimes.js";

const designs: readonly RegimeName[] = ["balanced", "smallUnits", "trueNull", "missingNotAtRandom", "unequalErrors"];

/** Effect in the first period and what each further one adds, by first treated period: effects differ between groups and grow. */
const growing = { 3: [0.5, 0.2], 4: [0.3, 0.2] } as const;
const noise = 0.6;

/** Seldom are scores of the less able known: of those treated more seldom. */
const isMissing = ({ design }: Regime, ability: number, treated: boolean, stream: RandomStream) =>
  design.missing !== null && ability < 0 && stream.uniform() < (treated ? design.missing.inGroup : design.missing.others);
const noiseOf = ({ design }: Regime, stream: RandomStream) => noise * Math.exp(design.unequalErrors * stream.normal());

/** Four periods; the more able are treated the sooner, in the third or fourth, or never. About 30 % are: 72 of 240 people, or 18 of 60. */
function staggered(regime: Regime, stream: RandomStream) {
  const people = regime.name === "smallUnits" ? 60 : 240;
  const start = new Float64Array(people).fill(Infinity);
  const outcomes = [1, 2, 3, 4].map(() => new Float64Array(people));
  for (let i = 0; i < people; i++) {
    const ability = stream.normal();
    const group = stream.uniform() < 1 / (1 + Math.exp(1 - ability)) ? (stream.uniform() < 0.5 ? 3 : 4) : null;
    if (group !== null) start[i] = group;
    const sd = noiseOf(regime, stream);
    outcomes.forEach((column, t) => {
      const effect = group === null || t + 1 < group || regime.name === "trueNull" ? 0 : growing[group][0] + growing[group][1] * (t + 1 - group);
      const value = ability + 0.15 * t + effect + sd * stream.normal();
      column[i] = isMissing(regime, ability, group !== null, stream) ? NaN : value;
    });
  }
  return { periods: [1, 2, 3, 4], outcomes, start };
}

export const groupTime: Method = {
  name: "groupTimeEffects",
  label: { id: "Selisih dari selisih per kelompok dan waktu, mulai bertahap", en: "Group-time difference-in-differences, staggered start" },
  replicates: { full: 1000, quick: 60 },
  regimes: designs,
  answer(regime, stream) {
    const found = groupTimeEffects(staggered(regime, stream), { comparison: "notYet" });
    const overall = aggregateEffects(found, "simple").value?.overall;
    // groups are equally likely, so the three cells weigh alike
    const truth = regime.name === "trueNull" ? 0 : (2 * growing[3][0] + growing[3][1] + growing[4][0]) / 3;
    const trends: Answer = { truth: 0, p: preTrendTest(found).value?.p ?? null };
    if (!overall) return { effect: { truth, estimate: null, se: null, interval: null, p: null }, trends };
    const { estimate, se, treated } = overall;
    const half = studentTQuantile(0.975, treated - 1) * se;
    return { effect: { truth, estimate, se, interval: { low: estimate - half, high: estimate + half }, p: studentTTwoSided(estimate / se, treated - 1) }, trends };
  },
};

const difference = 0.4;

/** A single score that depends on two known traits, which also decide who is treated: about 30 % of 300 people, or of 60. */
function selected(regime: Regime, stream: RandomStream) {
  const people = regime.name === "smallUnits" ? 60 : 300;
  const rows: { traits: [number, number]; treated: number; outcome: number }[] = [];
  for (let i = 0; i < people; i++) {
    const traits: [number, number] = [stream.normal(), stream.normal()];
    const treated = stream.uniform() < 1 / (1 + Math.exp(1 - 0.5 * traits[0] - 0.5 * traits[1])) ? 1 : 0;
    const ability = stream.normal();
    const outcome = traits[0] + 0.5 * traits[1] + noise * ability + noiseOf(regime, stream) * stream.normal() + (regime.name === "trueNull" ? 0 : difference * treated);
    if (!isMissing(regime, ability, treated === 1, stream)) rows.push({ traits, treated, outcome });
  }
  return {
    truth: regime.name === "trueNull" ? 0 : difference,
    outcome: Float64Array.from(rows, (row) => row.outcome), treated: Uint8Array.from(rows, (row) => row.treated),
    traits: [0, 1].map((k) => Float64Array.from(rows, (row) => row.traits[k]!)),
  };
}

function answerOf(truth: number, found: { readonly estimate: number; readonly se: number } | null): Answer {
  if (!found) return { truth, estimate: null, se: null, interval: null, p: null };
  return { truth, estimate: found.estimate, se: found.se, interval: normalInterval(found.estimate, found.se), p: studentTTwoSided(found.estimate / found.se, 1e6) };
}

export const nearestMatching: Method = {
  name: "nearestMatching",
  label: { id: "Padanan terdekat dengan koreksi jarak (Abadie–Imbens)", en: "Nearest matching corrected for distance (Abadie–Imbens)" },
  replicates: { full: 800, quick: 40 },
  regimes: designs,
  answer(regime, stream) {
    const { truth, outcome, treated, traits } = selected(regime, stream);
    return { effect: answerOf(truth, matchedDifference(outcome, treated, traits, { isBiasAdjusted: true }).value) };
  },
};

export const probabilityWeighting: Method = {
  name: "probabilityWeighting",
  label: { id: "Pembobotan peluang terbalik, bobot dinormalkan", en: "Inverse probability weighting, weights that add up to one" },
  replicates: { full: 800, quick: 40 },
  regimes: designs,
  answer(regime, stream) {
    const { truth, outcome, treated, traits } = selected(regime, stream);
    return { effect: answerOf(truth, inverseProbabilityWeighting(outcome, treated, traits).value) };
  },
};
