import { estimateRow, type Estimate } from "../analysis.js";
import { basis } from "../basis.js";
import type { Bilingual } from "../../contracts/contract.js";
import { withinEffects, type WithinEffect } from "../fixedEffects/withinEffects.js";
import type { Ratings } from "../ratings.js";

const oneYear: Bilingual = { id: "orang yang sama tidak dinilai pada lebih dari satu tahun oleh cukup banyak penilai, atau nilainya tidak pernah berubah", en: "the same people were not rated in more than one year by enough raters, or their ratings never change" };

/** Change of predicates per year: of all ratings, of the same people, and of the same people under the same rater; and year by year for the same people. */
export function trendRows(ratings: Ratings): Estimate[] {
  const years = [...new Set(ratings.year)].sort((a, b) => a - b);
  const outcomes = [
    { measure: "kecenderungan", of: (i: number) => (ratings.predicate[i] === 1 ? 1 : 0) },
    { measure: "kecenderungan-di-bawah-baik", of: (i: number) => (ratings.predicate[i]! > 2 ? 1 : 0) },
    { measure: "kecenderungan-angka", of: (i: number) => ratings.points[i]! },
  ];
  const real = (of: (i: number) => number) => Float64Array.from({ length: ratings.n }, (_, i) => of(i));
  const columns = [real((i) => ratings.year[i]! - (years[0] ?? 0)), ...years.slice(1).map((year) => real((i) => (ratings.year[i] === year ? 1 : 0)))];
  const constant = [
    { specification: "orang-tetap", factor: ratings.ratee, nested: [] },
    { specification: "orang-dan-penilai-tetap", factor: pairs(ratings), nested: [0] },
    { specification: "semua", factor: new Int32Array(ratings.n), nested: [0] },
  ];
  return constant.flatMap(({ specification, factor, nested }) => {
    const byYear = specification === "orang-tetap";
    const fitted = years.length < 2 ? null : withinEffects({
      columns, responses: outcomes.map(({ of }) => real(of)), models: [[0], ...(byYear ? [columns.slice(1).map((_, at) => at + 1)] : [])],
      factors: [factor], nested, clusters: ratings.rater,
    });
    const base = fitted ? counted(ratings, fitted.rows) : basis(ratings);
    const rows = outcomes.map(({ measure }, o) => effectRow({ measure, specification, ...base }, fitted?.effects[0]![o]![0] ?? null));
    const steps = byYear && fitted ? years.slice(1).map((year, at) => effectRow({ measure: "tahun-ke-tahun", specification, period: String(year), ...base }, fitted.effects[1]![0]![at] ?? null)) : [];
    return [...rows, ...steps];
  });
}

function effectRow(given: Pick<Estimate, "measure" | "specification"> & Partial<Estimate>, effect: WithinEffect | null): Estimate {
  return estimateRow({ ...given, ...(effect ?? { reason: oneYear }) });
}

function pairs(ratings: Ratings): Int32Array {
  const seen = new Map<string, number>();
  return Int32Array.from(ratings.ratee, (ratee, i) => {
    const key = `${ratee} ${ratings.rater[i]!}`;
    const at = seen.get(key) ?? seen.size;
    seen.set(key, at);
    return at;
  });
}

/** What a row rests on when only some ratings say anything. */
export function counted(ratings: Ratings, rows: ArrayLike<number>): Pick<Estimate, "n" | "ratees" | "raters" | "units"> {
  const used = Array.from(rows);
  return {
    n: used.length,
    ratees: new Set(used.map((row) => ratings.ratee[row]!)).size,
    raters: new Set(used.map((row) => ratings.rater[row]!)).size,
    units: new Set(used.map((row) => ratings.unit.codes[row]!).filter((code) => code >= 0)).size,
  };
}
