import { describe, expect, it } from "vitest";
import type { Opportunity } from "../../../loaders/analyses/careers/opportunities.js";
import { opportunityRows } from "../../../loaders/analyses/careers/opportunityRows.js";
import { answerOpportunities, opportunities } from "../../../loaders/analyses/questions/opportunities.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

interface Planted { readonly seed: number; readonly training?: number; readonly post?: number; readonly people?: number; readonly often?: number }

/** Women work in education more often, where few get training and no functional official gets a post; `training`, `post`: what women's log odds lack, `often`: what all have more. */
function region({ seed, training = 0, post = 0, people = 1500, often = 0 }: Planted): Opportunity[] {
  const stream = randomStream(seed);
  const chance = (log: number) => Number(stream.uniform() < 1 / (1 + Math.exp(-log)));
  return Array.from({ length: people }, (_, i) => {
    const woman = stream.uniform() < 0.5;
    const sector = stream.uniform() < (woman ? 0.7 : 0.3) ? "pendidikan" : "pelayanan";
    const position_type = stream.uniform() < 0.5 ? "fungsional" : "pelaksana";
    const [age, service_years, education_rank] = [25 + stream.index(30), stream.index(30), 5 + stream.index(3)];
    return [2023, 2024, 2025].map((year): Opportunity => ({
      person_id: i, year, sex: woman ? "P" : "L", employment_type: i % 5 ? "PNS" : "PPPK", position_type, sector, age, service_years, education_rank,
      trained: chance(-0.4 - (sector === "pendidikan" ? 1 : 0) - (woman ? training : 0)), leadership_training: year === 2025 ? 0 : chance(often - 3),
      appointed: position_type === "fungsional" && sector === "pendidikan" ? 0 : chance(often - 2.6 - (woman ? post : 0)),
    }));
  }).flat();
}

const find = (rows: ReturnType<typeof opportunityRows>, category: string, specification = "disetarakan", measure = "rasio") => rows.find((row) => row.measure === measure && row.specification === specification && row.category === category)!;

describe("kesempatan-pelatihan-jabatan", () => {
  it("finds equal chances among people alike, where the raw ratio does not", () => {
    const rows = opportunityRows(region({ seed: 1 }));
    expect(find(rows, "pelatihan-perempuan", "mentah").high!).toBeLessThan(0.9);
    const adjusted = find(rows, "pelatihan-perempuan");
    expect([adjusted.low! < 1, adjusted.high! > 1, adjusted.high! - adjusted.low! < 0.25]).toEqual([true, true, true]);
    expect(answerOpportunities(region({ seed: 1, people: 4000, often: 2 })).verdict).toBe("none");
  });

  it("finds what is planted, in odds and in points, and names it", () => {
    const answer = answerOpportunities(region({ seed: 2, post: 1 }));
    expect(answer.verdict).toBe("found");
    expect(answer.estimates[0]).toMatchObject({ measure: "rasio-terlebar", category: "jabatan-perempuan" });
    const odds = find(answer.estimates as never, "jabatan-perempuan", "disetarakan", "odds");
    expect(Math.abs(Math.log(odds.estimate!) + 1)).toBeLessThan(2.5 * odds.se!);
    const points = find(answer.estimates as never, "jabatan-perempuan", "disetarakan", "selisih");
    expect(points.high!).toBeLessThan(0);
    expect(find(answer.estimates as never, "pelatihan-perempuan").p_adjusted!).toBeGreaterThan(0.05);
  });

  it("leaves out cells and years without an event, and contract staff where only permanent staff can be chosen", () => {
    const all = region({ seed: 3 });
    const rows = opportunityRows(all);
    expect(find(rows, "kepemimpinan-perempuan").n).toBe(all.filter(({ employment_type, year }) => employment_type === "PNS" && year < 2025).length);
    expect(find(rows, "jabatan-perempuan").n).toBe(all.filter(({ employment_type, position_type, sector }) => employment_type === "PNS" && (position_type === "pelaksana" || sector === "pelayanan")).length);
    expect(find(rows, "pelatihan-pppk").n).toBe(all.length);
    expect(rows.some(({ category }) => category === "jabatan-pppk")).toBe(false);
  });

  it("falls back on Firth's likelihood where no woman is chosen at all", () => {
    const all = region({ seed: 4, people: 120 }).map((row) => (row.sex === "P" ? { ...row, appointed: row.appointed === null ? null : 0 } : row));
    const row = find(opportunityRows(all.map((own) => ({ ...own, appointed: own.sex === "L" ? Number(own.person_id % 2 === 0) : own.appointed }))), "jabatan-perempuan", "disetarakan-firth", "odds");
    expect(row.high!).toBeLessThan(0.2);
    expect(Number.isFinite(row.low!)).toBe(true);
  });

  it("is silent with few, and declares what it says", () => {
    const { verdict, estimates } = answerOpportunities(region({ seed: 5, people: 12 }));
    expect([verdict, estimates[0]!.estimate]).toEqual(["unclear", null]);
    expect(answerOpportunities([])).toMatchObject({ verdict: "unclear" });
    const declared = new Set(opportunities.categories.map(({ id }) => id));
    expect(opportunityRows(region({ seed: 1 })).every(({ category }) => declared.has(category))).toBe(true);
  });
});
