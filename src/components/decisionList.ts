import type { Published } from "../../loaders/datasets/published.js";
import { formatNumber } from "../format.js";
import { text } from "../text.js";
import { element } from "./element.js";
import { criterionOf, evidenceAddress, judgementSentence, type Judged } from "./judgementWords.js";
import type { DrawOptions } from "./options.js";

/** The things to do, in order of expected effect and certainty, each with who acts and its evidence one click away. */
export function decisionList(published: Judged & Pick<Published, "decisions">, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { evaluation, overview } = text(locale);
  return h("section", { class: "decisions", "aria-labelledby": "keputusan" },
    h("h2", { id: "keputusan" }, evaluation.decisions(formatNumber(published.decisions.length, locale))),
    h("p", { class: "note" }, evaluation.decisionsLead),
    h("ol", {}, published.decisions.map((decision) => {
      const criterion = criterionOf(published, decision.criterion);
      const judgement = published.judgements.find((row) => row.criterion === criterion.id && row.opd_id === "region")!;
      return h("li", {},
        h("p", { class: "sentence" }, criterion.strategy[locale]),
        h("p", { class: "why" }, judgementSentence(published, judgement, locale)),
        h("p", { class: "sure" },
          `${evaluation.actor}: ${criterion.actor[locale]}`,
          decision.concerned && "counted" in criterion ? ` · ${evaluation.concerned({ count: formatNumber(decision.concerned, locale), counted: criterion.counted![locale] })}` : "",
          ` · ${evaluation.certain(decision.certainty)} · `,
          h("a", { href: evidenceAddress(published, criterion, locale), "aria-label": `${overview.more}: ${criterion.title[locale]}` }, overview.more)));
    })));
}
