import * as Plot from "@observablehq/plot";
import type { PublishedObservation } from "../../loaders/datasets/published.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { text } from "../text.js";
import { drawPlot } from "./drawPlot.js";
import { fitText } from "./fitText.js";
import { isShown } from "./observations.js";
import { isNarrow, type ChartOptions } from "./options.js";
import { isVerdict, unitPrinter } from "./unitPrinter.js";

export interface UnitData {
  readonly indicator: Pick<Indicator, "unit" | "measure" | "target">;
  /** one row per agency, in the order to draw */
  readonly rows: readonly PublishedObservation[];
  /** the value of the whole region */
  readonly region: number | null;
  readonly description: string;
}

/** One line per agency: a dot with its interval (shares, means) or a bar from zero (counts), the region as a rule through all of them; withheld agencies keep their line, hatched. */
export function unitChart({ indicator, rows, region, description }: UnitData, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const narrow = isNarrow(options);
  const words = text(locale).figure;
  const shown = rows.filter(isShown);
  const withheld = rows.filter((row) => row.status === "c");
  const verdict = isVerdict(indicator, rows);
  const print = unitPrinter(indicator, rows, locale);
  const bars = indicator.measure === "count";
  const showRegion = region !== null && !bars && !verdict;
  const all = shown.flatMap((row) => [row.value!, row.low ?? row.value!, row.high ?? row.value!]).concat(showRegion ? [region] : []);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  const domain: [number, number] = bars ? [Math.min(0, low), Math.max(0, high)] : [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
  const name = (row: PublishedObservation) => row.opd_id;
  const label = { y: name, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 3, textAnchor: "start" as const };
  const step = narrow ? 34 : 22;
  return drawPlot(
    {
      height: rows.length * step + (showRegion ? 44 : 20),
      marginLeft: narrow ? 4 : 268, marginRight: verdict ? 76 : 58, marginTop: showRegion ? 30 : 6, marginBottom: 14,
      x: { domain, axis: null, nice: false },
      y: { domain: rows.map(name), axis: null, type: "band", padding: 0.3 },
      marks: [
        Plot.ruleY(rows, { y: name, stroke: "var(--rule)", dy: narrow ? 7 : 0 }),
        bars ? Plot.ruleX([0], { stroke: "var(--muted)" }) : null,
        showRegion ? Plot.ruleX([region!], { stroke: "var(--ink)", strokeDasharray: "3 3" }) : null,
        showRegion ? Plot.text([region!], { x: (d: number) => d, frameAnchor: "top", dy: -17, text: (d: number) => `${words.region} ${print(d)}`, textAnchor: textAnchor(region!, domain), fill: "var(--ink)", fontStyle: "italic" }) : null,
        bars
          ? Plot.barX(shown, { y: name, x1: 0, x2: "value", fill: "var(--accent)", insetTop: narrow ? 14 : 0 })
          : Plot.ruleY(shown.filter((row) => row.low !== null), { y: name, x1: "low", x2: "high", stroke: "var(--accent)", strokeWidth: 2, strokeOpacity: 0.45, dy: narrow ? 7 : 0 }),
        bars ? null : Plot.dot(shown, { y: name, x: "value", fill: "var(--accent)", r: 4, dy: narrow ? 7 : 0 }),
        Plot.barX(withheld, { y: name, x1: domain[0], x2: domain[0] + (domain[1] - domain[0]) * 0.25, fill: "url(#hatch)", insetTop: narrow ? 14 : 0 }),
        narrow
          ? Plot.text(rows, { ...label, x: domain[0], dy: -8, text: (row: PublishedObservation) => fitText(row.opd, 44) })
          : Plot.text(rows, { ...label, frameAnchor: "left", dx: -264, text: (row: PublishedObservation) => fitText(row.opd, 35) }),
        Plot.text(rows, {
          y: name, frameAnchor: "right", dx: verdict ? 72 : 54, dy: narrow ? 7 : 0, textAnchor: "end", fill: "var(--ink)", fontVariant: "tabular-nums",
          text: (row: PublishedObservation) => (isShown(row) ? print(row.value) : row.status ? `[${row.status}]` : "–"),
        }),
      ],
    },
    options,
    description,
  );
}

function textAnchor(value: number, [low, high]: readonly [number, number]): "start" | "middle" | "end" {
  const place = (value - low) / (high - low);
  return place < 0.15 ? "start" : place > 0.85 ? "end" : "middle";
}
