import type { Judgement, Sense } from "../../loaders/analyses/evaluation/criterion.js";
import type { Published } from "../../loaders/datasets/published.js";
import { formatRegulation } from "../format.js";
import { text } from "../text.js";
import { element } from "./element.js";
import { criterionOf, evidenceAddress, judgementCertainty, judgementSentence, type Judged } from "./judgementWords.js";
import type { DrawOptions } from "./options.js";

const order: readonly Sense[] = ["strength", "weakness", "improve", "unknown"];

/** Strengths, weaknesses, areas to improve and what is not yet known, aspect by aspect, each from its rule. */
export function strengthList(published: Judged & Pick<Published, "aspects">, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { evaluation } = text(locale);
  return h("section", { class: "strengths", "aria-labelledby": "kekuatan" },
    h("h2", { id: "kekuatan" }, evaluation.strengths),
    h("p", { class: "note" }, evaluation.strengthsLead),
    published.aspects.map((aspect) => h("section", { class: "aspect", id: `aspek-${aspect.id}`, "aria-labelledby": `judul-aspek-${aspect.id}` },
      h("h3", { id: `judul-aspek-${aspect.id}` }, aspect.title[locale]),
      h("ul", {}, order.flatMap((sense) => published.judgements.filter((row) => row.aspect === aspect.id && row.opd_id === "region" && row.sense === sense)).map((row) => judgementItem(published, row, { document, locale }))))));
}

/** One judgement: its kind, sentence, certainty, what to do, and the way to the evidence. */
export function judgementItem(published: Judged, judgement: Judgement, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { evaluation, overview } = text(locale);
  const criterion = criterionOf(published, judgement.criterion);
  const certainty = judgementCertainty(published, judgement, locale);
  const { regulation } = criterion;
  return h("li", { class: `judgement judgement-${judgement.sense}` },
    h("p", { class: "topic" }, h("span", { class: `judged judged-${judgement.sense}`, "aria-hidden": "true" }), evaluation.senses[judgement.sense]),
    h("p", { class: "sentence" }, judgementSentence(published, judgement, locale)),
    h("p", { class: "sure" }, [certainty, judgement.trend === "unknown" ? "" : `${evaluation.trends[judgement.trend]}.`, `${evaluation.basis}: ${criterion.basis[locale]}.`].filter(Boolean).join(" "), " ",
      h("a", { href: evidenceAddress(published, criterion, locale), "aria-label": `${overview.more}: ${criterion.title[locale]}` }, overview.more)),
    judgement.sense === "weakness" || judgement.sense === "improve"
      ? h("p", { class: "advice" }, h("strong", {}, `${evaluation.strategy}: `), `${criterion.strategy[locale]} ${evaluation.actor}: ${criterion.actor[locale]}.`, regulation ? ` ${evaluation.regulation}: ${formatRegulation(regulation.id)}, ${regulation.article}.` : "")
      : null);
}
