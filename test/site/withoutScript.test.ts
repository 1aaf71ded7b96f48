import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "../browser/serveSite.js";
import { openBrowser, withPage } from "../browser/withBrowser.js";
import { siteFolder, visitedPages } from "./builtSite.js";

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

describe("without script", () => {
  it.each(visitedPages().map((page) => page.address))("page %j shows its charts, tables and links", (address) =>
    withPage(browser, { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false }, async (page) => {
      await page.goto(site.url + address);
      expect((await page.locator("h1").innerText()).length).toBeGreaterThan(3);
      const figures = page.locator(".figure:not(.figure-empty)");
      for (const figure of await figures.all()) {
        if (!(await figure.locator("svg.chart").count())) continue;
        const charts = await figure.locator("svg.chart:visible").all();
        expect(charts.length).toBeGreaterThan(0);
        const box = await charts[0]!.boundingBox();
        expect(box!.width).toBeGreaterThan(150);
        expect(box!.height).toBeGreaterThan(20);
      }
      const twin = figures.first().locator("details.twin");
      if (await twin.count()) {
        await twin.locator("summary").click();
        expect(await twin.locator("table td:visible").count()).toBeGreaterThan(0);
      }
      expect((await page.locator("main").innerText()).length).toBeGreaterThan(400);
    }));
});
