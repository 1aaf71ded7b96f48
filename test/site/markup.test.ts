import { describe, expect, it } from "vitest";
import { questions } from "../../loaders/analyses/questions.js";
import { pageDocument, siteFiles, sitePages, type SitePage } from "./builtSite.js";

const pages = sitePages();
const files = new Set(siteFiles());
const documents = new Map(pages.map((page) => [page, pageDocument(page)]));
const texts = (nodes: Iterable<Element>) => [...nodes].map((node) => node.textContent!.replace(/\s+/g, " ").trim());
/** the title of a figure that has nothing to draw because its newest number is withheld */
const withheld = { id: /tidak ditampilkan/, en: /not shown/ };
const named = (cases: readonly SitePage[]) => cases.map((page) => [page.file, page, documents.get(page)!] as const);

describe.each(named(pages))("%s", (file, page, document) => {
  const figures = [...document.querySelectorAll(".figure:not(.figure-empty)")];

  it("says its language, title, summary and one heading of the first rank", () => {
    expect(document.documentElement.lang).toBe(page.locale);
    expect(document.title).toMatch(/^\S.* \| \S/);
    expect(document.querySelector('meta[name="description"]')!.getAttribute("content")!.length).toBeGreaterThan(20);
    expect(texts(document.querySelectorAll("h1"))).toEqual([expect.stringMatching(/\S{3}/)]);
    const ranks = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1]));
    expect(ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it("switches to its twin", () => {
    const twin = page.locale === "id" ? `en/${page.file}` : page.file.slice(3);
    expect(files).toContain(twin);
    const link = document.querySelector<HTMLAnchorElement>("nav.language a")!;
    const other = page.locale === "id" ? "en" : "id";
    expect([link.lang, link.hreflang]).toEqual([other, other]);
    const target = new URL(link.href).pathname.slice(1);
    expect([target, `${target}.html`, `${target}index.html`]).toContain(twin);
    expect([...document.querySelectorAll("link[rel=alternate]")].map((alternate) => alternate.getAttribute("hreflang")).sort()).toEqual(["en", "id"]);
  });

  it("says that its region is invented", () => {
    expect(texts(document.querySelectorAll(".banner"))).toEqual([expect.stringMatching(page.locale === "id" ? /contoh|rekaan|sintetis/i : /sample|invented|synthetic/i)]);
  });

  it("names each figure, and gives it a title, a measure, a table twin and a source", () => {
    for (const figure of figures) {
      expect(figure.id).toMatch(/^[a-z0-9-]+$/);
      const charts = [...figure.querySelectorAll("svg.chart")];
      if (!charts.length) expect([figure.id, figure.querySelector(".figure-title")!.textContent]).toEqual([figure.id, expect.stringMatching(withheld[page.locale])]);
      for (const chart of charts) {
        expect([figure.id, chart.getAttribute("role")]).toEqual([figure.id, "img"]);
        expect(chart.getAttribute("aria-label")).toMatch(/\S+ \S+ \S+/);
        expect(chart.querySelectorAll("path, rect, circle, line").length).toBeGreaterThan(0);
      }
      expect(texts(figure.querySelectorAll(".figure-title"))).toEqual([expect.stringMatching(/\S+ \S+ \S+/)]);
      expect(texts(figure.querySelectorAll(".figure-measure"))).toEqual([expect.stringMatching(/\S/)]);
      const tables = [...figure.querySelectorAll("details.twin table")];
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) expect(table.querySelectorAll("tbody td").length).toBeGreaterThan(0);
      expect(texts(figure.querySelectorAll(".source"))).toEqual([expect.stringMatching(page.locale === "id" ? /^Sumber\b.*\d{4}/ : /^Source\b.*\d{4}/)]);
    }
  });

  it("says of an empty figure why it is empty", () => {
    for (const figure of document.querySelectorAll(".figure-empty")) expect(texts(figure.querySelectorAll(".no-data"))).toEqual([expect.stringMatching(/\S+ \S+ \S+.*\./)]);
  });

  it("has tables with captions and scoped heads", () => {
    for (const table of document.querySelectorAll("table")) {
      expect(texts(table.querySelectorAll("caption"))).toEqual([expect.stringMatching(/\S/)]);
      expect([...table.querySelectorAll("th")].filter((head) => !["col", "row", "colgroup", "rowgroup"].includes(head.scope)).map((head) => head.outerHTML)).toEqual([]);
    }
  });

  it("gives each answer about the appraisals charts that say it, a table twin, and what it rests on and does not say", () => {
    for (const answer of document.querySelectorAll(".answer")) {
      const id = answer.closest("section")!.id;
      expect(id).toMatch(/^[a-z0-9-]+$/);
      const charts = [...answer.querySelectorAll("svg.chart")];
      for (const chart of charts) {
        expect([id, chart.getAttribute("role")]).toEqual([id, "img"]);
        expect(chart.getAttribute("aria-label")).toMatch(/\S+ \S+ \S+/);
        expect(chart.querySelectorAll("path, rect, circle, line").length).toBeGreaterThan(0);
      }
      if (charts.length) expect(answer.querySelectorAll("details.twin tbody td").length).toBeGreaterThan(0);
      expect(answer.querySelectorAll(".figure-side li").length).toBeGreaterThan(1);
      expect(texts(answer.querySelectorAll(".source"))).toEqual([expect.stringMatching(/\d{4}/)]);
    }
  });

  it("shows no value that slipped through formatting", () => {
    const text = document.querySelector("body")!.cloneNode(true) as Element;
    for (const node of text.querySelectorAll("script, style, pre, code")) node.remove();
    expect(text.textContent!.match(/\b(?:NaN|undefined|Infinity|\[object \w+\]|null)\b/g)).toBeNull();
    for (const chart of document.querySelectorAll("svg.chart")) expect(chart.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("the site", () => {
  it("answers every question on its page, in both languages", () => {
    const asking = new Set<string>(questions.map(({ page }) => page));
    for (const page of pages.filter(({ slug }) => asking.has(slug))) {
      const document = documents.get(page)!;
      const own = questions.filter((question) => question.page === page.slug).map(({ id }) => id);
      expect([page.file, document.querySelectorAll(".card").length]).toEqual([page.file, own.length]);
      expect([page.file, ...[...document.querySelectorAll("section.theme:has(.answer)")].map(({ id }) => id)]).toEqual([page.file, ...own]);
    }
  });

  it("shows figures on its pages of indicators, the same in both languages", () => {
    for (const slug of ["kepegawaian", "kinerja", "mutu-data"]) {
      const [first, second] = (["id", "en"] as const).map((locale) => {
        const page = pages.find((candidate) => candidate.slug === slug && candidate.locale === locale)!;
        return [...documents.get(page)!.querySelectorAll(".figure")].map((figure) => `${figure.id} ${figure.querySelectorAll("svg.chart").length} ${figure.querySelectorAll("tbody tr").length}`);
      });
      expect(first!.length).toBeGreaterThan(0);
      expect(second).toEqual(first);
    }
  });

  it("leaves no Indonesian sentence on an English page", () => {
    const sentence = /\b(?:adalah|merupakan|dengan|untuk|pegawai yang|tidak ada|dibandingkan|sebesar)\b/i;
    const found = named(pages.filter((page) => page.locale === "en")).flatMap(([file, , document]) => {
      const main = document.querySelector("main")!.cloneNode(true) as Element;
      for (const node of main.querySelectorAll('pre, code, table, svg, select, [lang="id"]')) node.remove();
      return [...main.querySelectorAll("p, h1, h2, h3, h4, dd, li")].filter((node) => sentence.test(node.textContent!)).map((node) => `${file}: ${node.textContent!.trim().slice(0, 120)}`);
    });
    expect(found).toEqual([]);
  });
});
