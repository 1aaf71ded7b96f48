import { holm } from "../../statistics/adjust/holm.js";
import { studentTQuantile } from "../../statistics/distributions/studentT.js";
import { panelRegression } from "../../statistics/rates/panelRegression.js";
import { estimateRow, type Category, type Estimate } from "../analysis.js";
import type { PersonQuarters } from "./personQuarters.js";

export const everyone: Category = { id: "semua", title: { id: "Semua pegawai", en: "All employees" } };

export const groups: readonly (Category & { readonly of: "positionTypes" | "employmentTypes"; readonly code: string })[] = [
  { id: "jpt", of: "positionTypes", code: "jpt", title: { id: "Pimpinan tinggi", en: "Senior executives" } },
  { id: "administrator", of: "positionTypes", code: "administrator", title: { id: "Administrator (jabatan)", en: "Administrators" } },
  { id: "pengawas", of: "positionTypes", code: "pengawas", title: { id: "Pengawas", en: "Supervisors" } },
  { id: "fungsional", of: "positionTypes", code: "fungsional", title: { id: "Fungsional", en: "Functional officials" } },
  { id: "pelaksana", of: "positionTypes", code: "pelaksana", title: { id: "Pelaksana", en: "Operational staff" } },
  { id: "pns", of: "employmentTypes", code: "PNS", title: { id: "PNS", en: "Permanent (PNS)" } },
  { id: "pppk", of: "employmentTypes", code: "PPPK", title: { id: "PPPK", en: "Contract (PPPK)" } },
  { id: "pppk-paruh-waktu", of: "employmentTypes", code: "PPPK_PW", title: { id: "PPPK paruh waktu", en: "Part-time contract (PPPK)" } },
];

/** fewer people with events, agencies or quarters than these, and a trend would be of chance */
const fewest = { people: 30, agencies: 6, quarters: 6 } as const;

/** Yearly ratios of unexcused days within people, of everyone and of each group, the groups controlled together; and of lateness. */
export function trendRows(data: PersonQuarters): Estimate[] {
  const all = [...data.people.keys()];
  const total = trend(data, all, "absent");
  if (total === null) return [];
  const found = groups.flatMap((group) => {
    const row = trend(data, all.filter((i) => data[group.of][i] === group.code), "absent");
    return row ? [{ ...row, measure: "tren", specification: "dalam-pegawai", category: group.id }] : [];
  });
  const adjusted = holm(found.map(({ p }) => p));
  const late = trend(data, all, "late");
  return [
    { ...total, measure: "tren", specification: "dalam-pegawai", category: everyone.id },
    ...found.map((row, at) => ({ ...row, p_adjusted: adjusted[at]! })),
    ...plain(data, total),
    ...(late ? [{ ...late, measure: "tren-terlambat", specification: "dalam-pegawai", category: everyone.id }] : []),
  ];
}

/** Ratio from one year to the next of people's own rates, with the seasons held equal; null where too little is seen. */
function trend(data: PersonQuarters, rows: readonly number[], outcome: "absent" | "late"): Estimate | null {
  const ints = (values: Int32Array) => Int32Array.from(rows, (i) => values[i]!);
  const doubles = (values: Float64Array) => Float64Array.from(rows, (i) => values[i]!);
  const quarters = ints(data.quarters);
  if (new Set(quarters).size < fewest.quarters) return null;
  const panel = { units: ints(data.people), periods: quarters, response: doubles(data[outcome]), exposure: doubles(outcome === "absent" ? data.workingDays : data.months) };
  const years = Float64Array.from(quarters, (quarter) => (quarter - quarters[0]!) / 4);
  const seasons = [1, 2, 3].map((season) => Float64Array.from(quarters, (quarter) => Number(quarter % 4 === season)));
  const fit = panelRegression([years, ...seasons], panel, { family: "poisson", hasPeriodEffects: false, clusters: ints(data.agencies) }).value;
  const row = fit?.reduced[0];
  if (!fit || !row?.interval || row.se === null || row.df === null) return null;
  const people = new Set(panel.units.filter((_, i) => !Number.isNaN(fit.fitted[i]!))).size;
  if (people < fewest.people || fit.clusters < fewest.agencies) return null;
  const ratio = Math.exp(row.estimate!);
  return estimateRow({
    measure: "", specification: "", estimate: ratio, low: Math.exp(row.interval.low), high: Math.exp(row.interval.high), se: ratio * row.se, p: row.p,
    detectable: Math.exp((studentTQuantile(0.975, row.df) + studentTQuantile(0.8, row.df)) * row.se), n: fit.rows, ratees: people, units: fit.clusters,
  });
}

/** The last four quarters against the four before them, whoever was there. */
function plain({ quarters, absent, workingDays, people }: PersonQuarters, total: Estimate): Estimate[] {
  const last = quarters.reduce((latest, quarter) => Math.max(latest, quarter), -Infinity);
  const sums = [new Float64Array(2), new Float64Array(2)];
  quarters.forEach((quarter, i) => {
    const years = Math.floor((last - quarter) / 4);
    if (years > 1) return;
    sums[years]![0]! += absent[i]!;
    sums[years]![1]! += workingDays[i]!;
  });
  const ratio = sums[0]![0]! / sums[0]![1]! / (sums[1]![0]! / sums[1]![1]!);
  return Number.isFinite(ratio) ? [estimateRow({ measure: "tren", specification: "apa-adanya", category: everyone.id, estimate: ratio, n: quarters.length, ratees: new Set(people).size, units: total.units })] : [];
}
