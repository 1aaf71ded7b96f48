import type { Estimate, Question } from "../analyses/analysis.js";
import type { Answered } from "../analyses/computeAnalyses.js";
import { isWithheld, rounded } from "../disclosure/protectEstimates.js";
import type { DisclosureRules } from "./disclosureRules.js";
import type { PublishedEstimate, PublishedQuestion } from "./published.js";

/** Answers as they may be published: rows on too few people or raters are `c`, counts of ratings, ratees, raters and units are rounded, rows without an estimate `x`; confidential tables stay behind. */
export function protectAnswers(answers: readonly Answered[], rules: DisclosureRules): { questions: PublishedQuestion[]; estimates: PublishedEstimate[] } {
  return {
    questions: answers.map(({ question, verdict }) => ({ ...question, verdict })),
    estimates: answers.flatMap(({ question, estimates }) => withoutRanks(question, estimates.map((row) => protectEstimate(question.id, row, rules)))),
  };
}

/** Categories that the data found, and no declaration, may stand in the order of their values: withheld ones go last, by name, so that no place tells their number. */
function withoutRanks({ categories }: Question, rows: readonly PublishedEstimate[]): PublishedEstimate[] {
  const declared = new Set(categories.map(({ id }) => id));
  const isRanked = ({ category, status }: PublishedEstimate) => status === "c" && category !== "" && !declared.has(category);
  const name = ({ measure, specification, category, period }: PublishedEstimate) => [measure, specification, category, period].join("\t");
  return [...rows.filter((row) => !isRanked(row)), ...rows.filter(isRanked).sort((a, b) => (name(a) < name(b) ? -1 : 1))];
}

function protectEstimate(question: string, { smallest, ...row }: Estimate, { models, rounding }: DisclosureRules): PublishedEstimate {
  if (isWithheld({ ...row, smallest }, models)) {
    const { measure, specification, category, period } = row;
    return {
      question, measure, specification, category, period, status: "c", reason: null,
      estimate: null, low: null, high: null, se: null, p: null, p_adjusted: null, detectable: null, n: null, ratees: null, raters: null, units: null,
    };
  }
  const counts = { n: rounded(row.n, rounding), ratees: rounded(row.ratees, rounding), raters: rounded(row.raters, rounding), units: rounded(row.units, rounding) };
  return { question, ...row, ...counts, status: row.estimate === null ? "x" : "" };
}
