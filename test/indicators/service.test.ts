import { beforeAll, describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { computeObservations } from "../../loaders/indicators/computeObservations.js";
import type { Observation } from "../../loaders/indicators/indicator.js";
import { loadIndicators, type RegisteredIndicator } from "../../loaders/indicators/registry.js";
import { studentTQuantile } from "../../loaders/statistics/distributions/studentT.js";
import { withMarts, type MartRows } from "./marts.js";
import { region } from "./region.js";
import { serviceValues } from "./serviceRegion.js";

let indicators: RegisteredIndicator[];
let rows: Observation[];
const compute = (marts: MartRows) => withMarts(marts, async (warehouse) => (await computeObservations(warehouse, indicators, { kinds: new Set(contracts.map(({ kind }) => kind)) })).observations);
const at = (id: string, cell: string, from = rows) => {
  const [place, dimension = "", category = ""] = cell.split(" ");
  const [opd_id, period = "2024"] = place!.split("@");
  return from.find((row) => row.indicator === id && row.opd_id === opd_id && row.period === period && row.dimension === dimension && row.category === category);
};

beforeAll(async () => {
  indicators = (await loadIndicators()).filter(({ id }) => serviceValues[id]);
  rows = await compute(region);
});

it("counts the page of public service by hand", () => {
  for (const [id, cells] of Object.entries(serviceValues)) {
    for (const [cell, n, count, value] of cells) {
      expect({ cell, n: at(id, cell)?.n, count: at(id, cell)?.count }).toEqual({ cell, n, count });
      expect(at(id, cell)!.value, `${id} ${cell}`).toBeCloseTo(value, 10);
    }
  }
});

describe("the satisfaction index", () => {
  it("has an interval over days: six days whose requirements are 4 or 2", () => {
    // two of 12 responses a day, each 25/9 × ±1 / 12 away from the mean; t with five degrees of freedom
    const se = Math.sqrt((6 / 5) * 6 * ((2 * 25) / 9 / 12) ** 2);
    const { value, low, high } = at("ikm", "dinas-a")!;
    expect(high! - value!).toBeCloseTo(studentTQuantile(0.975, 5) * se, 1);
    expect(value! - low!).toBeCloseTo(high! - value!, 10);
    expect(at("ikm", "dinas-a unsur u6")!.high).toBe(100);
  });

  it("gives no score for four respondents, and no total under an older regulation", () => {
    expect(at("ikm", "dinas-b")).toMatchObject({ n: 4, value: null, low: null });
    expect(at("ikm", "region@2016")).toBeUndefined();
    expect(at("ikm", "dinas-a@2016 layanan Izin")).toBeUndefined();
  });

  it("grades 70 as B under the rules of 2004 and as C under those of 2017", async () => {
    const survey = (year: number, version: string) => Array.from({ length: 10 }, (_, i) => ({ response_id: year * 100 + i, opd_id: "dinas-a", year, date: `${year}-05-0${1 + (i % 5)}`, service: "Izin", element: "u1", score: i < 8 ? 3 : 2, version, weight: 1 }));
    const found = await compute({ satisfaction_scores: [...survey(2016, "25/2004"), ...survey(2018, "14/2017")] });
    expect(at("ikm", "region@2018", found)!.value).toBeCloseTo(70, 10);
    expect(found.filter((row) => row.indicator === "mutu-pelayanan" && row.opd_id === "region" && row.count === 1).map(({ period, category }) => [period, category])).toEqual([["2016", "25-2004-b"], ["2018", "14-2017-c"]]);
  });
});

it("leaves out complaints whose deadline lies ahead, and counts archived ones as not settled", () => {
  expect(at("pengaduan-tepat-waktu", "region")!.n).toBe(5);
  expect(at("pengaduan-tepat-waktu", "region kategori Sampah")).toMatchObject({ n: 2, count: 1 });
});

it("places nobody whose unit names two kecamatan or none", async () => {
  const found = await compute({ ...region, units: [{ unit_code: "A", unit_name: "UPT Utara dan Selatan" }, { unit_code: "B", unit_name: "Utaraan" }] });
  expect(found.filter((row) => row.indicator === "pegawai-per-penduduk" && row.dimension === "kecamatan").map(({ count }) => count)).toEqual([0, 0]);
});
