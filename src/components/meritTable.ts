import type { Published } from "../../loaders/datasets/published.js";
import { text } from "../text.js";
import { dataTable } from "./dataTable.js";
import { element } from "./element.js";
import { criterionOf, evidenceAddress, judgementSentence, type Judged } from "./judgementWords.js";
import type { DrawOptions } from "./options.js";

/** The aspects of the merit system and what this evaluation has as evidence for each. */
export function meritTable(published: Judged & Pick<Published, "merit">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const { evaluation } = text(locale);
  return h("section", { class: "merit theme", "aria-labelledby": "merit" },
    h("h2", { id: "merit" }, evaluation.merit),
    h("p", { class: "note" }, evaluation.meritLead),
    dataTable({
      caption: evaluation.merit, sortable: false,
      columns: [{ label: evaluation.meritAspect }, { label: evaluation.evidence }],
      rows: published.merit.map((aspect, at) => [
        `${at + 1}. ${aspect.title[locale]}`,
        { content: aspect.criteria.length ? h("ul", {}, aspect.criteria.map((id) => {
          const criterion = criterionOf(published, id);
          const judgement = published.judgements.find((row) => row.criterion === id && row.opd_id === "region")!;
          return h("li", { class: "evidence" },
            h("span", { class: `judged judged-${judgement.sense}`, "aria-hidden": "true" }),
            h("span", {}, `${evaluation.senses[judgement.sense]}. `, judgementSentence(published, judgement, locale), " ", h("a", { href: evidenceAddress(published, criterion, locale) }, criterion.title[locale])));
        })) : evaluation.noEvidence },
      ]),
    }, options));
}
