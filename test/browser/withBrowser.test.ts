import { expect, it } from "vitest";
import { withBrowser, withPage } from "./withBrowser.js";

it("opens pages in contexts of their own, one after another", async () => {
  const widths = await withBrowser(async (browser) => {
    const measure = (width: number) => withPage(browser, { viewport: { width, height: 600 } }, async (page) => {
      await page.setContent("<h1>Neraca</h1>");
      return page.evaluate(() => window.innerWidth);
    });
    return [await measure(360), await measure(1440)];
  });
  expect(widths).toEqual([360, 1440]);
});
