import { describe, expect, it } from "vitest";
import type { Wait } from "../../../loaders/analyses/careers/promotionTimes.js";
import { answerWaits, promotionTime } from "../../../loaders/analyses/questions/promotionTime.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

/** Permanent staff at two levels; women are promoted at `ratio` times the hazard of men, and sit at the slow level more often. */
function region(seed: number, ratio: number, people = 1600, hazard = 0.12): Wait[] {
  const stream = randomStream(seed);
  return Array.from({ length: people }, (_, i): Wait => {
    const woman = stream.uniform() < 0.5;
    const level = stream.uniform() < (woman ? 0.7 : 0.3) ? "pelaksana" : "ahli-muda";
    const rate = (level === "pelaksana" ? 0.4 : 1.6) * hazard * (woman ? ratio : 1);
    const promoted = -Math.log(stream.uniform()) / rate;
    const retired = -Math.log(stream.uniform()) / 0.08;
    const years = Math.min(promoted, retired, 3);
    return {
      person_id: i, days: Math.max(1, Math.round(365.25 * years)), cause: years === 3 ? 0 : promoted < retired ? 1 : 2, sex: woman ? "P" : "L", employment_type: "PNS",
      sector: ["pendidikan", "kesehatan", "lain"][i % 3]!, level, age: 30 + stream.index(25), service_years: 5 + stream.index(20), education_rank: 5 + stream.index(3),
    };
  });
}

const find = (waits: readonly Wait[], measure: string, specification: string, category: string) =>
  answerWaits(waits).estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category && row.period === "")!;

describe("waktu-kenaikan", () => {
  it("finds the planted ratio at the same level, where the shares by sex alone mislead", () => {
    const waits = region(4, 0.6);
    const row = find(waits, "rasio", "fine-gray", "perempuan");
    expect(row.low!).toBeLessThan(0.6 * 1.05);
    expect(row.high!).toBeGreaterThan(0.6);
    expect(row.high!).toBeLessThan(1);
    expect(answerWaits(waits).verdict).toBe("found");
    const share = (sex: string) => find(waits, "naik", "bersaing-jenis-kelamin", sex).estimate!;
    expect(share("P") / share("L")).toBeLessThan(row.low!);
  });

  it("finds nothing where men and women are promoted alike, though women wait at slower levels", () => {
    const misses = [2, 3, 4, 5, 6, 7, 8, 9].filter((seed) => {
      const { low, high } = find(region(seed, 1), "rasio", "fine-gray", "perempuan");
      return low! > 1 || high! < 1;
    });
    expect(misses.length).toBeLessThanOrEqual(1);
    expect(answerWaits(region(6, 1, 3000, 0.4)).verdict).toBe("none");
  });

  it("does not take those who retire as still waiting: the share promoted is below what Kaplan–Meier says", () => {
    const waits = region(3, 1);
    const own = waits.filter(({ level }) => level === "ahli-muda");
    const row = find(waits, "naik", "bersaing-jenjang", "ahli-muda");
    // nobody is lost before three years: the incidence is the plain share
    expect(row.estimate).toBeCloseTo(own.filter(({ cause, days }) => cause === 1 && days <= 1096).length / own.length, 6);
    expect(find(waits, "naik", "kaplan-meier-jenjang", "ahli-muda").estimate!).toBeGreaterThan(row.estimate! + 0.02);
    const curve = answerWaits(waits).estimates.filter(({ measure, category }) => measure === "kurva" && category === "ahli-muda").map(({ estimate }) => estimate!);
    expect(curve).toEqual([...curve].sort((a, b) => a - b));
    expect(curve).toHaveLength(12);
  });

  it("compares contract with permanent staff by a test alone, and is silent without promotions", () => {
    const mixed = [...region(4, 1), ...region(5, 1, 200).map((wait): Wait => ({ ...wait, person_id: wait.person_id + 10_000, employment_type: "PPPK", cause: wait.cause === 1 ? 0 : wait.cause }))];
    const row = find(mixed, "rasio-harapan", "log-rank-jenis-asn", "PPPK");
    expect([row.estimate, row.p! < 0.001]).toEqual([0, true]);
    expect(answerWaits([])).toMatchObject({ verdict: "unclear", estimates: [{ estimate: null }] });
    const few = answerWaits(region(6, 1, 40, 0.05));
    expect(few.verdict).toBe("unclear");
    expect(few.estimates.every((line) => promotionTime.specifications.some(({ id }) => id === line.specification))).toBe(true);
  });
});
