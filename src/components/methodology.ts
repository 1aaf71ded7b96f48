import type { Published } from "../../loaders/datasets/published.js";
import { formatNumber } from "../format.js";
import { text } from "../text.js";
import { dataTable } from "./dataTable.js";
import { element } from "./element.js";
import type { DrawOptions } from "./options.js";
import { protectionLink } from "./withheldNote.js";

/** Every indicator as the registry declares it, with the SQL that ran; then symbols and disclosure control. */
export function methodology({ indicators, themes, kinds }: Pick<Published, "indicators" | "themes" | "kinds">, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).methodology;
  return h("div", { class: "methodology" },
    h("p", { class: "lead" }, words.lead(formatNumber(indicators.length, locale))),
    h("section", { class: "theme", "aria-labelledby": "judul-kerahasiaan" }, h("h2", { id: "judul-kerahasiaan" }, words.disclosure), words.disclosureText.map((paragraph) => h("p", {}, paragraph)), h("p", {}, protectionLink(options)),
      dataTable({ caption: words.symbols, columns: [{ label: words.symbol }, { label: words.meaning }], rows: words.symbolList.map(({ symbol, meaning }) => [symbol, meaning]), sortable: false }, options)),
    themes.map((theme) => {
      const members = indicators.filter((indicator) => indicator.theme === theme.id);
      return members.length
        ? h("section", { class: "theme", id: `tema-${theme.id}`, "aria-labelledby": `judul-${theme.id}` },
            h("h2", { id: `judul-${theme.id}` }, theme.title[locale]),
            members.map((indicator) => entry(indicator, theme.page, kinds, options)))
        : null;
    }));
}

function entry(indicator: Published["indicators"][number], page: string, kinds: Published["kinds"], { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  const all = text(locale);
  const words = all.methodology;
  const { regulation } = indicator;
  const facts: readonly (readonly [string, string])[] = [
    [words.formula, indicator.formula[locale]],
    [words.reading, indicator.interpretation[locale]],
    [words.basis, regulation ? `${regulation.title[locale]}, ${regulation.article}` : words.noRegulation],
    [words.unit, all.figure.units[indicator.unit]],
    [words.direction, words.directions[indicator.direction]],
    [words.uncertainty, words.intervals[indicator.interval]],
    [words.protection, indicator.protects ? words.protects : words.open],
    [words.needs, indicator.needs.map((need) => kinds.find(({ kind }) => kind === need)?.title[locale] ?? need).join(", ")],
  ];
  return h("article", { class: "method", id: indicator.id },
    h("h3", {}, indicator.title[locale]),
    h("dl", {}, facts.map(([term, description]) => h("div", {}, h("dt", {}, term), h("dd", {}, description)))),
    h("p", { class: "links" }, h("a", { href: `${locale === "id" ? "/" : "/en/"}${page}#${indicator.id}`, "aria-label": `${words.seeFigure}: ${indicator.title[locale]}` }, words.seeFigure)),
    h("details", {}, h("summary", {}, `${words.sql}: ${indicator.id}.sql`), h("pre", { tabindex: 0 }, h("code", {}, indicator.sql))));
}
