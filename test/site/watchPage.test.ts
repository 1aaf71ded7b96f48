import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { serveSite } from "../browser/serveSite.js";
import { withBrowser, withPage } from "../browser/withBrowser.js";
import { watchPage } from "./watchPage.js";

const folder = mkdtempSync(join(tmpdir(), "watch "));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("sees errors of console and page, missing files, and other hosts", async () => {
  writeFileSync(join(folder, "index.html"), '<link rel="icon" href="data:,"><img src="hilang.png"><script>console.error("salah"); setTimeout(() => { throw new Error("rusak"); }); new Image().src = "http://127.0.0.2:9/x.png";</script>');
  writeFileSync(join(folder, "baik.html"), '<link rel="icon" href="data:,"><h1>baik</h1>');
  const site = await serveSite(folder);
  const [bad, good] = await withBrowser(async (browser) => {
    const visit = (address: string) => withPage(browser, {}, async (page) => {
      const faults = watchPage(page, new URL(site.url).origin);
      await page.goto(site.url + address, { waitUntil: "networkidle" });
      return [...faults];
    });
    return [await visit(""), await visit("baik")];
  }).finally(site.close);
  for (const fault of ["console error: salah", "page error: rusak", `status 404: ${site.url}hilang.png`, "another host: http://127.0.0.2:9/x.png"]) expect(bad).toContain(fault);
  expect(good).toEqual([]);
});
