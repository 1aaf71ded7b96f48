import { describe, expect, test } from "vitest";
import { raterShare } from "../../../loaders/analyses/questions/raterShare.js";
import type { Ratings } from "../../../loaders/analyses/ratings.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";

interface Truth {
  readonly ratee: number;
  readonly rater: number;
  readonly agency?: number;
  /** share of ratees who change raters from year to year */
  readonly moving?: number;
  readonly people?: number;
}

/** Twelve agencies of eight raters each, four years; predicates 88 % Baik. */
function region(seed: number, { ratee, rater, agency = 0, moving = 0.3, people = 1200 }: Truth): Ratings {
  const stream = randomStream(seed);
  const effects = (count: number, share: number) => Array.from({ length: count }, () => Math.sqrt(share) * stream.normal());
  const [abilities, leniencies, agencies] = [effects(people, ratee), effects(96, rater), effects(12, agency)];
  const rest = Math.sqrt(1 - ratee - rater - agency);
  const lines: RatingLine[] = [];
  for (let person = 0; person < people; person++) {
    let head = stream.index(8);
    for (let year = 2022; year <= 2025; year++) {
      if (stream.uniform() < moving) head = stream.index(8);
      const opd = person % 12;
      const latent = abilities[person]! + leniencies[opd * 8 + head]! + agencies[opd]! + rest * stream.normal();
      const predicate = [1.3, -1.9, -2.6, -3].findIndex((cut) => latent > cut);
      lines.push({ person, rater: 100000 + opd * 8 + head, year, opd: `opd-${opd}`, predicate: predicate < 0 ? 5 : predicate + 1 });
    }
  }
  return ratingsOf(lines);
}

const none = ratingsOf([]);

async function answer(ratings: Ratings) {
  const { verdict, estimates } = await raterShare.compute({ warehouse: null as never, ratings, periodicRatings: none, seed: 1, answers: new Map() });
  const row = (specification: string, category: string) => estimates.find((each) => each.specification === specification && each.category === category);
  return { verdict, estimates, row };
}

describe("a planted share of the rater", () => {
  const regions = Promise.all([1, 2, 3].map((seed) => answer(region(seed, { ratee: 0.4, rater: 0.28, agency: 0.05 }))));
  const found = regions.then(([first]) => first!);

  test("is found by the ordinal model in each of three regions, most intervals holding the truth", async () => {
    const all = await regions;
    expect(all.map(({ verdict }) => verdict)).toEqual(["found", "found", "found"]);
    const rater = all.map(({ row }) => row("urutan-tahunan", "penilai")!.estimate!);
    expect(Math.abs(rater.reduce((sum, share) => sum + share, 0) / 3 - 0.28)).toBeLessThan((4 * 0.042) / Math.sqrt(3));
    const held = ([["penilai", 0.28], ["pegawai", 0.4]] as const).flatMap(([category, truth]) => all.flatMap(({ row }) => [["urutan-tahunan", truth], ["urutan-tahunan-dalam", truth / 0.95]].map(([specification, share]) => {
      const { low, high } = row(specification as string, category)!;
      return low! <= (share as number) && (share as number) <= high!;
    })));
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(10);
    expect(all[0]!.row("urutan-tahunan-dalam", "perangkat-daerah")).toBeUndefined();
  });

  test("is far smaller on the numeric scale, which is why that does not lead", async () => {
    for (const { row } of await regions) expect(row("reml-tahunan", "penilai")!.estimate!).toBeLessThan(0.7 * row("urutan-tahunan", "penilai")!.estimate!);
    expect(raterShare.headline.specification).toBe("urutan-tahunan");
  });

  test("gives shares that sum to 1 and the reliability that follows from the ratee's", async () => {
    const { estimates, row } = await found;
    for (const specification of ["urutan-tahunan", "urutan-tahunan-dalam", "reml-tahunan"]) {
      const shares = estimates.filter((each) => each.measure === "bagian-ragam" && each.specification === specification);
      expect(shares.reduce((sum, { estimate }) => sum + estimate!, 0)).toBeCloseTo(1, 10);
    }
    const share = row("urutan-tahunan", "pegawai")!.estimate!;
    expect(row("urutan-tahunan", "satu-nilai")!.estimate).toBe(share);
    expect(row("urutan-tahunan", "rata-rata-empat")!.estimate).toBeCloseTo((4 * share) / (1 + 3 * share), 12);
    expect(row("urutan-tahunan", "penilai")).toMatchObject({ n: 4800, ratees: 1200, raters: 96 });
  });
});

test("raters without effect give no finding", async () => {
  for (const seed of [4, 5]) {
    const { verdict, row } = await answer(region(seed, { ratee: 0.4, rater: 0 }));
    expect(verdict).toBe("none");
    expect(row("urutan-tahunan", "penilai")!.high!).toBeLessThan(0.1);
  }
});

test("ratees who never change raters leave the question open, with a reason", async () => {
  const { verdict, estimates } = await answer(region(5, { ratee: 0.4, rater: 0.28, moving: 0, people: 120 }));
  expect(verdict).toBe("unclear");
  expect(estimates[0]).toMatchObject({ specification: "urutan-tahunan", category: "penilai", estimate: null });
  expect(estimates[0]!.reason!.en).toMatch(/have had two raters/);
});

test("one predicate for everyone, or nobody at all, is silence and not a crash", async () => {
  const ratings = region(6, { ratee: 0.4, rater: 0.28, people: 200 });
  for (const thin of [{ ...ratings, predicate: ratings.predicate.map(() => 2), points: ratings.points.map(() => 100) }, none]) {
    const { verdict, estimates } = await answer(thin);
    expect(verdict).toBe("unclear");
    expect(estimates.every(({ estimate, reason }) => estimate !== null || reason !== null)).toBe(true);
    expect(estimates.some(({ reason }) => reason !== null)).toBe(true);
  }
});
