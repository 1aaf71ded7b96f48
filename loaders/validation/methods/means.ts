import { normalCdf } from "../../statistics/distributions/normal.js";
import { mannWhitney as mannWhitneyTest } from "../../statistics/difference/mannWhitney.js";
import { welch as welchTest } from "../../statistics/difference/welch.js";
import { permutationTest } from "../../statistics/tests/permutationTest.js";
import { type Expectation, type Method, sampleRegimes } from "../method.js";
import { meanScore, numberedScale } from "../predicateScale.js";
import type { Regime } from "../regimes.js";
import { simulate, type SimulatedRatings } from "../simulate.js";
import { plain, samplePeople } from "./plain.js";

function groups(regime: Regime, { latent, predicates, inGroup }: SimulatedRatings) {
  const values = regime.name === "ceiling" ? Float64Array.from(predicates) : latent;
  const sample = (wanted: number) => ({ values: values.filter((_, i) => inGroup[i] === wanted), weights: null });
  return [sample(1), sample(0)] as const;
}

function plantedDifference({ name, design }: Regime): number {
  if (name !== "ceiling") return design.groupEffect;
  const scale = numberedScale(design.shares);
  return meanScore(scale, design.groupEffect) - meanScore(scale);
}

export const welch: Method = {
  name: "welch",
  label: { id: "Uji Welch untuk selisih rata-rata", en: "Welch's test of two means" },
  replicates: { full: 3000, quick: 150 },
  regimes: sampleRegimes,
  answer(regime, stream) {
    const found = welchTest(...groups(regime, samplePeople(regime, stream))).value;
    return { difference: { truth: plantedDifference(regime), estimate: found && found.difference, se: found && found.se, interval: found && found.interval, p: found && found.p } };
  },
  expect: ({ people }) => ({ difference: { df: people - 2 } }),
};

export const mannWhitney: Method = {
  name: "mannWhitney",
  label: { id: "Uji Mann–Whitney", en: "Mann–Whitney test" },
  replicates: { full: 1000, quick: 60 },
  regimes: sampleRegimes,
  answer(regime, stream) {
    const found = mannWhitneyTest(...groups(regime, samplePeople(regime, stream))).value;
    const p = found && found.p;
    if (regime.name === "ceiling") return { shift: { truth: plantedDifference(regime), p } };
    return { shift: { truth: plantedDifference(regime), estimate: found && found.shift, interval: found && found.interval, p } };
  },
  expect: (regime) => ({ shift: { noncentrality: noether(regime), df: regime.people - 2, se: hodgesLehmannError(regime) } }),
};

/** In the limit, for normal values of variance 1: √(π/3) times that of a difference of means (Hodges & Lehmann 1963). */
function hodgesLehmannError({ design, people }: Regime): number {
  return Math.sqrt(Math.PI / 3 / (people * design.groupShare * (1 - design.groupShare)));
}

/** |P(X > Y) + ½ P(X = Y) − ½| over the null standard error with ties (Noether 1987). */
function noether({ name, design, people }: Regime): number {
  const c = design.groupShare;
  if (name !== "ceiling") return (normalCdf(design.groupEffect / Math.SQRT2) - 0.5) * Math.sqrt(12 * c * (1 - c) * people);
  const { cuts } = numberedScale(design.shares);
  const shares = (shift: number) => {
    const below = [0, ...cuts.map((cut) => normalCdf(cut - shift)), 1];
    return below.slice(1).map((value, k) => value - below[k]!);
  };
  const [first, second] = [shares(design.groupEffect), shares(0)];
  let superiority = 0;
  first.forEach((a, i) => second.forEach((b, j) => (superiority += i > j ? a * b : i === j ? (a * b) / 2 : 0)));
  const ties = first.reduce((sum, a, k) => sum + (c * a + (1 - c) * second[k]!) ** 3, 0);
  return Math.abs(superiority - 0.5) * Math.sqrt((12 * c * (1 - c) * people) / (1 - ties));
}

export const permutation: Method = {
  name: "permutation",
  label: { id: "Uji permutasi dalam unit", en: "Permutation test within units" },
  replicates: { full: 2000, quick: 100 },
  regimes: ["balanced", "ceiling", "fewRaters", "smallUnits", "trueNull"],
  answer(regime, stream) {
    const { design } = regime;
    const data = simulate({ ...plain(design), groupEffect: design.groupEffect, periods: 1, variances: onePeriod }, stream);
    const values = regime.name === "ceiling" ? Float64Array.from(data.predicates) : data.latent;
    const { statistic, labels } = centredDifference(values, data.inGroup, data.unit, design.units);
    const found = permutationTest(labels, statistic, { seed: 1 + stream.index(1e9), strata: data.unit, permutations: 199, alternative: "two-sided" });
    return { difference: { truth: plantedDifference(regime), p: found.p } };
  },
  expect({ name, design }): Record<string, Expectation> {
    if (name === "ceiling") return {};
    const within = design.ratees / design.units;
    const effective = design.ratees * design.groupShare * (1 - design.groupShare) * (1 - 1 / within);
    return { difference: { noncentrality: design.groupEffect * Math.sqrt(effective / onePeriod.residual) } };
  },
};

const onePeriod = { ratee: 0, rater: 0, unit: 0.2, period: 0, residual: 0.8 };

/** Sum over the group of the values less their unit's mean; 0 on average where labels change places within units. */
function centredDifference(values: Float64Array, inGroup: Uint8Array, unit: Int32Array, units: number): { statistic: (labels: Float64Array) => number; labels: Float64Array } {
  const [sums, sizes, members] = [new Float64Array(units), new Float64Array(units), new Float64Array(units)];
  values.forEach((value, i) => {
    sums[unit[i]!]! += value;
    sizes[unit[i]!]! += 1;
    members[unit[i]!]! += inGroup[i]!;
  });
  const centred = values.map((value, i) => value - sums[unit[i]!]! / sizes[unit[i]!]!);
  return { statistic: (labels) => labels.reduce((sum, label, i) => sum + label * centred[i]!, 0), labels: Float64Array.from(inGroup) };
}
