import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.js";
import { text } from "../text.js";
import { drawPlot } from "./drawPlot.js";
import { isNarrow, type ChartOptions } from "./options.js";

export interface FlowYear {
  readonly year: string;
  readonly entries: number | null;
  readonly exits: number | null;
}

/** Entries above the line and exits below it, year by year. */
export function flowChart({ years, description }: { readonly years: readonly FlowYear[]; readonly description: string }, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const words = text(locale).figure;
  const entries = years.map(({ year, entries }) => ({ year, value: entries, label: `${words.entries} ` }));
  const exits = years.map(({ year, exits }) => ({ year, value: exits === null ? null : -exits, label: `${words.exits} ` }));
  const high = Math.max(1, ...entries.map(({ value }) => value ?? 0));
  const low = Math.min(-1, ...exits.map(({ value }) => value ?? 0));
  const room = (high - low) * 0.12;
  const print = ({ value, label }: { value: number | null; label: string }) => label + (value === null ? "[c]" : formatNumber(Math.abs(value), locale));
  return drawPlot(
    {
      height: isNarrow(options) ? 250 : 270,
      marginLeft: 4, marginRight: 4, marginTop: 8, marginBottom: 26,
      x: { domain: years.map(({ year }) => year), label: null, type: "band", padding: 0.25, tickSize: 0 },
      y: { domain: [low - room, high + room], axis: null },
      marks: [
        Plot.barY(entries, { x: "year", y1: 0, y2: "value", fill: "var(--step-1)" }),
        Plot.barY(exits, { x: "year", y1: 0, y2: "value", fill: "var(--accent)" }),
        Plot.ruleY([0], { stroke: "var(--ink)" }),
        Plot.text(entries, { x: "year", y: ({ value }) => value ?? 0, dy: -9, text: print, fill: "var(--ink)", fontVariant: "tabular-nums" }),
        Plot.text(exits, { x: "year", y: ({ value }) => value ?? 0, dy: 10, text: print, fill: "var(--ink)", fontVariant: "tabular-nums" }),
      ],
    },
    options,
    description,
  );
}
