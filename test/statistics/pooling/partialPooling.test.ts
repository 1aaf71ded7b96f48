import { describe, expect, it } from "vitest";
import { partialPooling } from "../../../loaders/statistics/pooling/partialPooling.js";

/** Log risk ratios of tuberculosis in 13 trials of BCG vaccine (Colditz et al. 1994), as printed with R metafor's `dat.bcg`. */
const effects = [-0.8893, -1.5854, -1.3481, -1.4416, -0.2175, -0.7861, -1.6209, 0.012, -0.4694, -1.3713, -0.3394, 0.4459, -0.0173];
const variances = [0.3256, 0.1946, 0.4154, 0.02, 0.0512, 0.0069, 0.223, 0.004, 0.0564, 0.073, 0.0124, 0.5325, 0.0714];

describe("partial pooling", () => {
  const found = partialPooling(effects, variances.map(Math.sqrt)).value!;

  it("equals the REML fit of metafor, and R's own maximum", () => {
    // metafor: rma(yi, vi, data = dat.bcg) prints tau^2 = 0.3132, estimate = -0.7145; with test = "knha" se = 0.1807
    expect(found.between).toBeCloseTo(0.3132, 3);
    // R: optimize(restricted log likelihood, c(0, 2), maximum = TRUE, tol = 1e-14)
    expect(found.between).toBeCloseTo(0.313252774132, 6);
    expect(found.mean).toBeCloseTo(-0.714534266609, 7);
    expect(found.se).toBeCloseTo(0.180793985359, 7);
    expect(found.q).toBeCloseTo(151.814918986, 8);
  });

  it("predicts each effect and its error as Henderson's equations", () => {
    // R: tau2 * solve(V) %*% (y - mu) + mu, and the inverse of the mixed-model equations (solve)
    const predicted = [-0.8002282685, -1.2516999981, -0.9869084764, -1.3979655105, -0.2873256571, -0.7845576002, -1.2439890201, 0.0028396796, -0.5068015119, -1.2471742933, -0.3536841249, -0.2847286966, -0.1467219878];
    const errors = [0.409938246, 0.353240098, 0.434842604, 0.137535904, 0.211293849, 0.082257542, 0.368585367, 0.062886447, 0.220334215, 0.245678344, 0.109428989, 0.458303495, 0.243434301];
    found.effects.forEach(({ estimate, se }, i) => {
      expect(estimate).toBeCloseTo(predicted[i]!, 5);
      expect(se).toBeCloseTo(errors[i]!, 5);
    });
  });

  it("pools eight schools fully, whose REML variance is 0 (Rubin 1981; mean 7.69, se 4.07)", () => {
    const schools = partialPooling([28, 8, -3, 7, -1, 1, 18, 12], [15, 10, 16, 11, 9, 11, 10, 18]).value!;
    expect(schools.between).toBe(0);
    expect(schools.mean).toBeCloseTo(7.68561672496, 10);
    expect(schools.se).toBeCloseTo(4.0719191584, 10);
    expect(schools.effects.every(({ estimate, shrinkage }) => shrinkage === 1 && Math.abs(estimate - schools.mean) < 1e-12)).toBe(true);
  });

  it("moves with the unit, and cannot pool one effect", () => {
    const scaled = partialPooling(effects.map((y) => 10 * y + 3), variances.map((v) => 10 * Math.sqrt(v))).value!;
    expect(scaled.mean).toBeCloseTo(10 * found.mean + 3, 8);
    expect(scaled.between).toBeCloseTo(100 * found.between, 6);
    expect(partialPooling([1], [1]).reason).toBe("there is only one effect");
    expect(() => partialPooling([1, 2], [1, 0])).toThrow("errors must be positive and finite: 0");
    expect(() => partialPooling([1, 2], [1])).toThrow("equally many");
  });
});
