import type { PublishedObservation } from "../../loaders/datasets/published.js";
import { svgElement } from "./element.js";
import { isShown } from "./observations.js";
import type { DrawOptions } from "./options.js";

const [width, height, inset] = [92, 26, 4];

/** A small line over the last eight periods, its end marked; withheld periods leave a gap. Null where there is no course to see. */
export function sparkline(series: readonly PublishedObservation[], description: string, { document }: DrawOptions): SVGElement | null {
  const rows = series.slice(-8);
  const values = rows.filter(isShown).map(({ value }) => value);
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => Math.round((inset + (at * (width - 2 * inset)) / (rows.length - 1)) * 10) / 10;
  const y = (value: number) => Math.round((high === low ? height / 2 : height - inset - ((value - low) / (high - low)) * (height - 2 * inset)) * 10) / 10;
  let path = "";
  rows.forEach((row, at) => {
    if (isShown(row)) path += `${at > 0 && isShown(rows[at - 1]) ? "L" : "M"}${x(at)} ${y(row.value)}`;
  });
  const alone = rows.flatMap((row, at) => (isShown(row) && !isShown(rows[at - 1]) && !isShown(rows[at + 1]) ? [svgElement(document, "circle", { cx: x(at), cy: y(row.value), r: 1.5, fill: "currentColor" })] : []));
  const last = rows.findLastIndex(isShown);
  return svgElement(document, "svg", { class: "spark", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": description },
    svgElement(document, "path", { d: path, fill: "none", stroke: "currentColor", "stroke-width": 1.5 }),
    ...alone,
    svgElement(document, "circle", { cx: x(last), cy: y(rows[last]!.value!), r: 3, fill: "var(--accent)" }));
}
