import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { JSDOM } from "jsdom";
import { testPaths } from "../runner/testPaths.js";

export type Locale = "id" | "en";

export interface SitePage {
  /** path of its file below the site, with `/`, such as `en/kinerja.html` */
  readonly file: string;
  /** clean address relative to the site's first page, such as `en/kinerja` */
  readonly address: string;
  readonly locale: Locale;
  /** the page's name in both languages, such as `kinerja`; `index` for the first */
  readonly slug: string;
}

/** The folder of the sample's site. Throws RangeError where it was not built. */
export function siteFolder(): string {
  const folder = testPaths.dist;
  if (!existsSync(join(folder, "index.html"))) throw new RangeError(`${relative(testPaths.root, folder)}: no built site; run npm test, which builds it`);
  return folder;
}

/** Every file of the site, as paths with `/`. */
export function siteFiles(folder = siteFolder()): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Every page of the site; the one that answers unknown addresses is none. */
export function sitePages(folder = siteFolder()): SitePage[] {
  return siteFiles(folder).filter((file) => file.endsWith(".html") && file !== "404.html").map((file) => {
    const locale = file.startsWith("en/") ? "en" : "id";
    const slug = file.replace(/^en\//, "").replace(/\.html$/, "");
    return { file, locale, slug, address: file.replace(/(?:index)?\.html$/, "") };
  });
}

/** Pages for the browser: of the pages of agencies, which are one design, only the longest, the shortest and the one with most withheld numbers, and one twin. */
export function visitedPages(folder = siteFolder()): SitePage[] {
  const pages = sitePages(folder);
  const agencies = pages.filter(({ slug, locale }) => slug.startsWith("opd/") && locale === "id").map((page) => {
    const html = readFileSync(join(folder, page.file), "utf8");
    return { page, length: html.length, withheld: html.split('class="withheld"').length };
  });
  const byLength = [...agencies].sort((a, b) => a.length - b.length).map(({ page }) => page);
  const [mostWithheld] = [...agencies].sort((a, b) => b.withheld - a.withheld).map(({ page }) => page);
  const chosen = new Set([byLength[0], byLength.at(-1), mostWithheld].filter((page) => page !== undefined).map(({ file }) => file));
  const twin = byLength.at(-1) && `en/${byLength.at(-1)!.file}`;
  return pages.filter(({ slug, file }) => !slug.startsWith("opd/") || chosen.has(file) || file === twin);
}

/** The page as the server sends it, without its scripts running. */
export function pageDocument(page: SitePage, folder = siteFolder()): Document {
  return new JSDOM(readFileSync(join(folder, page.file), "utf8"), { url: `http://site.test/${page.file}` }).window.document;
}
