import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimationSets } from "../../../loaders/statistics/twoWay/estimationSets.js";
import { effectErrors } from "../../../loaders/statistics/twoWay/effectErrors.js";
import { exactInfluence } from "../../../loaders/statistics/twoWay/influence.js";
import { twoWayDecomposition } from "../../../loaders/statistics/twoWay/twoWayDecomposition.js";
import { fitTwoWay, type TwoWayFit } from "../../../loaders/statistics/twoWay/twoWayFit.js";
import type { TwoWayRows } from "../../../loaders/statistics/twoWay/twoWayModel.js";
import { andrewsComponents, leaveOneOutComponents, plugInComponents, type VarianceComponents } from "../../../loaders/statistics/twoWay/varianceComponents.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { bruteForce } from "./bruteForce.js";

function compact(codes: Int32Array): Int32Array {
  const levels = [...new Set(codes)].sort((a, b) => a - b);
  return codes.map((code) => levels.indexOf(code));
}

/** Random rows of one leave-one-out connected set, with or without weights and covariates. */
function randomRows(seed: number, tall: boolean, weighted: boolean, covariates: number): TwoWayRows | null {
  const random = randomStream(seed);
  const n = 30;
  const [firsts, seconds] = tall ? [8, 4] : [4, 7];
  const first = Int32Array.from({ length: n }, () => random.index(firsts));
  const second = Int32Array.from(first, (a) => (random.uniform() < 0.6 ? a % seconds : random.index(seconds)));
  const { rows } = estimationSets(first, second, "row").leaveOut!;
  const keptFirst = compact(rows.map((row) => first[row]!));
  const keptSecond = compact(rows.map((row) => second[row]!));
  if (new Set(keptFirst).size < 3 || new Set(keptSecond).size < 3 || rows.length < new Set(keptFirst).size + new Set(keptSecond).size + covariates + 2) return null;
  return {
    first: keptFirst,
    second: keptSecond,
    response: Float64Array.from(rows, () => 80 + 3 * random.normal()),
    weights: weighted ? Float64Array.from(rows, () => 0.3 + 2 * random.uniform()) : null,
    covariates: Array.from({ length: covariates }, () => Float64Array.from(rows, (_, i) => 5 + random.normal() + keptFirst[i]!)),
  };
}

describe("components against dense matrices", () => {
  test("leverages, plug-in, Andrews and leave-one-out follow their definitions", () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 2 }), (seed, tall, weighted, covariates) => {
        const rows = randomRows(seed, tall, weighted, covariates);
        if (rows === null) return;
        cases++;
        const fit = fitTwoWay(rows).value!;
        const influence = exactInfluence(fit.model);
        const by = bruteForce(rows);
        expect(fit.df).toBe(by.df);
        expect(fit.residualVariance).toBeCloseTo(by.sigma, 9);
        influence.leverage.forEach((leverage, i) => expect(leverage).toBeCloseTo(by.leverage[i]!, 9));
        const forms = { first: fit.model.swapped ? influence.forms.few : influence.forms.many, second: fit.model.swapped ? influence.forms.many : influence.forms.few, covariance: influence.forms.covariance };
        const plugIn = plugInComponents(fit);
        const andrews = andrewsComponents(fit, influence).value!;
        const leaveOneOut = leaveOneOutComponents(fit, influence).value!;
        for (const part of ["first", "second", "covariance"] as const) {
          by[part].diagonal.forEach((b, i) => expect(by.w[i]! ** 2 * forms[part][i]!).toBeCloseTo(b, 9));
          expect(plugIn[part]).toBeCloseTo(by[part].plugIn, 8);
          expect(andrews[part]).toBeCloseTo(by[part].andrews, 8);
          expect(leaveOneOut[part]).toBeCloseTo(by[part].leaveOneOut, 8);
        }
        if (covariates === 0) expect(plugIn.first + plugIn.second + 2 * plugIn.covariance + plugIn.residual).toBeCloseTo(fit.responseVariance, 9);
      }),
      { numRuns: 120, seed: 1999 },
    );
    expect(cases).toBeGreaterThan(40);
  });
});

/** Rows by formula, the same as the R script behind the numbers below. */
const a = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7];
const b = [0, 0, 1, 1, 2, 1, 2, 0, 2, 0, 3, 3, 3, 1, 0, 3, 3, 2, 3, 2, 1, 1];
const formula = (weighted: boolean, withCovariate = true): TwoWayRows => ({
  first: Int32Array.from(a),
  second: Int32Array.from(b),
  response: Float64Array.from(a, (level, i) => 80 + ((i * 37) % 11) / 2 + level / 3 - b[i]!),
  weights: weighted ? Float64Array.from(a, (_, i) => 1 + (i % 3) / 2) : null,
  covariates: withCovariate ? [Float64Array.from(a, (_, i) => (i * 13) % 7)] : [],
});

// R 4 lm(y ~ 0 + factor(a) + factor(b) + x, weights = w): effects shifted to mean zero of b over rows and their errors by vcov, hatvalues,
// leave-one-out predictions by refitting without each row, quadratic forms by solve()
const fromR = [
  {
    weighted: false,
    first: [80.032938434385841, 80.02543789922143, 82.160554565064757, 80.960419538965212, 81.783107217010297, 83.009317100262095, 83.183039703960503, 81.970826428589589],
    second: [0.635737157176664, 1.778354358184412, -0.647768252100598, -1.7683284457478],
    firstErrors: [1.798222033183953, 1.492515999987403, 1.455437077269571, 1.863182403760535, 1.228947557382215, 2.399045875387834, 1.505497576736919, 1.717894614226637],
    secondErrors: [0.976932421231256, 1.032328743747781, 1.094887595618806, 1.027863716004715],
    beta: [0.168305093118608, 0.29422964511977],
    residualVariance: 3.79320011855947,
    plugIn: [1.30960518833002, 1.90254570450494, -0.739608367578999, 1.72418187207249],
    andrews: [-0.621536504296465, 0.834403989207444, -0.198023400930931],
    leaveOneOut: [-0.0461319554169117, 1.3078859111021568, -0.5460902441922111, 3.39311243134385],
  },
  {
    weighted: true,
    first: [80.197998681114996, 80.509512941572410, 82.68859240938275, 80.8650099624912, 81.7692000553631, 83.315398625923081, 83.093030836613053, 81.511133109338743],
    second: [0.490455816561751, 1.879239244915752, -0.824029553034057, -1.836715889794931],
    firstErrors: [1.939984685335914, 1.435613606275321, 1.491329286687786, 1.919698361024892, 1.232960875147955, 2.555225852975037, 1.499718727866128, 1.666208138858703],
    secondErrors: [0.993766179732321, 0.977545634755242, 1.117340246186647, 1.178918167697391],
    beta: [0.164441468618246, 0.304281631056323],
    residualVariance: 5.389845411708,
    plugIn: [1.21205537726341, 2.08165721216258, -0.751020764084695, 1.65841397283323],
    andrews: [-0.744415624657203, 0.940194637973734, -0.14024253183145],
    leaveOneOut: [-0.0387799259701651, 1.5666549689094496, -0.6407904268404724, 3.25547120321702],
  },
];

const parts = (components: VarianceComponents) => [components.first, components.second, components.covariance, components.residual];
function close(ours: Iterable<number>, theirs: readonly number[]) {
  const values = [...ours];
  theirs.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 10));
}
const swap = (rows: TwoWayRows): TwoWayRows => ({ ...rows, first: rows.second, second: rows.first });

describe("against R", () => {
  test.each(fromR)("weighted $weighted", (reference) => {
    const rows = formula(reference.weighted);
    const fit = fitTwoWay(rows).value!;
    const influence = exactInfluence(fit.model);
    const errors = effectErrors(fit)!;
    close(fit.first.map(({ effect }) => effect), reference.first);
    close(fit.second.map(({ effect }) => effect), reference.second);
    close(errors.first, reference.firstErrors);
    close(errors.second, reference.secondErrors);
    close([fit.beta[0]!.estimate, fit.beta[0]!.se!], reference.beta);
    expect(fit.df).toBe(10);
    expect(fit.residualVariance).toBeCloseTo(reference.residualVariance, 10);
    close(parts(plugInComponents(fit)), reference.plugIn);
    close(parts(andrewsComponents(fit, influence).value!), reference.andrews);
    close(parts(leaveOneOutComponents(fit, influence).value!), reference.leaveOneOut);
    if (!reference.weighted) close([influence.leverage[0]!, influence.leverage[21]!], [0.633025407959954, 0.505705676036161]);
  });

  test("the order of the factors changes names only; a mean far from zero changes nothing", () => {
    const straight = fitTwoWay(formula(true)).value!;
    const far = formula(true);
    const turned = fitTwoWay({ ...swap(far), response: far.response.map((value) => value + 1e7), covariates: [far.covariates[0]!.map((value) => value + 1e6)] }).value!;
    for (const components of [plugInComponents, (fit: TwoWayFit) => leaveOneOutComponents(fit, exactInfluence(fit.model)).value!]) {
      const one = components(straight);
      const other = components(turned);
      expect(Math.abs(other.second - one.first) + Math.abs(other.first - one.second) + Math.abs(other.covariance - one.covariance) + Math.abs(other.residual - one.residual)).toBeLessThan(1e-7);
    }
  });

  test("errors of the effects don't depend on which factor is eliminated", () => {
    const rows = formula(true);
    const { second: few } = effectErrors(fitTwoWay(rows).value!)!;
    const turned = effectErrors(fitTwoWay(swap(rows)).value!)!;
    const dense = bruteForce(swap(rows));
    // α of the turned fit at x = 0, ψ at weighted mean zero, by the full covariance matrix
    const total = dense.total;
    const shares = Array.from({ length: 8 }, (_, level) => a.reduce((sum, at, i) => sum + (at === level ? dense.w[i]! : 0), 0) / total);
    turned.first.forEach((error, level) => {
      const contrast = dense.theta.map((_, at) => (at === level ? 1 : at >= 4 && at < 11 ? shares[at - 4]! : 0));
      expect(error ** 2).toBeCloseTo(dense.sigma * dense.quadratic(contrast), 9);
    });
    turned.second.forEach((error, level) => {
      const contrast = dense.theta.map((_, at) => (at >= 4 && at < 11 ? (at - 4 === level ? 1 : 0) - shares[at - 4]! : 0));
      expect(error ** 2).toBeCloseTo(dense.sigma * dense.quadratic(contrast), 9);
    });
    expect(few.length).toBe(4);
  });
});

const options = { leaveOut: null, exactLevels: 1500, draws: 100, simulations: 0, seed: 1 } as const;

describe("twoWayDecomposition", () => {
  test("leaving a match out equals refitting without its rows", () => {
    const rows = formula(true, false);
    const result = twoWayDecomposition(rows, { ...options, leaveOut: "match" }).value!.leaveOut!.value!;
    const kept = [...result.set.rows];
    const first = compact(Int32Array.from(kept, (i) => a[i]!));
    const second = compact(Int32Array.from(kept, (i) => b[i]!));
    const pick = (column: Float64Array) => Float64Array.from(kept, (i) => column[i]!);
    const data: TwoWayRows = { first, second, response: pick(rows.response), weights: pick(rows.weights!), covariates: [] };
    const dense = bruteForce(data);
    const expected = { first: dense.first.plugIn, second: dense.second.plugIn, covariance: dense.covariance.plugIn };
    const done = new Set<string>();
    first.forEach((level, i) => {
      const match = `${level} ${second[i]}`;
      if (done.has(match)) return;
      done.add(match);
      const inside = [...first.keys()].filter((j) => first[j] === level && second[j] === second[i]);
      const outside = [...first.keys()].filter((j) => !inside.includes(j));
      const at = (column: Float64Array) => Float64Array.from(outside, (j) => column[j]!);
      const left = bruteForce({ first: Int32Array.from(outside, (j) => first[j]!), second: Int32Array.from(outside, (j) => second[j]!), response: at(data.response), weights: at(data.weights!), covariates: [] });
      const predicted = left.theta[level]! + (left.theta[Math.max(...first) + 1 + second[i]!] ?? 0);
      for (const part of ["first", "second", "covariance"] as const) {
        for (const j of inside) for (const k of inside) expected[part] -= dense[part].matrix(j, k) * (data.response[j]! - dense.mean) * (data.response[k]! - predicted);
      }
    });
    const ours = result.leaveOneOut.value!.components;
    close(parts(ours), [expected.first, expected.second, expected.covariance]);
    expect(ours.first + ours.second + 2 * ours.covariance + ours.residual).toBeCloseTo(result.fit.responseVariance, 10);
  });

  test("conjugate gradients and projections come to the same", () => {
    const exact = twoWayDecomposition(formula(true), { ...options, leaveOut: "row" }).value!;
    const projected = twoWayDecomposition(formula(true), { ...options, leaveOut: "row", exactLevels: 0, draws: 4000 }).value!;
    expect(exact.connected.exact && !projected.connected.exact).toBe(true);
    close(parts(projected.connected.plugIn), parts(exact.connected.plugIn));
    close(projected.connected.fit.first.map(({ effect }) => effect), exact.connected.fit.first.map(({ effect }) => effect));
    const relative = (ours: VarianceComponents, theirs: VarianceComponents, plugIn: VarianceComponents) =>
      (["first", "second", "covariance"] as const).forEach((part) => expect(Math.abs((ours[part] - theirs[part]) / (plugIn[part] - theirs[part]))).toBeLessThan(0.06));
    relative(projected.connected.andrews.value!.components, exact.connected.andrews.value!.components, exact.connected.plugIn);
    relative(projected.leaveOut!.value!.leaveOneOut.value!.components, exact.leaveOut!.value!.leaveOneOut.value!.components, exact.leaveOut!.value!.plugIn);
  });

  test("says why it cannot estimate", () => {
    const rows = (first: number[], second: number[]) => ({ first: Int32Array.from(first), second: Int32Array.from(second), response: Float64Array.from(first, (_, i) => (i * i) % 5), weights: null, covariates: [] });
    expect(twoWayDecomposition(rows([0, 1, 2], [0, 0, 0]), options).reason).toBe("each factor needs two levels in the connected set");
    const tree = twoWayDecomposition(rows([0, 0, 1], [0, 1, 1]), { ...options, leaveOut: "row" }).value!;
    expect(tree.connected.fit.residualVariance).toBeNull();
    expect(tree.connected.andrews.reason).toBe("no degrees of freedom are left for the residual variance");
    expect(tree.leaveOut!.reason).toBe("no row can be left out without breaking the graph of levels");
    expect(fitTwoWay(rows([0, 1], [0, 1])).reason).toBe("rows fall into several connected sets, between which effects cannot be compared");
    const lone = { ...formula(false, false), covariates: [Float64Array.from(a, (_, i) => (i === 4 ? 1 : 0)), Float64Array.from(a, (level) => level)] };
    const fit = twoWayDecomposition(lone, { ...options, leaveOut: "row" }).value!;
    expect(fit.connected.fit.beta[1]).toBeNull();
    expect(fit.leaveOut!.value!.leaveOneOut.reason).toContain("alone identifies an effect or a covariate");
    expect(() => fitTwoWay({ ...formula(false), response: new Float64Array(22).fill(NaN) })).toThrow("response must be finite: NaN");
    expect(() => fitTwoWay({ ...formula(false), weights: new Float64Array(22) })).toThrow("weight must be positive and finite: 0");
    expect(() => fitTwoWay({ ...formula(false), covariates: [new Float64Array(2)] })).toThrow("covariate 1 must have one value per row: 2 for 22");
  });
});
