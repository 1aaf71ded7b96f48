import { monthNumbers } from "./cellMacros.js";

const monthNames = Object.keys(monthNumbers).sort((a, b) => b.length - a.length).join("|");

/**
 * The snapshot date that a path's file name says, else its nearest folder that does: `_2024-12-31`, `31122024`, `20241231`,
 * `31-12-2024`, `per 31 Desember 2024`, and `2024-12` or `Desember 2024` as the last day of that month. Null where none does.
 */
export function snapshotDateOf(path: string): string | null {
  for (const part of parts(path)) {
    const found = dateIn(part);
    if (found) return found;
  }
  return null;
}

/** The year in a path's file name, else in its nearest folder that names one. */
export function yearOf(path: string): number | null {
  for (const part of parts(path)) {
    const date = dateIn(part);
    const year = date?.slice(0, 4) ?? /(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)/.exec(part)?.[0];
    if (year) return Number(year);
  }
  return null;
}

/** The text of a period in a path's file name, for the period parser: `2024-03`, `2024-Q1`, `Januari 2024`, `Triwulan I 2024`, or a year. */
export function periodTextOf(path: string): string | null {
  for (const part of parts(path)) {
    const text = part.toUpperCase().replace(/[_.]+/g, " ");
    const found =
      /(?<!\d)\d{4}[- ]?(?:Q|TW)[1-4](?!\d)/.exec(text) ??
      /(?:TRIWULAN|TW|Q)[- ]?(?:IV|I{1,3}|[1-4])[- ](?:TAHUN )?\d{4}(?!\d)/.exec(text) ??
      new RegExp(`(?:${monthNames})[- ]\\d{4}(?!\\d)`).exec(text) ??
      /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\d-])/.exec(text) ??
      /(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)/.exec(text);
    if (found) return found[0];
  }
  return null;
}

function parts(path: string): string[] {
  return path.split("/").reverse().map((part, i) => (i === 0 ? part.replace(/\.[a-z]+\d?$/i, "") : part));
}

function dateIn(part: string): string | null {
  const text = part.toUpperCase().replace(/[_.]+/g, " ");
  const iso = /(?<!\d)(\d{4})[- ](\d{2})[- ](\d{2})(?!\d)/.exec(text);
  if (iso) return valid(iso[1]!, iso[2]!, iso[3]!);
  const local = /(?<!\d)(\d{1,2})[- ](\d{2})[- ](\d{4})(?!\d)/.exec(text);
  if (local) return valid(local[3]!, local[2]!, local[1]!);
  const compact = /(?<!\d)(\d{8})(?!\d)/.exec(text)?.[1];
  if (compact) return valid(compact.slice(4), compact.slice(2, 4), compact.slice(0, 2)) ?? valid(compact.slice(0, 4), compact.slice(4, 6), compact.slice(6));
  const words = new RegExp(`(?:(?<!\\d)(\\d{1,2})[- ])?\\b(${monthNames})[- ](\\d{4})(?!\\d)`).exec(text);
  if (words) return words[1] ? valid(words[3]!, String(monthNumbers[words[2]!]), words[1]) : lastDay(words[3]!, monthNumbers[words[2]!]!);
  const month = /(?<!\d)(\d{4})[- ](0[1-9]|1[0-2])(?![\d-])/.exec(text);
  return month ? lastDay(month[1]!, Number(month[2])) : null;
}

function valid(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
  return Number(year) >= 1990 && Number(year) <= 2100 ? iso : null;
}

function lastDay(year: string, month: number): string | null {
  const day = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return valid(year, String(month), String(day));
}
