import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "../browser/serveSite.js";
import { openBrowser, withPage } from "../browser/withBrowser.js";
import { siteFolder, visitedPages } from "./builtSite.js";

declare const axe: { run: (context: Document, options: object) => Promise<AxeResults> };

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite(siteFolder());
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const everything = {};
/** what can differ between schemes and widths */
const appearance = { runOnly: ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size", "focus-order-semantics", "region", "aria-hidden-focus", "label", "svg-img-alt"] };

describe.each([["light", 1440, everything], ["dark", 360, appearance]] as const)("in the %s scheme at %i px", (colorScheme, width, rules) => {
  it.each(visitedPages().map((page) => page.address))("page %j has no serious or critical fault", (address) =>
    withPage(browser, { viewport: { width, height: 900 }, colorScheme }, async (page) => {
      await page.goto(site.url + address, { waitUntil: "networkidle" });
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
      await page.evaluate(script);
      const { violations, passes } = await page.evaluate((only) => axe.run(document, { resultTypes: ["violations"], ...only }), rules);
      const faults = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(faults.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain("color-contrast");
    }));
});
