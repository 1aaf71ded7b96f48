import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../loaders/datasets/published.js";
import { drawBlocks } from "../../src/components/blocks.js";
import { statement } from "../../src/components/findingList.js";
import { indicatorFigure } from "../../src/components/indicatorFigure.js";
import { indexObservations, type ObservationIndex } from "../../src/components/observations.js";
import { siteFooter } from "../../src/components/siteFooter.js";
import { siteHeader } from "../../src/components/siteHeader.js";
import { document } from "./document.js";
import { publishedFixture } from "./publishedFixture.js";

let published: Published;
let observations: ObservationIndex;
beforeAll(async () => {
  published = await publishedFixture();
  observations = indexObservations(published.observations);
});
const options = { document, locale: "id" } as const;
const figureOf = (id: string, data = published, index = observations) =>
  indicatorFigure({ indicator: data.indicators.find((indicator) => indicator.id === id)!, observations: index, published: data }, options);

describe("figures", () => {
  it("exist for every indicator of the registry, once, on the page of its theme", () => {
    for (const page of ["kepegawaian", "kinerja", "mutu-data"] as const) {
      const [sections] = drawBlocks("theme-sections", { published, observations, slug: page, metadata: [] }, options);
      const expected = published.indicators.filter(({ theme }) => published.themes.find(({ id }) => id === theme)!.page === page).map(({ id }) => id);
      expect([...sections!.querySelectorAll("article.figure")].map(({ id }) => id)).toEqual(expected);
    }
  }, 60_000);
  it("say the finding, draw two widths, repeat the numbers as a table, and name source, method and data", () => {
    const figure = figureOf("cakupan-penilaian-tahunan");
    expect(figure.querySelector("h3")!.textContent).toMatch(/^Cakupan penilaian tahunan: \d+(,\d)?% pada 2025, /);
    const wide = figure.querySelectorAll("svg.chart-wide");
    expect(wide.length).toBeGreaterThanOrEqual(2);
    expect(figure.querySelectorAll("svg.chart-narrow").length).toBe(wide.length);
    for (const svg of figure.querySelectorAll("svg.chart")) {
      expect(svg.getAttribute("role")).toBe("img");
      expect(svg.getAttribute("aria-label")).toMatch(/Bagan dengan \d+ nilai, dari .+ sampai .+/);
      expect(svg.querySelector("style, [aria-label]")).toBeNull();
    }
    const table = figure.querySelector("details table")!;
    expect(table.querySelector("caption")!.textContent).toContain("Cakupan penilaian tahunan");
    expect([...table.querySelectorAll("tbody th")].map((cell) => [cell.getAttribute("scope"), cell.textContent])).toEqual(["2022", "2023", "2024", "2025"].map((year) => ["row", year]));
    expect([...figure.querySelectorAll(".source a")].map((link) => link.getAttribute("href"))).toEqual(["/metodologi#cakupan-penilaian-tahunan", "/unduhan/cakupan-penilaian.csv", "/unduhan/cakupan-penilaian.xlsx"]);
  });
  it("show every value of the drawn agencies in the table, and a withheld one as its symbol, never as zero", () => {
    const figure = figureOf("cakupan-penilaian-tahunan");
    const units = published.observations.filter((row) => row.indicator === "cakupan-penilaian-tahunan" && row.period === "2025" && row.dimension === "" && row.opd_id !== "region");
    const withheld = units.filter(({ status }) => status === "c");
    expect(withheld.length).toBeGreaterThan(0);
    const rows = [...[...figure.querySelectorAll("details table")].at(-1)!.querySelectorAll("tbody tr")];
    expect(rows).toHaveLength(units.length);
    for (const { opd } of withheld) expect(rows.find((row) => row.querySelector("th")!.textContent === opd)!.querySelector("td")!.textContent).toBe("[c]");
    expect(figure.querySelector("details .note")!.textContent).toContain("[c]");
    expect(figure.querySelector(".panel .note")!.textContent).toBe(`${withheld.length} perangkat daerah tidak ditampilkan demi kerahasiaan.`);
  });
  it("hatch a withheld part of a whole", () => {
    expect(figureOf("sebaran-predikat").querySelector('svg [fill="url(#hatch)"]')).not.toBeNull();
  });
  it("say that there is no data, and why", () => {
    const figure = figureOf("kecocokan-nip");
    expect(figure.querySelector("h3")!.textContent).toContain("belum ada data");
    expect(figure.textContent).toContain("Ekspor pegawai tidak ada.");
    expect(figure.querySelector("svg")).toBeNull();
  });
  it("survive a region where everything is withheld, and one with a single year", () => {
    const hidden = published.observations.map((row) => ({ ...row, n: null, count: null, value: null, low: null, high: null, status: "c" as const }));
    const single = published.observations.filter(({ year }) => year === 2025);
    for (const rows of [hidden, single]) for (const { id } of published.indicators) expect(figureOf(id, published, indexObservations(rows)).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  }, 60_000);
  it("never draw a stray NaN", () => {
    for (const { id } of published.indicators) expect(figureOf(id).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  }, 60_000);
});

describe("the first page", () => {
  it("says eight findings in both languages, each with a number and how certain it is", () => {
    for (const locale of ["id", "en"] as const) {
      const said = published.findings.map((finding) => statement(published, finding, { locale }));
      expect(said).toHaveLength(8);
      for (const { sentence, certainty } of said) {
        expect(sentence).toMatch(/\d.*\.$/);
        expect(sentence).not.toMatch(/null|undefined|NaN|\$\{/);
        expect(certainty).not.toBe("");
      }
    }
  });
  it("says what is withheld or missing instead of a number", () => {
    const finding = { ...published.findings[0]!, value: null, low: null, high: null, n: null };
    expect(statement(published, { ...finding, status: "c" }, options)).toEqual({ sentence: "Angka ini tidak ditampilkan karena menyangkut kurang dari sepuluh orang.", certainty: "" });
    expect(statement(published, { ...finding, status: "x" }, options).sentence).toContain("Belum ada data");
  });
});

describe("the frame", () => {
  it("warns of invented data on every page, and only then", () => {
    const header = (synthetic: boolean) => siteHeader({ release: { ...published.release, synthetic }, slug: "kinerja" }, options);
    expect(header(true).querySelector(".banner")!.textContent).toContain("Data contoh: orang-orang dan angka di situs ini rekaan");
    expect(header(false).querySelector(".banner")).toBeNull();
  });
  it("keeps the page when the language changes", () => {
    expect(siteHeader({ release: published.release, slug: "kinerja" }, options).querySelector(".language a")!.getAttribute("href")).toBe("/en/kinerja");
    expect(siteHeader({ release: published.release, slug: "index" }, { document, locale: "en" }).querySelector(".language a")!.getAttribute("href")).toBe("/");
  });
  it("stamps the release and the next one", () => {
    expect(siteFooter(published, options).textContent).toContain("Data per 31 Desember 2025 Rilis berikutnya 30 Juni 2026");
  });
});

describe("blocks", () => {
  it("refuse an unknown name", () => {
    expect(() => drawBlocks("kosong", { published, observations, slug: "index", metadata: [] }, options)).toThrow('page index: no such block: "kosong"');
  });
  it("offer every dataset in every format, and every indicator's SQL", () => {
    const data = { published, observations, slug: "unduhan", metadata: ["data.json", "datapackage.json"] };
    const [downloads, metadata] = drawBlocks("downloads\nmetadata", data, options);
    expect([...downloads!.querySelectorAll("a.file")].map((link) => link.getAttribute("href"))).toEqual(published.datasets.flatMap(({ files }) => files.map(({ path }) => `/${path}`)));
    expect(metadata!.querySelectorAll("a")).toHaveLength(2);
    const [methods] = drawBlocks("methodology", data, options);
    expect([...methods!.querySelectorAll("pre code")].map((code) => code.textContent)).toEqual(published.indicators.map(({ sql }) => sql));
  });
  it("count rows and findings, not people", () => {
    const [report] = drawBlocks("quality", { published, observations, slug: "mutu-data", metadata: [] }, options);
    const total = published.observations.find(({ indicator, dimension }) => indicator === "baris-diterima" && dimension === "")!;
    expect(report!.querySelector("h2")!.textContent).toContain(new Intl.NumberFormat("id-ID").format(total.n!));
    expect(report!.querySelectorAll("tbody")[0]!.querySelectorAll("tr")).toHaveLength(published.kinds.length);
  });
  it("show [c] for a withheld number of rows, and for the share that it would give", () => {
    const kinds = published.kinds.map((kind) => (kind.kind === "discipline" ? { ...kind, read: null, accepted: null, quarantined: 0 } : kind));
    const [report] = drawBlocks("quality", { published: { ...published, kinds }, observations, slug: "mutu-data", metadata: [] }, options);
    const title = kinds.find(({ kind }) => kind === "discipline")!.title.id;
    const row = [...report!.querySelectorAll("tbody tr")].find((line) => line.querySelector("th")!.textContent === title)!;
    const cells = [...row.querySelectorAll("td")].map(({ textContent }) => textContent);
    expect([cells[1], cells[2], cells[3], cells[5]]).toEqual(["[c]", "[c]", "0", "[c]"]);
  });
});
