import type { Dimension } from "../../loaders/indicators/indicator.js";
import { element, svgElement } from "./element.js";
import type { DrawOptions } from "./options.js";
import { colour } from "./stackChart.js";

/** The categories of a stack in their order, each with its colour. */
export function legend(dimension: Dimension, { document, locale }: DrawOptions): HTMLElement {
  const h = element.bind(null, document);
  return h("ul", { class: "legend" }, dimension.categories.map(({ id, title }) => h(
    "li", {},
    svgElement(document, "svg", { width: 12, height: 12, "aria-hidden": "true" }, svgElement(document, "path", { d: "M6 0l6 6-6 6-6-6z", fill: colour(dimension, id) })),
    title[locale],
  )));
}
