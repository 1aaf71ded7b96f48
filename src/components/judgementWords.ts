import type { Criterion, Judgement } from "../../loaders/analyses/evaluation/criterion.js";
import type { Published } from "../../loaders/datasets/published.js";
import { formatNumber, formatPeriod, formatShare, formatValue } from "../format.js";
import { address, type Locale } from "../routes.js";
import { text } from "../text.js";
import { answerSentence } from "./questionWords.js";

export type Judged = Pick<Published, "criteria" | "judgements" | "indicators" | "themes" | "questions" | "estimates">;

export function criterionOf({ criteria }: Pick<Published, "criteria">, id: string): Criterion {
  return criteria.find((criterion) => criterion.id === id)!;
}

/** What a judgement says, in the words of its rule; for what is not known, why. */
export function judgementSentence(published: Judged, judgement: Judgement, locale: Locale): string {
  const criterion = criterionOf(published, judgement.criterion);
  const { evaluation } = text(locale);
  if ("question" in criterion) {
    const question = published.questions.find(({ id }) => id === criterion.question)!;
    return answerSentence(question, published.estimates, locale);
  }
  const indicator = published.indicators.find(({ id }) => id === criterion.indicator)!;
  const print = (value: number | null) => (value === null ? "–" : formatValue(value, indicator.unit, locale, indicator.measure));
  const subject = criterion.title[locale];
  if (judgement.status === "c") return evaluation.withheld(subject);
  if (judgement.value === null) return indicator.reason ? `${subject}: ${indicator.reason[locale]}` : evaluation.noData(subject);
  const hidden = [criterion.strong, criterion.weak].some((threshold) => threshold !== judgement.value && print(threshold) === print(judgement.value));
  const closer = indicator.unit === "share" ? formatShare(judgement.value, locale, 2) : formatNumber(judgement.value, locale, 3);
  const facts: Readonly<Record<string, string>> = {
    value: hidden ? closer : print(judgement.value), low: print(judgement.low), high: print(judgement.high), strong: print(criterion.strong), weak: print(criterion.weak),
    n: judgement.n === null ? "–" : formatNumber(judgement.n, locale), period: formatPeriod(judgement.period, locale),
  };
  if (judgement.sense === "unknown") return evaluation.between({ subject, value: facts["value"]!, low: facts["low"]!, high: facts["high"]!, strong: facts["strong"]!, weak: facts["weak"]! });
  return criterion.wording[judgement.sense][locale].replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
}

/** How sure a judgement is, in words: its interval, or that it is a full count. */
export function judgementCertainty(published: Judged, judgement: Judgement, locale: Locale): string {
  const criterion = criterionOf(published, judgement.criterion);
  if ("question" in criterion || judgement.value === null) return "";
  const indicator = published.indicators.find(({ id }) => id === criterion.indicator)!;
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const { overview } = text(locale);
  return judgement.low === null || judgement.high === null ? overview.fullCount : overview.interval(print(judgement.low), print(judgement.high));
}

/** Where the number or answer behind a criterion stands. */
export function evidenceAddress(published: Judged, criterion: Criterion, locale: Locale): string {
  if ("question" in criterion) {
    const question = published.questions.find(({ id }) => id === criterion.question)!;
    return `${address(question.page, locale)}#${question.id}`;
  }
  const indicator = published.indicators.find(({ id }) => id === criterion.indicator)!;
  const theme = published.themes.find(({ id }) => id === indicator.theme)!;
  return `${address(theme.page, locale)}#${indicator.id}`;
}
