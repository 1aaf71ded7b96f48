import { describe, expect, it } from "vitest";
import { studentTTwoSided } from "../../../loaders/statistics/distributions/studentT.js";
import { imputedEffects } from "../../../loaders/statistics/rates/imputedEffects.js";
import type { Panel } from "../../../loaders/statistics/rates/panel.js";
import { panelRegression } from "../../../loaders/statistics/rates/panelRegression.js";
import { twoWayMeans } from "../../../loaders/statistics/rates/twoWayMeans.js";

/*
 * R 4.2.2, sandwich 3.0.2, clubSandwich 0.5.8
 * start <- c(2,3,3,4,5,9,9,6); d <- expand.grid(t = 0:5, g = 0:7)
 * d$e <- 10 + (d$g*7 + d$t*3) %% 11; d$y <- (d$g*5 + d$t*d$t*3 + (d$g*d$t) %% 7) %% 13 + 2; d$x <- as.numeric(d$t >= start[d$g+1])
 */
const [unitCount, periodCount] = [8, 6];
const start = [2, 3, 3, 4, 5, 9, 9, 6];
const cells = Array.from({ length: unitCount * periodCount }, (_, i) => ({ g: Math.floor(i / periodCount), t: i % periodCount }));
const panel: Panel = {
  units: Int32Array.from(cells, ({ g }) => g),
  periods: Int32Array.from(cells, ({ t }) => t),
  exposure: Float64Array.from(cells, ({ g, t }) => 10 + ((g * 7 + t * 3) % 11)),
  response: Float64Array.from(cells, ({ g, t }) => ((g * 5 + t * t * 3 + ((g * t) % 7)) % 13) + 2),
};
const treated = Uint8Array.from(cells, ({ g, t }) => Number(t >= start[g]!));
const sinceStart = Int32Array.from(cells, ({ g, t }) => (t >= start[g]! ? t - start[g]! : -1));

describe("panelRegression", () => {
  it("gives the coefficient, CR2, Satterthwaite df and CR1 of R glm(poisson)", () => {
    // m <- glm(y ~ x + factor(g) + factor(t) + offset(log(e)), family = poisson, data = d, control = list(epsilon = 1e-14))
    // z <- residuals(m, "pearson") + sqrt(fitted(m)) * (predict(m) - log(d$e)); X <- model.matrix(m) * sqrt(fitted(m))
    // coef_test(lm(z ~ 0 + X), vcov = "CR2", cluster = d$g); vcovCL(m, cluster = d$g, type = "HC0")
    // coef_test(m, vcov = "CR2", cluster = d$g) takes another root of the same matrix: 0.2271778648 and 6.24061
    const { value } = panelRegression([Float64Array.from(treated)], panel, { family: "poisson", hasPeriodEffects: true });
    expect(value!.reduced[0]!.estimate).toBeCloseTo(0.629531454825, 9);
    expect(value!.reduced[0]!.se).toBeCloseTo(0.227205548602, 8);
    expect(value!.reduced[0]!.df).toBeCloseTo(6.225250162806, 6);
    expect(value!.reduced[0]!.p).toBeCloseTo(studentTTwoSided(0.629531454825 / 0.227205548602, 6.225250162806), 8);
    expect(value!.plain[0]!.se).toBeCloseTo(0.21594144433, 8);
    expect(value!.dispersion).toBeCloseTo(2.47789021787, 8);
  });

  it("gives those of R lm", () => {
    // coef_test(lm(y ~ x + factor(g) + factor(t), data = d), vcov = "CR2", cluster = d$g)
    const { value } = panelRegression([Float64Array.from(treated)], { ...panel, exposure: null }, { family: "gaussian", hasPeriodEffects: true });
    expect(value!.reduced[0]!.estimate).toBeCloseTo(4.4057142857143, 9);
    expect(value!.reduced[0]!.se).toBeCloseTo(2.2665619033659, 9);
    expect(value!.reduced[0]!.df).toBeCloseTo(6.4273943238997, 7);
  });

  it("leaves out units and periods without events, which tell nothing", () => {
    const response = panel.response.map((y, i) => (panel.units[i] === 3 ? 0 : y));
    const kept = [...response.keys()].filter((i) => panel.units[i] !== 3);
    const smaller = { units: panel.units.filter((g) => g !== 3), periods: Int32Array.from(kept, (i) => panel.periods[i]!), exposure: Float64Array.from(kept, (i) => panel.exposure![i]!), response: Float64Array.from(kept, (i) => response[i]!) };
    const options = { family: "poisson", hasPeriodEffects: true } as const;
    const all = panelRegression([Float64Array.from(treated)], { ...panel, response }, options).value!;
    const without = panelRegression([Float64Array.from(kept, (i) => treated[i]!)], smaller, options).value!;
    expect(all.reduced[0]).toEqual(without.reduced[0]);
    expect([all.rows, all.clusters]).toEqual([42, 7]);
    expect(panelRegression([], { ...panel, response: response.map(() => 0) }, options)).toEqual({ value: null, reason: "no events" });
  });

  it("is the ratio of ratios where two units are seen twice", () => {
    const twice = { units: Int32Array.of(0, 0, 1, 1), periods: Int32Array.of(0, 1, 0, 1), exposure: Float64Array.of(10, 20, 40, 10), response: Float64Array.of(8, 6, 12, 5) };
    const before = twoWayMeans(twice, Uint8Array.of(1, 0, 1, 1), "poisson").expected;
    // 20 × (8/10) × (5/10)/(12/40)
    expect(before[1]).toBeCloseTo(20 * 0.8 * (0.5 / 0.3), 9);
    const additive = twoWayMeans({ ...twice, exposure: null }, Uint8Array.of(1, 0, 1, 1), "gaussian").expected;
    expect(additive[1]).toBeCloseTo(8 + (5 - 12), 12);
  });

  it("refuses what is no count", () => {
    expect(() => panelRegression([], { ...panel, response: panel.response.map((y) => -y) }, { family: "poisson", hasPeriodEffects: false })).toThrow(RangeError);
    expect(() => panelRegression([], { ...panel, exposure: panel.response.map(() => 0) }, { family: "poisson", hasPeriodEffects: false })).toThrow("exposure must be positive: 0");
  });
});

describe("imputedEffects", () => {
  it("compares with what R glm on the rows not yet treated predicts, and jackknifes over units", () => {
    // u <- d[d$x == 0, ]; m0 <- glm(y ~ factor(g) + factor(t) + offset(log(e)), poisson, u); log(sum(d$y[x == 1]) / sum(predict(m0, d[x == 1, ], "response")))
    // loo: the same without unit k; sqrt(7/8 * sum((loo - all)^2))
    const { value } = imputedEffects(panel, treated, "poisson", sinceStart);
    expect(value!.overall.effect).toBeCloseTo(0.809621691568, 9);
    expect(value!.overall.se).toBeCloseTo(0.241531347215, 9);
    expect([value!.overall.df, value!.overall.cells, value!.overall.observed]).toEqual([7, 13, 113]);
    expect(value!.overall.expected).toBeCloseTo(50.2879822528, 8);
    expect(value!.dispersion).toBeCloseTo(2.68347279846, 8);
    expect([0, 1, 2].map((k) => value!.groups.get(k)?.effect)).toEqual([expect.closeTo(0.72962929482, 9), expect.closeTo(0.20602805275, 9), expect.closeTo(1.40142884165, 9)]);
    // one unit alone was seen three periods after its start: a ratio of it could not be jackknifed
    expect(value!.groups.get(3)).toBeNull();
  });

  it("does the same for sums, with weights", () => {
    // l0 <- lm(y ~ factor(g) + factor(t), weights = e, data = u)
    const { value } = imputedEffects(panel, treated, "gaussian");
    expect(value!.overall.effect).toBeCloseTo(5.37324129055, 9);
    expect(value!.dispersion).toBeCloseTo(187.723397799, 6);
  });

  it("finds a planted ratio exactly where there is no noise, whatever the paths and the ratios' sizes", () => {
    const ratio = (g: number) => [0.3, 0.5, 0.8][g % 3]!;
    const base = cells.map(({ g, t }, i) => panel.exposure![i]! * Math.exp(0.2 * g - 0.1 * t * t));
    const response = Float64Array.from(base, (mean, i) => (treated[i] ? mean * ratio(panel.units[i]!) : mean));
    const rows = [...treated.keys()].filter((i) => treated[i]);
    const truth = rows.reduce((sum, i) => sum + response[i]!, 0) / rows.reduce((sum, i) => sum + base[i]!, 0);
    expect(Math.exp(imputedEffects({ ...panel, response }, treated, "poisson").value!.overall.effect)).toBeCloseTo(truth, 9);
  });

  it("counts no treated row whose comparison rests on one unit, nor any of a unit always treated", () => {
    const always = treated.map((value, i) => (panel.units[i] === 0 ? 1 : value));
    const { value } = imputedEffects(panel, always, "poisson");
    expect(value!.expected.filter((_, i) => panel.units[i] === 0).every(Number.isNaN)).toBe(true);
    const single = treated.map((one, i) => (panel.periods[i] === 5 && panel.units[i] !== 5 ? 1 : one));
    expect(imputedEffects(panel, single, "poisson").value!.expected.filter((_, i) => panel.periods[i] === 5).every(Number.isNaN)).toBe(true);
  });

  it("says why there is no answer", () => {
    expect(imputedEffects(panel, treated.map(() => 1), "poisson").reason).toBe("0 units that were seen before or without treatment; 5 are needed");
    expect(imputedEffects(panel, treated.map(() => 0), "poisson").reason).toBe("no treated row that two or more units not yet treated can be compared with");
  });
});
