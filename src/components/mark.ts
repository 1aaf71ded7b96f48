import { svgElement } from "./element.js";

/** The mark: a pair of scales whose pans are the two lozenges of woven songket cloth. Decorative beside the name. */
export function mark(document: Document, size = 40): SVGElement {
  const part = (tag: string, attributes: Record<string, string | number>) => svgElement(document, tag, attributes);
  return svgElement(
    document, "svg",
    { class: "mark", viewBox: "0 0 48 48", width: size, height: size, "aria-hidden": "true", focusable: "false", fill: "none", stroke: "currentColor", "stroke-width": 2.5, "stroke-linecap": "round", "stroke-linejoin": "round" },
    part("path", { d: "M24 6v34M15 42h18" }),
    part("path", { d: "M6 15 42 11" }),
    part("path", { class: "mark-pan", d: "M9 16 16 27 9 38 2 27Z" }),
    part("path", { class: "mark-pan", d: "M39 12 46 23 39 34 32 23Z" }),
    part("circle", { cx: 24, cy: 6, r: 2.5, fill: "currentColor", stroke: "none" }),
  );
}
