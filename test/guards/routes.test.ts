import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import { agencySections } from "../../src/agencySections.js";
import { agencySectionIds } from "../../src/text/agencyWords.js";
import { agencyOf, routes } from "../../src/routes.js";
import { testPaths } from "../runner/testPaths.js";
import { pageDocument, siteFiles, siteFolder, sitePages, type SitePage } from "../site/builtSite.js";

const pages = sitePages();
const documents = new Map<SitePage, Document>();

/** Each page is read once. */
function documentOf(page: SitePage): Document {
  const document = documents.get(page) ?? pageDocument(page);
  documents.set(page, document);
  return document;
}

describe("every route", () => {
  it("has a source and a page in both languages, and no page stands without a route", () => {
    const slugs = routes.map(({ slug }) => slug as string).sort();
    for (const locale of ["id", "en"]) {
      expect(pages.filter((page) => page.locale === locale && !agencyOf(page.slug)).map(({ slug }) => slug).sort()).toEqual(slugs);
      const sources = readdirSync(join(testPaths.root, "src", ...(locale === "en" ? ["en"] : []))).filter((name) => name.endsWith(".md") && name !== "404.md");
      expect(sources.map((name) => name.replace(".md", "")).sort()).toEqual(slugs);
    }
  });

  it("carries its title and description into the page, and stands in every page's menu", () => {
    for (const page of pages.filter(({ slug }) => !agencyOf(slug))) {
      const document = documentOf(page);
      const route = routes.find(({ slug }) => slug === page.slug)!;
      expect(document.title).toContain(route.title[page.locale]);
      expect(document.querySelector('meta[name="description"]')!.getAttribute("content")).toBe(route.description[page.locale]);
      expect([...document.querySelectorAll("nav.menu a")].map((link) => link.textContent)).toEqual(routes.map(({ title }) => title[page.locale]));
      expect(document.querySelector('nav.menu [aria-current="page"]')!.textContent).toBe(route.title[page.locale]);
    }
  });

  it("shows data date, next release and input of this release", async () => {
    const { release } = await readPublished(join(testPaths.out, "published.duckdb"));
    for (const page of pages) {
      const html = readFileSync(join(siteFolder(), page.file), "utf8");
      const footer = JSDOM.fragment(html.slice(html.lastIndexOf("<footer"))).textContent!;
      for (const part of [release.as_of.slice(0, 4), release.next_release.slice(0, 4), release.publisher, release.input_hash.slice(0, 12)]) expect(footer).toContain(part);
    }
  });
});

describe("every agency", () => {
  it("has a page in both languages that names it, describes it and lies under the menu's agencies, and no page is of an unknown one", async () => {
    const { opds } = await readPublished(join(testPaths.out, "published.duckdb"));
    expect(opds.length).toBeGreaterThan(20);
    for (const locale of ["id", "en"] as const) {
      const own = pages.filter((page) => page.locale === locale && agencyOf(page.slug));
      expect(own.map(({ slug }) => agencyOf(slug)).sort()).toEqual(opds.map(({ opd_id }) => opd_id).sort());
      for (const page of own) {
        const document = documentOf(page);
        const { opd_name } = opds.find(({ opd_id }) => opd_id === agencyOf(page.slug))!;
        expect(document.title).toBe(`${opd_name} | Neraca ASN`);
        expect(document.querySelector('meta[name="description"]')!.getAttribute("content")).toContain(opd_name);
        expect([...document.querySelectorAll("nav.menu [aria-current]")].map((link) => link.textContent)).toEqual([routes.find(({ slug }) => slug === "opd")!.title[locale]]);
      }
    }
  });

  it("is reached from the list of agencies, with the numbers of its page", async () => {
    const { opds, judgements } = await readPublished(join(testPaths.out, "published.duckdb"));
    for (const page of pages.filter(({ slug }) => slug === "opd")) {
      const rows = [...documentOf(page).querySelectorAll(".agency-rows tbody tr")];
      expect(rows).toHaveLength(opds.length);
      for (const { opd_id, opd_name } of opds) {
        const link = rows.map((row) => row.querySelector("a")!).find((own) => own.textContent === opd_name)!;
        expect(link.getAttribute("href")).toMatch(new RegExp(`opd/${opd_id}\\.html$`));
        const strong = judgements.filter((row) => row.opd_id === opd_id && row.sense === "strength").length;
        expect(link.closest("tr")!.querySelector(".at-better")!.textContent).toBe(String(strong));
      }
    }
  });

  it("says every number that it withholds, and shows none of them", async () => {
    const { comparisons, indicators } = await readPublished(join(testPaths.out, "published.duckdb"));
    for (const page of pages.filter(({ slug, locale }) => agencyOf(slug) && locale === "id")) {
      const document = documentOf(page);
      const themes = new Set(agencySectionIds.flatMap((id) => agencySections[id].themes as readonly string[]));
      const own = comparisons.filter((row) => row.opd_id === agencyOf(page.slug) && themes.has(indicators.find(({ id }) => id === row.indicator)!.theme));
      const hidden = own.filter(({ status }) => status === "c").map((row) => indicators.find(({ id }) => id === row.indicator)!.title.id);
      const said = document.querySelector(".agency-withheld")!;
      expect(said.querySelectorAll(".withheld")).toHaveLength(hidden.length);
      for (const title of hidden) expect(said.textContent).toContain(`${title} [c]`);
      const shown = new Set([...document.querySelectorAll(".measures tbody th a")].map((link) => link.textContent));
      expect(hidden.filter((title) => shown.has(title))).toEqual([]);
      expect(shown.size).toBe(own.filter(({ value }) => value !== null).length);
    }
  });
});

describe("the first page", () => {
  it("says eight findings, each with a number and a link", () => {
    for (const page of pages.filter(({ slug }) => slug === "index")) {
      const items = [...documentOf(page).querySelectorAll(".findings > ol > li")];
      expect(items).toHaveLength(8);
      for (const item of items) {
        expect(item.querySelector(".sentence")!.textContent).toMatch(/\.$/);
        expect(item.querySelector("a[href*='#']")).not.toBeNull();
      }
      expect(items.filter((item) => /\d/.test(item.querySelector(".sentence")!.textContent!)).length).toBeGreaterThanOrEqual(6);
    }
  });
});

describe("the page of data quality", () => {
  it("names every kind of export of the sample in both languages, with rows that add up", async () => {
    const { kinds } = await readPublished(join(testPaths.out, "published.duckdb"));
    expect(contracts.filter(({ kind }) => !kinds.some((entry) => entry.kind === kind)).map(({ kind }) => kind)).toEqual([]);
    expect(kinds.filter(({ read, accepted, quarantined }) => read !== null && accepted !== null && quarantined !== null && read !== accepted + quarantined)).toEqual([]);
    for (const page of pages.filter(({ slug }) => slug === "mutu-data")) {
      const text = documentOf(page).querySelector("main")!.textContent!;
      for (const { title } of contracts) expect(text).toContain(title[page.locale]);
    }
  });
});

describe("commands", () => {
  it("have a script each, and scripts lead to files", () => {
    const { scripts } = JSON.parse(readFileSync(join(testPaths.root, "package.json"), "utf8")) as { scripts: Record<string, string> };
    for (const name of ["build", "evaluate", "validate", "sample", "bench"]) expect(scripts[name]).toBe(`tsx loaders/commands/${name}.ts`);
    expect(scripts["test"]).toBe("tsx test/run.ts");
    expect(Object.values(scripts).filter((script) => /[&|;$`]|\brm\b|\bcp\b/.test(script))).toEqual([]);
    expect(readdirSync(join(testPaths.root, "loaders", "commands"))).toEqual(expect.arrayContaining(["build.ts", "evaluate.ts", "validate.ts", "sample.ts", "bench.ts"]));
  });
});

describe("the folder of the site", () => {
  it("holds nothing confidential and no source", () => {
    expect(siteFiles().filter((file) => /confidential|warehouse|\.duckdb|\.ts$|\.md$|\.map$|truth|hashes|stamp/.test(file))).toEqual([]);
  });
});
