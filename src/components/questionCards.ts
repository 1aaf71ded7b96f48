import type { Published } from "../../loaders/datasets/published.js";
import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";
import { answerSentence } from "./questionWords.js";

/** One card for each question of a page: the answer, how sure, and what to do. */
export function questionCards({ published, page }: { readonly published: Pick<Published, "questions" | "estimates">; readonly page: string }, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { inquiry } = text(locale);
  return h("section", { class: "cards", "aria-labelledby": "jawaban" },
    h("h2", { id: "jawaban" }, inquiry.answers),
    h("ol", {}, published.questions.filter((question) => question.page === page).map((question) => h(
      "li", { class: `card card-${question.verdict}` },
      h("h3", {}, question.question[locale]),
      h("p", { class: "sentence" }, answerSentence(question, published.estimates, locale)),
      h("p", { class: "sure" }, h("strong", {}, inquiry.verdicts[question.verdict]), ` · ${inquiry.verdictsMore[question.verdict]}`),
      h("p", { class: "advice" }, h("strong", {}, `${inquiry.advice}: `), question.advice[question.verdict][locale]),
      h("p", { class: "links" }, h("a", { href: `#${question.id}`, "aria-label": `${inquiry.more}: ${question.title[locale]}` }, inquiry.more)),
    ))));
}
