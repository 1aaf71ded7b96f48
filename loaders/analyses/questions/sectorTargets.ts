import type { Warehouse } from "../../warehouse/warehouse.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { clusteredRatio, clusteredShare } from "../clusteredRatio.js";
import { studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { coded } from "../coded.js";
import { groupedBy } from "../groupedBy.js";

export interface TargetReading {
  readonly opd: string;
  readonly indicator: string;
  readonly year: number;
  readonly reached: number;
}

/** A difference of two shares below 0.2 on the arcsine scale is less than what Cohen calls small (1988, §6.2). */
const relevant = 0.2;
/** Fewer agencies than this, and no interval is given. */
const fewestAgencies = 5;

/** Which share of the targets of sectors is met, and whether it grows. */
export const sectorTargets: Analysis = {
  id: "target-sektor",
  page: "layanan",
  order: 3,
  question: { id: "Apakah semakin banyak target sektor yang tercapai?", en: "Are more targets of sectors being met?" },
  title: { id: "Ketercapaian target sektor", en: "Targets of sectors met" },
  estimand: {
    id: "Selisih bagian target yang tercapai antara tahun terakhir dan tahun pertama, pada indikator dan perangkat daerah yang sama; untuk indikator seperti waktu tunggu, tercapai berarti tidak melebihi target.",
    en: "The difference in the share of targets met between the latest and the first year, for the same indicators and agencies; for indicators such as waiting time, met means not above the target.",
  },
  method: {
    id: "Setiap indikator suatu perangkat daerah dibandingkan dengan dirinya sendiri: selisih bagian tercapai di tahun terakhir dan tahun pertama, dibobot menurut banyaknya laporan. Galat linear berklaster menurut perangkat daerah dengan t dan derajat bebas klaster dikurangi satu. Bagian per tahun dan per indikator: selang logit berklaster; indikator milik kurang dari lima perangkat daerah tanpa selang.",
    en: "Each indicator of an agency is held against itself: the difference between the shares met in the latest and the first year, weighted by the number of readings. Linearised errors clustered by agency with t and one degree of freedom per cluster beyond the first. Shares by year and by indicator: clustered logit intervals; indicators of fewer than five agencies have no interval.",
  },
  assumptions: [
    { id: "Target dan cara mengukurnya tetap sama selama periode yang dibandingkan.", en: "Targets and the way they are measured stay the same over the periods compared." },
    { id: "Hasil satu perangkat daerah tidak memengaruhi hasil yang lain.", en: "One agency's results don't influence another's." },
  ],
  limits: [
    { id: "Tercapai atau tidak membuang besarnya jarak ke target; lihat realisasi terhadap target.", en: "Met or not drops how far the target was; see the results against targets." },
    { id: "Arah setiap indikator ditentukan dari nama dan satuannya oleh data aturan, dan wajib ditegaskan oleh daerah.", en: "The direction of each indicator is told from its name and unit by the rule data, and is for the region to confirm." },
  ],
  measures: [
    { id: "perubahan", title: { id: "Perubahan bagian target yang tercapai", en: "Change of the share of targets met" }, unit: "percentage-points", null: 0 },
    { id: "tercapai", title: { id: "Bagian target yang tercapai", en: "Share of targets met" }, unit: "share" },
  ],
  specifications: [
    { id: "sejak-awal", title: { id: "Tahun terakhir dan tahun pertama", en: "Latest and first year" } },
    { id: "setahun", title: { id: "Tahun terakhir dan tahun sebelumnya", en: "Latest year and the year before" } },
    { id: "menurut-tahun", title: { id: "Menurut tahun", en: "By year" } },
    { id: "menurut-indikator", title: { id: "Menurut indikator, tahun terakhir", en: "By indicator, latest year" } },
  ],
  categories: [],
  figures: [
    { id: "tren", kind: "trend", title: { id: "Bagian target yang tercapai menurut tahun", en: "Share of targets met by year" }, measures: ["tercapai"], specifications: ["menurut-tahun"] },
    { id: "indikator", kind: "intervals", title: { id: "Bagian target yang tercapai menurut indikator, tahun terakhir", en: "Share of targets met by indicator, latest year" }, measures: ["tercapai"], specifications: ["menurut-indikator"] },
    { id: "perubahan", kind: "intervals", title: { id: "Perubahan bagian target yang tercapai", en: "Change of the share of targets met" }, measures: ["perubahan"] },
  ],
  headline: { measure: "perubahan", specification: "sejak-awal" },
  sentences: {
    found: { id: "Bagian target yang tercapai berubah {estimate} poin persentase sejak tahun pertama (selang 95% {low} sampai {high}), pada indikator dan perangkat daerah yang sama.", en: "The share of targets met changed by {estimate} percentage points since the first year (95% interval {low} to {high}), for the same indicators and agencies." },
    small: { id: "Bagian target yang tercapai berubah sedikit sejak tahun pertama, {estimate} poin persentase (selang 95% {low} sampai {high}).", en: "The share of targets met changed little since the first year, by {estimate} percentage points (95% interval {low} to {high})." },
    none: { id: "Bagian target yang tercapai tidak berarti berubah sejak tahun pertama: {estimate} poin persentase (selang 95% {low} sampai {high}).", en: "The share of targets met has not changed in a way that matters since the first year: {estimate} percentage points (95% interval {low} to {high})." },
    unclear: { id: "Belum dapat dikatakan apakah target makin tercapai: perubahannya {estimate} poin persentase (selang 95% {low} sampai {high}), dan perubahan di bawah {detectable} poin dapat luput.", en: "Whether more targets are met can't be said yet: the change is {estimate} percentage points (95% interval {low} to {high}), and one below {detectable} points could go unseen." },
  },
  advice: {
    found: { id: "Bahas indikator yang paling berubah dengan perangkat daerahnya, dan periksa apakah targetnya ikut berubah.", en: "Discuss the indicators that changed most with their agencies, and see whether their targets changed too." },
    small: { id: "Pantau setiap triwulan; dahulukan indikator yang tidak pernah tercapai.", en: "Watch it every quarter; take indicators first whose target is never met." },
    none: { id: "Dahulukan indikator yang tidak pernah tercapai: tinjau cara kerjanya atau targetnya.", en: "Take indicators first whose target is never met: review how the work is done, or the target." },
    unclear: { id: "Jangan menyimpulkan arah; lengkapi laporan triwulanan setiap perangkat daerah.", en: "Conclude no direction; complete the quarterly readings of every agency." },
  },
  wouldChange: { id: "Perubahan yang menetap pada lebih banyak triwulan dan perangkat daerah, atau arah indikator yang ditegaskan lain oleh daerah.", en: "A change that stays over more quarters and agencies, or another direction of an indicator confirmed by the region." },
  validation: [],
  needs: ["sector-indicator"],
  async compute({ warehouse }) {
    return answerOf(await readingsOf(warehouse));
  },
};

async function readingsOf(warehouse: Warehouse): Promise<TargetReading[]> {
  return warehouse.rows<TargetReading>(`
    select opd_id as opd, trim(indicator) as indicator, year, is_reached::integer as reached from sector_indicators where is_reached is not null order by period, opd_id, indicator`);
}

/** The answer for known readings. */
export function answerOf(readings: readonly TargetReading[]): Answer {
  const years = [...new Set(readings.map(({ year }) => year))].sort();
  const [first, before, now] = [years[0], years.at(-2), years.at(-1)];
  if (now === undefined || first === now || new Set(readings.map(({ opd }) => opd)).size < fewestAgencies) {
    return silent(sectorTargets, { id: `kurang dari dua tahun atau ${fewestAgencies} perangkat daerah dengan target`, en: `fewer than two years or ${fewestAgencies} agencies with targets` });
  }
  const latest = readings.filter(({ year }) => year === now);
  const lead = changeRow(readings, first!, now, "sejak-awal");
  if (!lead) return silent(sectorTargets, { id: "tidak cukup indikator yang dilaporkan di kedua tahun", en: "not enough indicators were reported in both years" });
  const rows = [
    lead, before === first ? null : changeRow(readings, before!, now, "setahun"),
    ...years.map((year) => shareRow(readings.filter((row) => row.year === year), { specification: "menurut-tahun", period: String(year) })),
    ...groupedBy(latest, ({ indicator }) => indicator).map(([category, own]) => shareRow(own, { specification: "menurut-indikator", category })),
  ];
  const start = shareOf(readings.filter(({ year }) => year === first));
  return { verdict: verdictOf(lead, start), estimates: rows.filter((row) => row !== null) };
}

const base = (rows: readonly TargetReading[]) => ({ n: rows.length, units: new Set(rows.map(({ opd }) => opd)).size });
const shareOf = (rows: readonly TargetReading[]) => rows.reduce((sum, { reached }) => sum + reached, 0) / rows.length;

function shareRow(rows: readonly TargetReading[], row: Pick<Estimate, "specification"> & Partial<Estimate>): Estimate | null {
  const found = clusteredShare(rows.map(({ reached }) => reached), coded(rows.map(({ opd }) => opd)));
  if (!found) return null;
  const isBounded = found.clusters >= fewestAgencies;
  return estimateRow({ ...row, measure: "tercapai", ...base(rows), estimate: found.estimate, low: isBounded ? found.low : null, high: isBounded ? found.high : null, se: isBounded ? found.se : null });
}

function changeRow(readings: readonly TargetReading[], from: number, to: number, specification: string): Estimate | null {
  const pairs = groupedBy(readings.filter(({ year }) => year === from || year === to), ({ opd, indicator }) => `${opd}\t${indicator}`).flatMap(([, own]) => {
    const [then, later] = [from, to].map((year) => own.filter((row) => row.year === year));
    return then!.length && later!.length ? [{ opd: own[0]!.opd, weight: own.length, difference: shareOf(later!) - shareOf(then!), rows: own }] : [];
  });
  const found = clusteredRatio(pairs.map(({ weight, difference }) => weight * difference), pairs.map(({ weight }) => weight), coded(pairs.map(({ opd }) => opd)));
  if (!found || found.se === null || !(found.se > 0) || found.clusters < fewestAgencies) return null;
  return estimateRow({
    measure: "perubahan", specification, ...base(pairs.flatMap(({ rows }) => rows)), estimate: found.estimate, low: found.low, high: found.high, se: found.se,
    p: studentTTwoSided(found.estimate / found.se, found.clusters - 1), detectable: normalMinimalDetectableEffect(found.se),
  });
}

function verdictOf({ estimate, low, high }: Estimate, start: number): Verdict {
  const effect = (change: number) => Math.abs(2 * Math.asin(Math.sqrt(Math.min(1, Math.max(0, start + change)))) - 2 * Math.asin(Math.sqrt(start)));
  if (low! > 0 || high! < 0) return effect(estimate!) >= relevant ? "found" : "small";
  return effect(low!) < relevant && effect(high!) < relevant ? "none" : "unclear";
}
