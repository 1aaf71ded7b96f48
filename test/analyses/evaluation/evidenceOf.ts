import type { Evidence } from "../../../loaders/analyses/evaluation/judge.js";
import type { PublishedEstimate, PublishedObservation, PublishedQuestion } from "../../../loaders/datasets/published.js";
import type { Verdict } from "../../../loaders/analyses/analysis.js";
import { questions } from "../../../loaders/analyses/questions.js";
import { loadIndicators } from "../../../loaders/indicators/registry.js";

export const indicators = await loadIndicators();

export function observation(given: Partial<PublishedObservation> & Pick<PublishedObservation, "indicator">): PublishedObservation {
  return { year: 2025, period: "2025", opd_id: "region", opd: "", dimension: "", category: "", n: 1000, count: null, value: null, low: null, high: null, status: "", ...given };
}

/** Every question with one verdict and one row for its headline; `estimate` null is an answer that is silent. */
export function answers(verdict: Verdict, estimate: number | null = 1): Pick<Evidence, "questions" | "estimates"> {
  return {
    questions: questions.map(({ compute, ...question }): PublishedQuestion => ({ ...question, verdict })),
    estimates: questions.map(({ id, headline }): PublishedEstimate => ({
      question: id, measure: headline.measure, specification: headline.specification, category: headline.category ?? "", period: "", estimate, low: null, high: null, se: null, p: null, p_adjusted: null,
      detectable: null, n: 100, ratees: null, raters: null, units: null, reason: estimate === null ? { id: "tidak ada data", en: "no data" } : null, status: estimate === null ? "x" : "",
    })),
  };
}

export function evidence(observations: readonly PublishedObservation[], verdict: Verdict = "unclear", estimate = 1): Evidence {
  return { indicators, observations, ...answers(verdict, estimate) };
}
