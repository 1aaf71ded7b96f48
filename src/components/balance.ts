import { svgElement } from "./element.js";

/**
 * A small pair of scales: the beam tilts to the heavier of what was (left) and what is (right).
 * `lean` is the relative difference, clipped to ±1; null draws an empty beam. Decorative: the sentence beside it says it.
 */
export function balance(document: Document, lean: number | null): SVGElement {
  const tilt = lean === null ? 0 : Math.max(-1, Math.min(1, lean)) * 9;
  const left = 22 - tilt;
  const right = 22 + tilt;
  const pan = (x: number, y: number, filled: boolean) =>
    svgElement(document, "path", { class: filled ? "balance-now" : "balance-before", d: `M${x} ${y + 4}l8 8-8 8-8-8Z` });
  return svgElement(
    document, "svg",
    { class: "balance", viewBox: "0 0 72 60", width: 72, height: 60, "aria-hidden": "true", focusable: "false" },
    svgElement(document, "path", { class: "balance-post", d: "M36 8v46M26 56h20" }),
    svgElement(document, "path", { class: "balance-beam", d: `M12 ${left}L60 ${right}` }),
    svgElement(document, "circle", { class: "balance-pivot", cx: 36, cy: 22, r: 3 }),
    pan(12, left, false),
    lean === null ? null : pan(60, right, true),
  );
}
