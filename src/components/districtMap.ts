import type { Published, PublishedDistrict, PublishedObservation } from "../../loaders/datasets/published.js";
import { formatNumber, formatValue } from "../format.js";
import { text } from "../text.js";
import { dataTable, valueCell } from "./dataTable.js";
import { middleOf, placeLabels, type PlacedLabel } from "./districtLabels.js";
import { element, svgElement } from "./element.js";
import { fitText } from "./fitText.js";
import { narrowWidth, sourceLine, wideWidth } from "./indicatorFigure.js";
import { isShown, periodsOf, type ObservationIndex } from "./observations.js";
import { isNarrow, type ChartOptions, type DrawOptions } from "./options.js";
import { withheldNote } from "./withheldNote.js";

export interface MapData {
  readonly published: Pick<Published, "districts" | "indicators" | "opds" | "release" | "kinds" | "datasets">;
  readonly observations: ObservationIndex;
}

export const mapped = "pegawai-per-penduduk";
const dimension = "kecamatan";
const steps = 4;

/** Employees per 1,000 inhabitants on a map of the kecamatan, or on one tile for each where the region gives no outlines; with its table. */
export function districtMap({ published, observations }: MapData, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).districts;
  const { figure, table } = text(locale);
  const indicator = published.indicators.find(({ id }) => id === mapped);
  const all = observations.of(mapped).filter((row) => row.dimension === dimension && row.opd_id === "region");
  const period = periodsOf(all).at(-1) ?? "";
  const rows = all.filter((row) => row.period === period).sort((a, b) => (a.category < b.category ? -1 : 1));
  if (!indicator?.available || !rows.length) {
    return h("article", { class: "figure figure-empty", id: "peta-kecamatan" }, h("h3", { class: "figure-title" }, words.title), h("p", { class: "no-data" }, indicator?.reason?.[locale] ?? `${figure.noData}.`));
  }
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const shown = rows.filter(isShown).sort((a, b) => b.value - a.value);
  const finding = shown.length > 1 ? words.finding({ most: shown[0]!.category, mostValue: print(shown[0]!.value), least: shown.at(-1)!.category, leastValue: print(shown.at(-1)!.value), period }) : words.title;
  const outlines = rows.every((row) => published.districts.some(({ district }) => district === row.category)) ? published.districts : [];
  const drawn = [narrowWidth, wideWidth].map((width) => (outlines.length ? shapeMap : tileMap)({ rows, outlines, print, description: `${finding}.` }, { document, locale, width }));
  const numbered = drawn.some(({ isNumbered }) => isNumbered);
  return h("article", { class: "figure", id: "peta-kecamatan" },
    h("div", { class: "figure-main" },
      h("h3", { class: "figure-title" }, finding),
      h("p", { class: "figure-measure" }, `${indicator.title[locale]} · ${period}`),
      scale(rows, print, options),
      drawn.map(({ svg }) => svg),
      h("details", { class: "twin", open: numbered }, h("summary", {}, figure.table), dataTable({
        caption: `${indicator.title[locale]}: ${words.district}, ${period}`,
        columns: [{ label: words.district }, { label: table.value, numeric: true }, { label: words.population, numeric: true }],
        rows: rows.map((row, at) => [numbered ? `${at + 1} · ${row.category}` : row.category, valueCell(row, print, options), valueCell({ status: row.status, value: row.n }, (n) => formatNumber(n, locale), options)]),
      }, options), rows.some(({ status }) => status === "c") ? withheldNote(options) : null)),
    h("div", { class: "figure-side" }, h("h4", {}, figure.reading), h("p", {}, indicator.interpretation[locale]), outlines.length ? null : h("p", {}, words.tiles), sourceLine(indicator, published, options)));
}

interface Drawing {
  readonly rows: readonly PublishedObservation[];
  readonly outlines: readonly PublishedDistrict[];
  readonly print: (value: number) => string;
  readonly description: string;
}

interface Drawn {
  readonly svg: SVGElement;
  /** some names gave way to the numbers of the table */
  readonly isNumbered: boolean;
}

function shapeMap({ rows, outlines, print, description }: Drawing, options: ChartOptions): Drawn {
  const s = svgElement.bind(null, options.document);
  const points = outlines.flatMap(({ rings }) => rings.flat());
  const [right, bottom] = [0, 1].map((axis) => points.reduce((most, point) => Math.max(most, point[axis]!), 1)) as [number, number];
  const factor = Math.min((options.width - 8) / right, (options.width * (isNarrow(options) ? 1 : 0.7)) / bottom);
  const [height, left] = [Math.ceil(bottom * factor) + 8, (options.width - right * factor) / 2];
  const at = ([x, y]: readonly [number, number]): string => `${round(left + x * factor)} ${round(4 + y * factor)}`;
  const shapes = rows.map((row) => ({ row, rings: outlines.find(({ district }) => district === row.category)!.rings }));
  const labels = placeLabels(shapes.map(({ row, rings }) => {
    const { x, y, area } = middleOf(rings);
    return { id: row.category, name: row.category, value: valueText(row, print), x: left + x * factor, y: 4 + y * factor, area };
  }), options.width);
  const svg = s("svg", frame(options, height, description),
    shapes.map(({ row, rings }) => s("path", { d: rings.map((ring) => `M${ring.map(at).join("L")}Z`).join(""), "fill-rule": "evenodd", ...fillOf(row, rows), stroke: "var(--soft)", "stroke-width": 1, "stroke-linejoin": "round" })),
    labels.map((label) => labelOf(label, options.document)));
  return { svg, isNumbered: labels.some(({ short }) => short !== null) };
}

function tileMap({ rows, print, description }: Drawing, options: ChartOptions): Drawn {
  const s = svgElement.bind(null, options.document);
  const columns = Math.min(rows.length, isNarrow(options) ? 2 : 4);
  const gap = 6;
  const [width, height] = [(options.width - gap * (columns - 1)) / columns, 76];
  const svg = s("svg", frame(options, Math.ceil(rows.length / columns) * (height + gap) - gap, description), rows.map((row, at) => {
    const [x, y] = [(at % columns) * (width + gap), Math.floor(at / columns) * (height + gap)];
    return s("g", {},
      s("rect", { x: round(x + 0.5), y: y + 0.5, width: round(width - 1), height: height - 1, rx: 2, ...fillOf(row, rows), stroke: "var(--soft)", "stroke-width": 1 }),
      labelOf({ id: row.category, name: fitText(row.category, Math.floor((width - 10) / 7)), value: valueText(row, print), x: x + width / 2, y: y + height / 2, area: 1, short: null }, options.document));
  }));
  return { svg, isNumbered: false };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const valueText = (row: PublishedObservation, print: (value: number) => string): string => (isShown(row) ? print(row.value) : `[${row.status || "x"}]`);

function frame(options: ChartOptions, height: number, description: string): Record<string, string | number> {
  return { class: `chart ${isNarrow(options) ? "chart-narrow" : "chart-wide"}`, viewBox: `0 0 ${options.width} ${height}`, width: options.width, height, role: "img", "aria-label": description };
}

function labelOf({ name, value, x, y, short }: PlacedLabel, document: Document): SVGElement {
  const s = svgElement.bind(null, document);
  const common = { "text-anchor": "middle", fill: "var(--ink)", stroke: "var(--paper)", "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" };
  if (short !== null) return s("text", { ...common, x: round(x), y: round(y + 4), "font-weight": 650 }, short);
  return s("g", {}, s("text", { ...common, x: round(x), y: round(y - 4) }, name), s("text", { ...common, x: round(x), y: round(y + 13), "font-weight": 650 }, value));
}

/** One of four steps between the least and the greatest value shown. */
function stepOf(value: number, rows: readonly PublishedObservation[]): number {
  const values = rows.filter(isShown).map((row) => row.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high > low ? Math.min(steps - 1, Math.floor(((value - low) / (high - low)) * steps)) : 1;
}

const opacity = (step: number): number => [0.1, 0.26, 0.42, 0.58][step]!;

function fillOf(row: PublishedObservation, rows: readonly PublishedObservation[]): Record<string, string | number> {
  if (row.status === "c") return { fill: "url(#hatch)" };
  return isShown(row) ? { fill: "var(--accent)", "fill-opacity": opacity(stepOf(row.value, rows)) } : { fill: "var(--sunken)" };
}

/** What the steps stand for; nothing to say where all are one. */
function scale(rows: readonly PublishedObservation[], print: (value: number) => string, { document }: DrawOptions): HTMLElement | null {
  const values = rows.filter(isShown).map((row) => row.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) return null;
  const h = element.bind(null, document);
  const s = svgElement.bind(null, document);
  const bound = (step: number) => print(low + ((high - low) * step) / steps);
  return h("ul", { class: "legend" }, Array.from({ length: steps }, (_, step) => h("li", {},
    s("svg", { width: 14, height: 14, "aria-hidden": "true" }, s("rect", { width: 14, height: 14, fill: "var(--accent)", "fill-opacity": opacity(step), stroke: "var(--soft)" })), `${bound(step)}–${bound(step + 1)}`)));
}
