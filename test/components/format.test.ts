import { describe, expect, it } from "vitest";
import { formatBytes, formatDate, formatNumber, formatPeriod, formatPoints, formatShare, formatShortPeriod, formatValue } from "../../src/format.js";

describe("numbers", () => {
  it("follow each language", () => {
    expect(formatNumber(3312, "id")).toBe("3.312");
    expect(formatNumber(3312, "en")).toBe("3,312");
    expect(formatNumber(-1.25, "id", 1)).toBe("−1,3");
    expect(formatShare(0.5834, "id")).toBe("58,3%");
    expect(formatShare(0.5834, "en")).toBe("58.3%");
    expect(formatPoints(-0.0123, "id")).toBe("1,2");
  });
  it("get the decimals of their unit and measure", () => {
    expect(formatValue(5.94, "people", "en", "mean")).toBe("5.9");
    expect(formatValue(5.94, "people", "en", "count")).toBe("6");
    expect(formatValue(0.905, "ratio", "id", "ratio")).toMatch(/^0,9[01]$/);
    expect(formatValue(0.905, "share", "id", "share")).toBe("90,5%");
  });
});

describe("periods, dates and sizes", () => {
  it("reads years, quarters and months", () => {
    expect(formatPeriod("2024", "id")).toBe("2024");
    expect(formatPeriod("2024-Q4", "id")).toBe("Triwulan IV 2024");
    expect(formatPeriod("2024-03", "id")).toBe("Maret 2024");
    expect(formatShortPeriod("2024-Q1", "en")).toBe("Q1 2024");
  });
  it("prints a day whatever the time zone, and leaves what is none", () => {
    expect(formatDate("2025-12-31", "id")).toBe("31 Desember 2025");
    expect(formatDate("2025-12-31", "en")).toBe("31 December 2025");
    expect(formatDate("segera", "id")).toBe("segera");
  });
  it("scales sizes by thousands", () => {
    expect([0, 999, 1500, 25_400, 1_234_567].map((bytes) => formatBytes(bytes, "id"))).toEqual(["0 B", "999 B", "1,5 kB", "25 kB", "1,2 MB"]);
  });
});
