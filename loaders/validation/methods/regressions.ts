import { absorbedRegression } from "../../statistics/absorb/absorbedRegression.js";
import { oaxacaBlinder, type Part } from "../../statistics/decomposition/oaxacaBlinder.js";
import { biasReducedCovariance } from "../../statistics/linear/biasReducedCovariance.js";
import { clusterCovariance } from "../../statistics/linear/clusterCovariance.js";
import { coefficientTable, type CoefficientRow } from "../../statistics/linear/coefficientTable.js";
import { type Answer, everyRegime, type Method, sampleRegimes } from "../method.js";
import { meanScore, numberedScale } from "../predicateScale.js";
import type { Regime } from "../regimes.js";
import { simulate, type SimulatedRatings } from "../simulate.js";
import { samplePeople } from "./plain.js";

/** What a relation adds on average; on the numbers of the predicates where only those are seen. */
function plantedRelation({ name, design }: Regime): number {
  if (name !== "ceiling") return design.relationEffect;
  const scale = numberedScale(design.shares);
  return meanScore(scale, design.relationEffect, Math.hypot(1, design.relationSpread)) - meanScore(scale);
}

const ratings = (regime: Regime, stream: Parameters<Method["answer"]>[1]): SimulatedRatings => simulate({ ...regime.design, groupEffect: 0 }, stream);
const responseOf = ({ name }: Regime, { latent, predicates }: SimulatedRatings) => (name === "ceiling" ? Float64Array.from(predicates) : latent);

const rowAnswer = (truth: number, row: CoefficientRow | undefined): Answer => ({ truth, estimate: row?.estimate ?? null, se: row?.se ?? null, interval: row?.interval ?? null, p: row?.p ?? null });

export const absorbedCr1: Method = {
  name: "absorbedCr1",
  label: { id: "Regresi dengan pegawai dan penilai diserap, galat CR1", en: "Regression with ratees and raters absorbed, CR1 errors" },
  replicates: { full: 1000, quick: 30 },
  regimes: everyRegime,
  answer(regime, stream) {
    const data = ratings(regime, stream);
    const found = absorbedRegression([Float64Array.from(data.related)], responseOf(regime, data), [data.ratee, data.rater]).value;
    const covariance = found && clusterCovariance(found.fit, data.rater, "cr1s", found.absorbed.rank).value;
    const row = found ? coefficientTable(found.fit, covariance, regime.design.raters - 1)[0] : undefined;
    return { relation: rowAnswer(plantedRelation(regime), row) };
  },
  expect: ({ design }) => ({ relation: { df: design.raters - 1 } }),
};

export const absorbedCr2: Method = {
  name: "absorbedCr2",
  label: { id: "Regresi dengan penilai diserap, galat CR2 dan derajat bebas Satterthwaite", en: "Regression with raters absorbed, CR2 errors and Satterthwaite degrees of freedom" },
  replicates: { full: 800, quick: 40 },
  regimes: everyRegime,
  answer(regime, stream) {
    const data = ratings({ ...regime, design: { ...regime.design, periods: 2 } }, stream);
    const found = absorbedRegression([Float64Array.from(data.related)], responseOf(regime, data), [data.rater]).value;
    const reduced = found && biasReducedCovariance(found.fit, data.rater).value;
    const row = found && reduced ? coefficientTable(found.fit, reduced.covariance, reduced.df)[0] : undefined;
    return { relation: rowAnswer(plantedRelation(regime), row) };
  },
  expect: ({ design }) => ({ relation: { df: design.raters - 1 } }),
};

const shift = 0.4;
const slope = 0.5;

export const oaxaca: Method = {
  name: "oaxaca",
  label: { id: "Dekomposisi Oaxaca–Blinder", en: "Oaxaca–Blinder decomposition" },
  replicates: { full: 1500, quick: 60 },
  regimes: sampleRegimes.filter((name) => name !== "ceiling"),
  answer(regime, stream) {
    const people = regime.name === "smallUnits" ? 40 : regime.people;
    const { latent, inGroup } = samplePeople({ ...regime, people }, stream);
    const covariate = Float64Array.from(inGroup, (own) => shift * own + stream.normal());
    const response = latent.map((value, i) => value + slope * covariate[i]!);
    const columns = [new Float64Array(latent.length).fill(1), covariate];
    const parts = oaxacaBlinder(["(Intercept)", "covariate"], columns, response, Array.from(inGroup, (own) => own === 1)).value?.twoFold.pooled.overall;
    const answer = (truth: number, part: Part | undefined): Answer => ({ truth, estimate: part?.estimate ?? null, se: part?.se ?? null, interval: part?.interval ?? null, p: part?.p ?? null });
    return { explained: answer(shift * slope, parts?.explained), unexplained: answer(regime.design.groupEffect, parts?.unexplained) };
  },
};
