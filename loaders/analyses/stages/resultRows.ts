import { holm } from "../../statistics/adjust/holm.js";
import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { agencyAssociation, fewestAgencies } from "../agencyAssociation.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredShare } from "../clusteredRatio.js";
import { demeaning } from "../fixedEffects/demeaning.js";
import { withinEffects } from "../fixedEffects/withinEffects.js";
import { codes } from "../ratings.js";
import type { IndicatorAttainment, ResultQuarter, ResultYear } from "./sectorResults.js";

/** Agencies with fewer people rated say more of chance than of themselves. */
const fewestRated = 10;
/** fewer quarters than this cannot be told from chance, whatever they show */
const fewestQuarters = 8;

export const usable = (years: readonly ResultYear[]): ResultYear[] => years.filter(({ rated }) => rated >= fewestRated);
const share = ({ best, rated }: { readonly best: number; readonly rated: number }) => best / rated;
/** Rated in the year with most of them: people come back every year. */
const people = (years: readonly ResultYear[]) => Math.max(0, ...[...new Set(years.map(({ year }) => year))].map((year) => years.reduce((sum, line) => sum + (line.year === year ? line.rated : 0), 0)));

/** Within agencies over time: a change of result beside a change of the share of Sangat Baik, agency and year absorbed. */
export function withinRows(years: readonly ResultYear[]): Estimate[] {
  const units = codes(years.map(({ opd_id }) => opd_id));
  const counts = { specification: "di-dalam", n: years.length, ratees: people(years), units: units.levels.length };
  const result = Float64Array.from(years, (line) => line.result);
  const shares = Float64Array.from(years, share);
  const periods = codes(years.map(({ year }) => String(year))).codes;
  const found = years.length ? withinEffects({ columns: [result], responses: [shares], models: [[0]], factors: [units.codes, periods], clusters: units.codes, nested: [0] }) : null;
  const effect = found?.effects[0]![0]![0];
  const without = demeaning([units.codes, periods], null);
  const scale = effect ? spread(without(result)) / spread(without(shares)) : NaN;
  if (!effect || !Number.isFinite(scale)) {
    const reason = { id: "kurang dari sepuluh perangkat daerah yang hasil dan predikatnya berubah selama beberapa tahun", en: "fewer than ten agencies whose results and predicates change over several years" };
    return ["kaitan", "perubahan"].map((measure) => estimateRow({ ...counts, measure, reason }));
  }
  const { estimate, low, high, se, p, detectable } = effect;
  return [
    estimateRow({ ...counts, measure: "kaitan", estimate: estimate * scale, low: low * scale, high: high * scale, se: se * scale, p, detectable: detectable * scale }),
    estimateRow({ ...counts, measure: "perubahan", estimate, low, high, se, p, detectable }),
  ];
}

/** Standard deviation of what is left of a value without the means of its agency and its year. */
function spread(left: Float64Array | null): number {
  return left ? Math.sqrt(left.reduce((sum, value) => sum + value * value, 0) / left.length) : NaN;
}

/** Over agencies: mean results beside the mean share of Sangat Baik. */
export function betweenRow(years: readonly ResultYear[], seed: number): Estimate {
  const agencies = [...new Set(years.map(({ opd_id }) => opd_id))];
  const mean = (of: (line: ResultYear) => number) => agencies.map((opd) => {
    const own = years.filter(({ opd_id }) => opd_id === opd);
    return own.reduce((sum, line) => sum + of(line), 0) / own.length;
  });
  const found = agencyAssociation(mean(({ result }) => result), mean(share), seed);
  const counts = { measure: "kaitan", specification: "antar", n: years.length, ratees: people(years), units: agencies.length };
  return found ? estimateRow({ ...counts, ...found }) : estimateRow({ ...counts, reason: { id: "kurang dari sepuluh perangkat daerah, atau salah satunya sama di semua", en: "fewer than ten agencies, or one of the two is the same in all" } });
}

/** Results that one or a few agencies report, beside the quarterly predicates of their people: ranks over quarters, Holm over indicators. */
export function sectorRows(quarters: readonly ResultQuarter[], seed: number): Estimate[] {
  const names = [...new Set(quarters.map(({ indicator }) => indicator))];
  const rows = names.map((indicator, at) => {
    const own = quarters.filter((line) => line.indicator === indicator && line.rated >= fewestRated);
    const counts = { measure: "kaitan", specification: "sektor", category: indicator, n: own.length, ratees: Math.max(0, ...own.map(({ rated }) => rated)) };
    const found = own.length >= fewestQuarters ? agencyAssociation(own.map(({ result }) => result), own.map(share), seed + at) : null;
    return found ? estimateRow({ ...counts, ...found }) : estimateRow({ ...counts, reason: { id: "terlalu sedikit triwulan dengan hasil dan penilaian periodik", en: "too few quarters with results and periodic appraisals" } });
  });
  const adjusted = holm(rows.map(({ p }) => p));
  return rows.map((row, at) => ({ ...row, p_adjusted: adjusted[at]! }));
}

/** Agencies and years in which predicates and results part: more Sangat Baik than the region with targets missed, and the reverse. */
export function partingRows(years: readonly ResultYear[]): Estimate[] {
  const known = years.filter(({ reached }) => reached !== null);
  const region = new Map([...new Set(known.map(({ year }) => year))].map((year) => {
    const own = known.filter((line) => line.year === year);
    return [year, own.reduce((sum, { best }) => sum + best, 0) / own.reduce((sum, { rated }) => sum + rated, 0)];
  }));
  const sides = {
    "tinggi-luput": (line: ResultYear) => share(line) > region.get(line.year)! && !line.reached,
    "rendah-tercapai": (line: ResultYear) => share(line) <= region.get(line.year)! && line.reached!,
    sejalan: (line: ResultYear) => share(line) > region.get(line.year)! === line.reached!,
  };
  const units = codes(known.map(({ opd_id }) => opd_id));
  const latest = Math.max(...known.map(({ year }) => year));
  return Object.entries(sides).flatMap(([category, holds]) => {
    const found = units.levels.length >= fewestAgencies ? clusteredShare(known.map((line) => (holds(line) ? 1 : 0)), units.codes) : null;
    if (!found) return [];
    const { estimate, low, high, se } = found;
    const now = known.filter(({ year }) => year === latest);
    return [
      estimateRow({ measure: "berpisah", specification: "semua-tahun", category, estimate, low, high, se, n: known.length, ratees: people(known), units: units.levels.length }),
      estimateRow({ measure: "banyak-perangkat", specification: "tahun-terakhir", category, period: String(latest), estimate: now.filter(holds).length, n: now.length, ratees: people(now), units: now.length }),
    ];
  });
}

/** How often each indicator met its target; readings, not people. */
export function attainmentRows(lines: readonly IndicatorAttainment[]): Estimate[] {
  return lines.map(({ indicator, readings, reached }) => estimateRow({ measure: "target-tercapai", specification: "semua-tahun", category: indicator, estimate: reached / readings, ...clopperPearson(reached, readings)!, n: readings }));
}
