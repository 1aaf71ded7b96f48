import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Bilingual } from "../../loaders/contracts/contract.js";
import { loadIndicators, type RegisteredIndicator } from "../../loaders/indicators/registry.js";
import { themes } from "../../loaders/indicators/themes.js";

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
let indicators: RegisteredIndicator[];
beforeAll(async () => {
  indicators = await loadIndicators();
});

/** ids of those that fail, so that the message names them */
const failing = (holds: (indicator: RegisteredIndicator) => boolean) => indicators.filter((indicator) => !holds(indicator)).map(({ id }) => id);

describe("the registry", () => {
  it("has every sql file and at least the 32 indicators that the site promises", () => {
    const statements = readdirSync(path("loaders/indicators")).filter((name) => name.endsWith(".sql")).map((name) => basename(name, ".sql"));
    expect(indicators.map(({ id }) => id).sort()).toEqual(statements.sort());
    expect(indicators.length).toBeGreaterThanOrEqual(32);
  });

  it("has an indicator in every theme", () => {
    expect(themes.filter(({ id }) => !indicators.some(({ theme }) => theme === id))).toEqual([]);
  });

  it("gives no two indicators the same title, in either language", () => {
    for (const language of ["id", "en"] as const) expect(new Set(indicators.map(({ title }) => title[language])).size).toBe(indicators.length);
  });

  it("translates: no sentence is the same in both languages", () => {
    const sentences = ({ formula, interpretation }: RegisteredIndicator): Bilingual[] => [formula, interpretation];
    expect(failing((indicator) => sentences(indicator).every(({ id, en }) => id !== en))).toEqual([]);
    for (const { lead } of themes) expect(lead.id).not.toBe(lead.en);
  });

  it("ends sentences with a full stop and titles without one", () => {
    expect(failing(({ formula, interpretation, title }) => [formula, interpretation].every(({ id, en }) => id.endsWith(".") && en.endsWith(".")) && !/\.$/.test(title.id + title.en))).toEqual([]);
  });

  it("cites regulations and articles that the regulation data know", () => {
    expect(failing(({ regulation }) => {
      if (!regulation) return true;
      const file = readFileSync(join(path("data/regulations"), `${regulation.id}.json`), "utf8");
      return file.includes(`"article": "${regulation.article}`);
    })).toEqual([]);
  });

  it("reads marts, companions and regulations, never raw or staging tables", () => {
    expect(failing(({ sql }) => !/\b(raw|stg)_/.test(sql))).toEqual([]);
  });

  it("starts each sql with its grain and ends it as a named step", () => {
    expect(failing(({ sql }) => sql.startsWith("-- grain: ") && sql.endsWith("\nselect * from observations"))).toEqual([]);
  });

  it("protects everything that counts people", () => {
    expect(failing(({ unit, protects }) => unit !== "people" || protects)).toEqual(["rentang-kendali"]);
  });
});
