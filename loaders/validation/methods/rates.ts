import { imputedEffects } from "../../statistics/rates/imputedEffects.js";
import { panelRegression } from "../../statistics/rates/panelRegression.js";
import type { Method } from "../method.js";
import type { Regime, RegimeName } from "../regimes.js";
import { type Course, simulateStarts } from "../simulateStarts.js";

const tried: readonly RegimeName[] = ["balanced", "fewRaters", "smallUnits", "trueNull", "unequalErrors"];

const courseOf = ({ name }: Regime, phasesIn: boolean): Course => ({
  units: name === "fewRaters" ? 12 : 28,
  months: 24,
  lines: name === "smallUnits" ? 8 : 60,
  ratio: name === "trueNull" ? 1 : 0.6,
  phasesIn,
  unequal: name === "unequalErrors",
});

export const imputedRatio: Method = {
  name: "imputedRatio",
  label: { id: "Rasio laju dengan imputasi pada mulai bertahap, selang jackknife", en: "Rate ratio by imputation under staggered start, jackknife interval" },
  replicates: { full: 250, quick: 8 },
  regimes: tried,
  answer(regime, stream) {
    const { panel, treated, withoutTreatment, withTreatment } = simulateStarts(courseOf(regime, true), stream);
    const found = imputedEffects(panel, treated, "poisson").value;
    if (!found) return { rateRatio: { truth: Math.log(courseOf(regime, true).ratio), estimate: null } };
    let [with_, without] = [0, 0];
    found.expected.forEach((value, i) => {
      if (Number.isNaN(value)) return;
      with_ += withTreatment[i]!;
      without += withoutTreatment[i]!;
    });
    const { effect, se, p, interval } = found.overall;
    return { rateRatio: { truth: Math.log(with_ / without), estimate: effect, se, p, interval } };
  },
  expect: (regime) => ({ rateRatio: { df: courseOf(regime, true).units - 1 } }),
};

export const poissonFixedEffects: Method = {
  name: "poissonFixedEffects",
  label: { id: "Poisson kuasi-kemungkinan dengan efek unit dan bulan, galat CR2", en: "Poisson quasi-likelihood with unit and month effects, CR2 errors" },
  replicates: { full: 250, quick: 8 },
  regimes: tried,
  answer(regime, stream) {
    const course = courseOf(regime, false);
    const { panel, treated } = simulateStarts(course, stream);
    const row = panelRegression([Float64Array.from(treated)], panel, { family: "poisson", hasPeriodEffects: true }).value?.reduced[0];
    return { rateRatio: { truth: Math.log(course.ratio), estimate: row?.estimate ?? null, se: row?.se ?? null, p: row?.p ?? null, interval: row?.interval ?? null } };
  },
  expect: (regime) => ({ rateRatio: { df: courseOf(regime, false).units - 1 } }),
};
