import type { Published } from "../../loaders/datasets/published.js";
import { text } from "../text.js";
import { element } from "./element.js";
import { indicatorFigure } from "./indicatorFigure.js";
import type { ObservationIndex } from "./observations.js";
import type { DrawOptions } from "./options.js";

type Theme = Published["themes"][number];

export interface PageData {
  readonly published: Published;
  readonly observations: ObservationIndex;
  /** the page whose themes are wanted */
  readonly page: string;
}

/** A list of the page's themes. */
export function pageContents({ published, page }: PageData, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  return h("nav", { class: "contents", "aria-label": text(locale).section.contents },
    h("ul", {}, themesOf(published, page).map((theme) => h("li", {}, h("a", { href: `#tema-${theme.id}` }, theme.title[locale])))));
}

/** Every theme of a page with a figure for each of its indicators: what the registry declares appears. */
export function themeSections({ published, observations, page }: PageData, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  return h("div", { class: "themes" }, themesOf(published, page).map((theme) => h(
    "section", { class: "theme", id: `tema-${theme.id}`, "aria-labelledby": `judul-${theme.id}` },
    h("div", { class: "theme-head" },
      h("h2", { id: `judul-${theme.id}` }, theme.title[locale]),
      h("p", { class: "lead" }, theme.lead[locale])),
    published.indicators.filter((indicator) => indicator.theme === theme.id).map((indicator) => indicatorFigure({ indicator, observations, published }, options)),
  )));
}

function themesOf(published: Published, page: string): readonly Theme[] {
  return published.themes.filter((theme) => theme.page === page);
}
