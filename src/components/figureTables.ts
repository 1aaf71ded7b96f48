import type { PublishedObservation } from "../../loaders/datasets/published.js";
import { formatNumber, formatPeriod, formatShortPeriod, formatValue } from "../format.js";
import { text } from "../text.js";
import { dataTable, valueCell, type TableCell } from "./dataTable.js";
import { periodsOf, totals } from "./observations.js";
import type { DrawOptions } from "./options.js";
import type { PanelData } from "./panels.js";
import { unitPrinter } from "./unitPrinter.js";

/** The numbers of a figure as tables: the region over time, its categories over time, and the agencies in the newest period. */
export function figureTables(data: PanelData, options: DrawOptions): HTMLElement[] {
  return [...regionTable(data, options), ...categoryTables(data, options), ...unitTable(data, options)];
}

function regionTable({ indicator, rows }: PanelData, options: DrawOptions): HTMLElement[] {
  const series = totals(rows);
  if (!series.length) return [];
  const { table, figure } = text(options.locale);
  return [dataTable({
    caption: `${indicator.title[options.locale]}: ${figure.trendPanel}`,
    columns: columnsOf(table.period, series, options),
    rows: series.map((row) => [formatPeriod(row.period, options.locale), ...valuesOf(row, series, { indicator }, options)]),
    sortable: false,
  }, options)];
}

function categoryTables({ indicator, rows }: PanelData, options: DrawOptions): HTMLElement[] {
  const { locale } = options;
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  return indicator.dimensions.flatMap((dimension) => {
    const region = rows.filter((row) => row.opd_id === "region" && row.dimension === dimension.id);
    if (!region.length) return [];
    const periods = periodsOf(region).slice(-8);
    const present = dimension.categories.filter(({ id }) => region.some((row) => row.category === id));
    return [dataTable({
      caption: `${indicator.title[locale]}: ${dimension.title[locale]}`,
      columns: [{ label: text(locale).table.category }, ...periods.map((period) => ({ label: formatShortPeriod(period, locale), numeric: true }))],
      rows: present.map(({ id, title }) => [title[locale], ...periods.map((period) => valueCell(region.find((row) => row.category === id && row.period === period), print, options))]),
      sortable: false,
    }, options)];
  });
}

function unitTable({ indicator, rows, opds }: PanelData, options: DrawOptions): HTMLElement[] {
  const { locale } = options;
  const { table, figure } = text(locale);
  const period = periodsOf(rows.filter((row) => row.opd_id === "region")).at(-1) ?? "";
  const units = rows.filter((row) => row.period === period && row.opd_id !== "region");
  const simple = units.filter((row) => row.dimension === "");
  const caption = `${indicator.title[locale]}: ${figure.unitPanel(formatPeriod(period, locale))}`;
  if (simple.length) {
    return [dataTable({
      caption,
      columns: columnsOf(table.agency, simple, options),
      rows: simple.map((row) => [row.opd, ...valuesOf(row, simple, { indicator }, options)]),
    }, options)];
  }
  const [dimension] = indicator.dimensions;
  if (!dimension || !units.length) return [];
  const print = (value: number) => formatValue(value, indicator.unit, locale, indicator.measure);
  const present = opds.filter(({ opd_id }) => units.some((row) => row.opd_id === opd_id));
  return [dataTable({
    caption,
    columns: [{ label: table.agency }, ...dimension.categories.map(({ title }) => ({ label: title[locale], numeric: true }))],
    rows: present.map(({ opd_id, opd_name }) => [
      opd_name,
      ...dimension.categories.map(({ id }) => valueCell(units.find((row) => row.opd_id === opd_id && row.dimension === dimension.id && row.category === id), print, options)),
    ]),
  }, options)];
}

function columnsOf(first: string, rows: readonly PublishedObservation[], { locale }: DrawOptions): { label: string; numeric?: boolean }[] {
  const { table } = text(locale);
  return [
    { label: first },
    { label: table.value, numeric: true },
    ...(rows.some((row) => row.low !== null) ? [{ label: table.interval, numeric: true }] : []),
    ...(rows.some((row) => row.n !== null) ? [{ label: table.base, numeric: true }] : []),
  ];
}

function valuesOf(row: PublishedObservation, rows: readonly PublishedObservation[], { indicator }: Pick<PanelData, "indicator">, options: DrawOptions): TableCell[] {
  const { locale } = options;
  const print = row.opd_id === "region" ? (value: number) => formatValue(value, indicator.unit, locale, indicator.measure) : unitPrinter(indicator, rows, locale);
  const interval = row.low === null || row.high === null ? "–" : `${print(row.low)} – ${print(row.high)}`;
  return [
    valueCell(row, print, options),
    ...(rows.some(({ low }) => low !== null) ? [{ content: interval, order: row.low ?? "" }] : []),
    ...(rows.some(({ n }) => n !== null) ? [valueCell({ status: row.status, value: row.n }, (n) => formatNumber(n, locale), options)] : []),
  ];
}
