import { describe, expect, it } from "vitest";
import { binomialFunnelLimits } from "../../../loaders/statistics/funnel/binomialFunnelLimits.js";
import { meanFunnel, shareFunnel } from "../../../loaders/statistics/funnel/funnel.js";
import { normalFunnelLimits } from "../../../loaders/statistics/funnel/normalFunnelLimits.js";
import { overdispersion } from "../../../loaders/statistics/funnel/overdispersion.js";
import { clopperPearson } from "../../../loaders/statistics/intervals/clopperPearson.js";
import type { ControlLimits } from "../../../loaders/statistics/funnel/controlLimits.js";

const list = ({ low95, high95, low998, high998 }: ControlLimits) => [low95, high95, low998, high998];
const expectClose = (found: readonly number[], expected: readonly number[], digits: number) => found.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, digits));

/** R 4.2: q <- qbinom(c(.025, .975, .001, .999), n, target) and, up to one count nearer, Spiegelhalter's (q - alpha) / n with alpha = (pbinom(q) - p) / dbinom(q). */
const cases = [
  { target: 0.84, n: 10, quantiles: [6, 10, 4, 10], spiegelhalter: [0.5247992908, 0.9857062182, 0.3453136893, 0.9994282487] },
  { target: 0.84, n: 57, quantiles: [42, 53, 39, 55], spiegelhalter: [0.7298863224, 0.9215357334, 0.666876272, 0.9622314972] },
  { target: 0.84, n: 1500, quantiles: [1232, 1287, 1215, 1303], spiegelhalter: [0.82089547, 0.857998057, 0.8097780414, 0.8682642269] },
  { target: 0.03, n: 40, quantiles: [0, 4, 0, 6], spiegelhalter: [0, 0.0814675072, 0, 0.1291261826] },
  { target: 0.62, n: 333, quantiles: [189, 224, 179, 233], spiegelhalter: [0.5659816045, 0.6703037266, 0.5353503056, 0.699512859] },
];

describe("binomialFunnelLimits", () => {
  it.each(cases)("put the counts outside that R's qbinom calls rarer than 2.5 % and 0.1 %: $target of $n", ({ target, n, quantiles }) => {
    const { low95, high95, low998, high998 } = binomialFunnelLimits(target, n);
    expect([low95, low998].map((limit) => Math.ceil(Math.max(0, limit * n - 1e-6)))).toEqual([quantiles[0], quantiles[2]]);
    expect([high95, high998].map((limit) => Math.floor(limit * n + 1e-6))).toEqual([quantiles[1], quantiles[3]]);
  });

  it.each(cases)("lie within one count of Spiegelhalter's interpolated limits, never inside the upper ones: $target of $n", ({ target, n, spiegelhalter }) => {
    list(binomialFunnelLimits(target, n)).forEach((limit, at) => {
      expect(Math.abs(limit - spiegelhalter[at]!) * n).toBeLessThan(1);
      if (at % 2 === 1) expect(limit).toBeGreaterThanOrEqual(spiegelhalter[at]!);
    });
  });

  // R 4.2: uniroot(function(x) pbeta(.62, x, 333 - x + 1) - tail, c(0, 333)), and for the lower ones of the mirrored share
  it("are the roots that R finds", () => expectClose(list(binomialFunnelLimits(0.62, 333)), [0.56606358, 0.67325239, 0.53545651, 0.70248124], 7));

  it("agree with the Clopper–Pearson interval of every count: outside is where the interval misses the target", () => {
    const [target, n] = [0.84, 57];
    const { low95, high95, low998, high998 } = binomialFunnelLimits(target, n);
    for (let count = 0; count <= n; count++) {
      const misses = (level: number) => {
        const { low, high } = clopperPearson(count, n, level)!;
        return target < low || target > high;
      };
      expect([count, count / n < low95 || count / n > high95]).toEqual([count, misses(0.95)]);
      expect([count, count / n < low998 || count / n > high998]).toEqual([count, misses(0.998)]);
    }
  });

  it("leave everything inside where no count is rare, and refuse what is no share or size", () => {
    expect(list(binomialFunnelLimits(0.5, 1))).toEqual([0, 1, 0, 1]);
    expect(list(binomialFunnelLimits(1, 30))).toEqual([1, 1, 1, 1]);
    expect(() => binomialFunnelLimits(1.2, 30)).toThrow("a share lies between 0 and 1");
    expect(() => binomialFunnelLimits(0.5, 0)).toThrow("a size is whole and positive");
  });
});

describe("normalFunnelLimits", () => {
  it("are the target ± z standard errors", () => {
    expectClose(list(normalFunnelLimits(70, 12, 36)), [70 - 1.959964 * 2, 70 + 1.959964 * 2, 70 - 3.090232 * 2, 70 + 3.090232 * 2], 5);
    expectClose(list(normalFunnelLimits(70, 12, 36, 1.5)), [70 - 1.959964 * 2.5, 70 + 1.959964 * 2.5, 70 - 3.090232 * 2.5, 70 + 3.090232 * 2.5], 5);
  });
});

/**
 * Twelve units; the numbers below are those of R 4.2. For shares z = qnorm(pbinom(r - 1, n, t) + dbinom(r, n, t) / 2) and s = 1 / (2 sqrt(n)),
 * for means z = (y - t) / s; z winsorised by sort(z)[2] and [11],
 * phi = mean(z^2) / integrate(function(z) pmin(pmax(z, -q), q)^2 * dnorm(z), -Inf, Inf)$value with q = -qnorm(1 / 12), w = 1 / s^2, tau2 = max(0, (I phi - (I - 1)) / (sum(w) - sum(w^2) / sum(w))).
 */
const sizes = [24, 31, 38, 45, 52, 60, 75, 90, 120, 160, 240, 1500];
const shares = [12, 17, 27, 28, 25, 51, 45, 52, 88, 64, 158, 915].map((count, at) => count / sizes[at]!);
const means = [3.1, 3.6, 2.9, 3.4, 3.0, 4.1, 3.2, 3.3, 3.9, 2.6, 3.25, 3.3];
const units = (values: readonly number[]) => values.map((value, at) => ({ value, n: sizes[at]! }));

describe("funnels of units that differ beyond chance", () => {
  it("have R's dispersion and limits for shares", () => {
    const funnel = shareFunnel(units(shares), 0.6);
    expectClose([funnel.phi, funnel.between], [3.6574673613, 0.07502948], 9);
    expectClose(list(funnel.limitsAt(100)), [0.4242548656, 0.763383089, 0.3257861153, 0.8439562955], 9);
    expect(funnel.chanceAt(100).low95).toBeGreaterThan(funnel.limitsAt(100).low95);
  });
  it("have R's dispersion and limits for means", () => {
    const funnel = meanFunnel(units(means), 3.3, 1.2);
    expectClose([funnel.phi, funnel.between], [7.8842890508, 0.2871089647], 9);
    expectClose(list(funnel.limitsAt(100)), [2.6901029258, 3.9098970742, 2.3383886351, 4.2616113649], 9);
  });
});

describe("funnels of units that differ by chance", () => {
  it("keep the exact limits", () => {
    const funnel = shareFunnel(sizes.map((n) => ({ n, value: Math.round(0.6 * n) / n })), 0.6);
    expect(funnel.between).toBe(0);
    expect(funnel.limitsAt(57)).toEqual(funnel.chanceAt(57));
  });
  it("are not called different where half of them reach a share of one by chance", () => {
    const funnel = shareFunnel(Array.from({ length: 20 }, (_, at) => ({ n: 8, value: at % 2 ? 1 : 7 / 8 })), 0.92);
    expect(funnel.phi).toBeLessThan(1);
    expect(funnel.between).toBe(0);
  });
  it("are not drawn from fewer than two units or without a spread", () => {
    expect(() => overdispersion([1], [1])).toThrow("two units at least");
    expect(() => overdispersion([1, 2], [1, 0])).toThrow("a standard error is positive");
  });
});
