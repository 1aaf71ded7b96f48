import type { Bilingual } from "../contracts/contract.js";
import type { Page } from "../indicators/pages.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import type { Ratings } from "./ratings.js";

/**
 * `found`: an effect that matters, beyond doubt. `small`: beyond doubt, but too small to matter. `none`: an effect that matters would
 * have been seen, and was not. `unclear`: the data can carry none of these.
 */
export type Verdict = "found" | "small" | "none" | "unclear";

/** How an estimate is printed and drawn. `points`: the scale of predicates, 25 to 150. `odds` and `ratio` are drawn on a log axis around 1. */
export type EstimateUnit = "share" | "percentage-points" | "points" | "score" | "sd" | "ratio" | "odds" | "correlation" | "count" | "days" | "years" | "people" | "rupiah" | "per-thousand";

export interface Measure {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: EstimateUnit;
  /** the value that means "no effect", drawn as a line */
  readonly null?: number;
}

/** How an estimate was reached: the model, the adjustment. */
export interface Specification {
  readonly id: string;
  readonly title: Bilingual;
}

export interface Category {
  readonly id: string;
  readonly title: Bilingual;
}

/**
 * A picture of an analysis. `intervals`: one dot and interval for each category or specification. `bins`: a distribution in bins.
 * `stack`: shares of a whole, one bar for each specification or period. `trend`: over periods, with a band. `curve`: every specification in order of size.
 */
export interface AnalysisFigure {
  readonly id: string;
  readonly kind: "intervals" | "bins" | "stack" | "trend" | "curve";
  readonly title: Bilingual;
  /** ids of the measures that it draws */
  readonly measures: readonly string[];
  /** only these specifications, where not all */
  readonly specifications?: readonly string[];
}

/** One row of an analysis. Counts are exact here and rounded when published. */
export interface Estimate {
  readonly measure: string;
  readonly specification: string;
  /** a group, a bin, a component, or a text of the exports that is of no person (a service, a formation, a district); never a person, a rater, or where employees are counted a unit */
  readonly category: string;
  /** `2024`, `2024-Q1`, or empty for all periods together */
  readonly period: string;
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly se: number | null;
  readonly p: number | null;
  /** after control over the family of tests */
  readonly p_adjusted: number | null;
  /** the smallest effect that would be found with a power of 80 % at 5 %, in the unit of the estimate */
  readonly detectable: number | null;
  /** observations: ratings, months, responses, applicants */
  readonly n: number | null;
  /** people observed */
  readonly ratees: number | null;
  readonly raters: number | null;
  readonly units: number | null;
  /** people in the smallest cell that the estimate rests on, where it is a count or share of cells; null for a model */
  readonly smallest: number | null;
  /** why there is no estimate */
  readonly reason: Bilingual | null;
}

export interface RowName {
  readonly measure: string;
  readonly specification: string;
  readonly category?: string;
}

/** Everything that page, download, dictionary and method say of one question. */
export interface Question {
  /** kebab-case Indonesian: the section's anchor and the dataset */
  readonly id: string;
  /** the page that answers it */
  readonly page: Page;
  /** place on its page, from 1 */
  readonly order: number;
  readonly question: Bilingual;
  readonly title: Bilingual;
  /** what is estimated, exactly */
  readonly estimand: Bilingual;
  /** how, with the variant of the method */
  readonly method: Bilingual;
  readonly assumptions: readonly Bilingual[];
  /** what this does not say */
  readonly limits: readonly Bilingual[];
  readonly measures: readonly Measure[];
  readonly specifications: readonly Specification[];
  readonly categories: readonly Category[];
  readonly figures: readonly AnalysisFigure[];
  /** the row that the sentences speak of; category and period empty unless named */
  readonly headline: RowName & {
    /** rows whose estimate the sentences speak of beside it, each by the name of its placeholder */
    readonly beside?: Readonly<Record<string, RowName>>;
  };
  /** with {estimate}, {low}, {high}, {detectable}, {n}, {ratees}, {raters}, and {category}, printed in the measure's unit */
  readonly sentences: Readonly<Record<Verdict, Bilingual>>;
  /** what to do about it */
  readonly advice: Readonly<Record<Verdict, Bilingual>>;
  /** what would have to be seen for another verdict */
  readonly wouldChange: Bilingual;
  /** ids of methods in the validation study */
  readonly validation: readonly string[];
  /** kinds of export without which it is silent */
  readonly needs: readonly string[];
}

export interface ConfidentialTable {
  /** file name without ending, in `confidential/` */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Answer {
  readonly verdict: Verdict;
  readonly estimates: readonly Estimate[];
  /** for the personnel agency alone */
  readonly confidential?: readonly ConfidentialTable[];
}

export interface AnalysisInput {
  /** open, read only */
  readonly warehouse: Warehouse;
  /** annual appraisals, loaded once */
  readonly ratings: Ratings;
  /** appraisals of quarters */
  readonly periodicRatings: Ratings;
  readonly seed: number;
  /** answers of the questions before, by id */
  readonly answers: ReadonlyMap<string, Answer>;
}

export interface Analysis extends Question {
  compute(input: AnalysisInput): Promise<Answer> | Answer;
}

const empty: Estimate = {
  measure: "", specification: "", category: "", period: "", estimate: null, low: null, high: null, se: null, p: null, p_adjusted: null,
  detectable: null, n: null, ratees: null, raters: null, units: null, smallest: null, reason: null,
};

/** A row with what is given and null for the rest. */
export function estimateRow(given: Pick<Estimate, "measure" | "specification"> & Partial<Estimate>): Estimate {
  return { ...empty, ...given };
}

/** A question that the data cannot answer, and why. */
export function silent(question: Pick<Question, "headline">, reason: Bilingual): Answer {
  return { verdict: "unclear", estimates: [estimateRow({ measure: question.headline.measure, specification: question.headline.specification, ...(question.headline.category === undefined ? {} : { category: question.headline.category }), reason })] };
}
