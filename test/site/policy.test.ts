import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPrivacy } from "../../loaders/site/checkPrivacy.js";
import { hostHeaders } from "../../loaders/site/writeHostFiles.js";
import { serveSite, type ServedSite } from "../browser/serveSite.js";
import { openBrowser, withPage } from "../browser/withBrowser.js";
import { siteFiles, siteFolder } from "./builtSite.js";
import { watchPage } from "./watchPage.js";

const folder = mkdtempSync(join(tmpdir(), "policy "));
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  cpSync(siteFolder(), folder, { recursive: true, filter: (path) => !path.includes("unduhan") });
  const scripted = readFileSync(join(folder, "perencanaan.html"), "utf8");
  writeFileSync(join(folder, "disusupi.html"), scripted.replace("</main>", '<script type="module">document.title = "disusupi";</script><script src="http://127.0.0.2:9/x.js"></script><img src="x.png" onerror="document.title = \'disusupi\'"></main>'));
  writeFileSync(join(folder, "diubah.html"), scripted.replace("attachScenario(document);", "attachScenario(document); document.title = 'diubah';"));
  writeFileSync(join(folder, "berkas-diubah.html"), scripted.replace(/(attachSorting[^"]*" integrity="sha384-)..../, "$1AAAA"));
  site = await serveSite(folder, "/neraca/");
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page and gives what its policy refused. */
async function violations(page: Page, address: string): Promise<string[]> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener("securitypolicyviolation", (event) => refused.push(`${event.effectiveDirective} ${event.blockedURI}`));
  });
  await page.goto(site.url + address, { waitUntil: "networkidle" });
  return page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
}

describe("under its policy", () => {
  it.each(["kinerja", "en/kinerja", "kepegawaian", "perencanaan", "en/perencanaan", "", "opd", "mutu-data"])("page %j runs whole, without a violation", (address) =>
    withPage(browser, {}, async (page) => {
      const faults = watchPage(page, new URL(site.url).origin);
      expect(await violations(page, address)).toEqual([]);
      const forms = await page.locator("form:visible").all();
      expect(forms.length).toBe(/kinerja|kepegawaian|perencanaan/.test(address) ? 1 : 0);
      for (const form of forms) await form.locator("select").first().selectOption({ index: 1 });
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused)).toEqual([]);
      expect(faults).toEqual([]);
    }));

  it("a script that was slipped in does not run, nor one from elsewhere, nor a handler", () =>
    withPage(browser, {}, async (page) => {
      const refused = await violations(page, "disusupi");
      expect(new Set(refused)).toEqual(new Set(["script-src-elem inline", "script-src-elem http://127.0.0.2:9/x.js", "script-src-attr inline"]));
      expect(await page.title()).toMatch(/^Perencanaan/);
    }));

  it("a page's own script does not run when a byte of it was changed", () =>
    withPage(browser, {}, async (page) => {
      expect(await violations(page, "diubah")).toEqual(["script-src-elem inline"]);
      expect(await page.title()).toMatch(/^Perencanaan/);
    }));

  it("a module whose bytes are not those of the build is refused", () =>
    withPage(browser, {}, async (page) => {
      const faults = watchPage(page, new URL(site.url).origin);
      await page.goto(`${site.url}berkas-diubah`, { waitUntil: "networkidle" });
      expect(faults.join("\n")).toMatch(/integrity/);
    }));
});

describe("the site", () => {
  it("tells nothing of the machine that built it, and every page's policy fits its scripts", () => {
    expect(checkPrivacy(siteFolder(), siteFiles())).toEqual([]);
  });

  it("never lets scripts stand in a page unnamed", () => {
    for (const file of siteFiles().filter((name) => name.endsWith(".html"))) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(siteFolder(), file), "utf8"))![1]!;
      expect(policy).not.toMatch(/script-src[^;]*(?:unsafe|\*|https?:|data:)|connect-src[^;]*(?:\*|https?:)/);
      expect(policy).toMatch(/^default-src 'none'; /);
    }
  });

  it("brings its headers to common hosts", () => {
    for (const [name, value] of Object.entries(hostHeaders)) {
      expect(readFileSync(join(siteFolder(), "_headers"), "utf8")).toContain(`\n  ${name}: ${value}\n`);
      expect(readFileSync(join(siteFolder(), ".htaccess"), "utf8")).toContain(`Header always set ${name} "${value}"`);
      expect(readFileSync(join(import.meta.dirname, "../../SECURITY.md"), "utf8")).toContain(`add_header ${name} "${value}" always;`);
    }
  });
});
