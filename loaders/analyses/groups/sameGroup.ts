import { estimateRow, type Category, type Estimate } from "../analysis.js";
import { withinEffects } from "../fixedEffects/withinEffects.js";
import { crossed, type GroupData } from "./groupData.js";

export const pairs: readonly Category[] = [
  { id: "jenis-kelamin-sama", title: { id: "Penilai dan pegawai berjenis kelamin sama", en: "Rater and ratee of the same sex" } },
  { id: "kelompok-usia-sama", title: { id: "Penilai dan pegawai dari kelompok usia yang sama", en: "Rater and ratee of the same age band" } },
];

const few = { id: "terlalu sedikit pegawai yang dinilai oleh penilai dari kedua kelompok", en: "too few ratees had raters of both kinds" };

/**
 * What a rating gains where rater and ratee are of one group, with ratee, rater and year absorbed: told by ratees whose raters were of both kinds,
 * and raters with ratees of both kinds. Also with rater × year, position type × grade and the ratee's own groups in place of the ratee.
 */
export function sameGroup(data: GroupData, measures: readonly { readonly id: string; readonly response: Float64Array }[]): Estimate[] {
  const { ratings } = data;
  const kinds = [[ratings.sex, ratings.raterSex], [ratings.ageBand, ratings.raterAgeBand]] as const;
  const rows = Int32Array.from({ length: ratings.n }, (_, i) => i).filter((i) => kinds.every((kind) => kind.every(({ codes }) => codes[i]! >= 0)));
  const take = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]!);
  const columns = kinds.map(([own, rater]) => Float64Array.from(rows, (row) => (own.levels[own.codes[row]!] === rater.levels[rater.codes[row]!] ? 1 : 0)));
  const responses = measures.map(({ response }) => Float64Array.from(rows, (row) => response[row]!));
  const year = take(ratings.year);
  const place = crossed([take(ratings.positionType.codes), take(ratings.gradeGroup.codes)], rows.length);
  const designs: readonly (readonly [string, Int32Array[], number[]])[] = [
    ["pegawai-dan-penilai", [take(ratings.ratee), take(ratings.rater), year], [1]],
    ["penilai", [crossed([take(ratings.rater), year], rows.length), take(ratings.sex.codes), take(ratings.ageBand.codes), place], [0]],
  ];
  return designs.flatMap(([specification, factors, nested]) => {
    const fit = rows.length ? withinEffects({ columns, responses, models: [[0], [1]], factors, clusters: take(ratings.rater), nested }) : null;
    const used = Array.from(fit?.rows ?? [], (row) => rows[row]!);
    const count = (values: Int32Array) => new Set(used.map((row) => values[row]!)).size;
    const base = { n: used.length, ratees: count(ratings.ratee), raters: count(ratings.rater), units: count(ratings.unit.codes) };
    return pairs.flatMap(({ id: category }, k) => measures.map(({ id: measure }, m) => {
      const effect = fit?.effects[k]![m]![0];
      return estimateRow({ measure, specification, category, ...(effect ? { ...base, ...effect } : { reason: few }) });
    }));
  });
}
