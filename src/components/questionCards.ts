import type { Published } from "../../loaders/datasets/published.js";
import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";
import { answerSentence } from "./questionWords.js";

/** One card for each question about the appraisals: the answer, how sure, and what to do. */
export function questionCards(published: Pick<Published, "questions" | "estimates">, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { bias } = text(locale);
  return h("section", { class: "cards", "aria-labelledby": "jawaban" },
    h("h2", { id: "jawaban" }, bias.answers),
    h("ol", {}, published.questions.map((question) => h(
      "li", { class: `card card-${question.verdict}` },
      h("h3", {}, question.question[locale]),
      h("p", { class: "sentence" }, answerSentence(question, published.estimates, locale)),
      h("p", { class: "sure" }, h("strong", {}, bias.verdicts[question.verdict]), ` · ${bias.verdictsMore[question.verdict]}`),
      h("p", { class: "advice" }, h("strong", {}, `${bias.advice}: `), question.advice[question.verdict][locale]),
      h("p", { class: "links" }, h("a", { href: `#${question.id}`, "aria-label": `${bias.more}: ${question.title[locale]}` }, bias.more)),
    ))));
}
