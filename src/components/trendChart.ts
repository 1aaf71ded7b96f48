import * as Plot from "@observablehq/plot";
import type { PublishedObservation } from "../../loaders/datasets/published.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { formatShortPeriod, formatValue } from "../format.js";
import { drawPlot } from "./drawPlot.js";
import { isShown } from "./observations.js";
import { isNarrow, type ChartOptions } from "./options.js";

export interface TrendData {
  readonly indicator: Pick<Indicator, "unit" | "measure" | "target">;
  /** totals of one place, ascending */
  readonly rows: readonly PublishedObservation[];
  /** drawn thin behind the rows */
  readonly context?: readonly PublishedObservation[];
  readonly description: string;
}

/** A line over periods with its interval as a band, each point labelled; withheld points leave a gap. */
export function trendChart({ indicator, rows, context = [], description }: TrendData, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const periods = rows.map((row) => row.period);
  const shown = rows.filter(isShown);
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const values = [...shown, ...context.filter(isShown)].flatMap((row) => [row.value!, row.low ?? row.value!, row.high ?? row.value!]);
  const target = indicator.target && Math.abs(indicator.target.value - Math.max(...values)) < Math.max(0.15, spread(values)) * 1.5 ? indicator.target : undefined;
  const domain = padded(target ? [...values, target.value] : values, indicator.measure === "count");
  const labelled = periods.length > 6 ? shown.filter((_, i) => i === 0 || i === shown.length - 1) : shown;
  const x = { domain: periods, label: null };
  return drawPlot(
    {
      height: isNarrow(options) ? 170 : 180,
      marginLeft: 12, marginRight: 12, marginTop: 30, marginBottom: 28, insetLeft: 28, insetRight: 28,
      x: { ...x, type: "point", tickSize: 0, ticks: thinned(periods, isNarrow(options) ? 4 : 9), tickFormat: (period: string) => formatShortPeriod(period, locale) },
      y: { domain, axis: null },
      marks: [
        Plot.gridY({ ticks: 4, stroke: "var(--rule)", strokeOpacity: 1 }),
        target ? Plot.ruleY([target.value], { stroke: "var(--target)", strokeDasharray: "2 4", strokeWidth: 1.5 }) : null,
        target ? Plot.text([target], { x: () => periods[0]!, y: "value", text: () => `${target.title[locale]} ${print(target.value)}`, textAnchor: "start", dx: -26, dy: -8, fill: "var(--target)" }) : null,
        shown.some((row) => row.low !== null)
          ? Plot.areaY(rows, { x: "period", y1: (row) => (isShown(row) ? row.low : NaN), y2: (row) => (isShown(row) ? row.high : NaN), fill: "var(--accent)", fillOpacity: 0.14 })
          : null,
        context.length ? Plot.lineY(context, { x: "period", y: (row) => (isShown(row) ? row.value : NaN), stroke: "var(--muted)", strokeWidth: 1.5, strokeDasharray: "4 3" }) : null,
        Plot.lineY(rows, { x: "period", y: (row) => (isShown(row) ? row.value : NaN), stroke: "var(--accent)", strokeWidth: 2.5 }),
        Plot.dot(shown, { x: "period", y: "value", fill: "var(--accent)", r: periods.length > 6 ? 2.5 : 4 }),
        Plot.text(labelled, { x: "period", y: "value", text: (row) => print(row.value!), dy: -13, fill: "var(--ink)", fontWeight: 600, stroke: "var(--paper)", strokeWidth: 4 }),
      ],
    },
    options,
    description,
  );
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Some room above and below; counts that lie near zero begin there. */
function padded(values: readonly number[], fromZero: boolean): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) * 0.1 || 1) * 0.25;
  return [fromZero && low >= 0 && low < high * 0.5 ? 0 : low - room, high + room];
}

function thinned(periods: readonly string[], most: number): string[] {
  const step = Math.ceil(periods.length / most);
  return periods.filter((_, i) => (periods.length - 1 - i) % step === 0);
}
