import type { Published } from "../../loaders/datasets/published.js";
import { text } from "../text.js";
import type { FindingId } from "../text/dictionary.js";
import { element } from "./element.js";
import { findingFacts } from "./findingFacts.js";
import type { DrawOptions } from "./options.js";

const shown: readonly FindingId[] = ["jumlah-pegawai", "pensiun-lima-tahun", "cakupan-penilaian"];

/** Three large numbers, each a link to its figure. */
export function keyNumbers(published: Pick<Published, "findings" | "indicators" | "release">, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const { overview, figure } = text(locale);
  return h("section", { class: "key-numbers", "aria-label": overview.keyNumbers },
    h("ul", {}, shown.flatMap((id) => {
      const finding = published.findings.find((candidate) => candidate.id === id);
      const indicator = published.indicators.find((candidate) => candidate.id === finding?.indicator);
      if (!finding || !indicator) return [];
      const facts = findingFacts(finding, indicator, published.release, locale);
      return [h("li", {}, h("a", { href: locale === "id" ? finding.route : `/en${finding.route}` },
        h("span", { class: "big" }, facts?.value ?? (finding.status === "c" ? "[c]" : "–")),
        h("span", { class: "what" }, facts ? `${indicator.title[locale]}, ${facts.period}` : `${indicator.title[locale]}: ${finding.status === "c" ? figure.withheld : figure.noData}`)))];
    })));
}
