import type { Published, PublishedObservation } from "../../loaders/datasets/published.js";
import { compareAgencies } from "../../loaders/analyses/agencies/compareAgencies.js";
import { computeFunnels } from "../../loaders/analyses/agencies/computeFunnels.js";
import { computeFindings } from "../../loaders/analyses/findings.js";
import { contracts } from "../../loaders/contracts/index.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { loadIndicators } from "../../loaders/indicators/registry.js";
import { themes } from "../../loaders/indicators/themes.js";
import { wilsonInterval } from "../../loaders/statistics/intervals/wilsonInterval.js";
import { notEvaluated } from "../datasets/notEvaluated.js";

const names = [
  "Sekretariat Daerah", "Sekretariat DPRD", "Inspektorat Daerah", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", "Badan Keuangan dan Aset Daerah",
  "Dinas Pendidikan", "Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana", "Rumah Sakit Umum Daerah", "Dinas Pekerjaan Umum dan Penataan Ruang",
  "Satuan Polisi Pamong Praja dan Pemadam Kebakaran", "Dinas Perhubungan", "Kecamatan Barangin", "Kecamatan Talawi",
];
const years = ["2022", "2023", "2024", "2025"];
const quarters = years.flatMap((year) => ["Q1", "Q2", "Q3", "Q4"].map((quarter) => `${year}-${quarter}`));

/** An invented Published with every indicator of the registry, from a seeded sequence: for tests only. */
export async function publishedFixture(seed = 7): Promise<Published> {
  const next = sequence(seed);
  const indicators = await loadIndicators();
  const opds = names.map((opd_name) => ({ opd_id: slug(opd_name), opd_name, opd_type: opd_name.split(" ")[0]!.toLowerCase(), sector: "pemerintahan" }));
  const observations = indicators.filter(({ id }) => id !== "kecocokan-nip").flatMap((indicator) => observationsOf(indicator, opds, next));
  const registered = indicators.map((indicator) => ({ ...indicator, available: indicator.id !== "kecocokan-nip", reason: indicator.id === "kecocokan-nip" ? { id: "Ekspor pegawai tidak ada.", en: "The employee export is missing." } : null }));
  return {
    release: {
      region_name: "Kota Contoh", region_code: "00.00", as_of: "2025-12-31", period: "2025", version: "2025-12", synthetic: true, next_release: "2026-06-30",
      licence: "CC-BY-4.0", publisher: "BKPSDM Kota Contoh", assumptions: [], input_hash: "0123456789abcdef0123456789abcdef",
    },
    opds,
    indicators: registered,
    themes: themes.map((theme) => ({ ...theme })),
    observations,
    funnels: computeFunnels({ opds, indicators: registered, observations }),
    comparisons: compareAgencies({ opds, indicators: registered, observations }),
    questions: [],
    estimates: [],
    ...notEvaluated,
    validation: null,
    districts: [],
    datasets: themes.map((theme, i) => ({
      id: theme.id, title: theme.title, description: theme.lead, grain: { id: "satu indikator, periode, perangkat daerah, dan kategori", en: "one indicator, period, agency and category" },
      columns: [
        { name: "period", type: "string" as const, title: { id: "Periode", en: "Period" } },
        { name: "value", type: "number" as const, title: { id: "Nilai", en: "Value" } },
      ],
      rows: 1000 + i, withheld: i,
      files: (["csv", "parquet", "arrow", "xlsx"] as const).map((format) => ({ format, path: `unduhan/${theme.id}.${format}`, bytes: 12345 * (i + 1), sha256: "ab".repeat(32) })),
    })),
    findings: computeFindings(observations),
    quality: contracts.slice(0, 6).flatMap(({ kind }, i) => ["missing-required", "duplicate-key", "date-not-readable"].map((code, j) => ({
      kind, title_id: "Kolom wajib kosong", title_en: "Required column empty", code, severity: j === 1 ? "warning" : "error", period: "", opd_id: "", count: 3 + i * 7 + j, status: "" as const,
    }))),
    utility: [],
    kinds: contracts.map(({ kind, title }, i) => ({ kind, title, files: 1 + (i % 3), read: 1000 + i * 37, accepted: 990 + i * 37, quarantined: 10, warnings: i })),
  };
}

function observationsOf(indicator: Indicator, opds: Published["opds"], next: () => number): PublishedObservation[] {
  const places = [{ opd_id: "region", opd_name: "Kota Contoh", size: 3000 }, ...opds.map((opd, i) => ({ ...opd, size: 25 + i * 31 }))];
  const periods = indicator.period === "year" ? years : quarters;
  const base = 0.35 + next() * 0.5;
  const slices = [
    ...(indicator.chart === "stack" || indicator.id === "arus-pegawai" ? [] : [{ dimension: "", category: "", part: 1 }]),
    ...indicator.dimensions.flatMap((dimension) => {
      const categories = dimension.id === "tahun-pensiun" ? dimension.categories.filter(({ id }) => Number(id) > 2025 && Number(id) <= 2035) : dimension.categories.filter(({ id }) => id !== "tidak-diketahui");
      const weights = categories.map((_, i) => 1 / (1 + Math.abs(i - 1)) + next() * 0.2);
      const sum = weights.reduce((a, b) => a + b, 0);
      return categories.map(({ id }, i) => ({ dimension: dimension.id, category: id, part: weights[i]! / sum }));
    }),
  ];
  return places.flatMap(({ opd_id, opd_name, size }) => {
    const shift = (next() - 0.5) * 0.25;
    return periods.flatMap((period, t) => slices.map(({ dimension, category, part }): PublishedObservation => {
      const n = Math.round(size * (1 + t * 0.01));
      const row = { indicator: indicator.id, year: Number(period.slice(0, 4)), period, opd_id, opd: opd_name, dimension, category };
      const share = Math.min(0.99, Math.max(0.01, indicator.chart === "stack" ? part : base + (opd_id === "region" ? 0 : shift) + t * 0.004));
      if (indicator.measure === "share") {
        const count = Math.round(n * share);
        if (indicator.protects && (count < 10 || n - count < 10)) return { ...row, n: null, count: null, value: null, low: null, high: null, status: "c" };
        const [low, high] = indicator.interval === "wilson" ? wilsonOf(count, n) : [null, null];
        return { ...row, n, count, value: count / n, low, high, status: "" };
      }
      if (indicator.measure === "count") {
        const count = Math.round(n * part * (indicator.id === "jumlah-pegawai" ? 1 : base));
        if (indicator.protects && count < 10) return { ...row, n: null, count: null, value: null, low: null, high: null, status: "c" };
        return { ...row, n, count, value: count, low: null, high: null, status: "" };
      }
      const scale = { people: 6, posts: 100, share: 1, hours: 20, score: 70, ratio: 1, years: 43, layers: 4, rows: 1000, days: 10, events: 100, rupiah: 1e6, "per-thousand": 20, measured: 80 }[indicator.unit];
      return { ...row, n, count: null, value: scale * (0.8 + base * 0.3 + shift), low: null, high: null, status: "" };
    }));
  });
}

function wilsonOf(count: number, n: number): [number, number] {
  const interval = wilsonInterval(count, n);
  return interval ? [interval.low, interval.high] : [0, 1];
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "");
}

function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
