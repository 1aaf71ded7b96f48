import { describe, expect, it } from "vitest";
import { entryPosterior, expectedEntries } from "../../../loaders/statistics/projection/entryPosterior.js";
import { exitRates, expectedRate } from "../../../loaders/statistics/projection/exitRates.js";
import { expectedHeadcount } from "../../../loaders/statistics/projection/expectedHeadcount.js";
import { bandOf, type Cohort, type ProjectionModel } from "../../../loaders/statistics/projection/projectionModel.js";
import { simulatedTotals, simulateHeadcount } from "../../../loaders/statistics/projection/simulateHeadcount.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

/** A posterior so narrow that it is a number. */
const known = (rate: number) => ({ a: rate * 1e12, b: (1 - rate) * 1e12 });
const person = (changes: Partial<Cohort> = {}): Cohort => ({ group: 0, age: 40, leaves: Infinity, count: 1, ...changes });
const model = (changes: Partial<ProjectionModel> = {}): ProjectionModel => ({
  cohorts: [person({ count: 500 })], groups: 1, bands: [50], rates: [[known(0.02), known(0.1)]], entries: [null], entrants: [[]], horizon: 10, ...changes,
});
const all = () => true;

function moments(values: ArrayLike<number>): { mean: number; variance: number } {
  const list = Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return { mean, variance: list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (list.length - 1) };
}

function near(values: ArrayLike<number>, mean: number, variance: number): void {
  const found = moments(values);
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / values.length));
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.12);
}

describe("at known rates", () => {
  it("who stays is binomial: n (1 − q)^t, with the variance of that, through a change of band", () => {
    const simulated = simulateHeadcount(model({ cohorts: [person({ age: 45, count: 500 })] }), 6000, randomStream(5));
    for (const year of [1, 4, 5, 8, 10]) {
      const stays = 0.98 ** Math.min(year, 5) * 0.9 ** Math.max(0, year - 5);
      near(simulatedTotals(simulated, year, all), 500 * stays, 500 * stays * (1 - stays));
    }
  });

  it("people leave in the year that they are due, whatever their rate, and not before", () => {
    const due = model({ cohorts: [person({ leaves: 1, count: 7 }), person({ leaves: 3, count: 4 }), person({ leaves: 11, count: 2 })], rates: [[known(0), known(0)].map(() => ({ a: 0, b: 5 }))] });
    expect(expectedHeadcount(due).map(([people]) => people)).toEqual([13, 6, 6, 2, 2, 2, 2, 2, 2, 2, 2]);
    const simulated = simulateHeadcount(due, 3, randomStream(1));
    expect([1, 2, 3, 10].map((year) => [...simulatedTotals(simulated, year, all)])).toEqual([[6, 6, 6], [6, 6, 6], [2, 2, 2], [2, 2, 2]]);
  });

  it("the simulated mean is the expected one, with entrants who age, leave and retire", () => {
    const entries = { mean: Float64Array.of(30), size: Float64Array.of(4), cumulative: Float64Array.of(1) };
    const whole = model({ cohorts: [person({ count: 200, leaves: 6 }), person({ group: 1, age: 48, count: 90 })], groups: 2, rates: [[known(0.03), known(0.2)], [known(0.01), known(0.05)]], entries: [entries, null], entrants: [[person({ age: 48, count: 2, leaves: 4 }), person({ age: 25 })], []] });
    const expected = expectedHeadcount(whole);
    const simulated = simulateHeadcount(whole, 2500, randomStream(9));
    for (const year of [1, 3, 6, 10]) for (const group of [0, 1]) {
      const { mean, variance } = moments(simulatedTotals(simulated, year, (g) => g === group));
      expect(Math.abs(mean - expected[year]![group]!)).toBeLessThan(4 * Math.sqrt(variance / 2500));
    }
    near(simulatedTotals(simulateHeadcount({ ...whole, cohorts: [], horizon: 1 }, 6000, randomStream(2)), 1, all), 30, 30 + 900 / 4);
  });

  it("everyone stands in the band of the age that they have reached", () => {
    const simulated = simulateHeadcount(model({ cohorts: [person({ age: 47, count: 5 })], rates: [[{ a: 0, b: 1 }, { a: 0, b: 1 }]] }), 1, randomStream(1));
    const inBand = (band: number, year: number) => simulatedTotals(simulated, year, (_, b) => b === band)[0];
    expect([[2, 0], [2, 1], [3, 0], [3, 1]].map(([year, band]) => inBand(band!, year!))).toEqual([5, 0, 0, 5]);
    expect([bandOf(49, [50]), bandOf(50, [50])]).toEqual([0, 1]);
  });
});

it("a rate that is not known well adds the variance of its posterior", () => {
  // beta-binomial: n p (1 − p) (a + b + n) / (a + b + 1)
  const [a, b, n] = [4, 196, 500];
  const stays = b / (a + b);
  const simulated = simulateHeadcount(model({ rates: [[{ a, b }, { a, b }]], horizon: 1 }), 8000, randomStream(3));
  near(simulatedTotals(simulated, 1, all), n * stays, (n * stays * (1 - stays) * (a + b + n)) / (a + b + 1));
});

it("rates rest on their cell, a thin one on its group, a thin group on all", () => {
  const rates = exitRates([[6, 9], [3, 0], [0, 0]], [[400, 300], [100, 20], [10, 0]]);
  const all = 18 / 830;
  const first = (15 + all) / 701;
  expect(expectedRate(rates[0]![0]!)).toBeCloseTo((6 + first) / 401, 12);
  expect(expectedRate(rates[1]![1]!)).toBeCloseTo((3 + all) / 121, 12);
  expect(expectedRate(rates[2]![0]!)).toBeCloseTo((18 + all) / 831, 12);
  expect(() => exitRates([[3]], [[2]])).toThrow(/3 left of 2/);
  expect(() => exitRates([[0]], [[0]])).toThrow(RangeError);
});

it("entries to come have the posterior of the negative binomial that R's dnbinom gives on the same grid", () => {
  // R 4.2: x <- c(46,22,22,111); m <- mean(x)/20*200^((0:59)/59); k <- (24/(0:23+0.5))^2; g <- expand.grid(m=m,k=k)
  // l <- mapply(function(m,k) sum(dnbinom(x,size=k,mu=m,log=TRUE)), g$m, g$k); w <- exp(l-max(l)); w <- w/sum(w); sum(w*g$m)
  const several = entryPosterior([46, 22, 22, 111]);
  expect(expectedEntries(several)).toBeCloseTo(58.60309706072, 6);
  // the same with x <- 144
  expect(expectedEntries(entryPosterior([144]))).toBeCloseTo(202.02771621, 6);
  expect(several.cumulative.at(-1)).toBeCloseTo(1, 12);
  const never = expectedEntries(entryPosterior([0, 0, 0, 0]));
  expect([never > 0, never < 0.5]).toEqual([true, true]);
  for (const counts of [[], [-1], [1.5]]) expect(() => entryPosterior(counts)).toThrow(RangeError);
});

it("a model that does not fit together is refused", () => {
  const wrong: Partial<ProjectionModel>[] = [{ horizon: 0 }, { groups: 2 }, { rates: [[known(0.1)]] }, { cohorts: [person({ group: 3 })] }, { cohorts: [person({ count: 0.5 })] }, { cohorts: [person({ leaves: 0 })] }, { entries: [entryPosterior([3])] }];
  for (const changes of wrong) expect(() => expectedHeadcount(model(changes))).toThrow(RangeError);
});
