import { holm } from "../../statistics/adjust/holm.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { withinEffects } from "../fixedEffects/withinEffects.js";
import type { Ratings } from "../ratings.js";

/** Fewer raters than this with ratings before and after, and nothing can be said. */
const fewest = 10;

/** Ratees in a year from which the mean of a rater is taken. */
const ratees = 3;

/** The year in which each rater first finished a course on appraising others, by person id. */
export async function trainedRaters(warehouse: Warehouse): Promise<Map<number, number>> {
  const rows = await warehouse.rows<{ person_id: number; year: number }>(`
    select person_id, min(coalesce(year(end_date), year))::integer as year from trainings
    where regexp_matches(lower(course_name), 'penilai') and regexp_matches(lower(course_name), 'kinerja|skp|pejabat penilai') and not regexp_matches(lower(course_name), 'angka kredit')
    group by person_id having min(coalesce(year(end_date), year)) is not null`);
  return new Map(rows.map(({ person_id, year }) => [person_id, year]));
}

/**
 * Ratings of trained raters after the course (from the year in which it ended, as a year is rated at its end) against before, with ratee,
 * rater and year absorbed: of the rating itself, and of the distance of the rater's yearly mean from that of other raters of the agency.
 */
export function trainingRows(ratings: Ratings, trained: ReadonlyMap<number, number>, specification: string): Estimate[] {
  const after = Float64Array.from(ratings.rater, (rater, i) => (ratings.year[i]! >= (trained.get(ratings.people[rater]!) ?? Infinity) ? 1 : 0));
  const seen = new Map<number, number>();
  ratings.rater.forEach((rater, i) => trained.has(ratings.people[rater]!) && seen.set(rater, (seen.get(rater) ?? 0) | (after[i] ? 2 : 1)));
  const both = [...seen.values()].filter((sides) => sides === 3).length;
  const measures = ["pelatihan-nilai", "pelatihan-jarak"] as const;
  const reason = trained.size === 0
    ? { id: "tidak ada pelatihan penilaian kinerja dalam data diklat", en: "the training data hold no course on appraising performance" }
    : { id: `kurang dari ${fewest} penilai terlatih yang menilai sebelum dan sesudah pelatihan`, en: `fewer than ${fewest} trained raters rated both before and after the course` };
  if (both < fewest) return measures.map((measure) => estimateRow({ measure, specification, reason }));

  const distances = yearlyDistances(ratings, after);
  const own = withinEffects({ columns: [after], responses: [ratings.points], models: [[0]], factors: [ratings.rater, ratings.ratee, ratings.year], clusters: ratings.rater, nested: [0] });
  const apart = withinEffects({ columns: [distances.after], responses: [distances.distance], models: [[0]], factors: [distances.rater, distances.year], clusters: distances.rater, nested: [0] });
  const effects = [own, apart].map((found) => found?.effects[0]?.[0]?.[0] ?? null);
  const adjusted = holm(effects.map((effect) => effect?.p ?? null));
  const unclear = { id: "penilai, pegawai, dan tahun tidak menyisakan perbandingan sebelum dan sesudah", en: "raters, ratees and years leave no comparison of before and after" };
  return measures.map((measure, k) => {
    const effect = effects[k]!;
    return estimateRow({ measure, specification, raters: both, ...(effect ? { ...effect, p_adjusted: adjusted[k]!, n: ratings.n } : { reason: unclear }) });
  });
}

function yearlyDistances(ratings: Ratings, after: Float64Array) {
  const cells = new Map<string, { rater: number; year: number; agency: string; sum: number; n: number; after: number }>();
  const agencies = new Map<string, { sum: number; n: number }>();
  for (let i = 0; i < ratings.n; i += 1) {
    const agency = `${ratings.opd.codes[i]} ${ratings.year[i]}`;
    const whole = agencies.get(agency) ?? agencies.set(agency, { sum: 0, n: 0 }).get(agency)!;
    const key = `${ratings.rater[i]} ${agency}`;
    const cell = cells.get(key) ?? cells.set(key, { rater: ratings.rater[i]!, year: ratings.year[i]!, agency, sum: 0, n: 0, after: after[i]! }).get(key)!;
    for (const sums of [whole, cell]) {
      sums.sum += ratings.points[i]!;
      sums.n += 1;
    }
  }
  const kept = [...cells.values()].filter(({ n, agency }) => n >= ratees && agencies.get(agency)!.n - n >= ratees);
  return {
    rater: Int32Array.from(kept, ({ rater }) => rater),
    year: Int32Array.from(kept, ({ year }) => year),
    after: Float64Array.from(kept, (cell) => cell.after),
    distance: Float64Array.from(kept, ({ sum, n, agency }) => Math.abs(sum / n - (agencies.get(agency)!.sum - sum) / (agencies.get(agency)!.n - n))),
  };
}
