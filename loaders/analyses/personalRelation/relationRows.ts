import { estimateRow, type Estimate } from "../analysis.js";
import { withinEffects, type WithinEffect } from "../fixedEffects/withinEffects.js";
import type { Bilingual } from "../../contracts/contract.js";
import type { RelationCell } from "./relationCells.js";

/** Regressions of a person's mean rating by a rater in a year, each cell weighing as many ratings as it holds. */
const outcomes = [
  { measure: "sangat-baik", of: (cell: RelationCell) => cell.top / cell.ratings },
  { measure: "di-bawah-baik", of: (cell: RelationCell) => cell.below / cell.ratings },
  { measure: "angka", of: (cell: RelationCell) => cell.points / cell.ratings },
] as const;

/**
 * Years are absorbed apart for pairs that existed in the first year on record: how long they had lasted is unknown, and would it count as none,
 * what they gain by lasting longer would be taken for the year's and hide what others gain.
 */
const absorbed = {
  "tanpa-kendali": { by: ["year"], nested: [] },
  "dalam-penilai": { by: ["rater", "year"], nested: [0] },
  // raters are in one cluster each, but crossed with ratees: leaving them uncounted understates the error by a fifth in simulation
  "dalam-penilai-pegawai": { by: ["person", "rater", "year"], nested: [] },
} as const;

/** Fewer cells than this with the relation, and its effect is not told. */
const fewestRelated = 20;

const tooFew: Bilingual = {
  id: `kurang dari ${fewestRelated} penilaian dengan hubungan ini, atau hubungan tidak berubah di dalam penilai dan pegawai`,
  en: `fewer than ${fewestRelated} appraisals with this relation, or it does not vary within raters and ratees`,
};

type Flag = (cell: RelationCell) => number;
const together: Flag = (cell) => (cell.together ? 1 : 0);
const known: Flag = (cell) => cell.years ?? 0;
const nothing = null;

/** Effects of the two relations, by what is absorbed and by outcome; steps of years and the stricter count of years in the full model only. */
export function relationRows(all: readonly RelationCell[]): Estimate[] {
  const cells = all.filter(({ hasPast }) => hasPast);
  return Object.entries(absorbed).flatMap(([specification, { by, nested }]) => {
    const full = by.length === 3;
    const columns: readonly Flag[] = [together, known, ...(full ? [
      (cell: RelationCell) => (cell.years === 1 ? 1 : 0), (cell: RelationCell) => ((cell.years ?? 0) >= 2 ? 1 : 0),
      (cell: RelationCell) => cell.headYears ?? 0,
    ] : [])];
    const models = [{ specification, columns: [0, 1], categories: ["pernah-sekantor", "per-tahun"] }, ...(full ? [
      { specification, columns: [0, 2, 3], categories: [nothing, "satu-tahun", "dua-tahun-lebih"] },
      { specification: "kepala-unit", columns: [0, 4], categories: ["pernah-sekantor", "per-tahun"] },
    ] : [])];
    const fitted = fit(cells, columns, models.map((model) => model.columns), by, nested, outcomes.length);
    const base = cellBasis(fitted ? Array.from(fitted.rows, (at) => cells[at]!) : cells);
    return models.flatMap((model, m) => outcomes.flatMap(({ measure }, o) => model.categories.flatMap((category, at) => {
      if (category === nothing) return [];
      const related = cells.filter((cell) => columns[model.columns[at]!]!(cell) > 0).length;
      return [row(measure, model.specification, category, related < fewestRelated ? null : fitted?.effects[m]?.[o]?.[at] ?? null, base, related)];
    })));
  });
}

/** The same model with what lies ahead: an effect of it would be one of who is paired with whom, not of the relation. */
export function placeboRows(all: readonly RelationCell[]): Estimate[] {
  const cells = all.filter(({ hasPast, hasFuture }) => hasPast && hasFuture);
  const later: Flag = (cell) => (cell.togetherLater ? 1 : 0);
  const stays: Flag = (cell) => (cell.stays ? 1 : 0);
  const columns = [together, known, later, stays];
  const { by, nested } = absorbed["dalam-penilai-pegawai"];
  const fitted = fit(cells, columns, [[0, 1, 2, 3]], by, nested, 1);
  const base = cellBasis(fitted ? Array.from(fitted.rows, (at) => cells[at]!) : cells);
  return (["akan-sekantor", "tetap-tahun-depan"] as const).map((category, at) => {
    const related = cells.filter((cell) => columns[2 + at]!(cell) > 0).length;
    return row("sangat-baik", "plasebo", category, related < fewestRelated ? null : fitted?.effects[0]?.[0]?.[2 + at] ?? null, base, related);
  });
}

function fit(cells: readonly RelationCell[], columns: readonly Flag[], models: readonly (readonly number[])[], by: readonly ("person" | "rater" | "year")[], nested: readonly number[], count: number) {
  const real = (of: Flag) => Float64Array.from(cells, of);
  const factors = by.map((name) => Int32Array.from(cells, (cell) => (name === "year" ? 2 * cell.year + (cell.years === null ? 1 : 0) : cell[name])));
  return withinEffects({
    columns: columns.map(real), responses: outcomes.slice(0, count).map(({ of }) => real(of)), models, factors, nested,
    clusters: Int32Array.from(cells, ({ rater }) => rater), weights: real(({ ratings }) => ratings),
  });
}

function row(measure: string, specification: string, category: string, effect: WithinEffect | null, base: Partial<Estimate>, related: number): Estimate {
  const { estimate = null, se = null, low = null, high = null, p = null, detectable = null } = effect ?? {};
  return estimateRow({ measure, specification, category, ...base, estimate, se, low, high, p, detectable, smallest: related, reason: effect ? null : tooFew });
}

export function cellBasis(cells: readonly RelationCell[]): Pick<Estimate, "n" | "ratees" | "raters" | "units"> {
  return {
    n: cells.reduce((sum, { ratings }) => sum + ratings, 0),
    ratees: new Set(cells.map(({ person }) => person)).size,
    raters: new Set(cells.map(({ rater }) => rater)).size,
    units: new Set(cells.flatMap(({ unit }) => (unit === null ? [] : [unit]))).size,
  };
}
