import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { PublishedObservation } from "../../loaders/datasets/published.js";
import { readDistrictShapes } from "../../loaders/region/districtShapes.js";
import { projectShapes } from "../../loaders/region/projectShapes.js";
import { placeLabels } from "../../src/components/districtLabels.js";
import { districtMap, mapped } from "../../src/components/districtMap.js";
import { indexObservations } from "../../src/components/observations.js";
import { document } from "./document.js";
import { publishedFixture } from "./publishedFixture.js";

const folder = mkdtempSync(join(tmpdir(), "kecamatan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ["Barangin", "Lembah Segar", "Silungkang", "Talawi"];
/** An invented region of four squares of 0.1° around 100.7° east, 0.6° south; the first has a hole, the last an island. */
const box = (x: number, y: number, size = 0.1) => [[x, y], [x + size, y], [x + size, y + size / 2], [x + size, y + size], [x, y + size], [x, y]];
const features = [
  { type: "Polygon", coordinates: [box(100.7, -0.7), box(100.73, -0.67, 0.02)] }, { type: "Polygon", coordinates: [box(100.8, -0.7)] },
  { type: "Polygon", coordinates: [box(100.7, -0.6)] }, { type: "MultiPolygon", coordinates: [[box(100.8, -0.6)], [box(100.95, -0.55, 0.02)]] },
].map((geometry, i) => ({ type: "Feature", properties: { kode: i, NAMOBJ: i % 2 ? `KECAMATAN ${names[i]!.toUpperCase()}` : names[i] }, geometry }));
const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const collection = (own: unknown) => ({ type: "FeatureCollection", features: own });

const row = (category: string, value: number | null, period = "2025"): PublishedObservation => ({
  indicator: mapped, year: Number(period), period, opd_id: "region", opd: "Kota Contoh", dimension: "kecamatan", category, n: value === null ? null : 1000, count: null, value, low: null, high: null, status: value === null ? "c" : "",
});
const rows = [row("Barangin", 3.25), row("Lembah Segar", 5.5), row("Silungkang", null), row("Talawi", 9), row("Talawi", 99, "2024")];
const published = await publishedFixture();
const drawMap = (districts: typeof published.districts, observations = rows, locale: "id" | "en" = "id") => districtMap({ published: { ...published, districts }, observations: indexObservations(observations) }, { document, locale });
const charts = (map: HTMLElement) => [...map.querySelectorAll("svg.chart")];

describe("a map from the outlines of a region", () => {
  const shapes = readDistrictShapes(file("wilayah.geojson", collection(features)), names);
  const districts = projectShapes(shapes);
  const map = drawMap(districts);

  it("draws every kecamatan once at both widths, none outside", () => {
    expect(charts(map).map((svg) => [svg.getAttribute("width"), svg.querySelectorAll("path").length])).toEqual([["328", 4], ["700", 4]]);
    for (const svg of charts(map)) {
      const [, , width, height] = svg.getAttribute("viewBox")!.split(" ").map(Number) as [number, number, number, number];
      const numbers = [...svg.querySelectorAll("path")].flatMap((path) => path.getAttribute("d")!.split(/[MLZ]+/).filter(Boolean).map((pair) => pair.split(" ").map(Number) as [number, number]));
      for (const [x, y] of numbers) expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
  });

  it("keeps north above and east right, holes and islands, and no point on a straight line", () => {
    const by = new Map(districts.map(({ district, rings }) => [district, rings]));
    expect(by.get("Barangin")).toHaveLength(2);
    expect(by.get("Talawi")).toHaveLength(2);
    expect(by.get("Silungkang")![0]).toHaveLength(4);
    expect(Math.max(...by.get("Silungkang")![0]!.map(([, y]) => y))).toBeLessThanOrEqual(Math.min(...by.get("Barangin")![0]!.map(([, y]) => y)));
    // neighbours share their border to the unit
    const right = Math.max(...by.get("Barangin")![0]!.map(([x]) => x));
    expect(Math.min(...by.get("Lembah Segar")![0]!.map(([x]) => x))).toBe(right);
  });

  it("hatches what is withheld, and names and values the rest", () => {
    const [narrow] = charts(map);
    expect([...narrow!.querySelectorAll("path")].map((path) => path.getAttribute("fill"))).toEqual(["var(--accent)", "var(--accent)", "url(#hatch)", "var(--accent)"]);
    expect(narrow!.textContent).toContain("[c]");
    expect(narrow!.textContent).toContain("9");
    expect(narrow!.textContent).not.toContain("99");
    expect(map.querySelector("table")!.textContent).toMatch(/Barangin3,31\.000.*Silungkang\[c\]\[c\]/);
    expect(map.querySelector("h3")!.textContent).toBe("Pegawai per 1.000 penduduk pada 2025: terbanyak di Talawi (9), paling sedikit di Barangin (3,3)");
  });

  it("is drawn as tiles where an outline is missing", () => {
    expect(charts(drawMap(districts.slice(1)))[0]!.querySelectorAll("rect")).toHaveLength(4);
  });
});

describe("a tile map", () => {
  it("has one labelled tile for each kecamatan in order of their names, and says that places are not meant", () => {
    const map = drawMap([], rows, "en");
    expect(charts(map).map((svg) => svg.querySelectorAll("rect").length)).toEqual([4, 4]);
    expect([...charts(map)[0]!.querySelectorAll("text")].map((label) => label.textContent)).toEqual(["Barangin", "3.3", "Lembah Segar", "5.5", "Silungkang", "[c]", "Talawi", "9"]);
    expect(map.textContent).toContain("not where it lies");
    expect(charts(map)[0]!.getAttribute("aria-label")).toContain("most in Talawi (9)");
  });

  it("says why there is nothing where there are no numbers", () => {
    expect(drawMap([], []).querySelector(".no-data")).not.toBeNull();
  });
});

describe("a GeoJSON file that cannot be used", () => {
  it.each([
    ["bukan.geojson", "{", /not readable as JSON/],
    ["tunggal.geojson", features[0], /type: .*"Feature"/],
    ["meter.geojson", collection([{ ...features[0]!, geometry: { type: "Polygon", coordinates: [box(650000, 9920000)] } }]), /features\.0\.geometry\.coordinates\.0\.0\.0: .*650000/],
    ["terbuka.geojson", collection([{ ...features[0]!, geometry: { type: "Polygon", coordinates: [box(100, 0).slice(0, -1)] } }]), /features\.0: a ring does not end where it begins/],
    ["kurang.geojson", collection(features.slice(0, 3)), /no feature named "Talawi"/],
    ["ganda.geojson", collection([...features, features[0]]), /more than one feature named "Barangin"/],
  ])("%s is refused with file, place and value", (name, content, message) => {
    const path = file(name, content);
    expect(() => readDistrictShapes(path, names)).toThrow(message);
    expect(() => readDistrictShapes(path, names)).toThrow(path);
  });
});

it("numbers names that would cover others, the largest first", () => {
  const label = (id: string, x: number, area: number) => ({ id, name: `Kecamatan ${id}`, value: "1", x, y: 50, area });
  expect(placeLabels([label("a", 100, 1), label("b", 110, 9), label("c", 250, 4)], 328).map(({ short }) => short)).toEqual(["1", null, null]);
});
