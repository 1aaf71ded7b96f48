import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadIndicators } from "../../loaders/indicators/registry.js";
import { themes } from "../../loaders/indicators/themes.js";

const cases = fileURLToPath(new URL("./registry", import.meta.url));

// a folder is a case: `refused.txt` holds the error, `order.txt` the ids that load
describe.each(readdirSync(cases))("registry/%s", (name) => {
  const files = readdirSync(join(cases, name));
  const text = (file: string) => readFileSync(join(cases, name, file), "utf8").replaceAll("\r\n", "\n").trim();
  if (files.includes("refused.txt")) {
    it("is refused", async () => {
      await expect(loadIndicators(join(cases, name))).rejects.toThrow(new RangeError(text("refused.txt")));
    });
  } else {
    it("loads in order", async () => {
      const indicators = await loadIndicators(join(cases, name));
      expect(indicators.map(({ id }) => id).join("\n")).toBe(text("order.txt"));
      for (const { id, sql } of indicators) expect(sql).toBe(text(`${id}.sql`));
    });
  }
});

it("orders the project's indicators by theme", async () => {
  const order = (await loadIndicators()).map(({ theme }) => themes.findIndex(({ id }) => id === theme));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
