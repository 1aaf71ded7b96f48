import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Bilingual } from "../../loaders/contracts/contract.js";
import { contracts } from "../../loaders/contracts/index.js";
import { loadIndicators, type RegisteredIndicator } from "../../loaders/indicators/registry.js";
import { themes } from "../../loaders/indicators/themes.js";
import { readModels } from "../../loaders/warehouse/readModels.js";

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

  it("needs only exports that its sql reaches through the models", async () => {
    const models = new Map((await readModels(path("loaders/models"))).map(({ name, sql }) => [name, sql]));
    const words = (sql: string) => new Set(sql.match(/\b[a-z_]+\b/g));
    const reached = (sql: string, seen = new Set<string>()): Set<string> => {
      for (const word of words(sql)) {
        if (seen.has(word)) continue;
        seen.add(word);
        if (models.has(word)) reached(models.get(word)!, seen);
      }
      return seen;
    };
    expect(failing(({ needs, sql }) => {
      const tables = reached(sql);
      return needs.every((kind) => tables.has(contracts.find((contract) => contract.kind === kind)!.table));
    })).toEqual([]);
  });

  it("reads marts, companions and regulations, never raw or staging tables", () => {
    expect(failing(({ sql }) => !/\b(raw|stg)_/.test(sql))).toEqual([]);
  });

  it("names no step after a table", async () => {
    const tables = new Set(["people", "files", "findings", "settings", ...(await readModels(path("loaders/models"))).map(({ name }) => name)]);
    expect(failing(({ sql }) => ![...sql.matchAll(/^(?:with )?(\w+) as \($/gm)].some(([, step]) => tables.has(step!)))).toEqual([]);
  });

  it("starts each sql with its grain and ends it as a named step", () => {
    expect(failing(({ sql }) => sql.startsWith("-- grain: ") && sql.endsWith("\nselect * from observations"))).toEqual([]);
  });

  it("protects everything that counts people", () => {
    expect(failing(({ unit, protects }) => unit !== "people" || protects)).toEqual(["rentang-kendali"]);
  });
});
