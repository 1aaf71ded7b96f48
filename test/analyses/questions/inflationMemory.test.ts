import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import type { EntryWindows } from "../../../loaders/analyses/inflationMemory/entryWindows.js";
import { instrumented } from "../../../loaders/analyses/inflationMemory/memory.js";
import { answerInflation, inflationMemory } from "../../../loaders/analyses/questions/inflationMemory.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { ratingsOf, type RatingLine } from "../ratingsOf.js";

const january = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;
const windows: EntryWindows = { annual: (year) => ({ opening: january(year + 1), deadline: january(year + 1) + 30 }), quarterly: () => null };

interface Planted {
  readonly seed: number;
  readonly raters?: number;
  readonly drift?: number;
  readonly memory?: number;
  /** share of entries that wait for the last week */
  readonly waiting?: number;
  readonly base?: number;
  /** share of people and years whose quarters all have the annual predicate */
  readonly copied?: number;
}

/** Raters of eight people over five years; newcomers come with a lower chance, so that the raw trend lies below that of the same people. */
function answer({ seed, raters = 60, drift = 0, memory = 0, waiting = 0, base = 0.15, copied = 0 }: Planted): Answer {
  const random = randomStream(seed);
  const annual: (RatingLine & { readonly day: number })[] = [];
  const quarters: RatingLine[] = [];
  for (let rater = 0; rater < raters; rater++) {
    for (let k = 0; k < 8; k++) {
      const person = 1000 + rater * 8 + k;
      const joined = k < 6 ? 2021 : 2021 + (k - 5) * 2;
      const able = (random.uniform() - 0.5) * 0.2 - (joined - 2021) * 0.03;
      let before = 0;
      for (let year = joined; year <= 2025; year++) {
        const chance = base + able + drift * (year - 2021) + memory * before;
        const predicate = random.uniform() < chance ? 1 : 2;
        const isCopied = random.uniform() < copied;
        const own = [1, 2, 3, 4].map((quarter) => ({ person, rater, year, quarter, predicate: isCopied ? predicate : random.uniform() < chance ? 1 : 2, opd: "a" }));
        before = predicate === 1 ? 1 : 0;
        annual.push({ person, rater, year, predicate, opd: "a", day: january(year + 1) + (random.uniform() < waiting ? 24 + random.index(7) : random.index(45)) });
        quarters.push(...own);
      }
    }
  }
  const sorted = annual.sort((a, b) => a.year - b.year || a.person - b.person);
  return answerInflation({ ...ratingsOf(sorted), entryDay: Float64Array.from(sorted, ({ day }) => day) }, ratingsOf(quarters), windows, seed);
}

const row = ({ estimates }: Answer, measure: string, specification: string) => estimates.find((one) => one.measure === measure && one.specification === specification)!;

describe("inflation and memory", () => {
  it("recovers the trend of the same people, which the mix of people hides", () => {
    const found = answer({ seed: 4, drift: 0.03 });
    const lead = row(found, "kecenderungan", "orang-tetap");
    expect(Math.abs(lead.estimate! - 0.03)).toBeLessThan(2.5 * lead.se!);
    expect(row(found, "kecenderungan", "semua").estimate!).toBeLessThan(lead.estimate!);
    expect(found.verdict).toBe("found");
    expect(found.estimates.filter(({ measure }) => measure === "tahun-ke-tahun").map(({ period }) => period)).toEqual(["2022", "2023", "2024", "2025"]);
  });

  it("does not take differences between people for memory, and finds memory where it is", () => {
    const without = answer({ seed: 9, raters: 90 });
    for (const [measure, specification] of [["ingatan", "selisih-berinstrumen"], ["pengulangan", "urutan-tahunan"], ["pengulangan", "urutan-triwulan"]] as const) {
      const none = row(without, measure, specification);
      expect(none.low!).toBeLessThan(0);
      expect(none.high!).toBeGreaterThan(0);
      expect(none.p_adjusted!).toBeGreaterThan(0.05);
    }
    const memory = answer({ seed: 9, raters: 90, memory: 0.4 });
    const lead = row(memory, "ingatan", "selisih-berinstrumen");
    expect(Math.abs(lead.estimate! - 0.4)).toBeLessThan(2.5 * lead.se!);
    expect(lead.p_adjusted!).toBeLessThan(0.01);
    expect(row(memory, "pengulangan", "urutan-tahunan").p!).toBeLessThan(0.01);
    expect(row(memory, "pengulangan", "urutan-triwulan").p!).toBeGreaterThan(0.01);
  });

  it("sees entries that wait for the last week, beyond what falls there anyway", () => {
    const late = answer({ seed: 2, waiting: 0.4 });
    for (const specification of ["tahunan-lurus", "tahunan-lengkung"]) {
      const excess = row(late, "kelebihan-entri", specification);
      expect(Math.abs(excess.estimate! - 0.4)).toBeLessThan(3 * excess.se!);
    }
    expect(row(late, "entri-minggu-terakhir", "tahunan-lurus").estimate!).toBeGreaterThan(0.45);
    const even = row(answer({ seed: 3 }), "kelebihan-entri", "tahunan-lurus");
    expect(even.low!).toBeLessThan(0);
    expect(even.high!).toBeGreaterThan(0);
    expect(row(late, "kelebihan-entri", "triwulan-lurus")).toMatchObject({ estimate: null, reason: expect.anything() });
  });

  it("finds annual ratings close to the quarters where they are copied", () => {
    const kappa = (copied: number) => row(answer({ seed: 6, copied }), "kappa", "penilai-sama").estimate!;
    expect(kappa(0)).toBeLessThan(0.2);
    expect(kappa(0.8)).toBeGreaterThan(0.5);
    expect(row(answer({ seed: 6, copied: 0.8 }), "korelasi", "penilai-sama").low!).toBeGreaterThan(0.5);
    expect(row(answer({ seed: 6 }), "kappa", "penilai-berbeda")).toMatchObject({ estimate: null, reason: expect.anything() });
  });

  it("claims no trend where there is none, in nearly every region", () => {
    const verdicts = Array.from({ length: 10 }, (_, seed) => answer({ seed: 50 + seed, raters: 30 }).verdict);
    expect(verdicts.filter((verdict) => verdict === "found" || verdict === "small").length).toBeLessThan(3);
  });

  it("is silent on few raters and where everyone is Baik", () => {
    for (const thin of [answer({ seed: 1, raters: 4 }), answer({ seed: 1, base: -1 })]) {
      expect(thin.verdict).toBe("unclear");
      for (const measure of ["kecenderungan", "ingatan", "pengulangan"]) {
        expect(thin.estimates.filter((one) => one.measure === measure).every(({ estimate, reason }) => estimate === null && reason !== null), measure).toBe(true);
      }
    }
    expect(answerInflation(ratingsOf([{ person: 1, rater: 2, year: 2024, predicate: 2, opd: "a" }]), ratingsOf([]), windows, 1)).toMatchObject({ verdict: "unclear", estimates: [{ estimate: null }] });
  });

  it("declares whatever it gives, and gives numbers or reasons", () => {
    for (const { measure, specification, category, estimate, reason } of answer({ seed: 7, raters: 20, waiting: 0.2 }).estimates) {
      expect(inflationMemory.measures.map(({ id }) => id)).toContain(measure);
      expect(inflationMemory.specifications.map(({ id }) => id)).toContain(specification);
      expect(category).toBe("");
      expect(estimate === null).toBe(reason !== null);
    }
  });
});

describe("instrumented differences", () => {
  it("give no interval where the instrument says nothing", () => {
    const random = randomStream(3);
    const draw = () => Array.from({ length: 200 }, () => random.normal());
    expect(instrumented(draw(), new Array<number>(200).fill(0), draw(), Array.from({ length: 200 }, (_, i) => i % 40))).toBeNull();
  });

  it("equal the ratio of covariances", () => {
    const random = randomStream(4);
    const z = Array.from({ length: 60 }, () => random.normal());
    const x = z.map((value) => value + 0.3 * random.normal());
    expect(instrumented(x.map((value) => 0.3 * value), x, z, Array.from(z.keys()))!.estimate).toBeCloseTo(0.3, 12);
  });
});
