import type { Measure, RowName } from "../../loaders/analyses/analysis.js";
import type { Published, PublishedEstimate } from "../../loaders/datasets/published.js";
import { formatEstimate, formatNumber } from "../format.js";
import type { Locale } from "../routes.js";
import { text } from "../text.js";

export type Question = Published["questions"][number];

export function measureOf(question: Question, row: Pick<PublishedEstimate, "measure">): Measure {
  return question.measures.find(({ id }) => id === row.measure)!;
}

/** The row that the sentences of a question speak of. */
export function headlineRow(question: Question, estimates: readonly PublishedEstimate[]): PublishedEstimate | undefined {
  return namedRow(question, question.headline, estimates);
}

function namedRow(question: Question, { measure, specification, category }: RowName, estimates: readonly PublishedEstimate[]): PublishedEstimate | undefined {
  const rows = estimates.filter((row) => row.question === question.id && row.measure === measure && row.specification === specification && (category === undefined || row.category === category));
  return rows.find((row) => row.estimate !== null) ?? rows[0];
}

/** The answer in one sentence, from the verdict's template and the headline row. */
export function answerSentence(question: Question, estimates: readonly PublishedEstimate[], locale: Locale): string {
  const row = headlineRow(question, estimates);
  const words = text(locale);
  if (!row || row.status === "c") return words.figure.withheldNote;
  if (row.reason) return words.inquiry.silent(row.reason[locale]);
  const { unit } = measureOf(question, row);
  const print = (value: number | null) => (value === null ? "–" : formatEstimate(value, unit, locale));
  const category = question.categories.find(({ id }) => id === row.category)?.title[locale] ?? row.category;
  const beside = Object.entries(question.headline.beside ?? {}).map(([name, other]) => {
    const found = namedRow(question, other, estimates);
    return [name, !found || found.status === "c" || found.estimate === null ? "–" : formatEstimate(found.estimate, measureOf(question, found).unit, locale)] as const;
  });
  const facts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(beside),
    estimate: print(row.estimate), low: print(row.low), high: print(row.high), detectable: print(row.detectable), category,
    n: row.n === null ? "–" : formatNumber(row.n, locale), ratees: row.ratees === null ? "–" : formatNumber(row.ratees, locale), raters: row.raters === null ? "–" : formatNumber(row.raters, locale),
    magnitude: row.estimate === null ? "–" : formatEstimate(Math.abs(row.estimate), unit, locale),
  };
  return question.sentences[question.verdict][locale].replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

/** What a row is about: its category, then its model and period where they vary among the rows beside it. */
export function rowLabel(question: Question, row: PublishedEstimate, rows: readonly PublishedEstimate[], locale: Locale): string {
  const varies = (pick: (other: PublishedEstimate) => string) => new Set(rows.map(pick)).size > 1;
  const parts = [
    varies((other) => other.measure) ? measureOf(question, row).title[locale] : "",
    row.category && (varies((other) => other.category) || !varies((other) => other.specification)) ? question.categories.find(({ id }) => id === row.category)?.title[locale] ?? row.category : "",
    varies((other) => other.specification) ? question.specifications.find(({ id }) => id === row.specification)!.title[locale] : "",
    varies((other) => other.period) ? row.period || text(locale).inquiry.allPeriods : "",
  ].filter(Boolean);
  return parts.join(" · ") || question.specifications.find(({ id }) => id === row.specification)!.title[locale];
}
