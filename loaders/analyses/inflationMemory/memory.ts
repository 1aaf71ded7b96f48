import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { permutationTest } from "../../statistics/tests/permutationTest.js";
import { estimateRow, type Estimate } from "../analysis.js";
import type { Bilingual } from "../../contracts/contract.js";
import { clusteredRatio } from "../clusteredRatio.js";
import type { Ratings } from "../ratings.js";
import { counted } from "./trend.js";

const tooShort: Bilingual = { id: "tidak cukup pegawai dengan penilai yang sama dalam tiga periode berturut-turut dan predikat yang berubah", en: "too few people with the same rater in three periods running and predicates that change" };
const weak: Bilingual = { id: "instrumen terlalu lemah: nilai dua tahun sebelumnya tidak meramalkan perubahan sesudahnya", en: "the instrument is too weak: the rating two years before does not tell the change after it" };

/** fewer raters than this give no clustered error; fewer top predicates that could be repeated give no share */
const fewestRaters = 10;
const fewestRepeats = 20;
const permutations = 999;

/** Ratings of one person by one rater in periods running without a gap, as rows in order. `step` numbers the periods; sequences end where `step` jumps. */
export function sequences(ratings: Ratings, step: (row: number) => number, within: (row: number) => number = () => 0): number[][] {
  const byPair = new Map<string, number[]>();
  for (let i = 0; i < ratings.n; i++) {
    const key = `${ratings.ratee[i]!} ${ratings.rater[i]!} ${within(i)}`;
    const list = byPair.get(key);
    if (list) list.push(i);
    else byPair.set(key, [i]);
  }
  const found: number[][] = [];
  for (const rows of byPair.values()) {
    rows.sort((a, b) => step(a) - step(b));
    let run: number[] = [];
    for (const row of rows) {
      if (run.length && step(row) !== step(run.at(-1)!) + 1) {
        found.push(run);
        run = [];
      }
      run.push(row);
    }
    found.push(run);
  }
  return found.filter((run) => run.length >= 3);
}

/**
 * Effect of Sangat Baik last year on this year's chance of it, beyond what is constant about person and rater. A regression of this year on
 * last year with fixed effects is biased downwards by about (1 + ρ)/(T − 1) (Nickell 1981), which in three or four years is most of what one
 * would see; here changes are regressed on changes with the rating two years before as instrument (Anderson & Hsiao 1981), year means taken
 * out, on triples under one rater, and the interval is Anderson & Rubin's (1949), right however weak the instrument, clustered by rater.
 */
export function memoryRows(ratings: Ratings): Estimate[] {
  const triples = sequences(ratings, (row) => ratings.year[row]!).flatMap((run) => run.slice(2).map((now, at) => ({ now, before: run[at + 1]!, first: run[at]! })));
  const raters = triples.map(({ now }) => ratings.rater[now]!);
  return ([["ingatan", (row: number) => (ratings.predicate[row] === 1 ? 1 : 0)], ["ingatan-angka", (row: number) => ratings.points[row]!]] as const).map(([measure, of]) => {
    const given = { measure, specification: "selisih-berinstrumen", ...counted(ratings, triples.map(({ now }) => now)) };
    if (new Set(raters).size < fewestRaters) return estimateRow({ ...given, reason: tooShort });
    const centred = (value: (triple: (typeof triples)[number]) => number) => {
      const sums = new Map<number, [number, number]>();
      for (const triple of triples) {
        const [sum, n] = sums.get(ratings.year[triple.now]!) ?? [0, 0];
        sums.set(ratings.year[triple.now]!, [sum + value(triple), n + 1]);
      }
      return triples.map((triple) => value(triple) - sums.get(ratings.year[triple.now]!)![0] / sums.get(ratings.year[triple.now]!)![1]);
    };
    const fit = instrumented(centred(({ now, before }) => of(now) - of(before)), centred(({ before, first }) => of(before) - of(first)), centred(({ first }) => of(first)), raters);
    return estimateRow({ ...given, ...(fit ?? { reason: weak }) });
  });
}

/** One regressor, one instrument, clustered; null where the Anderson–Rubin set is not an interval. */
export function instrumented(change: readonly number[], earlier: readonly number[], instrument: readonly number[], clusters: readonly number[]) {
  const sums = new Map<number, [number, number]>();
  instrument.forEach((z, i) => {
    const [a, b] = sums.get(clusters[i]!) ?? [0, 0];
    sums.set(clusters[i]!, [a + z * change[i]!, b + z * earlier[i]!]);
  });
  const g = sums.size;
  let a = 0, b = 0, aa = 0, ab = 0, bb = 0;
  for (const [own, other] of sums.values()) {
    a += own;
    b += other;
    aa += (own * own * g) / (g - 1);
    ab += (own * other * g) / (g - 1);
    bb += (other * other * g) / (g - 1);
  }
  const q = studentTQuantile(0.975, g - 1) ** 2;
  const lead = b * b - q * bb;
  if (!(lead > 0)) return null;
  const middle = a * b - q * ab;
  const root = Math.sqrt(Math.max(0, middle * middle - lead * (a * a - q * aa)));
  const estimate = a / b;
  const se = Math.sqrt(Math.max(0, aa - 2 * estimate * ab + estimate * estimate * bb)) / Math.abs(b);
  return { estimate, se, low: (middle - root) / lead, high: (middle + root) / lead, p: aa > 0 ? studentTTwoSided(a / Math.sqrt(aa), g - 1) : null, detectable: normalMinimalDetectableEffect(se) };
}

/**
 * How much more often Sangat Baik follows Sangat Baik than if each person's own ratings by one rater came in random order: with as many of them as
 * there are, an order without memory is exchangeable (Cox 1958), so person and rater drop out without an assumption on their distribution and
 * however rare Sangat Baik is. p permutes within sequences; the interval clusters by rater.
 */
export function repetitionRow(ratings: Ratings, runs: readonly (readonly number[])[], specification: string, seed: number): Estimate {
  const top = (row: number) => (ratings.predicate[row] === 1 ? 1 : 0);
  const used = runs.filter((run) => run.some((row) => top(row)));
  const told = used.map((run) => {
    const k = run.reduce((sum, row) => sum + top(row), 0);
    return { excess: run.slice(1).reduce((sum, row, at) => sum + top(row) * top(run[at]!), 0) - (k * (k - 1)) / run.length, chances: (k * (run.length - 1)) / run.length };
  });
  const raters = used.map((run) => ratings.rater[run[0]!]!);
  const given = { measure: "pengulangan", specification, ...counted(ratings, used.flat()) };
  const ratio = clusteredRatio(told.map(({ excess }) => excess), told.map(({ chances }) => chances), raters);
  if (!ratio || ratio.se === null || !(ratio.se > 0) || new Set(raters).size < fewestRaters || told.reduce((sum, { chances }) => sum + chances, 0) < fewestRepeats) return estimateRow({ ...given, reason: tooShort });
  const tops = (run: readonly number[]) => run.reduce((sum, row) => sum + top(row), 0);
  // with a single Sangat Baik, or nothing else, every order has as many repetitions
  const mixed = used.filter((run) => tops(run) > 1 && tops(run) < run.length);
  const flags = mixed.flatMap((run) => run.map(top));
  const stratum = mixed.flatMap((run, s) => run.map(() => s));
  const expected = mixed.reduce((sum, run) => sum + (tops(run) * (tops(run) - 1)) / run.length, 0);
  const adjacent = (values: Float64Array) => {
    let sum = -expected;
    for (let i = 1; i < values.length; i++) if (stratum[i] === stratum[i - 1]) sum += values[i]! * values[i - 1]!;
    return sum;
  };
  const { p } = permutationTest(flags, adjacent, { seed, strata: stratum, permutations, alternative: "two-sided" });
  return estimateRow({ ...given, estimate: ratio.estimate, se: ratio.se, low: ratio.low, high: ratio.high, p, detectable: normalMinimalDetectableEffect(ratio.se), smallest: used.length });
}
