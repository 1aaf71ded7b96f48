import fc from "fast-check";
import { expect, test } from "vitest";
import { cumulativeIncidence } from "../../../loaders/statistics/survival/cumulativeIncidence.js";
import { kaplanMeier } from "../../../loaders/statistics/survival/kaplanMeier.js";
import { logRank } from "../../../loaders/statistics/survival/logRank.js";
import cases from "./fromR.json" with { type: "json" };

// fromR.json: R 4, survival 3.5-3 (survfit, its summary table for medians, survdiff); "aml" is Miller's leukaemia data,
// "close" has two times that differ in the last bit

const close = (ours: readonly (number | null | undefined)[], theirs: readonly (number | null)[]) => {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, i) => {
    if (value === null) expect(ours[i] ?? null).toBeNull();
    else expect(Math.abs(ours[i]! - value)).toBeLessThan(1e-10 * Math.max(1, Math.abs(value)));
  });
};

for (const data of cases) {
  for (const interval of ["log", "log-log"] as const) {
    test(`survival with ${interval} intervals on ${data.name} is R's`, () => {
      const { steps, median, medianInterval } = kaplanMeier(data.times, data.events, { interval, weights: data.weights });
      const r = data[interval];
      close(steps.map((step) => step.time), r.time);
      close(steps.map((step) => step.atRisk), r.atRisk);
      close(steps.map((step) => step.survival), r.survival);
      // where nobody survives R has no number or 0
      close(steps.map((step) => step.se ?? 0), r.se.map((se) => se ?? 0));
      close(steps.map((step) => step.interval?.low), r.low);
      close(steps.map((step) => step.interval?.high), r.high);
      close([median, medianInterval.low, medianInterval.high], r.median.slice(0, 3));
    });
  }

  test(`the log-rank test on ${data.name} is R's`, () => {
    const { value } = logRank(data.times, data.events, data.groups);
    close([value!.statistic, value!.df], data.logRank);
    close(value!.groups.map((group) => group.observed), data.observed);
    close(value!.groups.map((group) => group.expected), data.expected);
    close([logRank(data.times, data.events, data.groups, data.strata).value!.statistic], data.stratified);
  });

  test(`cumulative incidence on ${data.name} is R's`, () => {
    const { times, survival, causes } = cumulativeIncidence(data.times, data.causes);
    const r = data.incidence;
    const column = (values: readonly (number | null)[], state: number) => values.filter((_, i) => i % 3 === state);
    close([...times], r.time);
    close([...survival], column(r.p, 0));
    causes.forEach((steps, c) => {
      close(steps.map((step) => step.incidence), column(r.p, c + 1));
      close(steps.map((step) => step.se), column(r.se, c + 1));
      close(steps.map((step) => step.interval?.low), column(r.low, c + 1));
      close(steps.map((step) => step.interval?.high), column(r.high, c + 1));
    });
  });
}

const observation = fc.record({ time: fc.integer({ min: 0, max: 12 }), cause: fc.integer({ min: 0, max: 2 }), group: fc.integer({ min: 0, max: 2 }), weight: fc.integer({ min: 1, max: 4 }) });
const sample = fc.array(observation, { minLength: 1, maxLength: 30 });

test("without censoring survival is the share still there, with the binomial error", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 40 }), (times) => {
      for (const step of kaplanMeier(times, times.map(() => 1)).steps) {
        const share = times.filter((time) => time > step.time).length / times.length;
        close([step.survival], [share]);
        if (share > 0) close([step.se], [Math.sqrt((share * (1 - share)) / times.length)]);
      }
    }),
  );
});

test("a weight is a row repeated", () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const repeated = rows.flatMap((row) => Array.from({ length: row.weight }, () => row));
      const event = (row: { cause: number }) => Math.min(1, row.cause);
      const weighted = kaplanMeier(rows.map((row) => row.time), rows.map(event), { weights: rows.map((row) => row.weight) });
      const plain = kaplanMeier(repeated.map((row) => row.time), repeated.map(event));
      close(weighted.steps.flatMap((step) => [step.survival, step.se]), plain.steps.flatMap((step) => [step.survival, step.se]));
      expect(weighted.median).toBe(plain.median);
    }),
  );
});

test("incidences and survival add up to one, and one cause alone is one minus survival", () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const times = rows.map((row) => row.time);
      const { survival, causes } = cumulativeIncidence(times, rows.map((row) => row.cause));
      close([...survival].map((share, t) => causes.reduce((sum, steps) => sum + steps[t]!.incidence, share)), [...survival].map(() => 1));
      const event = rows.map((row) => Math.min(1, row.cause));
      const single = cumulativeIncidence(times, event).causes[0];
      if (single) close(single.map((step) => 1 - step.incidence), kaplanMeier(times, event).steps.map((step) => step.survival));
    }),
  );
});

test("the infinitesimal jackknife is the derivative by the weight of each person", () => {
  const times = [1, 2, 2, 3, 4, 4, 5, 7];
  const causes = [1, 0, 2, 1, 1, 2, 0, 1];
  const weighted = (weights: readonly number[]) => {
    let survival = 1;
    let incidence = 0;
    for (const time of [1, 2, 3, 4, 5, 7]) {
      const sum = (of: (i: number) => boolean) => weights.reduce((all, weight, i) => all + (of(i) ? weight : 0), 0);
      const risk = sum((i) => times[i]! >= time);
      incidence += (survival * sum((i) => times[i] === time && causes[i] === 1)) / risk;
      survival *= 1 - sum((i) => times[i] === time && causes[i]! > 0) / risk;
    }
    return incidence;
  };
  const slopes = times.map((_, i) => (weighted(times.map((__, j) => (i === j ? 1 + 1e-5 : 1))) - weighted(times.map((__, j) => (i === j ? 1 - 1e-5 : 1)))) / 2e-5);
  expect(cumulativeIncidence(times, causes).causes[0]!.at(-1)!.se).toBeCloseTo(Math.hypot(...slopes), 8);
});

test("the log-rank statistic of two groups is that of its mean and variance, and does not mind the names of groups", () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const [times, events, groups] = [rows.map((row) => row.time), rows.map((row) => Math.min(1, row.cause)), rows.map((row) => Math.min(1, row.group))] as const;
      const { value } = logRank(times, events, groups);
      let [excess, variance] = [0, 0];
      for (const time of new Set(times)) {
        const risk = rows.filter((row) => row.time >= time).length;
        const ours = rows.filter((row) => row.time >= time && row.group === 0).length;
        const deaths = rows.filter((row) => row.time === time && row.cause > 0).length;
        excess += rows.filter((row) => row.time === time && row.cause > 0 && row.group === 0).length - (deaths * ours) / risk;
        if (risk > 1) variance += (deaths * ours * (risk - ours) * (risk - deaths)) / (risk * risk * (risk - 1));
      }
      if (value) close([value.statistic], [excess ** 2 / variance]);
      else expect(variance).toBeLessThan(1e-12);
      const renamed = logRank(times, events, groups.map((group) => 7 - group)).value;
      close([renamed?.statistic], [value?.statistic ?? null]);
    }),
  );
});

test("says why there is no answer, and refuses what is out of range", () => {
  expect(kaplanMeier([], []).steps).toEqual([]);
  expect(kaplanMeier([1, 2], [0, 0]).median).toBeNull();
  expect(cumulativeIncidence([], []).causes).toEqual([]);
  expect(logRank([1, 2], [1, 1], [1, 1])).toEqual({ value: null, reason: "fewer than two groups are at risk when an event happens" });
  expect(logRank([1, 2], [0, 0], [1, 2]).value).toBeNull();
  expect(logRank([1, 2, 1, 2], [1, 1, 1, 1], [1, 2, 3, 4], [1, 1, 2, 2]).reason).toBe("some groups are never at risk together when an event happens");
  expect(() => kaplanMeier([-1], [1])).toThrow("times must be finite and not negative: -1");
  expect(() => kaplanMeier([1], [2])).toThrow("events must be 0 or 1: 2");
  expect(() => kaplanMeier([1], [1], { weights: [0] })).toThrow(RangeError);
  expect(() => kaplanMeier([1], [1, 1])).toThrow("durations and events must be equally many: 1 and 2");
  expect(() => logRank([1], [1], [1, 2])).toThrow(RangeError);
  expect(() => cumulativeIncidence([1], [0.5])).toThrow(RangeError);
});
