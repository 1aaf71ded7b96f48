import * as Plot from "@observablehq/plot";
import type { AnalysisFigure } from "../../loaders/analyses/analysis.js";
import type { PublishedEstimate } from "../../loaders/datasets/published.js";
import { formatEstimate, formatShortPeriod } from "../format.js";
import { text } from "../text.js";
import { drawPlot } from "./drawPlot.js";
import { fitText } from "./fitText.js";
import { isNarrow, type ChartOptions } from "./options.js";
import { measureOf, rowLabel, type Question } from "./questionWords.js";
import { spreadLabels } from "./spreadLabels.js";
import { wrapText } from "./wrapText.js";

export interface EstimateData {
  readonly figure: AnalysisFigure;
  readonly question: Question;
  readonly rows: readonly PublishedEstimate[];
  readonly description: string;
}

/** The picture that an analysis declares. */
export function estimateChart(data: EstimateData, options: ChartOptions): SVGSVGElement {
  switch (data.figure.kind) {
    case "intervals": return intervals(data, options);
    case "curve": return intervals({ ...data, rows: [...data.rows].sort((a, b) => (b.estimate ?? -Infinity) - (a.estimate ?? -Infinity)) }, options);
    case "bins": return bins(data, options);
    case "stack": return stack(data, options);
    case "trend": return trend(data, options);
  }
}

type Shown = PublishedEstimate & { readonly estimate: number };

function isShown(row: PublishedEstimate): row is Shown {
  return row.status === "" && row.estimate !== null;
}

/** A dot and its interval for each row, directly labelled, with a line where there would be no effect. */
function intervals({ question, rows, description }: EstimateData, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const narrow = isNarrow(options);
  const { unit, null: none } = measureOf(question, rows[0]!);
  const isRatio = unit === "ratio" || unit === "odds";
  const named = rows.map((row, at) => ({ row, id: String(at), label: rowLabel(question, row, rows, locale) }));
  const above = narrow || named.some(({ label }) => label.length > 48);
  const lines = named.map((line) => ({ ...line, label: above ? wrapText(line.label, narrow ? 46 : 100) : line.label }));
  const shown = lines.filter((line): line is typeof line & { row: Shown } => isShown(line.row));
  const values = shown.flatMap(({ row }) => [row.estimate, row.low ?? row.estimate, row.high ?? row.estimate]).concat(none === undefined ? [] : [none]).filter((value) => !isRatio || value > 0);
  const print = (value: number) => formatEstimate(value, unit, locale);
  const left = above ? 4 : 320;
  const step = above ? (lines.some(({ label }) => label.includes("\n")) ? 55 : 38) : 26;
  const dy = above ? step / 2 - 11 : 0;
  const right = Math.max(66, ...shown.map(({ row }) => print(row.estimate).length * 7.5 + 12));
  const domain = padded(values, isRatio);
  const scaled = (value: number) => (isRatio ? Math.log(value) : value);
  const fromLeft = none === undefined ? 0 : ((scaled(none) - scaled(domain[0])) / (scaled(domain[1]) - scaled(domain[0]))) * (options.width - left - right);
  return drawPlot(
    {
      height: lines.length * step + 34,
      marginLeft: left, marginRight: right, marginTop: 18, marginBottom: 16,
      x: { domain, type: isRatio ? "log" : "linear", axis: null },
      y: { domain: lines.map(({ id }) => id), axis: null, type: "band", padding: 0 },
      marks: [
        none === undefined ? null : Plot.ruleX([none], { stroke: "var(--target)", strokeDasharray: "2 4", strokeWidth: 1.5 }),
        none === undefined ? null : Plot.text([none], { x: (value: number) => value, frameAnchor: "top", dy: -12, textAnchor: left + fromLeft < 50 ? "start" : "middle", text: () => text(locale).inquiry.noEffect, fill: "var(--target)" }),
        Plot.link(shown.filter(({ row }) => row.low !== null && row.high !== null && (!isRatio || row.low > 0)), { x1: ({ row }) => row.low, x2: ({ row }) => row.high, y1: "id", y2: "id", stroke: "var(--accent)", strokeOpacity: 0.45, strokeWidth: 5, dy, strokeLinecap: "round" }),
        Plot.dot(shown, { x: ({ row }) => row.estimate, y: "id", dy, r: 4.5, fill: "var(--accent)", stroke: "var(--paper)" }),
        Plot.text(shown, { y: "id", dy, frameAnchor: "right", dx: right - 4, textAnchor: "end", text: ({ row }) => print(row.estimate), fill: "var(--ink)", fontWeight: 600 }),
        Plot.text(lines.filter(({ row }) => !isShown(row)), { y: "id", dy, frameAnchor: "right", dx: right - 4, textAnchor: "end", text: ({ row }) => `[${row.status || "x"}]`, fill: "var(--soft)" }),
        Plot.text(lines, { y: "id", frameAnchor: "left", dx: -left + 2, dy: above ? dy - 10 : 0, lineAnchor: above ? "bottom" : "middle", lineHeight: 1.15, textAnchor: "start", text: ({ label }) => label, fill: "var(--ink)" }),
      ],
    },
    options,
    description,
  );
}

/** A distribution: one bar for each bin, in the order of the rows; the first model in its newest period as bars, a second as ticks for comparison. */
function bins({ question, rows: all, description }: EstimateData, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const ofFirst = all.filter((row) => row.measure === all[0]!.measure && row.specification === all[0]!.specification);
  const newest = ofFirst.map(({ period }) => period).sort().at(-1);
  const rows = ofFirst.filter(({ period }) => period === newest);
  const second = all.filter(isShown).filter((row) => row.measure === all[0]!.measure && row.specification !== all[0]!.specification && row.period === newest && row.category && rows.some(({ category }) => category === row.category));
  const compared = second.filter(({ specification }) => specification === second[0]!.specification);
  const { unit } = measureOf(question, rows[0]!);
  const label = (row: PublishedEstimate) => question.categories.find(({ id }) => id === row.category)?.title[locale] ?? row.category;
  const shown = rows.filter(isShown);
  const left = isNarrow(options) ? 120 : 210;
  return drawPlot(
    {
      height: rows.length * 24 + (compared.length ? 34 : 12),
      marginLeft: left, marginRight: 60, marginTop: 4, marginBottom: compared.length ? 26 : 8,
      x: { domain: [0, Math.max(...[...shown, ...compared].map(({ high, estimate }) => high ?? estimate), 1e-9)], axis: null },
      y: { domain: rows.map(({ category }) => category), axis: null, type: "band", padding: 0.2 },
      marks: [
        Plot.barX(shown, { y: "category", x1: 0, x2: "estimate", fill: "var(--accent)" }),
        compared.length ? Plot.tickX(compared, { x: "estimate", y: "category", stroke: "var(--target)", strokeWidth: 3 }) : null,
        compared.length ? Plot.text([compared[0]!], { frameAnchor: "bottom-left", dx: 2 - left, dy: 18, textAnchor: "start", fill: "var(--target)", text: ({ specification }) => `▏${fitText(question.specifications.find(({ id }) => id === specification)!.title[locale], isNarrow(options) ? 46 : 90)}` }) : null,
        Plot.link(shown.filter(({ low }) => low !== null), { x1: "low", x2: "high", y1: "category", y2: "category", stroke: "var(--ink)", strokeWidth: 1.5 }),
        Plot.text(shown, { y: "category", frameAnchor: "right", dx: 56, textAnchor: "end", text: (row: Shown) => formatEstimate(row.estimate, unit, locale), fill: "var(--ink)" }),
        Plot.text(rows.filter((row) => !isShown(row)), { y: "category", frameAnchor: "right", dx: 56, textAnchor: "end", text: (row) => `[${row.status || "x"}]`, fill: "var(--soft)" }),
        Plot.text(rows, { y: "category", frameAnchor: "left", dx: 2 - left, textAnchor: "start", text: (row) => fitText(label(row), isNarrow(options) ? 17 : 30), fill: "var(--ink)" }),
      ],
    },
    options,
    description,
  );
}

/** Parts of a whole, one bar for each specification; each part named where it is wide enough and in the table. */
function stack({ question, rows, description }: EstimateData, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const narrow = isNarrow(options);
  const shown = rows.filter(isShown);
  const categories = question.categories.map(({ id }) => id).filter((id) => shown.some(({ category }) => category === id));
  const bars = [...new Set(shown.map(({ specification, period }) => `${specification}\t${period}`))];
  const parts = bars.flatMap((bar) => {
    let from = 0;
    return categories.flatMap((category) => {
      const row = shown.find((candidate) => candidate.category === category && `${candidate.specification}\t${candidate.period}` === bar);
      return row ? [{ bar, row, category, from, to: (from += row.estimate) }] : [];
    });
  });
  const name = (category: string) => question.categories.find(({ id }) => id === category)!.title[locale];
  const barTitle = (bar: string) => {
    const [specification, period] = bar.split("\t");
    const title = question.specifications.find(({ id }) => id === specification)!.title[locale];
    return new Set(bars.map((other) => other.split("\t")[1])).size > 1 ? `${title} · ${formatShortPeriod(period!, locale)}` : title;
  };
  const step = (category: string) => 1 + Math.round((categories.indexOf(category) * 4) / Math.max(1, categories.length - 1));
  return drawPlot(
    {
      height: bars.length * 74 + 8,
      marginLeft: 2, marginRight: 2, marginTop: 4, marginBottom: 4,
      x: { domain: [0, Math.max(1, ...parts.map(({ to }) => to))], axis: null },
      y: { domain: bars, axis: null, type: "band", padding: 0.08 },
      marks: [
        Plot.barX(parts, { y: "bar", x1: "from", x2: "to", fill: ({ category }) => `var(--step-${step(category)})`, insetTop: 18, insetBottom: 18, stroke: "var(--paper)" }),
        Plot.text(parts.filter(({ from, to }) => to - from >= (narrow ? 0.1 : 0.05)), { y: "bar", x: ({ from, to }) => (from + to) / 2, text: ({ row }) => formatEstimate(row.estimate, "share", locale), fill: ({ category }) => `var(--on-step-${step(category)})`, fontWeight: 600 }),
        Plot.text(parts.filter(({ from, to }) => to - from >= (narrow ? 0.2 : 0.08)), { y: "bar", x: "from", textAnchor: "start", dy: 25, text: ({ category, from, to }) => fitText(name(category), Math.floor((to - from) * options.width / 7)), fill: "var(--soft)" }),
        Plot.text(bars, { y: (bar: string) => bar, x: () => 0, textAnchor: "start", dy: -27, text: (bar: string) => barTitle(bar), fill: "var(--ink)" }),
      ],
    },
    options,
    description,
  );
}

/** Over periods, one line for each measure, model and category, named at its end. */
function trend({ question, rows, description }: EstimateData, options: ChartOptions): SVGSVGElement {
  const { locale } = options;
  const { unit, null: none } = measureOf(question, rows[0]!);
  const shown = rows.filter(isShown).filter(({ period }) => period !== "");
  const line = ({ measure, specification, category }: PublishedEstimate) => `${measure}\t${specification}\t${category}`;
  const periods = [...new Set(shown.map(({ period }) => period))].sort();
  const values = shown.flatMap((row) => [row.estimate, row.low ?? row.estimate, row.high ?? row.estimate]).concat(none === undefined ? [] : [none]);
  const last = [...new Set(shown.map(line))].map((name) => shown.filter((row) => line(row) === name).sort((a, b) => (a.period < b.period ? -1 : 1)).at(-1)!);
  // two intervals around one line are named once
  const ends = last.filter((row, at) => !last.slice(0, at).some((other) => other.measure === row.measure && other.category === row.category && other.period === row.period && other.estimate === row.estimate));
  const [height, marginTop, marginBottom] = [isNarrow(options) ? 190 : 200, 26, 28];
  const [low, high] = padded(values, false);
  const moves = spreadLabels(ends.map(({ estimate }) => ((high - estimate) / (high - low)) * (height - marginTop - marginBottom)), 14);
  return drawPlot(
    {
      height,
      marginLeft: 12, marginRight: ends.length > 1 ? (isNarrow(options) ? 110 : 220) : 40, marginTop, marginBottom, insetLeft: 24, insetRight: 24,
      x: { domain: periods, type: "point", label: null, tickSize: 0, tickFormat: (period: string) => formatShortPeriod(period, locale), ticks: periods.filter((_, at) => (periods.length - 1 - at) % Math.ceil(periods.length / (isNarrow(options) ? (periods.some((name) => name.length > 4) ? 2 : 4) : 9)) === 0) },
      y: { domain: [low, high], axis: null },
      marks: [
        none === undefined ? null : Plot.ruleY([none], { stroke: "var(--target)", strokeDasharray: "2 4" }),
        Plot.areaY(shown, { x: "period", y1: "low", y2: "high", z: line, fill: "var(--accent)", fillOpacity: 0.13 }),
        Plot.lineY(shown, { x: "period", y: "estimate", z: line, stroke: "var(--accent)", strokeWidth: 2.5 }),
        Plot.dot(shown, { x: "period", y: "estimate", r: 3.5, fill: "var(--accent)" }),
        Plot.text(ends.length > 1 ? [] : shown.filter((row) => line(row) === line(ends[0]!) && (periods.length <= 8 || row.period === periods[0] || row.period === periods.at(-1))), { x: "period", y: "estimate", dy: -13, text: (row: Shown) => formatEstimate(row.estimate, unit, locale), fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 4, fontWeight: 600 }),
        ...(ends.length > 1 ? ends : []).map((end, at) => Plot.text([end], { x: "period", y: "estimate", dx: 10, dy: moves[at]!, textAnchor: "start", text: (row: Shown) => `${formatEstimate(row.estimate, unit, locale)} ${fitText(rowLabel(question, { ...row, period: "" }, ends.map((other) => ({ ...other, period: "" })), locale), isNarrow(options) ? 14 : 30)}`, fill: "var(--ink)" })),
      ],
    },
    options,
    description,
  );
}

function padded(values: readonly number[], isRatio: boolean): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (isRatio) return [low / 1.1, high * 1.1];
  const room = (high - low || Math.abs(high) * 0.1 || 1) * 0.08;
  return [low - room, high + room];
}
