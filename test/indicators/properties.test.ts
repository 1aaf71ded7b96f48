import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { computeObservations } from "../../loaders/indicators/computeObservations.js";
import type { Indicator, Observation } from "../../loaders/indicators/indicator.js";
import { loadIndicators } from "../../loaders/indicators/registry.js";
import { randomRegion } from "./randomRegion.js";
import { fill, withMarts } from "./marts.js";

const kinds = new Set(contracts.map(({ kind }) => kind));

/** Region figures that are of agencies, not of what the agencies' rows count. */
const notSummed = new Set(["kesesuaian-se-3-2023", "konsentrasi-predikat"]);

const adds = ({ measure }: Indicator) => measure === "count" || measure === "share";
const sum = (rows: readonly Observation[], of: "n" | "count") => rows.reduce((total, row) => total + (row[of] ?? 0), 0);

function grouped(rows: readonly Observation[], key: (row: Observation) => string): Map<string, Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

describe("on any region", () => {
  it("shares lie in 0 to 1, intervals hold their value, and parts sum to wholes over places and categories", async () => {
    const indicators = await loadIndicators();
    const everComputed = new Set<string>();
    await withMarts({}, (warehouse) =>
      fc.assert(
        fc.asyncProperty(randomRegion, async (region) => {
          await fill(warehouse, region);
          const { observations, availability } = await computeObservations(warehouse, indicators, { kinds });
          for (const { id, available } of availability) if (available) everComputed.add(id);
          for (const indicator of indicators) checkProperties(indicator, observations.filter((row) => row.indicator === indicator.id));
        }),
        { numRuns: 8, seed: 6 },
      ));
    expect(indicators.filter(({ id }) => !everComputed.has(id)).map(({ id }) => id)).toEqual([]);
  }, 60_000);
});

function checkProperties(indicator: Indicator, rows: readonly Observation[]): void {
  const name = (row: Observation | undefined) => `${indicator.id} ${row?.period} ${row?.opd_id} ${row?.dimension} ${row?.category}`;
  expect(new Set(rows.map(name)).size).toBe(rows.length);
  for (const row of rows) {
    if (indicator.measure === "share" && row.value !== null) expect(row.value >= 0 && row.value <= 1, name(row)).toBe(true);
    if (indicator.interval === "wilson") expect(row.low! <= row.value! && row.value! <= row.high!, name(row)).toBe(true);
  }
  if (!adds(indicator)) return;
  if (!notSummed.has(indicator.id)) {
    for (const cells of grouped(rows, (row) => [row.period, row.dimension, row.category].join("\t")).values()) {
      const region = cells.find((row) => row.opd_id === "region");
      const places = cells.filter((row) => row.opd_id !== "region");
      if (!places.length && !regionOnly.has(indicator.id)) expect.fail(`${name(region)}: a region without places`);
      if (!places.length) continue;
      expect(region?.count, name(cells[0])).toBe(sum(places, "count"));
      if (indicator.measure === "share") expect(region?.n, name(region)).toBe(sum(places, "n"));
    }
  }
  for (const cells of grouped(rows, (row) => [row.period, row.opd_id].join("\t")).values()) {
    const total = cells.find((row) => row.dimension === "");
    for (const parts of grouped(cells.filter((row) => row.dimension !== ""), (row) => row.dimension).values()) {
      if (indicator.id === "arus-pegawai") checkFlow(parts);
      else if (!total) expect(sum(parts, "count"), name(parts[0])).toBe(parts[0]!.n);
      else {
        expect(sum(parts, "count"), name(parts[0])).toBe(total.count);
        if (indicator.measure === "share") expect(sum(parts, "n"), name(parts[0])).toBe(total.n);
      }
    }
  }
}

const regionOnly = new Set(["baris-diterima", "baris-dikarantina", "kelengkapan-unor", "temuan-mutu"]);

function checkFlow(parts: readonly Observation[]): void {
  const part = Object.fromEntries(parts.map(({ category, count }) => [category, count!])) as Record<string, number>;
  expect(part["awal"]! + part["masuk"]! - part["keluar"]! + part["pindah-masuk"]! - part["pindah-keluar"]! + part["selisih"]!).toBe(part["akhir"]);
}
