import type { AspectScore } from "../../loaders/analyses/evaluation/criterion.js";
import type { Published } from "../../loaders/datasets/published.js";
import { formatShare } from "../format.js";
import { address } from "../routes.js";
import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";

/** A card for each aspect: its state, where it is going, how sure that is, and the way to its evidence. */
export function scorecard({ aspects }: Pick<Published, "aspects">, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { evaluation } = text(locale);
  return h("section", { class: "scorecard", "aria-labelledby": "kartu-nilai" },
    h("h2", { id: "kartu-nilai" }, evaluation.scorecard),
    h("p", { class: "note" }, evaluation.scorecardLead),
    h("ul", {}, aspects.map((aspect) => h("li", { class: `score score-${aspect.state}` },
      h("h3", {}, h("a", { href: address(aspect.page, locale) }, aspect.title[locale])),
      h("p", { class: "state" }, evaluation.states[aspect.state]),
      counts(aspect, { document, locale }),
      h("p", { class: "sure" }, `${evaluation.trends[aspect.trend]} · ${evaluation.judged(formatShare(aspect.certainty, locale, 0))}`)))));
}

/** One mark for each criterion, with the numbers in words. */
function counts({ strengths, improvements, weaknesses, unknown }: AspectScore, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { senses } = text(locale).evaluation;
  const parts = [["strength", strengths], ["improve", improvements], ["weakness", weaknesses], ["unknown", unknown]] as const;
  return h("p", { class: "marks" },
    h("span", { class: "mark-row", "aria-hidden": "true" }, parts.flatMap(([sense, count]) => Array.from({ length: count }, () => h("span", { class: `judged judged-${sense}` })))),
    h("span", {}, parts.filter(([, count]) => count > 0).map(([sense, count]) => `${count} ${senses[sense].toLowerCase()}`).join(", ") || senses.unknown.toLowerCase()));
}
