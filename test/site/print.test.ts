import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
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

it.each(visitedPages().filter(({ slug }) => slug.startsWith("opd/")).map(({ address }) => address))("agency %j prints on two sheets of A4, with its verdicts, tables and funnels", (address) =>
  withPage(browser, { viewport: { width: 1440, height: 900 } }, async (page) => {
    await page.goto(site.url + address, { waitUntil: "networkidle" });
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: "print" });
    for (const part of ["h1", ".agency-verdicts", ".measures", ".agency-funnels", ".agency-withheld", "footer .stamp"]) expect([part, await page.locator(part).first().isVisible()]).toEqual([part, true]);
    for (const part of ["nav.menu", "nav.language"]) expect([part, await page.locator(part).isVisible()]).toEqual([part, false]);
  }));
