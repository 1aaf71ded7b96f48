import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveSite, type ServedSite } from "../browser/serveSite.js";
import { openBrowser, withPage } from "../browser/withBrowser.js";
import { siteFolder } from "./builtSite.js";
import { watchPage } from "./watchPage.js";

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

const wide = { viewport: { width: 1440, height: 900 } };
const sentence = (page: Page) => page.locator(".scenario-result .sentence").innerText();
const number = (words: string) => Number(/about ([\d,]+) employees/.exec(words)![1]!.replaceAll(",", ""));

async function choose(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`.scenario [name=${name}]`);
  await ((await field.evaluate((node) => node.tagName)) === "SELECT" ? field.selectOption(value) : field.fill(value));
  await field.dispatchEvent("change");
}

describe("the simulation", () => {
  it("redraws at once what a reader changes, and the address brings it back", () =>
    withPage(browser, wide, async (page) => {
      const faults = watchPage(page, new URL(site.url).origin);
      await page.goto(`${site.url}en/perencanaan`, { waitUntil: "networkidle" });
      const usual = number(await sentence(page));
      await choose(page, "baru", "40");
      await page.waitForFunction(() => location.search === "?baru=40" && document.querySelectorAll(".scenario-result svg").length === 1);
      const more = await sentence(page);
      expect(number(more) - usual).toBeGreaterThan(300);
      expect(number(more) - usual).toBeLessThan(400);
      await choose(page, "mundur", "2");
      await page.waitForFunction(() => location.search === "?baru=40&mundur=2");
      await page.waitForFunction((before) => document.querySelector(".scenario-result .sentence")!.textContent !== before, more);
      const later = await sentence(page);
      expect(number(later)).toBeGreaterThan(number(more));

      await page.goBack();
      await page.waitForFunction((before) => document.querySelector(".scenario-result .sentence")!.textContent === before, more);
      expect(await page.locator(".scenario [name=mundur]").inputValue()).toBe("0");
      await page.goto(`${site.url}en/perencanaan?baru=40&mundur=2#simulasi`, { waitUntil: "networkidle" });
      await page.waitForFunction((before) => document.querySelector(".scenario-result .sentence")!.textContent === before, later);
      expect(await page.locator(".scenario [name=baru]").inputValue()).toBe("40");
      expect(faults).toEqual([]);
    }));

  it("looks at one agency, levels the fill, and gives the scenario as a file", () =>
    withPage(browser, { ...wide, acceptDownloads: true }, async (page) => {
      await page.goto(`${site.url}en/perencanaan`, { waitUntil: "networkidle" });
      const agency = (await page.locator(".scenario [name=tempat] option").nth(1).getAttribute("value"))!;
      await choose(page, "tempat", agency);
      await choose(page, "ratakan", "50");
      await page.waitForFunction((id) => location.search === `?tempat=${id}&ratakan=50` && document.querySelectorAll(".scenario-result svg").length === 1, agency);
      const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".scenario-download").click()]);
      expect(download.suggestedFilename()).toBe(`scenario-${agency}-2025.csv`);
      const lines = readFileSync(await download.path(), "utf8").replace(/^\ufeff/, "").trim().split("\r\n");
      expect(lines[0]).toBe("opd_id,opd,hires,later,levelled,year,measure,class,value");
      expect(lines.slice(1).every((line) => line.startsWith(`${agency},`) && line.includes(",0,0,0.5,"))).toBe(true);
      expect(lines.filter((line) => line.includes(",Scenario,")).length).toBe(11);
    }));

  it("shows the region as it goes where no script runs, without a form that does nothing", () =>
    withPage(browser, { ...wide, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.url}perencanaan`);
      expect(await page.locator(".scenario form").isVisible()).toBe(false);
      expect(await page.locator(".scenario svg.chart:visible").count()).toBe(1);
      expect(await page.locator(".scenario .sentence").innerText()).toContain("2035");
    }));
});
