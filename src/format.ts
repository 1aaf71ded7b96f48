import type { EstimateUnit } from "../loaders/analyses/analysis.js";
import type { Unit } from "../loaders/indicators/indicator.js";
import type { Locale } from "./routes.js";

const tags: Readonly<Record<Locale, string>> = { id: "id-ID", en: "en-GB" };
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(tags[locale], { ...options, signDisplay: "negative" })));
  return format;
}

/** `3312` → `3.312`; at most `digits` decimals. */
export function formatNumber(value: number, locale: Locale, digits = 0): string {
  return numberFormat(locale, { maximumFractionDigits: digits }).format(value).replace("-", "−");
}

/** A fraction as a percentage with one decimal: `0.583` → `58,3%`. */
export function formatShare(value: number, locale: Locale, digits = 1): string {
  return numberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(value).replace("-", "−");
}

/** A difference of two fractions in percentage points, without sign: `0.012` → `1,2`. */
export function formatPoints(difference: number, locale: Locale): string {
  return formatNumber(Math.abs(difference) * 100, locale, 1);
}

const digits: Readonly<Record<Unit, number>> = { people: 0, posts: 0, rows: 0, days: 0, share: 1, hours: 1, score: 1, years: 1, layers: 1, ratio: 2, events: 0, rupiah: 0, "per-thousand": 1, measured: 2 };

/** A value of an indicator, without the name of its unit. A mean of people keeps one decimal. */
export function formatValue(value: number, unit: Unit, locale: Locale, measure: "count" | "share" | "mean" | "ratio" | "index" = "count"): string {
  if (unit === "share") return formatShare(value, locale);
  if (unit === "ratio" && Math.abs(value) < 0.1) return formatNumber(value, locale, 3);
  return formatNumber(value, locale, measure === "mean" ? Math.max(1, digits[unit]) : digits[unit]);
}

const estimateDigits: Readonly<Record<Exclude<EstimateUnit, "share" | "percentage-points">, number>> = { points: 1, score: 1, sd: 2, ratio: 2, odds: 2, correlation: 2, count: 0, days: 1, years: 1, people: 0, rupiah: 0, "per-thousand": 1 };

/** An estimate, without the name of its unit: shares as percentages, differences of shares in percentage points. */
export function formatEstimate(value: number, unit: EstimateUnit, locale: Locale): string {
  if (unit === "share") return formatShare(value, locale, Math.abs(value) < 0.1 ? 1 : 0);
  if (unit === "percentage-points") return formatNumber(value * 100, locale, 1);
  return formatNumber(value, locale, estimateDigits[unit]);
}

const quarters = { id: ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"], en: ["first quarter of", "second quarter of", "third quarter of", "fourth quarter of"] } as const;

/** `2024` → `2024`, `2024-Q1` → `Triwulan I 2024`, `2024-03` → `Maret 2024`. */
export function formatPeriod(period: string, locale: Locale): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${quarters[locale][Number(quarter[2]) - 1]} ${quarter[1]}`;
  if (/^\d{4}-\d{2}$/.test(period)) return new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${period}-01T00:00:00Z`));
  return period;
}

/** For axes and table heads: `2024-Q1` → `TW I 2024` and `Q1 2024`; days in three digits, so that they sort, without their zeros. */
export function formatShortPeriod(period: string, locale: Locale): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (!quarter) return /^\d{3}$/.test(period) ? String(Number(period)) : period;
  return locale === "id" ? `TW ${["I", "II", "III", "IV"][Number(quarter[2]) - 1]} ${quarter[1]}` : `Q${quarter[2]} ${quarter[1]}`;
}

/** `2025-12-31` → `31 Desember 2025`. */
export function formatDate(iso: string, locale: Locale): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "UTC" }).format(date);
}

const issuers: Readonly<Record<string, string>> = { permenpanrb: "PermenPANRB", kepmenpan: "KepmenPAN", perbkn: "PerBKN", pp: "PP", uu: "UU", perpres: "Perpres", "se-menpanrb": "SE MenPANRB", "se-bkn": "SE BKN" };

/** `permenpanrb-6-2022` → `PermenPANRB 6/2022`; an id of another form stands for itself. */
export function formatRegulation(id: string): string {
  const parts = /^(.+)-(\d+)-(\d{4})$/.exec(id);
  return parts ? `${issuers[parts[1]!] ?? parts[1]!.toUpperCase()} ${parts[2]}/${parts[3]}` : id;
}

/** Decimal multiples: `1234567` → `1,2 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${formatNumber(bytes, locale)} B`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, locale, bytes < 1e4 ? 1 : 0)} kB`;
  return `${formatNumber(bytes / 1e6, locale, 1)} MB`;
}
