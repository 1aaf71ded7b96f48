import { hurdleCorrelations as estimate } from "../../statistics/correlation/hurdleCorrelations.js";
import { normalQuantile } from "../../statistics/distributions/normal.js";
import type { RandomStream } from "../../statistics/randomStream.js";
import type { Answer, Method } from "../method.js";

/** Correlation of the two tests, and of each with the outcome, among all who sat the first. */
const tests = 0.3;
const planted = [0.35, 0.45] as const;
/** one in nine is seen: the best third by the first test, of them the best third by 40 % of the first and 60 % of the second */
const oneIn = 3;

/** Correlations with the outcome of two tests on which people were selected, from those who were selected. */
export const hurdleCorrelations: Method = {
  name: "hurdleCorrelations",
  label: { id: "Korelasi dikoreksi untuk seleksi dua saringan (Lawley)", en: "Correlation corrected for selection in two hurdles (Lawley)" },
  replicates: { full: 800, quick: 60 },
  regimes: ["balanced", "trueNull"],
  answer({ name, people }, stream) {
    const truths = name === "trueNull" ? ([0, 0] as const) : planted;
    const applicants = Array.from({ length: people * oneIn ** 2 }, () => draw(stream));
    const passed = applicants.toSorted((a, b) => b[0] - a[0]).slice(0, people * oneIn);
    const chosen = passed.toSorted((a, b) => final(b) - final(a)).slice(0, people);
    const second = (truths[1] - tests * truths[0]) / (1 - tests ** 2);
    const first = truths[0] - tests * second;
    const spread = Math.sqrt(1 - first * truths[0] - second * truths[1]);
    const outcome = Float64Array.from(chosen, ([x, y]) => first * x + second * y + spread * stream.normal());
    const found = estimate(
      { first: Float64Array.from(chosen, ([x]) => x), second: Float64Array.from(chosen, ([, y]) => y), outcome },
      { all: covariance(applicants, 0, 0), passed: [covariance(passed, 0, 0), covariance(passed, 0, 1), covariance(passed, 1, 1)] },
      stream,
      { draws: 300 },
    );
    const answer = (at: 0 | 1): Answer => {
      const own = found?.[at] ?? null;
      const interval = own?.interval ?? null;
      return { truth: truths[at], estimate: own?.estimate ?? null, interval, p: interval && (interval.low > 0 || interval.high < 0 ? 0 : 1) };
    };
    return { first: answer(0), second: answer(1) };
  },
  expect({ name, people }) {
    const truths = name === "trueNull" ? ([0, 0] as const) : planted;
    const [first, second] = [0, 1].map((at) => {
      const se = errorOf(at, truths, people);
      return { se, noncentrality: (Math.atanh(truths[at]!) * (1 - truths[at]! ** 2)) / se };
    });
    return { first: first!, second: second! };
  },
};

/**
 * By the delta method: ρ = (Σ b)ᵢ / √(σ² + b′ Σ b), where slopes b and residual variance σ² come from n people seen,
 * with variances σ² V⁻¹ / n and 2σ⁴ / n, V being the covariances of the scores among them.
 */
function errorOf(at: number, truths: readonly [number, number], n: number): number {
  const slopes = [(truths[0] - tests * truths[1]) / (1 - tests ** 2), (truths[1] - tests * truths[0]) / (1 - tests ** 2)] as const;
  const residual = 1 - slopes[0] * truths[0] - slopes[1] * truths[1];
  const rho = truths[at]!;
  const row = at === 0 ? [1, tests] : [tests, 1];
  const gradient = [0, 1].map((k) => row[k]! - rho * truths[k]!);
  const [a, b, c] = seenCovariance();
  const determinant = a * c - b * b;
  const quadratic = (gradient[0]! ** 2 * c - 2 * gradient[0]! * gradient[1]! * b + gradient[1]! ** 2 * a) / determinant;
  return Math.sqrt((residual * quadratic + (rho ** 2 / 4) * 2 * residual ** 2) / n);
}

/** Variance, covariance, variance of the tests among those seen, by adding up a fine grid of the plane. */
function seenCovariance(): readonly [number, number, number] {
  const step = 0.02;
  const least = normalQuantile(1 - 1 / oneIn);
  const cells: { readonly weight: number; readonly x: number; readonly y: number; readonly final: number }[] = [];
  for (let x = least + step / 2; x < 6; x += step) {
    for (let e = -6 + step / 2; e < 6; e += step) {
      const y = tests * x + Math.sqrt(1 - tests ** 2) * e;
      cells.push({ weight: Math.exp(-(x * x + e * e) / 2), x, y, final: final([x, y]) });
    }
  }
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  cells.sort((one, other) => other.final - one.final);
  let [w, sx, sy, xx, xy, yy] = [0, 0, 0, 0, 0, 0];
  for (const { weight, x, y } of cells) {
    if (w >= total / oneIn) break;
    w += weight;
    sx += weight * x;
    sy += weight * y;
    xx += weight * x * x;
    xy += weight * x * y;
    yy += weight * y * y;
  }
  return [xx / w - (sx / w) ** 2, xy / w - (sx / w) * (sy / w), yy / w - (sy / w) ** 2];
}

type Pair = readonly [number, number];

function draw(stream: RandomStream): Pair {
  const first = stream.normal();
  return [first, tests * first + Math.sqrt(1 - tests ** 2) * stream.normal()];
}

const final = ([first, second]: Pair): number => 0.4 * first + 0.6 * second;

function covariance(rows: readonly Pair[], i: 0 | 1, j: 0 | 1): number {
  const mean = (at: 0 | 1) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length;
  const [mi, mj] = [mean(i), mean(j)];
  return rows.reduce((sum, row) => sum + (row[i] - mi) * (row[j] - mj), 0) / (rows.length - 1);
}
