import { text } from "../text.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";
import type { PageData } from "./themeSections.js";

/** The form of the explorer, hidden until script can serve it; what the script needs to know stands beside it as JSON. */
export function explorerForm({ published, page }: PageData, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const words = text(locale).explorer;
  const themes = published.themes.filter((theme) => theme.page === page);
  const indicators = published.indicators.filter((indicator) => indicator.available && themes.some(({ id }) => id === indicator.theme));
  const slim = indicators.map(({ id, title, unit, measure, dimensions, target, interval, chart }) => ({ id, title, unit, measure, dimensions, target, interval, chart }));
  return h("section", { class: "explorer", id: "jelajah", hidden: true, "aria-labelledby": "judul-jelajah" },
    h("h2", { id: "judul-jelajah" }, words.title),
    h("p", { class: "lead" }, words.lead),
    h("form", { class: "controls" },
      h("label", {}, h("span", {}, words.indicator), h("select", { name: "indikator" }, themes.map((theme) => h("optgroup", { label: theme.title[locale] },
        indicators.filter((indicator) => indicator.theme === theme.id).map(({ id, title }) => h("option", { value: id }, title[locale])))))),
      h("label", {}, h("span", {}, words.agency), h("select", { name: "opd" }, h("option", { value: "region" }, words.whole), published.opds.map(({ opd_id, opd_name }) => h("option", { value: opd_id }, opd_name)))),
      h("button", { type: "submit" }, words.show)),
    h("div", { class: "explorer-result", "aria-live": "polite" }),
    h("script", { type: "application/json", class: "explorer-facts" }, JSON.stringify({ indicators: slim, opds: published.opds.map(({ opd_id, opd_name }) => ({ opd_id, opd_name })) }).replaceAll("<", "\\u003c")));
}
