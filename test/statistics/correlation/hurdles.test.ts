import { expect, test } from "vitest";
import { hurdleCorrelations, type Hurdles } from "../../../loaders/statistics/correlation/hurdleCorrelations.js";
import { hurdleLatentCorrelations } from "../../../loaders/statistics/correlation/hurdleLatentCorrelations.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

/** R's data set attitude: complaints, learning, rating. */
const first = Float64Array.from([51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77, 75, 57, 85, 82]);
const second = Float64Array.from([39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63, 74, 45, 71, 59]);
const rating = Float64Array.from([43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66, 78, 48, 85, 82]);
const outcome = Int32Array.from(rating, (value) => (value > 70 ? 2 : value > 58 ? 1 : 0));
const hurdles: Hurdles = { all: 400, passed: [200, 100, 180] };

/**
 * R: b21 <- 100/200; S <- matrix(c(400, 400*b21, 400*b21, 180 - b21*100 + b21*400*b21), 2)
 * f <- MASS::polr(cut(rating, c(0, 58, 70, 100), ordered_result = TRUE) ~ complaints + learning, attitude, Hess = TRUE)
 * g <- function(b, w) sum(w * (S %*% b)) / sqrt(sum(w * (S %*% w)) * (sum(b * (S %*% b)) + pi^2/3)); se by central differences of g and vcov(f), over 1 - r^2
 */
test("latent correlations: polr of R's MASS, standardised by hand", () => {
  const found = hurdleLatentCorrelations({ first, second, outcome, levels: ["low", "mid", "high"] }, hurdles, [[1, 0], [0, 1], [0.4, 0.6]]).value!;
  const expected = [[0.9051103619, 0.2341367852], [0.7819071078, 0.1540281052], [0.9213047248, 0.2330357176]] as const;
  expected.forEach(([estimate, se], at) => {
    expect(found[at]!.estimate).toBeCloseTo(estimate, 5);
    // polr takes its Hessian by differences
    expect(found[at]!.se! / se).toBeCloseTo(1, 2);
    expect(found[at]!.interval!.low).toBeCloseTo(Math.tanh(Math.atanh(found[at]!.estimate) - 1.959964 * found[at]!.se!), 6);
  });
});

/** R: B <- solve(C[1:2, 1:2], C[1:2, 3]); (S %*% B) / sqrt(diag(S) * (C[3, 3] - sum(B * C[1:2, 3]) + sum(B * (S %*% B)))) with C <- cov(attitude[c(2, 4, 1)]) */
test("linear correlations: R's matrix algebra; equal seeds give equal intervals", () => {
  const run = () => hurdleCorrelations({ first, second, outcome: rating }, hurdles, randomStream(5))!;
  const [x, y] = run();
  expect(x.estimate).toBeCloseTo(0.905888611659099, 12);
  expect(y.estimate).toBeCloseTo(0.706784812486146, 12);
  expect(x.seen).toBeCloseTo(0.825417569542146, 10);
  expect(x.interval!.low).toBeLessThan(x.estimate);
  expect(x.interval!.high).toBeGreaterThan(x.estimate);
  expect(run()).toEqual([x, y]);
  const wide = hurdleCorrelations({ first, second, outcome: rating }, hurdles, randomStream(5), { level: 0.99 })!;
  expect(wide[0].interval!.low).toBeLessThan(x.interval!.low);
});

test("without selection nothing is corrected", () => {
  const variance = (a: Float64Array, b: Float64Array) => {
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return a.reduce((sum, value, i) => sum + (value - mean(a)) * (b[i]! - mean(b)), 0) / (a.length - 1);
  };
  const [x, y] = hurdleCorrelations({ first, second, outcome: rating }, { all: variance(first, first), passed: [variance(first, first), variance(first, second), variance(second, second)] }, randomStream(1))!;
  expect(x.estimate).toBeCloseTo(x.seen, 12);
  expect(y.estimate).toBeCloseTo(y.seen, 12);
});

test("what cannot be answered is said", () => {
  const levels = ["low", "mid", "high"];
  const flat = new Float64Array(30).fill(50);
  expect(hurdleCorrelations({ first, second, outcome: flat }, hurdles, randomStream(1))).toBeNull();
  expect(hurdleCorrelations({ first: first.slice(0, 3), second: second.slice(0, 3), outcome: rating.slice(0, 3) }, hurdles, randomStream(1))).toBeNull();
  expect(hurdleLatentCorrelations({ first, second, outcome: new Int32Array(30), levels }, hurdles, [[1, 0]]).reason).toBe("the response has one level: low");
  expect(hurdleLatentCorrelations({ first, second: first, outcome, levels }, hurdles, [[1, 0]]).reason).toBe("the scores are collinear among those seen");
  expect(hurdleLatentCorrelations({ first, second: flat, outcome, levels }, { all: 400, passed: [0, 0, 0] }, [[1, 0]]).reason).toBe("the variables selected on are collinear among those seen");
});
