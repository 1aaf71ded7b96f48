import { holm } from "../../statistics/adjust/holm.js";
import { normalQuantile, normalTwoSided } from "../../statistics/distributions/normal.js";
import { clusteredLogit } from "../../statistics/logistic/clusteredLogit.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { coded } from "../coded.js";
import { stratifiedConcordance } from "../predictiveValue/concordance.js";
import { permuteEvents } from "../predictiveValue/eventTest.js";
import type { Candidate } from "./candidates.js";
import { dummies, inComparison, standard } from "./design.js";

/** Fewer promotions than this, and nothing is said. */
const fewest = 20;

const kinds = [
  { id: "struktural", of: ({ structural }: Candidate) => structural, from: (_: Candidate) => true },
  { id: "fungsional", of: ({ functional }: Candidate) => functional, from: ({ position_type }: Candidate) => position_type === "fungsional" },
] as const;

const ratings = [
  { id: "predikat-sebelumnya", of: ({ predicate }: Candidate): number | null => predicate, within: true },
  { id: "dua-tahun", of: ({ two_years }: Candidate) => two_years, within: true },
  { id: "dibanding-sesama", of: ({ against_others }: Candidate) => against_others, within: true },
  { id: "mentah", of: ({ predicate }: Candidate) => predicate, within: false },
] as const;

const rare = { id: "kurang dari dua puluh kenaikan pada pegawai yang dinilai setahun sebelumnya", en: "fewer than twenty promotions of people rated the year before" };
const alike = { id: "nilai pegawai yang dibandingkan sama semua", en: "the ratings of the people compared are all the same" };

/** How often the promoted were rated better than others of their agency and position type, and the odds of promotion by predicate. */
export function meritRows(all: readonly Candidate[], seed: number): Estimate[] {
  const rows = kinds.flatMap((kind, k) => [...ratings.map((rating, r) => concordanceRow(all, kind, rating, seed + k * ratings.length + r)), ...oddsRows(all, kind)]);
  const isMain = ({ measure, specification, p }: Estimate) => measure === "auc" && specification === "predikat-sebelumnya" && p !== null;
  const adjusted = holm(rows.filter(isMain).map(({ p }) => p));
  let next = 0;
  return rows.map((row) => (isMain(row) ? { ...row, p_adjusted: adjusted[next++]! } : row));
}

function concordanceRow(all: readonly Candidate[], kind: (typeof kinds)[number], rating: (typeof ratings)[number], seed: number): Estimate {
  const where = { measure: "auc", specification: rating.id, category: kind.id };
  const rows = all.filter((row) => kind.from(row) && rating.of(row) !== null);
  const promoted = new Set(rows.filter((row) => kind.of(row)).map(({ person_id }) => person_id)).size;
  if (promoted < fewest) return estimateRow({ ...where, reason: rare });
  const groups = Int32Array.from(rows, (row) => kind.of(row));
  const values = Float64Array.from(rows, (row) => -rating.of(row)!);
  const strata = coded(rows.map(({ year, position_type, opd_id }) => (rating.within ? `${year} ${position_type} ${opd_id}` : String(year))));
  // who has no rater on record is a rater's circle of one
  const found = stratifiedConcordance({ groups, values, strata, ratees: coded(rows.map(({ person_id }) => String(person_id))), raters: coded(rows.map(({ rater_id, person_id }) => String(rater_id ?? -person_id))) });
  if (!found || found.se === null) return estimateRow({ ...where, reason: alike });
  const test = permuteEvents({ groups, values, strata }, seed);
  const used = [...found.rows].map((at) => rows[at]!);
  return estimateRow({
    ...where, estimate: found.estimate, se: found.se, low: found.low, high: found.high, p: test?.p ?? null, detectable: test?.detectable ?? null,
    n: used.length, ratees: new Set(used.map(({ person_id }) => person_id)).size, smallest: promoted,
  });
}

/** Against Baik, among people of the same age, service, education, sex, position type, sector and year; and as it is. */
function oddsRows(all: readonly Candidate[], kind: (typeof kinds)[number]): Estimate[] {
  const complete = all.filter((row) => kind.from(row) && row.sex !== null && row.age !== null && row.service_years !== null && row.education_rank !== null);
  const cell = ({ position_type, sector }: Candidate) => `${position_type} ${sector}`;
  const rows = inComparison(inComparison(complete, kind.of, ({ year }) => String(year)), kind.of, cell);
  const events = rows.filter((row) => kind.of(row)).length;
  const steps = [
    { category: `${kind.id}-sangat-baik`, is: ({ predicate }: Candidate) => predicate === 1 },
    { category: `${kind.id}-di-bawah-baik`, is: ({ predicate }: Candidate) => predicate > 2 },
  ];
  const one = new Float64Array(rows.length).fill(1);
  const columns = steps.map(({ is }) => Float64Array.from(rows, (row) => Number(is(row))));
  const traits = [
    Float64Array.from(rows, ({ sex }) => Number(sex === "P")), ...["age", "service_years", "education_rank"].map((name) => standard(rows.map((row) => row[name as "age"]!))),
    standard(rows.map(({ age }) => (age! - 45) ** 2)), ...dummies(rows.map(cell)), ...dummies(rows.map(({ year }) => String(year))),
  ];
  const people = Int32Array.from(rows, ({ person_id }) => person_id);
  return ([["disetarakan", traits], ["mentah", []]] as const).flatMap(([specification, held]) => {
    const usable = steps.map(({ is }) => rows.filter((row) => is(row) && kind.of(row)).length > 0);
    const design = [one, ...columns.filter((_, k) => usable[k]), ...held];
    const fit = events < fewest ? null : clusteredLogit(design, rows.map(kind.of), people).value;
    return steps.map(({ category, is }, k) => {
      const where = { measure: "odds", specification, category };
      const at = 1 + usable.slice(0, k).filter(Boolean).length;
      const log = fit && usable[k] ? fit.coefficients[at] ?? null : null;
      if (!fit || log === null) return estimateRow({ ...where, reason: rare });
      const se = Math.sqrt(fit.covariance[fit.kept.indexOf(at)]![fit.kept.indexOf(at)]!);
      const own = new Set(rows.filter((row) => is(row) && kind.of(row)).map(({ person_id }) => person_id)).size;
      return estimateRow({
        ...where, estimate: Math.exp(log), low: Math.exp(log - normalQuantile(0.975) * se), high: Math.exp(log + normalQuantile(0.975) * se), se,
        p: normalTwoSided(log / se), detectable: Math.exp(normalMinimalDetectableEffect(se)), n: rows.length, ratees: new Set(people).size, smallest: own,
      });
    });
  });
}
