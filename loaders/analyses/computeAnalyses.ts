import type { Warehouse } from "../warehouse/warehouse.js";
import { silent, type Analysis, type Answer, type Question } from "./analysis.js";
import { annualRatings, periodicRatings } from "./ratings.js";

/** Fewer raters or ratees than this, and nothing can be said about either. */
const fewest = { raters: 10, ratees: 30 } as const;

export interface Answered extends Answer {
  readonly question: Question;
}

/**
 * Answers every question, in order, from the marts; the random numbers of each depend on the seed and its place alone.
 * Without the exports that a question needs, or with too few raters, it is silent and says why.
 *
 * @param kinds kinds of export of which rows were accepted
 */
export async function computeAnalyses(
  warehouse: Warehouse,
  analyses: readonly Analysis[],
  { kinds, seed, onProgress }: { readonly kinds: ReadonlySet<string>; readonly seed: number; readonly onProgress?: (event: { index: number; count: number; analysis: string }) => void },
): Promise<Answered[]> {
  const ratings = await annualRatings(warehouse);
  const periodic = await periodicRatings(warehouse);
  const answers = new Map<string, Answer>();
  for (const [index, analysis] of analyses.entries()) {
    onProgress?.({ index, count: analyses.length, analysis: analysis.id });
    const missing = analysis.needs.filter((kind) => !kinds.has(kind));
    const answer = missing.length ? silent(analysis, noData(missing))
      : analysis.needs.includes("annual-appraisal") && (new Set(ratings.rater).size < fewest.raters || new Set(ratings.ratee).size < fewest.ratees) ? silent(analysis, tooFew)
      : await analysis.compute({ warehouse, ratings, periodicRatings: periodic, seed: seed + index, answers });
    answers.set(analysis.id, checked(analysis, answer));
  }
  return analyses.map(({ compute, ...question }) => ({ question, ...answers.get(question.id)! }));
}

const tooFew = {
  id: `kurang dari ${fewest.raters} pejabat penilai atau ${fewest.ratees} pegawai yang dinilai`,
  en: `fewer than ${fewest.raters} raters or ${fewest.ratees} ratees`,
};

function noData(kinds: readonly string[]): { id: string; en: string } {
  return { id: `tidak ada ekspor ${kinds.join(", ")}`, en: `no export of kind ${kinds.join(", ")}` };
}

/** @throws RangeError for a row that the question does not declare, or that is not a number */
function checked(question: Question, answer: Answer): Answer {
  const measures = new Set(question.measures.map(({ id }) => id));
  const specifications = new Set(question.specifications.map(({ id }) => id));
  for (const row of answer.estimates) {
    const name = `question "${question.id}": ${row.measure} ${row.specification} ${row.category}`;
    if (!measures.has(row.measure)) throw new RangeError(`${name}: measure is not declared`);
    if (!specifications.has(row.specification)) throw new RangeError(`${name}: specification is not declared`);
    if (row.estimate === null && row.reason === null) throw new RangeError(`${name}: no estimate and no reason`);
    for (const value of [row.estimate, row.low, row.high, row.se, row.p, row.p_adjusted, row.detectable]) {
      if (value !== null && !Number.isFinite(value)) throw new RangeError(`${name}: not a number: ${value}`);
    }
  }
  return answer;
}
