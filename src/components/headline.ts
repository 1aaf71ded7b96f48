import type { PublishedObservation } from "../../loaders/datasets/published.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { formatNumber, formatPeriod, formatShare, formatValue } from "../format.js";
import type { Locale } from "../routes.js";
import { text } from "../text.js";
import { changeOf, differenceOf } from "./change.js";
import { isShown, periodsOf, totals } from "./observations.js";

/** The title of a figure: what its newest numbers for the whole region say, compared with a year before. */
export function headline(indicator: Indicator, rows: readonly PublishedObservation[], locale: Locale): string {
  const special = specials[indicator.id]?.(indicator, rows, locale);
  if (special) return special;
  const all = totals(rows);
  const now = all.at(-1);
  const series = all.filter(isShown);
  if (now && !isShown(now)) return text(locale).figure.withheldTitle({ subject: indicator.title[locale], period: formatPeriod(now.period, locale) });
  if (isShown(now)) {
    const before = series.find(({ period }) => period === yearBefore(now.period)) ?? null;
    return text(locale).figure.headline({
      subject: indicator.title[locale],
      value: formatValue(now.value, indicator.unit, locale, indicator.measure),
      period: formatPeriod(now.period, locale),
      beforePeriod: before && formatPeriod(before.period, locale),
      difference: before && differenceOf(now.value, before.value, indicator, locale),
      change: changeOf(now, before, indicator),
    });
  }
  return largest(indicator, rows, locale) ?? indicator.title[locale];
}

/** For a distribution without a total: its largest category. */
function largest(indicator: Indicator, rows: readonly PublishedObservation[], locale: Locale): string | undefined {
  const [dimension] = indicator.dimensions;
  const period = periodsOf(rows).at(-1);
  const parts = rows.filter((row) => row.period === period && row.opd_id === "region" && row.dimension === dimension?.id).filter(isShown);
  const top = parts.reduce<(typeof parts)[number] | undefined>((best, row) => (!best || row.value > best.value ? row : best), undefined);
  const category = dimension?.categories.find(({ id }) => id === top?.category);
  if (!top || !category || !period) return undefined;
  return text(locale).figure.largest({
    subject: indicator.title[locale], category: category.title[locale], period: formatPeriod(period, locale),
    share: indicator.unit === "share" ? formatShare(top.value, locale) : formatValue(top.value, indicator.unit, locale, indicator.measure),
  });
}

type Headline = (indicator: Indicator, rows: readonly PublishedObservation[], locale: Locale) => string | undefined;

/** Figures whose finding is not one number against the year before. */
const specials: Readonly<Record<string, Headline>> = {
  "arus-pegawai": (_, rows, locale) => {
    const period = periodsOf(rows).at(-1);
    const value = (category: string) => rows.find((row) => row.period === period && row.opd_id === "region" && row.category === category);
    const [entries, exits, residual] = ["masuk", "keluar", "selisih"].map(value);
    if (!period || !isShown(entries) || !isShown(exits)) return undefined;
    return text(locale).figure.flow({ year: period, entries: formatNumber(entries.value, locale), exits: formatNumber(exits.value, locale), residual: isShown(residual) ? formatNumber(Math.abs(residual.value), locale) : null });
  },
  "pensiun-sepuluh-tahun": (_, rows, locale) => {
    const period = periodsOf(rows).at(-1);
    const region = rows.filter((row) => row.period === period && row.opd_id === "region");
    const years = region.filter((row) => row.dimension === "tahun-pensiun").filter(isShown).sort((a, b) => (a.category < b.category ? -1 : 1));
    const total = region.find((row) => row.dimension === "");
    const peak = years.reduce<(typeof years)[number] | undefined>((best, row) => (!best || row.value > best.value ? row : best), undefined);
    if (!isShown(total) || !peak) return undefined;
    return text(locale).figure.outlook({ people: formatNumber(total.value, locale), first: years[0]!.category, last: years.at(-1)!.category, peak: peak.category, peakPeople: formatNumber(peak.value, locale) });
  },
};

/** `2024` → `2023`, `2024-Q2` → `2023-Q2`. */
export function yearBefore(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
}
