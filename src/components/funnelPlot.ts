import type { Published, PublishedFunnel } from "../../loaders/datasets/published.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { formatNumber, formatValue } from "../format.js";
import { text } from "../text.js";
import { svgElement } from "./element.js";
import { fitText } from "./fitText.js";
import { isNarrow, type ChartOptions } from "./options.js";

export interface FunnelData {
  readonly funnel: PublishedFunnel;
  readonly indicator: Pick<Indicator, "unit" | "measure">;
  readonly opds: Published["opds"];
  /** the agency to set off; without one, those beyond the outer limits are named */
  readonly opd?: string;
  readonly description: string;
}

type Point = PublishedFunnel["points"][number];
type Curve = PublishedFunnel["curve"][number];

/** of the bold labels, in pixels, on the wide side */
const letterWidth = 7.6;

/** Agencies by size and value, between control limits of 95 % and 99.8 % around the region's value; one of them, or those outside, named in place. */
export function funnelPlot({ funnel, indicator, opds, opd, description }: FunnelData, options: ChartOptions): SVGSVGElement {
  const { document, locale, width } = options;
  const s = svgElement.bind(null, document);
  const words = text(locale);
  const height = isNarrow(options) ? 224 : 264;
  const [left, right, top, bottom] = [46, 12, 16, 40];
  const { points, curve, target } = funnel;
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const [least, most] = [curve[0]!.n * 0.9, curve.at(-1)!.n * 1.1];
  const values = points.map(({ value }) => value).concat(target, curve.at(-1)!.low998, curve.at(-1)!.high998);
  const room = (Math.max(...values) - Math.min(...values) || 0.1) * 0.12;
  const ceiling = indicator.unit === "share" ? 1 : Infinity;
  const low = Math.max(Math.min(...values) >= 0 ? 0 : -Infinity, Math.min(...values) - room);
  const high = Math.min(ceiling, Math.max(...values) + room);
  const x = (n: number) => tenth(left + ((width - left - right) * Math.log(n / least)) / Math.log(most / least));
  const y = (value: number) => tenth(top + ((height - top - bottom) * (high - Math.min(high, Math.max(low, value)))) / (high - low || 1));
  const band = (from: (at: Curve) => number, to: (at: Curve) => number) => `M${[...curve.map((at) => `${x(at.n)} ${y(to(at))}`), ...[...curve].reverse().map((at) => `${x(at.n)} ${y(from(at))}`)].join("L")}Z`;
  const line = (of: (at: Curve) => number) => `M${curve.map((at) => `${x(at.n)} ${y(of(at))}`).join("L")}`;
  const label = (attributes: Readonly<Record<string, string | number>>, content: string) => s("text", { fill: "var(--ink)", stroke: "var(--paper)", "stroke-width": 4, "paint-order": "stroke", "stroke-linejoin": "round", ...attributes }, content);
  const named = opd ? points.filter((point) => point.opd_id === opd) : furthest(points, target);
  const others = points.filter((point) => !named.includes(point));
  const name = ({ opd_id }: Point) => opds.find((candidate) => candidate.opd_id === opd_id)?.opd_name ?? opd_id;
  return s(
    "svg", { class: `chart ${isNarrow(options) ? "chart-narrow" : "chart-wide"}`, viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": description, fill: "currentColor" },
    s("path", { d: band((at) => at.low998, (at) => at.high998), fill: "var(--sunken)", stroke: "var(--rule)" }),
    s("path", { d: band((at) => at.low95, (at) => at.high95), fill: "var(--rule)", "fill-opacity": 0.75 }),
    funnel.between > 0 ? [(at: Curve) => at.chance_low, (at: Curve) => at.chance_high].map((of) => s("path", { d: line(of), fill: "none", stroke: "var(--soft)", "stroke-dasharray": "1 3" })) : null,
    s("path", { d: `M${left} ${y(target)}H${width - right}`, stroke: "var(--ink)", "stroke-dasharray": "3 3" }),
    ticks(low, high).map((value) => s("text", { x: left - 6, y: y(value), dy: "0.32em", "text-anchor": "end", fill: "var(--soft)" }, print(value))),
    decades(least, most).map((n) => [
      s("path", { d: `M${x(n)} ${height - bottom}v4`, stroke: "var(--muted)" }),
      s("text", { x: x(n), y: height - bottom + 15, "text-anchor": "middle", fill: "var(--soft)" }, formatNumber(n, locale)),
    ]),
    s("text", { x: width - right, y: height - 4, "text-anchor": "end", fill: "var(--soft)" }, words.agency.size),
    others.map((point) => s("circle", { cx: x(point.n), cy: y(point.value), r: 3, fill: point.place === "alarm" ? "var(--target)" : "var(--muted)", stroke: "var(--paper)", "stroke-width": 0.75 })),
    named.map((point) => s("circle", { cx: x(point.n), cy: y(point.value), r: opd ? 6 : 4.5, fill: "var(--accent)", stroke: "var(--paper)", "stroke-width": 1.5 })),
    label({ x: width - right, y: y(target) - 6, "text-anchor": "end", fill: "var(--soft)", "font-style": "italic" }, `${words.figure.region} ${print(target)}`),
    named.map((point) => {
      const end = x(point.n) > left + (width - left - right) * 0.5;
      const near = Math.abs(y(point.value) - y(target) + 10) < 14;
      const letters = Math.floor((end ? x(point.n) - left : width - right - x(point.n)) / letterWidth) - print(point.value).length - 3;
      return label({ x: x(point.n) + (end ? -10 : 10), y: y(point.value) + (near ? 16 : 0), dy: "0.32em", "text-anchor": end ? "end" : "start", "font-weight": 600 },
        `${letters < 8 ? "" : `${fitText(name(point), Math.min(letters, 40))} `}${print(point.value)}`);
    }),
  ) as SVGSVGElement;
}

/** The three that stray furthest beyond the outer limits. */
function furthest(points: readonly Point[], target: number): Point[] {
  return points.filter(({ place }) => place === "alarm").sort((a, b) => Math.abs(b.value - target) - Math.abs(a.value - target)).slice(0, 3);
}

/** Three or more round values within a range. */
function ticks(low: number, high: number): number[] {
  const power = 10 ** Math.floor(Math.log10(high - low));
  const counts = (step: number) => Math.floor(high / step) - Math.ceil(low / step) + 1;
  const step = [1, 0.5, 0.25, 0.2, 0.1].map((factor) => factor * power).find((candidate) => counts(candidate) >= 3) ?? power / 10;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}

/** Round sizes within a range: 1, 3, 10, 30, …; more of them where the range is narrow. */
function decades(least: number, most: number): number[] {
  const within = (steps: readonly number[]) => [1, 10, 100, 1000, 10000].flatMap((power) => steps.map((step) => step * power)).filter((n) => n >= least && n <= most);
  const few = within([1, 3]);
  return few.length >= 3 ? few : within([1, 2, 3, 5, 7]);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
