import { describe, expect, test } from "vitest";
import { pairwiseVarianceShares, type PairwiseInput } from "../../../loaders/statistics/ordinal/pairwiseVarianceShares.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

interface Truth {
  readonly first: number;
  readonly second: number;
  readonly strata?: number;
  readonly both?: number;
}

/** 900 ratees in 18 strata with 10 raters each, four ratings; a fourth of the ratees change raters each time. */
function planted(seed: number, cuts: readonly number[], truth: Truth, moving = 0.25): PairwiseInput {
  const stream = randomStream(seed);
  const many = (count: number, share: number) => Array.from({ length: count }, () => Math.sqrt(share) * stream.normal());
  const rest = 1 - truth.first - truth.second - (truth.strata ?? 0) - (truth.both ?? 0);
  const [a, b, s] = [many(900, truth.first), many(180, truth.second), many(18, truth.strata ?? 0)];
  const rows = { codes: [] as number[], first: [] as number[], second: [] as number[], strata: [] as number[] };
  for (let person = 0; person < 900; person++) {
    const stratum = person % 18;
    let rater = stream.index(10);
    const pairs = many(10, truth.both ?? 0);
    for (let time = 0; time < 4; time++) {
      if (stream.uniform() < moving) rater = stream.index(10);
      const latent = a[person]! + b[stratum * 10 + rater]! + s[stratum]! + pairs[rater]! + Math.sqrt(rest) * stream.normal();
      rows.codes.push(cuts.filter((cut) => latent > cut).length);
      rows.first.push(person);
      rows.second.push(stratum * 10 + rater);
      rows.strata.push(stratum);
    }
  }
  return { codes: Int32Array.from(rows.codes), levels: cuts.length + 1, first: Int32Array.from(rows.first), second: Int32Array.from(rows.second), strata: Int32Array.from(rows.strata), seed };
}

/** Cuts that leave so much in one level of five. */
const half = [-2.2, -1.3, -0.6, 0.75];
const most = [-3, -2.6, -1.9, 1.3];
const nearlyAll = [-3.3, -2.9, -2.3, 1.75];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The mean over samples lies within four of its Monte-Carlo errors and a hundredth. */
function expectCentred(values: readonly number[], truth: number): void {
  const centre = mean(values);
  const error = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
  expect(Math.abs(centre - truth)).toBeLessThan(4 * error + 0.01);
}

describe("planted shares", () => {
  test.each([["50 %", half], ["88 %", most], ["95 %", nearlyAll]] as const)("with %s in one level", (_, cuts) => {
    const truth = { first: 0.4, second: 0.28 };
    const fits = Array.from({ length: 12 }, (_, seed) => pairwiseVarianceShares({ ...planted(seed, cuts, truth), strata: undefined, blocks: 12 }).value!);
    expectCentred(fits.map(({ first }) => first.share), 0.4);
    expectCentred(fits.map(({ second }) => second.share), 0.28);
    const covered = fits.flatMap(({ first, second }) => [first.low <= 0.4 && 0.4 <= first.high, second.low <= 0.28 && 0.28 <= second.high]);
    expect(covered.filter(Boolean).length).toBeGreaterThanOrEqual(20);
  });

  test("of strata and of pairs beside those of the factors", () => {
    const fits = Array.from({ length: 12 }, (_, seed) => pairwiseVarianceShares({ ...planted(seed + 40, half, { first: 0.25, second: 0.2, strata: 0.15, both: 0.2 }), blocks: 12 }).value!);
    expectCentred(fits.map(({ first }) => first.share), 0.25);
    expectCentred(fits.map(({ second }) => second.share), 0.2);
    expectCentred(fits.map(({ strata }) => strata!.share), 0.15);
    expectCentred(fits.map(({ both }) => both!.share), 0.2);
    expectCentred(fits.map(({ rest }) => rest.share), 0.2);
  });

  test("within strata with cuts of their own, which take the raters' mean with them but for the jackknife", () => {
    const fits = Array.from({ length: 8 }, (_, seed) => {
      const input = planted(seed + 80, half, { first: 0.4, second: 0.28 });
      const strict = input.codes.map((code, row) => (input.strata![row]! % 3 === 0 ? Math.max(0, code - 1) : code));
      return pairwiseVarianceShares({ ...input, codes: strict, thresholds: "own", blocks: 12 }).value!;
    });
    expectCentred(fits.map(({ second }) => second.share), 0.28);
    expectCentred(fits.map(({ first }) => first.share), 0.4);
    expect(fits[0]!.strata).toBeNull();
  });

  test("no share where there is none", () => {
    const fits = Array.from({ length: 8 }, (_, seed) => pairwiseVarianceShares({ ...planted(seed + 120, most, { first: 0.4, second: 0 }), strata: undefined, blocks: 12 }).value!);
    expect(mean(fits.map(({ second }) => second.share))).toBeLessThan(0.02);
    expect(fits.filter(({ second }) => second.low > 0).length).toBeLessThanOrEqual(1);
  });
});

test("shares sum to 1, are not negative, lie in their intervals, and the levels can be turned round", () => {
  const input = planted(7, most, { first: 0.3, second: 0.3 });
  const { linked, ...shares } = pairwiseVarianceShares(input).value!;
  const found = Object.values(shares).filter((share) => share !== null);
  expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  for (const { share, low, high } of found) expect(low <= share && share <= high && low >= 0 && high <= 1).toBe(true);
  expect(linked.second).toBe(180);
  const turned = pairwiseVarianceShares({ ...input, codes: input.codes.map((code) => 4 - code) }).value!;
  expect(turned.second.share).toBeCloseTo(shares.second.share, 6);
  expect(turned.first.se).toBeCloseTo(shares.first.se, 6);
  const swapped = pairwiseVarianceShares({ ...input, first: input.second, second: input.first }).value!;
  expect(swapped.first.se).toBeCloseTo(shares.second.se, 2);
});

test("an unused level and gaps in the codes change nothing", () => {
  const input = planted(8, half, { first: 0.3, second: 0.3 });
  const spread = pairwiseVarianceShares({ ...input, codes: input.codes.map((code) => (code > 2 ? code + 1 : code)), levels: 7, first: input.first.map((code) => 3 * code) }).value!;
  expect(spread.second.share).toBeCloseTo(pairwiseVarianceShares(input).value!.second.share, 8);
});

test("one row a group of both has no share of its own", () => {
  const input = planted(9, half, { first: 0.3, second: 0.3 });
  const seen = new Set<string>();
  const kept = [...input.codes.keys()].filter((row) => {
    const key = `${input.first[row]}/${input.second[row]}`;
    return !seen.has(key) && seen.add(key);
  });
  const only = (factor: Int32Array) => Int32Array.from(kept, (row) => factor[row]!);
  const { value } = pairwiseVarianceShares({ ...input, codes: only(input.codes), first: only(input.first), second: only(input.second), strata: only(input.strata!) });
  expect(value!.both).toBeNull();
  expect(value!.first.share + value!.second.share + value!.strata!.share + value!.rest.share).toBeCloseTo(1, 12);
});

test("what cannot be told apart is not estimated", () => {
  const nested = planted(10, half, { first: 0.3, second: 0.3 }, 0);
  expect(pairwiseVarianceShares(nested)).toEqual({ value: null, reason: "no pairs of rows, or no variety among them, tell the factors apart" });
  expect(pairwiseVarianceShares({ ...nested, codes: nested.codes.map(() => 3) }).value).toBeNull();
  const one = planted(11, half, { first: 0.3, second: 0.3 }, 0);
  one.second[0] = one.second[0] === 0 ? 24 : 0;
  expect(pairwiseVarianceShares({ ...one, strata: undefined }).reason).toMatch(/single block/);
  expect(() => pairwiseVarianceShares({ ...nested, levels: 3 })).toThrow(/codes must lie in 0 to 2/);
  expect(() => pairwiseVarianceShares({ ...nested, first: new Int32Array(3) })).toThrow("first must have 3600 rows: 3");
  expect(() => pairwiseVarianceShares({ ...nested, second: nested.second.map(() => -1) })).toThrow("second must have a code for each row: -1");
});
