import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../loaders/datasets/published.js";
import { themes } from "../../loaders/indicators/themes.js";
import { agencySections } from "../../src/agencySections.js";
import { agencySectionIds } from "../../src/text/agencyWords.js";
import { agencyList } from "../../src/components/agencyList.js";
import { agencyPage } from "../../src/components/agencyPage.js";
import { funnelPlot } from "../../src/components/funnelPlot.js";
import { indexObservations, type ObservationIndex } from "../../src/components/observations.js";
import { siteHeader } from "../../src/components/siteHeader.js";
import { sparkline } from "../../src/components/sparkline.js";
import { formatValue } from "../../src/format.js";
import { document } from "./document.js";
import { publishedFixture } from "./publishedFixture.js";

let published: Published;
let observations: ObservationIndex;
beforeAll(async () => {
  published = await publishedFixture();
  observations = indexObservations(published.observations);
});
const options = { document, locale: "id" } as const;
const pageOf = (opd: string, data = published) => agencyPage({ published: data, observations, slug: `opd/${opd}` }, options);

describe("sections", () => {
  it("hold every theme once, but that of the quality of data", () => {
    expect(agencySectionIds.flatMap((id) => agencySections[id].themes).sort()).toEqual(themes.map(({ id }) => id).filter((id) => id !== "mutu-data").sort());
  });
});

describe("an agency's page", () => {
  it("can be drawn for each agency in both languages, without a stray value", () => {
    for (const { opd_id, opd_name } of published.opds) {
      for (const locale of ["id", "en"] as const) {
        const page = agencyPage({ published, observations, slug: `opd/${opd_id}` }, { document, locale });
        expect(page.querySelector("h1")!.textContent).toBe(opd_name);
        expect(page.outerHTML).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
      }
    }
  }, 60_000);
  it("gives each measure its change, the region and the middle of like agencies", () => {
    const { opd_id } = published.opds.at(-1)!;
    const comparison = published.comparisons.find((row) => row.opd_id === opd_id && row.indicator === "cakupan-penilaian-tahunan")!;
    const row = [...pageOf(opd_id).querySelectorAll(".measures tbody tr")].find((own) => own.querySelector("a")!.getAttribute("href") === "/kinerja#cakupan-penilaian-tahunan")!;
    const percent = (value: number) => new Intl.NumberFormat("id-ID", { style: "percent", maximumFractionDigits: 1 }).format(value);
    expect(row.querySelector(".at-value")!.textContent).toBe(percent(comparison.value!));
    expect(row.querySelector(".at-region")!.textContent).toBe(percent(comparison.region!));
    expect(row.querySelector(".at-peers")!.textContent).toBe(`${percent(comparison.peer_median!)} (${comparison.peer_count})`);
    expect(row.querySelector(".at-before")!.textContent).toMatch(/^(?:naik|turun) .+ poin persen$|^tetap$|^tidak jelas berbeda$/);
    expect(row.querySelector(".spark")!.getAttribute("aria-label")).toMatch(/^dari .+ \(2022\) menjadi .+ \(2025\)$/);
  });
  it("says how many measures are confidential and why, never as zero", () => {
    const { opd_id } = published.opds[0]!;
    const text = pageOf(opd_id).querySelector(".agency-withheld")!.textContent!;
    expect(text).toMatch(/\d+ dari \d+ ukuran perangkat daerah ini tidak ditampilkan\. Tanda \[c\] berarti dirahasiakan/);
  });
  it("takes its strengths and weaknesses from the rules, and from the funnels where no rule can judge", () => {
    const { opd_id } = published.opds[3]!;
    const [indicator] = published.indicators.filter(({ id }) => id === "cakupan-penilaian-tahunan");
    const both = (id: string) => ({ id, en: `${id} in English` });
    const criterion: Published["criteria"][number] = {
      id: "uji", aspect: "kinerja", title: both("Uji"), basis: both("Dasar"), strategy: both("Perbaiki"), actor: both("Kepala"), importance: 1,
      wording: { strength: both("Kuat: {value}"), improve: both("Cukup"), weakness: both("Lemah: {value}") },
      indicator: indicator!.id, dimension: "", category: "", better: "higher", strong: 0.9, weak: 0.8, opds: true,
    };
    const judgement = { criterion: "uji", aspect: "kinerja", opd_id, sense: "weakness", trend: "same", period: "2025", value: 0.5, low: 0.4, high: 0.6, n: 100, margin: 3, status: "" } as const;
    const judged = pageOf(opd_id, { ...published, criteria: [criterion], judgements: [judgement, { ...judgement, sense: "unknown", value: null, status: "c" }] }).querySelector(".agency-verdicts")!;
    expect(judged.querySelector(".verdicts-weak li")!.textContent).toBe("Lemah: 50%");
    expect(judged.querySelector(".verdicts-strong li")).toBeNull();
    expect(judged.textContent).toContain("1 kriteria lain belum dapat dinilai");
    const [funnel] = published.funnels.filter((own) => own.points.some((point) => point.opd_id === opd_id));
    const straying = { ...funnel!, points: funnel!.points.map((point) => (point.opd_id === opd_id ? { ...point, place: "alarm" as const, sense: "favourable" as const } : point)) };
    const unjudged = pageOf(opd_id, { ...published, criteria: [], judgements: [], funnels: [straying] }).querySelector(".agency-verdicts")!;
    expect(unjudged.querySelector(".verdicts-strong li a")!.getAttribute("href")).toBe("#corong");
    expect(unjudged.textContent).toContain("di luar batas kendali 99,8%");
  });
  it("survives an agency of which nothing can be shown", () => {
    const hidden = published.observations.map((row) => ({ ...row, n: null, count: null, value: null, low: null, high: null, status: "c" as const }));
    const comparisons = published.comparisons.map((row) => ({ ...row, value: null, region: null, peer_count: 0, peer_median: null, status: "c" as const }));
    const page = agencyPage({ published: { ...published, observations: hidden, comparisons, funnels: [] }, observations: indexObservations(hidden), slug: `opd/${published.opds[0]!.opd_id}` }, options);
    expect(page.querySelector(".lead")!.textContent).toBe("Jumlah pegawai Sekretariat Daerah tidak ditampilkan demi kerahasiaan.");
    expect(page.querySelector(".measures")).toBeNull();
    expect(page.textContent).toContain("Tidak ada ukuran perangkat daerah ini yang dapat diletakkan di antara batas kendali");
  });
  it("is of an agency that exists", () => {
    expect(() => pageOf("tidak-ada")).toThrow('no such agency: "opd/tidak-ada"');
  });
});

describe("a funnel", () => {
  it("names the agency, sets it off, and draws as many dots as agencies", () => {
    const [funnel] = published.funnels;
    const indicator = published.indicators.find(({ id }) => id === funnel!.indicator)!;
    const { opd_id } = funnel!.points[0]!;
    const svg = funnelPlot({ funnel: funnel!, indicator, opds: published.opds, opd: opd_id, description: "uji" }, { ...options, width: 328 });
    expect(svg.querySelectorAll("circle")).toHaveLength(funnel!.points.length);
    expect(svg.querySelectorAll('circle[fill="var(--accent)"]')).toHaveLength(1);
    const print = (value: number) => formatValue(value, indicator.unit, "id", indicator.measure);
    expect([...svg.querySelectorAll("text")].some(({ textContent }) => textContent!.startsWith(published.opds.find((own) => own.opd_id === opd_id)!.opd_name.slice(0, 6)) && textContent!.endsWith(print(funnel!.points[0]!.value)))).toBe(true);
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity/);
  });
});

describe("a course", () => {
  it("leaves a gap where a period is withheld, and is none of a single number", () => {
    const rows = published.observations.filter((row) => row.indicator === "jumlah-pegawai" && row.opd_id === "region" && row.dimension === "");
    const gap = rows.map((row, at) => (at === 2 ? { ...row, value: null, status: "c" as const } : row));
    expect(sparkline(rows, "uji", options)!.querySelector("path")!.getAttribute("d")!.match(/M/g)).toHaveLength(1);
    expect(sparkline(gap, "uji", options)!.querySelector("path")!.getAttribute("d")!.match(/M/g)).toHaveLength(2);
    expect(sparkline(rows.slice(0, 1), "uji", options)).toBeNull();
  });
});

describe("the list of agencies", () => {
  it("leads to each of them, the largest first", () => {
    const links = [...agencyList({ published, observations }, options).querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect([...links].sort()).toEqual(published.opds.map(({ opd_id }) => `/opd/${opd_id}`).sort());
    expect(links[0]).toBe(`/opd/${published.opds.at(-1)!.opd_id}`);
  });
  it("says where there are none", () => {
    expect(agencyList({ published: { ...published, opds: [] }, observations }, options).textContent).toBe("Belum ada data perangkat daerah.");
  });
});

describe("the frame of an agency's page", () => {
  it("leads to its twin, and marks the menu's agencies", () => {
    const header = siteHeader({ release: published.release, slug: "opd/dinas-pendidikan" }, options);
    expect(header.querySelector(".language a")!.getAttribute("href")).toBe("/en/opd/dinas-pendidikan");
    expect(header.querySelector(".menu [aria-current]")!.getAttribute("href")).toBe("/opd");
  });
});
