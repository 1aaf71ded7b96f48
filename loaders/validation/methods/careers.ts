import { normalCdf } from "../../statistics/distributions/normal.js";
import { averageDifference } from "../../statistics/logistic/averageDifference.js";
import { clusteredLogit as fitClustered } from "../../statistics/logistic/clusteredLogit.js";
import { profileInterval } from "../../statistics/logistic/profileInterval.js";
import type { RandomStream } from "../../statistics/randomStream.js";
import { cumulativeIncidence as estimateIncidence } from "../../statistics/survival/cumulativeIncidence.js";
import { fineGray as fitFineGray } from "../../statistics/survival/fineGray.js";
import { normalInterval, type Answer, type Method } from "../method.js";
import type { Regime } from "../regimes.js";

function normalAnswer(truth: number, estimate: number | null, se: number | null): Answer {
  if (estimate === null || !se) return { truth, estimate, se, interval: null, p: null };
  return { truth, estimate, se, interval: normalInterval(estimate, se), p: 2 * normalCdf(-Math.abs(estimate) / se) };
}

/** Log ratio of subdistribution hazards, and the share that has the event in the end. */
const ratio = 0.7;
const eventually = 0.6;
const rateOf = ({ name }: Regime) => (name === "trueNull" ? 0 : ratio);

interface Competing {
  readonly durations: Float64Array;
  readonly causes: Int32Array;
  readonly group: Float64Array;
}

/** Event 1 by F(t | x) = 1 − (1 − p(1 − e⁻ᵗ))^exp(βx), event 2 otherwise at rate 1 (Fine & Gray 1999, §4); watched up to 3. */
function competing(count: number, log: number, stream: RandomStream): Competing {
  const durations = new Float64Array(count);
  const causes = new Int32Array(count);
  const group = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    group[i] = stream.uniform() < 0.5 ? 1 : 0;
    const power = Math.exp(log * group[i]!);
    const share = 1 - (1 - eventually) ** power;
    const drawn = stream.uniform();
    const own = stream.uniform();
    const time = drawn < share ? -Math.log(1 - (1 - (1 - own * share) ** (1 / power)) / eventually) : -Math.log(own);
    const end = 3 * stream.uniform();
    durations[i] = Math.min(time, end);
    causes[i] = time <= end ? (drawn < share ? 1 : 2) : 0;
  }
  return { durations, causes, group };
}

export const fineGray: Method = {
  name: "fineGray",
  label: { id: "Hazard subdistribusi Fine–Gray, galat kokoh", en: "Fine–Gray subdistribution hazards, robust errors" },
  replicates: { full: 2000, quick: 100 },
  regimes: ["balanced", "trueNull"],
  answer(regime, stream) {
    const { durations, causes, group } = competing(regime.people, rateOf(regime), stream);
    const fit = fitFineGray(durations, causes, [group]).value;
    return { hazardRatio: normalAnswer(rateOf(regime), fit?.coefficients[0] ?? null, fit?.se[0] ?? null) };
  },
};

export const cumulativeIncidence: Method = {
  name: "cumulativeIncidence",
  label: { id: "Insidensi kumulatif Aalen–Johansen, selang log", en: "Aalen–Johansen cumulative incidence, log interval" },
  replicates: { full: 3000, quick: 150 },
  regimes: ["balanced", "ceiling"],
  answer(regime, stream) {
    // few have the event where most ratings are alike: the early part of the curve
    const at = regime.name === "ceiling" ? 0.2 : 1;
    const { durations, causes } = competing(regime.people, 0, stream);
    const step = estimateIncidence(durations, causes).causes[0]?.findLast(({ time }) => time <= at);
    return { incidence: { truth: eventually * (1 - Math.exp(-at)), estimate: step?.incidence ?? 0, se: step?.se ?? null, interval: step?.interval ?? null } };
  },
};

const logit = (x: number) => 1 / (1 + Math.exp(-x));
const effect = 0.8;
const slope = 0.5;
const effectOf = ({ name }: Regime) => (name === "trueNull" ? 0 : effect);

/** Mean over a standard normal covariate of the chance with the effect less that without it. */
function plantedDifference(log: number): number {
  let sum = 0;
  let weights = 0;
  for (let z = -6; z <= 6; z += 0.01) {
    const weight = Math.exp((-z * z) / 2);
    sum += weight * (logit(-0.5 + log + slope * z) - logit(-0.5 + slope * z));
    weights += weight;
  }
  return sum / weights;
}

export const clusteredLogit: Method = {
  name: "clusteredLogit",
  label: { id: "Regresi logistik dengan galat klaster, dan selisih peluang rata-rata", en: "Logistic regression with clustered errors, and average differences of chances" },
  replicates: { full: 1500, quick: 60 },
  regimes: ["balanced", "trueNull"],
  answer(regime, stream) {
    const log = effectOf(regime);
    const rows = regime.people * 4;
    const [x, z, y, cluster] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows), new Int32Array(rows)];
    for (let person = 0, i = 0; person < regime.people; person++) {
      const group = stream.uniform() < 0.5 ? 1 : 0;
      const trait = stream.normal();
      const chance = logit(-0.5 + log * group + slope * trait);
      // a third of people do the same in all four years: rows hang together, the chance stays as it is
      const same = stream.uniform() < 1 / 3 ? Number(stream.uniform() < chance) : null;
      for (let year = 0; year < 4; year++, i++) [x[i], z[i], y[i], cluster[i]] = [group, trait, same ?? Number(stream.uniform() < chance), person];
    }
    const columns = [new Float64Array(rows).fill(1), x, z];
    const fit = fitClustered(columns, y, cluster).value;
    const average = fit && averageDifference(columns, fit, 1);
    return {
      logOddsRatio: normalAnswer(log, fit?.coefficients[1] ?? null, fit ? Math.sqrt(fit.covariance[1]![1]!) : null),
      difference: normalAnswer(log === 0 ? 0 : plantedDifference(log), average?.estimate ?? null, average?.se ?? null),
    };
  },
};

export const firthLogit: Method = {
  name: "firthLogit",
  label: { id: "Regresi logistik berpenalti Firth, selang profil", en: "Firth's penalised logistic regression, profile interval" },
  replicates: { full: 800, quick: 40 },
  regimes: ["balanced", "smallUnits", "trueNull"],
  answer(regime, stream) {
    const people = regime.name === "smallUnits" ? 40 : 100;
    const x = Float64Array.from({ length: people }, (_, i) => i % 2);
    const z = Float64Array.from({ length: people }, () => stream.normal());
    const y = Float64Array.from({ length: people }, (_, i) => Number(stream.uniform() < logit(-1 + effectOf(regime) * x[i]! + slope * z[i]!)));
    const found = profileInterval([new Float64Array(people).fill(1), x, z], y, 1).value;
    return { logOddsRatio: { truth: effectOf(regime), estimate: found?.estimate ?? null, se: found?.se ?? null, interval: found?.interval ?? null, p: found?.p ?? null } };
  },
};
