import * as Plot from "@observablehq/plot";
import type { PublishedObservation } from "../../loaders/datasets/published.js";
import type { Dimension } from "../../loaders/indicators/indicator.js";
import { formatShare } from "../format.js";
import { text } from "../text.js";
import { drawPlot } from "./drawPlot.js";
import { fitText } from "./fitText.js";
import { isShown } from "./observations.js";
import { isNarrow, type ChartOptions } from "./options.js";

export interface StackData {
  readonly dimension: Dimension;
  /** one bar per line: a period or an agency */
  readonly lines: readonly { readonly id: string; readonly label: string; readonly rows: readonly PublishedObservation[] }[];
  readonly description: string;
}

/** Ordered categories as parts of a whole, one horizontal bar per line; a part that is withheld is hatched. */
export function stackChart({ dimension, lines, description }: StackData, options: ChartOptions): SVGSVGElement {
  const narrow = isNarrow(options);
  const categories = dimension.categories.map(({ id }) => id);
  const parts = lines.flatMap((line) => partsOf(line.rows, categories).map((part) => ({ ...part, line: line.id })));
  const nameWidth = lines.every(({ label }) => label.length < 14) ? (narrow ? 84 : 100) : narrow ? 4 : 268;
  const above = nameWidth < 10;
  const step = above ? 36 : 26;
  return drawPlot(
    {
      height: lines.length * step + 16,
      marginLeft: nameWidth, marginRight: 8, marginTop: 8, marginBottom: 8,
      x: { domain: [0, 1], axis: null },
      y: { domain: lines.map(({ id }) => id), axis: null, type: "band", padding: 0.18 },
      marks: [
        Plot.barX(parts, { y: "line", x1: "from", x2: "to", fill: (part) => (part.withheld ? "url(#hatch)" : colour(dimension, part.category)), insetTop: above ? 13 : 0, stroke: "var(--paper)", strokeWidth: 1 }),
        Plot.text(parts.filter((part) => !part.withheld && part.to - part.from >= (narrow ? 0.13 : 0.06)), {
          y: "line", x: (part) => (part.from + part.to) / 2, dy: above ? 6 : 0, fontVariant: "tabular-nums",
          text: (part) => formatShare(part.to - part.from, options.locale, narrow ? 0 : 1), fill: (part) => onColour(dimension, part.category),
        }),
        Plot.text(parts.filter((part) => part.withheld && part.to - part.from >= 0.3), {
          y: "line", x: (part) => (part.from + part.to) / 2, dy: above ? 6 : 0, text: () => text(options.locale).figure.withheld, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 5,
        }),
        above
          ? Plot.text(lines, { y: "id", x: () => 0, dy: -11, textAnchor: "start", text: (line) => fitText(line.label, 44), fill: "var(--ink)" })
          : Plot.text(lines, { y: "id", frameAnchor: "left", dx: 4 - nameWidth, textAnchor: "start", text: (line) => fitText(line.label, 35), fill: "var(--ink)" }),
      ],
    },
    options,
    description,
  );
}

/** The parts of one bar; what is withheld fills the rest after the known parts. */
function partsOf(rows: readonly PublishedObservation[], categories: readonly string[]): { category: string; from: number; to: number; withheld: boolean }[] {
  let from = 0;
  const parts: { category: string; from: number; to: number; withheld: boolean }[] = [];
  for (const category of categories) {
    const row = rows.find((candidate) => candidate.category === category);
    if (!isShown(row) || row.value <= 0) continue;
    parts.push({ category, from, to: (from += row.value), withheld: false });
  }
  if (rows.some((row) => row.status === "c") && from < 0.9995) parts.push({ category: "c", from, to: 1, withheld: true });
  return parts;
}

/** Five ordered steps: from the first category to the last. */
export function colour(dimension: Dimension, category: string): string {
  return `var(--step-${stepOf(dimension, category)})`;
}

function onColour(dimension: Dimension, category: string): string {
  return `var(--on-step-${stepOf(dimension, category)})`;
}

function stepOf(dimension: Dimension, category: string): number {
  const index = dimension.categories.findIndex(({ id }) => id === category);
  return dimension.categories.length < 2 ? 1 : 1 + Math.round((index * 4) / (dimension.categories.length - 1));
}
