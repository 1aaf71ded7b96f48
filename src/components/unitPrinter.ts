import type { PublishedObservation } from "../../loaders/datasets/published.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { formatValue } from "../format.js";
import type { Locale } from "../routes.js";
import { text } from "../text.js";
import { isShown } from "./observations.js";

/** How the values of agencies are printed: as yes and no where each of them is 1 or 0 by definition, as numbers of their unit otherwise. */
export function unitPrinter(indicator: Pick<Indicator, "unit" | "measure">, rows: readonly PublishedObservation[], locale: Locale): (value: number) => string {
  if (isVerdict(indicator, rows)) return (value) => (value === 1 ? text(locale).figure.conforms : text(locale).figure.conformsNot);
  return (value) => formatValue(value, indicator.unit, locale, indicator.measure);
}

/** Shares of agencies that are all whole, with no count behind them, are verdicts. */
export function isVerdict({ unit }: Pick<Indicator, "unit">, rows: readonly PublishedObservation[]): boolean {
  const shown = rows.filter(isShown);
  return unit === "share" && shown.length > 0 && shown.every(({ value, count }) => (value === 0 || value === 1) && count === null);
}
