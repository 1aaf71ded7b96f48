import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/routes.js";
import { serveSite, type ServedSite } from "../browser/serveSite.js";
import { openBrowser, withPage } from "../browser/withBrowser.js";
import { siteFolder, visitedPages } from "./builtSite.js";
import { watchPage } from "./watchPage.js";

const pages = visitedPages();
const menu = routes.length;
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveSite(siteFolder(), "/neraca/");
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each([360, 1440])("at %i px, below a sub-path,", (width) => {
  it.each(pages.map((page) => page.address))("page %j runs without a fault and fits", (address) =>
    withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      const faults = watchPage(page, new URL(site.url).origin);
      await page.goto(site.url + address, { waitUntil: "networkidle" });
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
      const seen = await page.evaluate(() => ({
        errors: document.querySelectorAll(".observablehq--error, .observablehq--inspect.observablehq--error").length,
        loading: document.querySelectorAll("observablehq-loading").length,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        wide: [...document.querySelectorAll("main *")].filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !node.closest(".table-box, pre, .skip")).map((node) => node.outerHTML.slice(0, 80)).slice(0, 3),
        charts: [...document.querySelectorAll<SVGSVGElement>("svg.chart")].filter((svg) => svg.getBoundingClientRect().width > 0).length,
        figures: [...document.querySelectorAll(".figure")].filter((figure) => figure.querySelector("svg.chart")).length,
      }));
      expect(faults).toEqual([]);
      expect(seen).toMatchObject({ errors: 0, loading: 0, overflow: 0, wide: [] });
      expect(seen.charts).toBeGreaterThanOrEqual(seen.figures);
    }));
});

it("an unknown address of a site at its host's root shows a page that leads home, in both languages", async () => {
  const root = await serveSite(siteFolder());
  await withPage(browser, { viewport: { width: 360, height: 900 } }, async (page) => {
    const response = await page.goto(`${root.url}en/tidak/ada`, { waitUntil: "networkidle" });
    expect(response!.status()).toBe(404);
    expect(await page.evaluate(() => document.styleSheets[0]!.cssRules.length)).toBeGreaterThan(10);
    for (const address of ["", "en/"]) expect(await page.locator(`main a[href="/${address}"], main a[href="./${address}"], main a[href="${address}"]`).count()).toBe(1);
    await page.locator("main a").first().click();
    expect(await page.locator("nav.menu a").count()).toBe(menu);
  }).finally(root.close);
});

describe("a reader's way", () => {
  it("leads through the menu to every page and over to its twin and back", () =>
    withPage(browser, { viewport: { width: 1440, height: 900 } }, async (page) => {
      const faults = watchPage(page, new URL(site.url).origin);
      await page.goto(site.url, { waitUntil: "networkidle" });
      const count = await page.locator("nav.menu a").count();
      expect(count).toBe(menu);
      for (let i = 0; i < count; i++) {
        const link = page.locator("nav.menu a").nth(i);
        const target = await link.evaluate((node) => (node as HTMLAnchorElement).href);
        await link.click();
        await page.waitForURL(target, { waitUntil: "networkidle" });
        await page.locator("nav.language a").click();
        await page.waitForURL(`${site.url}en/${target.slice(site.url.length)}`, { waitUntil: "networkidle" });
        await page.locator("nav.language a").click();
        await page.waitForURL(target, { waitUntil: "networkidle" });
      }
      expect(faults).toEqual([]);
    }), 180_000);

  it("starts at the content by keyboard", () =>
    withPage(browser, { viewport: { width: 1440, height: 900 } }, async (page) => {
      await page.goto(`${site.url}kinerja`, { waitUntil: "networkidle" });
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    }));
});
