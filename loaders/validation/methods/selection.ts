import { hurdleCorrelations as estimate, type HurdleCorrelation } from "../../statistics/correlation/hurdleCorrelations.js";
import { hurdleLatentCorrelations } from "../../statistics/correlation/hurdleLatentCorrelations.js";
import { normalQuantile } from "../../statistics/distributions/normal.js";
import { choleskyFactor, choleskyInverse } from "../../statistics/ordinal/choleskyFactor.js";
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
    const { applicants, passed, chosen } = selection(people, stream);
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
    return { first: answerOf(truths[0], found?.[0]), second: answerOf(truths[1], found?.[1]) };
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

/** Variance, covariance, variance of the tests among those seen. */
function seenCovariance(): readonly [number, number, number] {
  const cells = seenCells();
  const mean = (of: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + cell.weight * of(cell), 0);
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  return [mean(({ x }) => (x - mx) ** 2), mean(({ x, y }) => (x - mx) * (y - my)), mean(({ y }) => (y - my) ** 2)];
}

interface Cell {
  readonly weight: number;
  readonly x: number;
  readonly y: number;
}

/** A fine grid of the plane where people are seen; weights add up to 1. */
function seenCells(): readonly Cell[] {
  if (grid) return grid;
  const step = 0.04;
  const least = normalQuantile(1 - 1 / oneIn);
  const cells: Cell[] = [];
  for (let x = least + step / 2; x < 6; x += step) {
    for (let e = -6 + step / 2; e < 6; e += step) cells.push({ weight: Math.exp(-(x * x + e * e) / 2), x, y: tests * x + Math.sqrt(1 - tests ** 2) * e });
  }
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  cells.sort((one, other) => final([other.x, other.y]) - final([one.x, one.y]));
  let reached = 0;
  const seen = cells.filter(({ weight }) => (reached += weight) <= total / oneIn);
  const all = seen.reduce((sum, { weight }) => sum + weight, 0);
  return (grid = seen.map((cell) => ({ ...cell, weight: cell.weight / all })));
}

let grid: readonly Cell[] | undefined;

/** Variance of the standard logistic distribution. */
const logisticVariance = Math.PI ** 2 / 3;

/** Correlations with what stands behind predicates of two tests on which people were selected. */
export const hurdleLatent: Method = {
  name: "hurdleLatent",
  label: { id: "Korelasi laten dikoreksi untuk seleksi (logit kumulatif)", en: "Latent correlation corrected for selection (cumulative logit)" },
  replicates: { full: 1500, quick: 80 },
  regimes: ["balanced", "trueNull"],
  answer({ name, people, design }, stream) {
    const { truths, slopes } = latentPlan(name);
    const { applicants, passed, chosen } = selection(people, stream);
    const cuts = latentCuts(slopes, design.shares);
    const outcome = Int32Array.from(chosen, ([x, y]) => {
      const u = stream.uniform();
      const latent = slopes[0] * x + slopes[1] * y + Math.log(u / (1 - u));
      return cuts.filter((cut) => latent > cut).length;
    });
    const found = hurdleLatentCorrelations(
      { first: Float64Array.from(chosen, ([x]) => x), second: Float64Array.from(chosen, ([, y]) => y), outcome, levels: design.shares.map((_, k) => String(k)) },
      { all: covariance(applicants, 0, 0), passed: [covariance(passed, 0, 0), covariance(passed, 0, 1), covariance(passed, 1, 1)] },
      [[1, 0], [0, 1]],
    ).value;
    return { first: answerOf(truths[0], found?.[0]), second: answerOf(truths[1], found?.[1]) };
  },
  expect({ name, people, design }) {
    const { truths, slopes } = latentPlan(name);
    const [a, b, c] = slopeErrors(slopes, latentCuts(slopes, design.shares), people);
    const spread = Math.sqrt(slopes[0] * (slopes[0] + tests * slopes[1]) + slopes[1] * (tests * slopes[0] + slopes[1]) + logisticVariance);
    const withAll = [slopes[0] + tests * slopes[1], tests * slopes[0] + slopes[1]];
    const [first, second] = [0, 1].map((at) => {
      const row = at === 0 ? [1, tests] : [tests, 1];
      const gradient = [0, 1].map((k) => row[k]! / spread - (truths[at]! * withAll[k]!) / spread ** 2);
      const se = Math.sqrt(gradient[0]! ** 2 * a + 2 * gradient[0]! * gradient[1]! * b + gradient[1]! ** 2 * c);
      return { se, noncentrality: (Math.atanh(truths[at]!) * (1 - truths[at]! ** 2)) / se };
    });
    return { first: first!, second: second! };
  },
};

function latentPlan(name: string): { readonly truths: readonly [number, number]; readonly slopes: readonly [number, number] } {
  const truths = name === "trueNull" ? ([0, 0] as const) : planted;
  const direct = [(truths[0] - tests * truths[1]) / (1 - tests ** 2), (truths[1] - tests * truths[0]) / (1 - tests ** 2)] as const;
  const scale = Math.sqrt(logisticVariance / (1 - direct[0] * truths[0] - direct[1] * truths[1]));
  return { truths, slopes: [direct[0] * scale, direct[1] * scale] };
}

/** Cuts at which those seen fall into the levels in about the shares planned, by the mean of their latent values. */
function latentCuts(slopes: readonly [number, number], shares: readonly number[]): number[] {
  const centre = seenCells().reduce((sum, { weight, x, y }) => sum + weight * (slopes[0] * x + slopes[1] * y), 0);
  let below = 0;
  return shares.slice(0, -1).map((share) => {
    below += share;
    return centre + Math.log(below / (1 - below));
  });
}

/** Variance, covariance, variance of the slopes: the inverse of Fisher's information on the grid. */
function slopeErrors(slopes: readonly [number, number], cuts: readonly number[], n: number): readonly [number, number, number] {
  const size = cuts.length + 2;
  const information = new Float64Array(size * size);
  for (const { weight, x, y } of seenCells()) {
    const at = cuts.map((cut) => 1 / (1 + Math.exp(-(cut - slopes[0] * x - slopes[1] * y))));
    for (let level = 0; level <= cuts.length; level++) {
      const gradient = new Float64Array(size);
      const probability = (level < cuts.length ? at[level]! : 1) - (level > 0 ? at[level - 1]! : 0);
      for (const [k, sign] of [[level, 1], [level - 1, -1]] as const) {
        if (k < 0 || k >= cuts.length) continue;
        const density = sign * at[k]! * (1 - at[k]!);
        gradient[k] = gradient[k]! + density;
        gradient[cuts.length] = gradient[cuts.length]! - density * x;
        gradient[cuts.length + 1] = gradient[cuts.length + 1]! - density * y;
      }
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) information[i * size + j] = information[i * size + j]! + (n * weight * gradient[i]! * gradient[j]!) / probability;
    }
  }
  const inverse = choleskyInverse(choleskyFactor(information, size)!, size);
  return [inverse[(size - 2) * size + size - 2]!, inverse[(size - 2) * size + size - 1]!, inverse[size * size - 1]!];
}

function answerOf(truth: number, found: Pick<HurdleCorrelation, "estimate" | "interval"> | undefined): Answer {
  const interval = found?.interval ?? null;
  return { truth, estimate: found?.estimate ?? null, interval, p: interval && (interval.low > 0 || interval.high < 0 ? 0 : 1) };
}

function selection(people: number, stream: RandomStream): { readonly applicants: readonly Pair[]; readonly passed: readonly Pair[]; readonly chosen: readonly Pair[] } {
  const applicants = Array.from({ length: people * oneIn ** 2 }, () => draw(stream));
  const passed = applicants.toSorted((a, b) => b[0] - a[0]).slice(0, people * oneIn);
  return { applicants, passed, chosen: passed.toSorted((a, b) => final(b) - final(a)).slice(0, people) };
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
