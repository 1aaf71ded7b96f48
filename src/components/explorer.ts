import { escape, fromArrow, type ColumnTable } from "arquero";
import type { Published, PublishedObservation } from "../../loaders/datasets/published.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { formatPeriod, formatShortPeriod, formatValue } from "../format.js";
import { text } from "../text.js";
import { dataTable, valueCell } from "./dataTable.js";
import { element } from "./element.js";
import { legend } from "./legend.js";
import { isShown, periodsOf } from "./observations.js";
import type { DrawOptions } from "./options.js";
import { stackChart } from "./stackChart.js";
import { trendChart } from "./trendChart.js";

export interface ExplorerFacts {
  readonly indicators: readonly Pick<Indicator, "id" | "title" | "unit" | "measure" | "dimensions" | "target" | "interval" | "chart">[];
  readonly opds: Published["opds"];
}

/** Reads the page's observations (an Arrow file) and draws one indicator of one agency beside the whole region. */
export function openExplorer({ bytes, facts }: { readonly bytes: ArrayBuffer; readonly facts: ExplorerFacts }, options: DrawOptions): (indicator: string, opd: string) => HTMLElement {
  const table = fromArrow(bytes) as ColumnTable;
  return (id, opd) => {
    const indicator = facts.indicators.find((candidate) => candidate.id === id);
    if (!indicator) throw new RangeError(`no such indicator: "${id}"`);
    const rows = table.filter(escape((row: PublishedObservation) => row.indicator === id && (row.opd_id === opd || row.opd_id === "region"))).orderby("period").objects() as PublishedObservation[];
    const name = facts.opds.find(({ opd_id }) => opd_id === opd)?.opd_name ?? text(options.locale).explorer.whole;
    return view(indicator, rows.filter((row) => row.opd_id === opd), opd === "region" ? [] : rows.filter((row) => row.opd_id === "region"), name, options);
  };
}

function view(indicator: ExplorerFacts["indicators"][number], rows: PublishedObservation[], region: PublishedObservation[], name: string, options: DrawOptions): HTMLElement {
  const { document, locale } = options;
  const h = element.bind(null, document);
  const words = text(locale).explorer;
  const title = `${indicator.title[locale]}: ${name}`;
  if (!rows.length) return h("div", {}, h("h3", {}, title), h("p", {}, words.empty));
  const width = Math.min(700, Math.max(300, (document.querySelector(".explorer-result")?.clientWidth ?? 700) - 2));
  const totals = rows.filter((row) => row.dimension === "");
  const context = region.filter((row) => row.dimension === "");
  const [dimension] = indicator.dimensions;
  const charts: Node[] = [];
  if (totals.filter(isShown).length > 0) charts.push(trendChart({ indicator, rows: totals, context, description: title }, { ...options, width }));
  else if (dimension && indicator.measure === "share") {
    const lines = periodsOf(rows).map((period) => ({ id: period, label: formatShortPeriod(period, locale), rows: rows.filter((row) => row.period === period && row.dimension === dimension.id) }));
    charts.push(legend(dimension, options), stackChart({ dimension, lines: lines.slice(-8), description: title }, { ...options, width }));
  }
  for (const svg of charts) if ("setAttribute" in svg && (svg as Element).tagName === "svg") (svg as Element).setAttribute("class", "chart");
  return h("div", {},
    h("h3", { class: "figure-title" }, title),
    context.length ? h("p", { class: "figure-measure" }, words.compare(name)) : null,
    h("div", { class: "panel" }, charts),
    valueTable(indicator, rows, options));
}

/** One line per total and category, one column per period. */
function valueTable(indicator: ExplorerFacts["indicators"][number], rows: readonly PublishedObservation[], options: DrawOptions): HTMLElement {
  const { locale } = options;
  const words = text(locale);
  const periods = periodsOf(rows).slice(-8);
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const lines = [
    { dimension: "", category: "", label: words.quality.total },
    ...indicator.dimensions.flatMap((dimension) => dimension.categories.map(({ id, title }) => ({ dimension: dimension.id, category: id, label: title[locale] }))),
  ].filter((line) => rows.some((row) => row.dimension === line.dimension && row.category === line.category));
  return dataTable({
    caption: words.explorer.table,
    columns: [{ label: words.table.category }, ...periods.map((period) => ({ label: formatPeriod(period, locale), numeric: true }))],
    rows: lines.map((line) => [line.label, ...periods.map((period) => valueCell(rows.find((row) => row.period === period && row.dimension === line.dimension && row.category === line.category), print, options))]),
    sortable: false,
  }, options);
}
