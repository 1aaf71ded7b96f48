import type { Indicator } from "../../loaders/indicators/indicator.js";
import { formatNumber, formatPoints, formatShare, formatValue } from "../format.js";
import type { Locale } from "../routes.js";
import type { Change } from "../text/dictionary.js";
import { text } from "../text.js";

interface Measured {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

type Measure = Pick<Indicator, "unit" | "measure">;

/** How `now` stands to `before`: `same` where they print alike, `unclear` where the difference lies within the intervals. */
export function changeOf(now: Measured, before: Measured | null, { unit, measure }: Measure): Change {
  if (!before) return "none";
  if (formatValue(now.value, unit, "en", measure) === formatValue(before.value, unit, "en", measure)) return "same";
  if (now.low !== null && now.high !== null) {
    if (now.low <= (before.high ?? before.value) && (before.low ?? before.value) <= now.high) return "unclear";
  }
  return now.value > before.value ? "up" : "down";
}

/** The size of a change in words: points for shares, a percentage for counts, a plain number else. */
export function differenceOf(now: number, before: number, { unit, measure }: Measure, locale: Locale): string {
  if (unit === "share") return text(locale).figure.points(formatPoints(now - before, locale));
  if (measure === "count" && before > 0) return formatShare(Math.abs(now - before) / before, locale);
  return formatValue(Math.abs(now - before), unit, locale, measure);
}

/** The plain absolute difference, for sentences that name the unit themselves. */
export function absoluteOf(now: number, before: number, { unit, measure }: Measure, locale: Locale): string {
  if (unit === "share") return text(locale).figure.points(formatPoints(now - before, locale));
  return measure === "count" ? formatNumber(Math.abs(now - before), locale) : formatValue(Math.abs(now - before), unit, locale, measure);
}
