import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadIndicators } from "../../loaders/indicators/registry.js";
import { themes } from "../../loaders/indicators/themes.js";
import { formatValue } from "../../src/format.js";
import { pageDocument, siteFolder, sitePages } from "../site/builtSite.js";

const folder = siteFolder();
const indicators = await loadIndicators();
const documents = new Map(sitePages().map((page) => [`${page.locale} ${page.slug}`, pageDocument(page)]));
const rows = new Map(themes.map(({ id }) => [id, parse(readFileSync(join(folder, "unduhan", `${id}.csv`)), { columns: true, bom: true }) as Record<string, string>[]]));
const flat = (text: string) => text.replace(/\s+/g, " ").trim();

describe.each(["id", "en"] as const)("every indicator (%s)", (locale) => {
  const method = documents.get(`${locale} metodologi`)!;

  it("stands on the page of its theme, within its theme, in the registry's order", () => {
    for (const theme of themes) {
      const section = documents.get(`${locale} ${theme.page}`)!.getElementById(`tema-${theme.id}`)!;
      const shown = [...section.querySelectorAll(".figure")].map((figure) => figure.id);
      expect([theme.id, shown]).toEqual([theme.id, indicators.filter((indicator) => indicator.theme === theme.id).map(({ id }) => id)]);
    }
  });

  it("has its formula, regulation and the SQL that ran in the methodology", () => {
    for (const indicator of indicators) {
      const entry = method.getElementById(indicator.id)!;
      expect([indicator.id, entry.querySelector("pre")!.textContent]).toEqual([indicator.id, indicator.sql]);
      const text = flat(entry.textContent!);
      for (const part of [indicator.title[locale], indicator.formula[locale], indicator.interpretation[locale], ...(indicator.regulation ? [indicator.regulation.article] : [])]) expect(text).toContain(flat(part));
    }
  });

  it("shows the region's newest value as the download has it", () => {
    const wrong: string[] = [];
    for (const indicator of indicators) {
      const totals = rows.get(indicator.theme)!.filter((row) => row["indicator"] === indicator.id && row["opd_id"] === "region" && row["dimension"] === "" && row["status"] === "" && row["value"] !== "");
      const last = totals.at(-1);
      if (!last) continue;
      const printed = formatValue(Number(last["value"]), indicator.unit, locale, indicator.measure);
      const figure = documents.get(`${locale} ${themes.find(({ id }) => id === indicator.theme)!.page}`)!.getElementById(indicator.id)!;
      if (![...figure.querySelectorAll("td")].some((cell) => cell.textContent!.trim() === printed)) wrong.push(`${indicator.id} ${last["period"]}: ${printed}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("the registry and the downloads", () => {
  it("know the same indicators", () => {
    const published = new Set([...rows.values()].flat().map((row) => row["indicator"]!));
    const ids = indicators.map(({ id }) => id);
    expect([...published].filter((id) => !ids.includes(id))).toEqual([]);
    const silent = [...documents.get("id kepegawaian")!.querySelectorAll(".figure-empty"), ...documents.get("id kinerja")!.querySelectorAll(".figure-empty"), ...documents.get("id mutu-data")!.querySelectorAll(".figure-empty")].map(({ id }) => id);
    expect(ids.filter((id) => !published.has(id) && !silent.includes(id))).toEqual([]);
  });

  it("agree on dimensions and categories", () => {
    const wrong = [...rows.values()].flat().filter((row) => row["dimension"] !== "").filter((row) => {
      const dimension = indicators.find(({ id }) => id === row["indicator"])?.dimensions.find(({ id }) => id === row["dimension"]);
      return !dimension?.isOpen && !dimension?.categories.some(({ id }) => id === row["category"]);
    });
    expect(new Set(wrong.map((row) => `${row["indicator"]} ${row["dimension"]} ${row["category"]}`))).toEqual(new Set());
  });

  it("print no symbol beside a value, and a value or symbol in every row", () => {
    const wrong = [...rows.values()].flat().filter((row) => (row["status"] === "" ? row["value"] === "" : ["n", "count", "value", "low", "high"].some((column) => row["status"] === "c" && row[column] !== "")));
    expect(wrong.map((row) => `${row["indicator"]} ${row["period"]} ${row["opd_id"]} ${row["category"]} ${row["status"]}`)).toEqual([]);
  });
});
