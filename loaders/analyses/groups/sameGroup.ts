import { estimateRow, type Category, type Estimate } from "../analysis.js";
import type { Coded } from "../ratings.js";
import { withinEffects } from "../fixedEffects/withinEffects.js";
import { crossed, type GroupData } from "./groupData.js";

export const pairs: readonly Category[] = [
  { id: "jenis-kelamin-sama", title: { id: "Penilai dan pegawai berjenis kelamin sama", en: "Rater and ratee of the same sex" } },
  { id: "kelompok-usia-sama", title: { id: "Penilai dan pegawai dari kelompok usia yang sama", en: "Rater and ratee of the same age band" } },
];

/**
 * What a rating gains where rater and ratee are of one group, with ratee, rater and year absorbed: told by ratees whose raters were of both kinds,
 * and raters with ratees of both kinds. Also with rater × year and the ratee's own group in place of the ratee.
 */
export function sameGroup(data: GroupData, measures: readonly { readonly id: string; readonly response: Float64Array }[]): Estimate[] {
  const { ratings } = data;
  const kinds: readonly (readonly [Coded, Coded])[] = [[ratings.sex, ratings.raterSex], [ratings.ageBand, ratings.raterAgeBand]];
  return kinds.flatMap(([own, rater], k) => {
    const rows = Int32Array.from({ length: ratings.n }, (_, i) => i).filter((i) => own.codes[i]! >= 0 && rater.codes[i]! >= 0);
    const take = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]!);
    const same = Float64Array.from(rows, (row) => (own.levels[own.codes[row]!] === rater.levels[rater.codes[row]!] ? 1 : 0));
    const models: readonly (readonly [string, Int32Array[], number[]])[] = [
      ["pegawai-dan-penilai", [take(ratings.ratee), take(ratings.rater), take(ratings.year)], [1]],
      ["penilai", [crossed([take(ratings.rater), take(ratings.year)], rows.length), take(own.codes), crossed([take(ratings.positionType.codes), take(ratings.gradeGroup.codes)], rows.length)], [0]],
    ];
    return models.flatMap(([specification, factors, nested]) => {
      const responses = measures.map(({ response }) => Float64Array.from(rows, (row) => response[row]!));
      const fit = rows.length ? withinEffects({ columns: [same], responses, models: [[0]], factors, clusters: take(ratings.rater), nested }) : null;
      const used = fit ? Array.from(fit.rows, (row) => rows[row]!) : [];
      const base = { n: used.length, ratees: new Set(used.map((row) => ratings.ratee[row]!)).size, raters: new Set(used.map((row) => ratings.rater[row]!)).size, units: new Set(used.map((row) => ratings.unit.codes[row]!)).size };
      return measures.map(({ id }, m) => {
        const effect = fit?.effects[0]![m]![0] ?? null;
        const row = { measure: id, specification, category: pairs[k]!.id };
        return estimateRow(effect ? { ...row, ...base, ...effect } : { ...row, reason: { id: "terlalu sedikit pegawai yang dinilai oleh penilai dari kedua kelompok", en: "too few ratees had raters of both kinds" } });
      });
    });
  });
}
