import * as Plot from "@observablehq/plot";
import type { ChartOptions } from "./options.js";
import { isNarrow } from "./options.js";

/** Draws a Plot as one clean SVG: no inline style sheet, no labels on inner groups, coordinates rounded; colours come from the page's custom properties. */
export function drawPlot(spec: Plot.PlotOptions, options: ChartOptions, description: string): SVGSVGElement {
  const plot = Plot.plot({ ...spec, document: options.document, width: options.width } as Plot.PlotOptions) as unknown as Element;
  const svg = (plot.tagName.toLowerCase() === "svg" ? plot : plot.querySelector("svg")) as SVGSVGElement;
  svg.querySelector("style")?.remove();
  svg.setAttribute("class", `chart ${isNarrow(options) ? "chart-narrow" : "chart-wide"}`);
  for (const node of svg.querySelectorAll("*")) {
    for (const name of ["aria-label", "aria-description", "aria-hidden"]) node.removeAttribute(name);
    for (const name of ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height", "d", "transform"]) {
      const value = node.getAttribute(name);
      if (value) node.setAttribute(name, value.replace(/\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)));
    }
  }
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", description);
  return svg;
}
