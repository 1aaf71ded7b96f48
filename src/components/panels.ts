import type { Published, PublishedObservation } from "../../loaders/datasets/published.js";
import type { Dimension, Indicator } from "../../loaders/indicators/indicator.js";
import { formatNumber, formatPeriod, formatShortPeriod } from "../format.js";
import type { Locale } from "../routes.js";
import { text } from "../text.js";
import { barChart } from "./barChart.js";
import { columnChart } from "./columnChart.js";
import { flowChart } from "./flowChart.js";
import { isShown, periodsOf, totals } from "./observations.js";
import type { ChartOptions, DrawOptions } from "./options.js";
import { stackChart } from "./stackChart.js";
import { trendChart } from "./trendChart.js";
import { unitChart } from "./unitChart.js";
import { unitPrinter } from "./unitPrinter.js";

/** A part of a figure: a small heading and a chart that can be drawn at any width. */
export interface Panel {
  readonly title: string;
  readonly rows: readonly PublishedObservation[];
  readonly draw: (description: string, options: ChartOptions) => SVGSVGElement;
  readonly legend?: Dimension;
  /** what the chart leaves out */
  readonly note?: string;
  /** half a column is wide enough */
  readonly small?: boolean;
}

export interface PanelData {
  readonly indicator: Indicator;
  readonly rows: readonly PublishedObservation[];
  readonly opds: Published["opds"];
}

/** The charts of an indicator, from its declaration alone: `chart` names the lead, dimensions and agencies follow. */
export function panels({ indicator, rows, opds }: PanelData, options: DrawOptions): Panel[] {
  const period = periodsOf(rows.filter((row) => row.opd_id === "region")).at(-1) ?? "";
  const at = (opd: string, dimension: string, when = period) => rows.filter((row) => row.opd_id === opd && row.dimension === dimension && row.period === when);
  const { locale } = options;
  const words = text(locale).figure;
  const trend = trendPanel(indicator, rows, words.trendPanel);
  const units = unitPanel(indicator, rows, period, words.unitPanel(formatPeriod(period, locale)), locale);
  const categories = indicator.dimensions.flatMap((dimension) => barPanel(indicator, dimension, at("region", dimension.id), words.categoryPanel(dimension.title[locale], formatPeriod(period, locale))));

  switch (indicator.chart) {
    case "trend":
      return [...trend, ...categories];
    case "units":
      return [...trend, ...units, ...categories];
    case "composition":
      return [...trend, ...categories, ...units];
    case "stack":
      return indicator.dimensions.flatMap((dimension) => [
        ...stackPanel(dimension, words.trendPanel, periodsOf(rows).map((when) => ({ id: when, label: formatShortPeriod(when, locale), rows: at("region", dimension.id, when) })).slice(-8), true, locale),
        ...stackPanel(dimension, words.unitPanel(formatPeriod(period, locale)), opds.map(({ opd_id, opd_name }) => ({ id: opd_id, label: opd_name, rows: at(opd_id, dimension.id) })), false, locale),
      ]);
    case "outlook":
      return [...outlookPanel(at("region", "tahun-pensiun"), words.trendPanel, locale), ...categories.filter((panel) => panel.rows[0]?.dimension !== "tahun-pensiun"), ...units];
    case "none":
      return indicator.dimensions.some(({ id }) => id === "komponen") ? flowPanel(rows, words.trendPanel) : categories;
  }
}

function trendPanel(indicator: Indicator, rows: readonly PublishedObservation[], title: string): Panel[] {
  const series = totals(rows);
  if (series.filter(isShown).length < 2) return [];
  return [{ title, rows: series, draw: (description, options) => trendChart({ indicator, rows: series, description }, options) }];
}

function unitPanel(indicator: Indicator, rows: readonly PublishedObservation[], period: string, title: string, locale: Locale): Panel[] {
  const units = rows.filter((row) => row.dimension === "" && row.period === period && row.opd_id !== "region" && row.opd_id !== "tanpa-unit");
  if (units.length < 2 || !units.some(isShown)) return [];
  const sorted = units.filter(isShown).sort((a, b) => b.value - a.value || (a.opd < b.opd ? -1 : 1));
  const region = rows.find((row) => row.dimension === "" && row.period === period && row.opd_id === "region");
  return [{ title, rows: sorted, ...leftOut(units.filter(({ status }) => status === "c").length, locale), draw: (description, options) => unitChart({ indicator, rows: sorted, region: isShown(region) ? region.value : null, description }, options) }];
}

function barPanel(indicator: Indicator, dimension: Dimension, rows: readonly PublishedObservation[], title: string): Panel[] {
  if (!rows.some(isShown)) return [];
  return [{ title, rows, small: true, draw: (description, options) => barChart({ indicator, dimension, rows, description }, options) }];
}

function stackPanel(dimension: Dimension, title: string, lines: { id: string; label: string; rows: readonly PublishedObservation[] }[], legend: boolean, locale: Locale): Panel[] {
  const drawn = lines.filter((line) => line.rows.some(isShown));
  if (!drawn.length) return [];
  return [{ title, ...leftOut(lines.filter((line) => line.rows.length > 0).length - drawn.length, locale), rows: drawn.flatMap((line) => line.rows), ...(legend ? { legend: dimension } : {}), draw: (description, options) => stackChart({ dimension, lines: drawn, description }, options) }];
}

/** Agencies without a number to show have no line of their own: the table names them. */
function leftOut(count: number, locale: Locale): { note?: string } {
  return count ? { note: text(locale).figure.withheldUnits(formatNumber(count, locale)) } : {};
}

function outlookPanel(rows: readonly PublishedObservation[], title: string, locale: Locale): Panel[] {
  if (!rows.some(isShown)) return [];
  const sorted = [...rows].sort((a, b) => (a.category < b.category ? -1 : 1));
  const columns = sorted.map((row) => ({ label: row.category, value: isShown(row) ? row.value : null, print: isShown(row) ? formatNumber(row.value, locale) : "[c]" }));
  return [{ title, rows: sorted, draw: (description, options) => columnChart({ columns, description }, options) }];
}

function flowPanel(rows: readonly PublishedObservation[], title: string): Panel[] {
  const region = rows.filter((row) => row.opd_id === "region" && (row.category === "masuk" || row.category === "keluar"));
  if (!region.some(isShown)) return [];
  const value = (year: string, category: string) => region.find((row) => row.period === year && row.category === category)?.value ?? null;
  const years = periodsOf(region).map((year) => ({ year, entries: value(year, "masuk"), exits: value(year, "keluar") }));
  return [{ title, rows: region, draw: (description, options) => flowChart({ years, description }, options) }];
}

/** From the least to the greatest value of a panel, in words. */
export function rangeOf(panel: Panel, indicator: Indicator, { locale }: DrawOptions): { low: string; high: string; count: string } {
  const values = panel.rows.filter(isShown).map((row) => row.value);
  const print = unitPrinter(indicator, panel.rows, locale);
  return { low: print(Math.min(...values)), high: print(Math.max(...values)), count: formatNumber(values.length, locale) };
}
