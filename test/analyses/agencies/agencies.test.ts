import { describe, expect, it } from "vitest";
import { compareAgencies } from "../../../loaders/analyses/agencies/compareAgencies.js";
import { computeFunnels } from "../../../loaders/analyses/agencies/computeFunnels.js";
import { likeUnits } from "../../../loaders/analyses/agencies/likeUnits.js";
import type { Published, PublishedObservation } from "../../../loaders/datasets/published.js";
import { indicator as coverage } from "../../../loaders/indicators/cakupan-penilaian-tahunan.js";
import { indicator as headcount } from "../../../loaders/indicators/jumlah-pegawai.js";
import { indicator as untrained } from "../../../loaders/indicators/porsi-tanpa-pelatihan.js";

const types = ["dinas", "dinas", "dinas", "dinas", "rsud", "badan", "badan"];
const opds = types.map((opd_type, i) => ({ opd_id: `opd-${i}`, opd_name: `OPD ${i}`, opd_type, sector: "pemerintahan" }));
const registered = [headcount, coverage, untrained].map((indicator) => ({ ...indicator, sql: "", available: true, reason: null })) as Published["indicators"];

function row(indicator: string, opd_id: string, value: number | null, n: number | null, more: Partial<PublishedObservation> = {}): PublishedObservation {
  const count = n === null || value === null ? null : Math.round(n * value);
  return { indicator, year: 2025, period: "2025", opd_id, opd: opd_id, dimension: "", category: "", n, count, value, low: null, high: null, status: value === null ? "c" : "", ...more };
}

const people = (sizes: readonly (number | null)[]) => sizes.map((size, i) => row(headcount.id, `opd-${i}`, size, size));
const shares = (id: string, values: readonly (number | null)[], region: number, n = 100) => [row(id, "region", region, 700), ...values.map((value, i) => row(id, `opd-${i}`, value, value === null ? null : n))];

describe("likeUnits", () => {
  const alike = likeUnits(opds, people([300, 60, 70, 20, 250, 30, null]));
  it("are those of the same type where there are three others", () => {
    expect(alike.get("opd-0")).toEqual({ kind: "type", members: ["opd-1", "opd-2", "opd-3"] });
  });
  it("are those of the same size elsewhere; a withheld headcount is a small one", () => {
    const small = likeUnits(opds, people([30, 60, 40, 20, 250, 30, null]));
    expect(small.get("opd-6")).toEqual({ kind: "size", members: ["opd-0", "opd-2", "opd-3", "opd-5"] });
  });
  it("are the five nearest in size where a class has too few", () => {
    expect(alike.get("opd-4")).toEqual({ kind: "size", members: ["opd-0", "opd-2", "opd-1", "opd-5", "opd-3"] });
  });
  it("go by the newest headcount, whatever the order of rows", () => {
    const rows = people([300, 60, 70, 20, 250, 30, 30]);
    const before = rows.map((own) => ({ ...own, period: "2024", year: 2024, value: 500 }));
    expect(likeUnits(opds, [...rows, ...before])).toEqual(likeUnits(opds, [...before, ...rows]));
    expect(likeUnits(opds, [...rows, ...before]).get("opd-4")!.members[0]).toBe("opd-0");
  });
});

describe("compareAgencies", () => {
  const compared = (observations: readonly PublishedObservation[]) => compareAgencies({ opds, indicators: registered, observations });
  it("puts beside each number the region's and the middle of its like units, without itself", () => {
    const [first] = compared(shares(coverage.id, [0.5, 0.6, 0.7, 0.9, 0.8, 0.8, 0.8], 0.75));
    expect(first).toMatchObject({ opd_id: "opd-0", value: 0.5, region: 0.75, peers: "type", peer_count: 3, peer_median: 0.7, status: "" });
  });
  it("never uses what is withheld, and names no middle of fewer than three", () => {
    const rows = compared(shares(coverage.id, [0.5, null, 0.7, 0.9, 0.8, 0.8, 0.8], 0.75));
    expect(rows[0]).toMatchObject({ peer_count: 2, peer_median: null });
    expect(rows[1]).toMatchObject({ value: null, status: "c", peer_median: 0.7 });
  });
  it("does not hold a count against the region's", () => {
    expect(compared([row(headcount.id, "region", 700, 700), ...people([300, 60, 70, 20, 250, 30, 40])]).map(({ region }) => region)).toEqual(types.map(() => null));
  });
});

describe("computeFunnels", () => {
  const funnels = (observations: readonly PublishedObservation[]) => computeFunnels({ opds, indicators: registered, observations });
  const values = [0.8, 0.79, 0.81, 0.8, 0.8, 0.82, 0.4];
  it("sets off who strays, and says on which side by the indicator's direction", () => {
    const last = (id: string) => funnels(shares(id, values, 0.8))[0]!.points.at(-1)!;
    expect(last(coverage.id)).toMatchObject({ opd_id: "opd-6", place: "alarm", sense: "unfavourable" });
    expect(last(untrained.id)).toMatchObject({ place: "alarm", sense: "favourable" });
    expect(funnels(shares(coverage.id, values, 0.8))[0]!.points.slice(0, 6).map(({ place }) => place)).toEqual(Array(6).fill("within"));
  });
  it("allows for size: the same share is usual for a small agency and not for a large one", () => {
    const of = (n: number) => funnels(shares(coverage.id, [0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.7], 0.8, n))[0]!.points.at(-1)!.place;
    expect([of(20), of(2000)]).toEqual(["within", "alarm"]);
  });
  it("tells those who differ beyond chance, but no more than agencies do, from those who do not", () => {
    const [funnel] = funnels(shares(coverage.id, [0.6, 0.95, 0.7, 0.9, 0.8, 0.66, 0.97], 0.8, 200));
    expect(funnel!.phi).toBeGreaterThan(10);
    expect(funnel!.between).toBeGreaterThan(0.1);
    expect(funnel!.points.map(({ place }) => place)).toEqual(["varied", "varied", "varied", "varied", "within", "varied", "varied"]);
  });
  it("leaves out what is withheld, neutral, without a base, or of too few agencies", () => {
    expect(funnels(shares(coverage.id, [...values.slice(0, 6), null], 0.8))[0]!.points).toHaveLength(6);
    expect(funnels(shares(coverage.id, [0.8, 0.8, 0.8, 0.8, null, null, null], 0.8))).toEqual([]);
    expect(funnels([row(headcount.id, "region", 700, 700), ...people([300, 60, 70, 20, 250, 30, 40])])).toEqual([]);
    expect(funnels(shares(coverage.id, values, 0.8).map((own) => ({ ...own, n: null, count: null })))).toEqual([]);
    expect(funnels(shares(coverage.id, values, 0.8).filter(({ opd_id }) => opd_id !== "region"))).toEqual([]);
  });
  it("draws limits from the least to the greatest size, narrowing", () => {
    const [funnel] = funnels([row(coverage.id, "region", 0.8, 700), ...[0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8].map((value, i) => row(coverage.id, `opd-${i}`, value, 20 * (i + 1)))]);
    expect([funnel!.curve[0]!.n, funnel!.curve.at(-1)!.n]).toEqual([20, 140]);
    const widths = funnel!.curve.map(({ low998, high998 }) => high998 - low998);
    expect(widths.at(-1)!).toBeLessThan(widths[0]!);
  });
  it("pools the spread of means from their intervals", () => {
    const mean = { ...registered[1]!, measure: "mean" as const, unit: "score" as const };
    const rows = [row(coverage.id, "region", 70, 700, { count: null }), ...[70, 71, 69, 70, 70, 72, 90].map((value, i) => row(coverage.id, `opd-${i}`, value, 100, { count: null, low: value - 1.96 * 1.2, high: value + 1.96 * 1.2 }))];
    const [funnel] = computeFunnels({ opds, indicators: [mean], observations: rows });
    const { chance_low, chance_high } = funnel!.points[0]!;
    expect(chance_high - chance_low).toBeCloseTo(2 * 3.0902 * 1.2, 2);
    expect(computeFunnels({ opds, indicators: [mean], observations: rows.map((own) => ({ ...own, low: null })) })).toEqual([]);
  });
});
