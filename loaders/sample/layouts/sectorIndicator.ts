import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";
import { vacancyShares } from "./staffing.js";

interface Measure {
  readonly opd: string;
  readonly name: string;
  readonly unit: string;
  readonly target: number;
  readonly base: number;
  /** change of the value for each point of vacancy share, planted */
  readonly slope: number;
  readonly sd: number;
  readonly quarterly: boolean;
}

/** Values move with the share of vacant posts of the agency in the year by `slope`. */
const measures: readonly Measure[] = [
  { opd: "Dinas Kesehatan", name: "Waktu tanggap kegawatdaruratan", unit: "jam", target: 1, base: 0.9, slope: 2.5, sd: 0.12, quarterly: true },
  { opd: "Rumah Sakit", name: "Waktu tunggu rawat jalan", unit: "jam", target: 1, base: 0.8, slope: 3, sd: 0.15, quarterly: true },
  { opd: "Dinas Pendidikan", name: "Kepuasan peserta didik", unit: "skala 1-5", target: 4.2, base: 4.4, slope: -2.2, sd: 0.06, quarterly: false },
  { opd: "Dinas Pendidikan", name: "Rata-rata nilai ujian sekolah", unit: "nilai", target: 80, base: 82, slope: -28, sd: 0.9, quarterly: false },
  { opd: "Dinas Perumahan", name: "Pengurangan sampah", unit: "%", target: 25, base: 27, slope: -30, sd: 1.2, quarterly: true },
  { opd: "Dinas Perumahan", name: "Indeks Kualitas Lingkungan Hidup", unit: "indeks", target: 70, base: 72, slope: -18, sd: 0.8, quarterly: false },
  { opd: "", name: "Capaian target kinerja perangkat daerah", unit: "%", target: 95, base: 97, slope: -45, sd: 3.5, quarterly: true },
];

/** Sector indicators: health, schools and environment, and the attainment of targets of every agency; decimal commas. */
export const sectorIndicatorLayout: Layout = {
  kind: "sector-indicator",
  files: (sample) => [
    table("sektor/indikator-triwulan.csv", dialects.semicolon, ["periode", "opd", "indikator", "nilai", "satuan", "target"], () => rows(sample, true)),
    table("sektor/indikator-tahunan.csv", dialects.comma, ["periode", "opd", "indikator", "nilai", "satuan", "target"], () => rows(sample, false)),
  ],
};

function* rows(sample: Sample, quarterly: boolean): Iterable<Cell[]> {
  sample.facts["sector_results_on_share_sangat_baik"] = 0;
  sample.facts["sector_indicator_slopes_on_vacancy_share"] = Object.fromEntries(measures.map(({ name, slope }) => [name, slope]));
  for (const year of sample.years) {
    const vacancies = vacancyShares(sample, year);
    for (const [m, measure] of measures.entries()) {
      if (measure.quarterly !== quarterly) continue;
      for (const opd of sample.organisation.opds) {
        if (!opd.name.startsWith(measure.opd)) continue;
        for (let quarter = quarterly ? 1 : 0; quarter <= (quarterly ? 4 : 0); quarter++) {
          const noise = sample.stream(`sector ${m}`, opd.index, year * 8 + quarter).normal();
          const value = measure.base + measure.slope * vacancies[opd.index]! + measure.sd * noise;
          yield [quarter ? `${year}-Q${quarter}` : String(year), opd.name, measure.name, Math.round(Math.max(0.1, value) * 100) / 100, measure.unit, measure.target];
        }
      }
    }
  }
}
