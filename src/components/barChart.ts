import * as Plot from "@observablehq/plot";
import type { PublishedObservation } from "../../loaders/datasets/published.js";
import type { Dimension, Indicator } from "../../loaders/indicators/indicator.js";
import { formatShare, formatValue } from "../format.js";
import { drawPlot } from "./drawPlot.js";
import { fitText } from "./fitText.js";
import { isShown } from "./observations.js";
import { isNarrow, type ChartOptions } from "./options.js";

export interface BarData {
  readonly indicator: Pick<Indicator, "unit" | "measure">;
  readonly dimension: Dimension;
  readonly rows: readonly PublishedObservation[];
  readonly description: string;
}

/** One bar per category of a dimension, with its value and, for counts, its part of the whole. */
export function barChart({ indicator, dimension, rows, description }: BarData, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const drawn = dimension.categories.flatMap(({ id, title }) => {
    const row = rows.find((candidate) => candidate.category === id);
    return row ? [{ id, label: title[locale], row, value: isShown(row) ? row.value : 0 }] : [];
  });
  const n = indicator.measure === "count" && indicator.unit === "people" ? Math.max(0, ...rows.map((row) => row.n ?? 0)) : 0;
  const isPart = n > 0 && drawn.every(({ row }) => !isShown(row) || (row.n ?? 0) === n);
  const print = ({ row }: { row: PublishedObservation }) =>
    !isShown(row) ? `[${row.status || "x"}]` : formatValue(row.value, indicator.unit, locale, indicator.measure) + (isPart ? ` · ${formatShare(row.value / n, locale)}` : "");
  const left = isNarrow(options) ? 138 : 230;
  const most = Math.max(...drawn.map(({ value }) => value), 0);
  const least = Math.min(...drawn.map(({ value }) => value), 0);
  return drawPlot(
    {
      height: drawn.length * 25 + 10,
      marginLeft: left, marginRight: 96, marginTop: 4, marginBottom: 4,
      x: { domain: [least, most || 1], axis: null },
      y: { domain: drawn.map(({ id }) => id), axis: null, type: "band", padding: 0.24 },
      marks: [
        Plot.ruleX([0], { stroke: "var(--muted)" }),
        Plot.barX(drawn.filter(({ row }) => isShown(row)), { y: "id", x1: 0, x2: "value", fill: "var(--accent)" }),
        Plot.barX(drawn.filter(({ row }) => row.status === "c"), { y: "id", x1: 0, x2: () => (most || 1) * 0.3, fill: "url(#hatch)" }),
        Plot.text(drawn, { y: "id", x: ({ row, value }) => (row.status === "c" ? (most || 1) * 0.3 : Math.max(0, value)), dx: 6, textAnchor: "start", text: print, fill: "var(--ink)", fontVariant: "tabular-nums" }),
        Plot.text(drawn, { y: "id", frameAnchor: "left", dx: -left, textAnchor: "start", text: ({ label }) => fitText(label, isNarrow(options) ? 18 : 32), fill: "var(--ink)" }),
      ],
    },
    options,
    description,
  );
}
