import { describe, expect, it } from "vitest";
import { computeFindings } from "../../loaders/analyses/findings.js";
import { statements } from "../../loaders/analyses/statements.js";
import type { PublishedObservation } from "../../loaders/datasets/published.js";
import { themes } from "../../loaders/indicators/themes.js";

function observation(indicator: string, year: number, value: number | null, changes: Partial<PublishedObservation> = {}): PublishedObservation {
  return { indicator, year, period: String(year), opd_id: "region", opd: "Daerah", dimension: "", category: "", n: 100, count: null, value, low: null, high: null, status: "", ...changes };
}

const finding = (id: string, observations: readonly PublishedObservation[]) => computeFindings(observations).find((candidate) => candidate.id === id)!;

describe("computeFindings", () => {
  it("always gives eight, in order, with a section to go to", () => {
    const findings = computeFindings([]);
    expect(findings.map(({ id }) => id)).toEqual([
      "jumlah-pegawai", "tingkat-pemenuhan", "pensiun-lima-tahun", "perempuan-pimpinan", "cakupan-penilaian", "predikat-baik", "konsistensi-matriks", "hak-pelatihan",
    ]);
    expect(findings.map(({ route }) => route)).toEqual([
      "/kepegawaian#jumlah-pegawai", "/kepegawaian#tingkat-pemenuhan", "/kepegawaian#porsi-pensiun-lima-tahun", "/kepegawaian#porsi-perempuan-pimpinan",
      "/kinerja#cakupan-penilaian-tahunan", "/kinerja#sebaran-predikat", "/kinerja#konsistensi-matriks", "/kepegawaian#pemenuhan-20-jp",
    ]);
  });

  it("says of every finding that it is not available where nothing was published", () => {
    for (const one of computeFindings([])) expect(one).toMatchObject({ status: "x", period: "", n: null, value: null, comparison: "none", comparison_value: null, comparison_period: null });
  });

  it("takes the newest period of the region and compares with the year before", () => {
    const rows = [observation("jumlah-pegawai", 2024, 3312), observation("jumlah-pegawai", 2022, 3400), observation("jumlah-pegawai", 2023, 3350), observation("jumlah-pegawai", 2025, 40, { opd_id: "dinas-a" })];
    expect(finding("jumlah-pegawai", rows)).toEqual({
      id: "jumlah-pegawai", indicator: "jumlah-pegawai", period: "2024", opd_id: "region", dimension: "", category: "", n: 100, value: 3312, low: null, high: null,
      comparison: "previous-year", comparison_value: 3350, comparison_period: "2023", route: "/kepegawaian#jumlah-pegawai", status: "",
    });
  });

  it("compares with nothing where the year before is missing, withheld, or not the year before", () => {
    for (const before of [[], [observation("jumlah-pegawai", 2023, null, { status: "c" })], [observation("jumlah-pegawai", 2022, 3400)]]) {
      expect(finding("jumlah-pegawai", [observation("jumlah-pegawai", 2024, 3312), ...before])).toMatchObject({ value: 3312, comparison: "none", comparison_value: null, comparison_period: null });
    }
  });

  it("compares with the declared target", () => {
    expect(finding("tingkat-pemenuhan", [observation("tingkat-pemenuhan", 2024, 0.87)])).toMatchObject({ value: 0.87, comparison: "target", comparison_value: 1, comparison_period: null });
  });

  it("carries the interval", () => {
    expect(finding("hak-pelatihan", [observation("pemenuhan-20-jp", 2024, 0.4, { low: 0.38, high: 0.42 })])).toMatchObject({ low: 0.38, high: 0.42 });
  });

  it("sets the share rated Baik beside the agencies that conform, in the same year", () => {
    const good = observation("sebaran-predikat", 2024, 0.92, { dimension: "predikat", category: "baik" });
    const better = observation("sebaran-predikat", 2024, 0.05, { dimension: "predikat", category: "sangat-baik" });
    const conform = (year: number, value: number | null, status: "" | "c" = "") => observation("kesesuaian-se-3-2023", year, value, { status });
    expect(finding("predikat-baik", [better, good, conform(2024, 0.25), conform(2025, 0.5)])).toMatchObject({ value: 0.92, category: "baik", comparison: "units", comparison_value: 0.25, comparison_period: "2024" });
    expect(finding("predikat-baik", [good, conform(2023, 0.25)])).toMatchObject({ value: 0.92, comparison: "none", comparison_value: null });
    expect(finding("predikat-baik", [good, conform(2024, null, "c")])).toMatchObject({ comparison: "none", comparison_value: null });
  });

  it("shows no number of a withheld value, not even what it would be compared with", () => {
    const rows = [observation("jumlah-pegawai", 2023, 3350), observation("jumlah-pegawai", 2024, null, { n: null, status: "c" })];
    expect(finding("jumlah-pegawai", rows)).toMatchObject({ status: "c", period: "2024", n: null, value: null, low: null, high: null, comparison: "none", comparison_value: null, comparison_period: null });
  });

  it("passes on that a value is not available or not applicable", () => {
    expect(finding("jumlah-pegawai", [observation("jumlah-pegawai", 2024, null, { status: "z" })]).status).toBe("z");
    expect(finding("jumlah-pegawai", [observation("jumlah-pegawai", 2024, null)]).status).toBe("x");
  });
});

describe("statements", () => {
  it("ask for what the indicators declare", () => {
    for (const { id, indicator, dimension, category, comparison, units } of statements) {
      if (comparison === "target") expect(indicator.target, id).toBeDefined();
      if (comparison === "units") expect(units, id).toBeDefined();
      if (dimension) expect(indicator.dimensions.find((d) => d.id === dimension)?.categories.map((c) => c.id), id).toContain(category);
      expect(themes.map((theme) => theme.id)).toContain(indicator.theme);
    }
  });
});
