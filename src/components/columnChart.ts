import * as Plot from "@observablehq/plot";
import type { ChartOptions } from "./options.js";
import { drawPlot } from "./drawPlot.js";
import { isNarrow } from "./options.js";

export interface Column {
  readonly label: string;
  /** null where it is withheld */
  readonly value: number | null;
  readonly print: string;
}

/** Upright columns over years; negative ones hang. Withheld columns are hatched. */
export function columnChart({ columns, description }: { readonly columns: readonly Column[]; readonly description: string }, options: ChartOptions): SVGSVGElement {
  const values = columns.flatMap(({ value }) => (value === null ? [] : [value]));
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const room = (high - low || 1) * 0.12;
  return drawPlot(
    {
      height: isNarrow(options) ? 200 : 230,
      marginLeft: 4, marginRight: 4, marginTop: 12, marginBottom: 26,
      x: { domain: columns.map(({ label }) => label), label: null, type: "band", padding: 0.2, tickSize: 0, tickFormat: (label: string) => (isNarrow(options) && columns.length > 6 ? `’${label.slice(-2)}` : label) },
      y: { domain: [low < 0 ? low - room : 0, high + room], axis: null },
      marks: [
        Plot.barY(columns.filter(({ value }) => value !== null), { x: "label", y1: 0, y2: "value", fill: "var(--accent)" }),
        Plot.barY(columns.filter(({ value }) => value === null), { x: "label", y1: 0, y2: (high || 1) * 0.3, fill: "url(#hatch)" }),
        Plot.ruleY([0], { stroke: "var(--muted)" }),
        Plot.text(columns, { x: "label", y: ({ value }) => Math.max(0, value ?? (high || 1) * 0.3), dy: -9, text: "print", fill: "var(--ink)", fontWeight: 600, fontVariant: "tabular-nums" }),
      ],
    },
    options,
    description,
  );
}
