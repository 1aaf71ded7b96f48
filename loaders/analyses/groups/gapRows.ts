import { benjaminiHochberg } from "../../statistics/adjust/benjaminiHochberg.js";
import { holm } from "../../statistics/adjust/holm.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clustersOf, type Clusters } from "./clusterSpread.js";
import { cellFactors, contrasts, sides, type Contrast } from "./contrasts.js";
import { crossed, type GroupData } from "./groupData.js";
import { ordinalGap, type OddsGap } from "./ordinalGap.js";
import { sameGroup } from "./sameGroup.js";
import { sexDecomposition } from "./sexDecomposition.js";
import { impactRatio, stratifiedGap } from "./stratifiedGap.js";
import { fewest, withinGap } from "./withinGap.js";

/** The rows on which the answer rests: adjusted within unit × position type × grade, in points, which tell more than the top predicate as they use all five. */
export const lead = { measure: "selisih-angka", specification: "sel" } as const;

const few = {
  id: `kurang dari ${fewest.people} pegawai di salah satu kelompok yang dapat dibandingkan, atau kurang dari ${fewest.people} pegawai dengan predikat lain`,
  en: `fewer than ${fewest.people} people in one of the groups that can be compared, or fewer than ${fewest.people} people with another predicate`,
};

/** Every comparison in every specification; the lead tests adjusted by Holm over all groups, all others by Benjamini and Hochberg over all of them. */
export function gapRows(data: GroupData): Estimate[] {
  const responses = [{ id: "selisih-teratas", response: data.top }, { id: "selisih-angka", response: data.ratings.points }];
  const clusters = clustersOf(data.ratings, Int32Array.from({ length: data.ratings.n }, (_, i) => i));
  const rows = [
    ...contrasts.flatMap((contrast) => contrastRows(data, contrast, responses, clusters)),
    ...sameGroup(data, [{ id: "kesamaan-teratas", response: data.top }, { id: "kesamaan-angka", response: data.ratings.points }]),
    ...sexDecomposition(data, "uraian"),
  ];
  const isLead = (row: Estimate) => row.measure === lead.measure && row.specification === lead.specification;
  const strict = holm(rows.map((row) => (isLead(row) ? row.p : null)));
  const loose = benjaminiHochberg(rows.map((row) => (isLead(row) ? null : row.p)));
  return rows.map((row, i) => ({ ...row, p_adjusted: strict[i] ?? loose[i] ?? null }));
}

function contrastRows(data: GroupData, contrast: Contrast, responses: readonly { readonly id: string; readonly response: Float64Array }[], clusters: Clusters): Estimate[] {
  const { ratings } = data;
  const side = sides(data, contrast);
  const category = contrast.id;
  const cross = (...factors: ArrayLike<number>[]) => crossed(factors, ratings.n);
  const cell = cellFactors(data, contrast);
  const place = cross(...cell);
  const others = ([["sex", ratings.sex.codes], ["age", data.age.codes], ["level", data.level.codes]] as const).filter(([trait]) => trait !== contrast.trait).map(([, codes]) => codes);
  const raterYear = cross(ratings.rater, ratings.year);
  const designs: readonly (readonly [string, Int32Array[]])[] = [
    ["mentah", [new Int32Array(ratings.n)]],
    ["perangkat-daerah", [cross(ratings.opd.codes, ratings.year)]],
    ["sel", [cross(ratings.unit.codes, ...cell), ratings.year]],
    ["sel-tahun", [cross(ratings.unit.codes, ratings.year, ...cell)]],
    ["penilai", [raterYear, place]],
    ["penilai-ciri", [raterYear, place, ratings.education.codes, ...others]],
  ];
  const impact = impactRatio(data, side, clusters);
  const linear = designs.flatMap(([specification, factors]) => {
    const gap = withinGap(data, side, factors, responses.map(({ response }) => response));
    return responses.map(({ id }, r) => {
      const effect = gap?.effects[r];
      return estimateRow({ measure: id, specification, category, ...(gap?.basis ?? null), ...(effect ? { ...effect, smallest: specification === "mentah" && r === 0 ? impact.smallest : null } : { reason: few }) });
    });
  });
  const rows = Int32Array.from(side.keys()).filter((i) => side[i]! >= 0);
  const base = { n: rows.length, ratees: new Set(rows.map((i) => ratings.ratee[i]!)).size, raters: new Set(rows.map((i) => ratings.rater[i]!)).size, units: new Set(rows.map((i) => ratings.unit.codes[i]!)).size };
  const odds = (measure: string, specification: string, gap: OddsGap | null, smallest: number | null = null) => estimateRow({ measure, specification, category, ...base, ...(gap ? { ...gap, smallest } : { reason: few }) });
  const stratified = stratifiedGap(data, side, cross(ratings.unit.codes, ratings.year), clusters);
  return [
    ...linear,
    odds("peluang", "cmh", stratified.gap, stratified.smallest),
    odds("peluang", "urutan", ordinalGap(data, side, [ratings.opd.codes, ratings.year, ...cell])),
    odds("rasio-dampak", "mentah", impact.gap, impact.smallest),
  ];
}
