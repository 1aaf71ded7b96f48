import { describe, expect, it } from "vitest";
import { questions } from "../../loaders/analyses/questions.js";
import { contracts } from "../../loaders/contracts/index.js";
import { methods } from "../../loaders/validation/methods.js";

describe.each(questions.map((question) => [question.id, question] as const))("%s", (id, question) => {
  it("declares what its figures and its headline speak of", () => {
    const measures = question.measures.map(({ id: measure }) => measure);
    const specifications = question.specifications.map(({ id: specification }) => specification);
    expect(measures).toContain(question.headline.measure);
    expect(specifications).toContain(question.headline.specification);
    for (const figure of question.figures) {
      expect(measures).toEqual(expect.arrayContaining([...figure.measures]));
      expect(specifications).toEqual(expect.arrayContaining([...(figure.specifications ?? [])]));
    }
  });

  it("names methods that the study has tried, and kinds of export that exist", () => {
    expect(methods.map(({ name }) => name)).toEqual(expect.arrayContaining([...question.validation]));
    expect(contracts.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...question.needs]));
  });

  it("says in both languages what it asks, assumes and does not say, with no placeholder that nothing fills", () => {
    expect(question.assumptions.length).toBeGreaterThan(0);
    expect(question.limits.length).toBeGreaterThan(0);
    for (const row of Object.values(question.headline.beside ?? {})) {
      expect(question.measures.map(({ id: measure }) => measure)).toContain(row.measure);
      expect(question.specifications.map(({ id: specification }) => specification)).toContain(row.specification);
    }
    const filled = new Set([...Object.keys(question.headline.beside ?? {}), "estimate", "low", "high", "detectable", "category", "n", "ratees", "raters", "magnitude"]);
    for (const sentence of Object.values(question.sentences)) {
      for (const words of [sentence.id, sentence.en]) for (const [, name] of words.matchAll(/\{(\w+)\}/g)) expect(filled).toContain(name);
    }
    const said = [question.question, question.title, question.estimand, question.method, ...question.assumptions, ...question.limits, ...Object.values(question.sentences), ...Object.values(question.advice), question.wouldChange];
    for (const { id: indonesian, en } of said) expect([indonesian.trim() === "", en.trim() === "", indonesian === en]).toEqual([false, false, false]);
  });
});

it("questions stand in the order of their page, each once", () => {
  for (const page of new Set(questions.map((question) => question.page))) {
    const orders = questions.filter((question) => question.page === page).map(({ order }) => order);
    expect([page, orders]).toEqual([page, orders.map((_, at) => at + 1)]);
  }
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});
