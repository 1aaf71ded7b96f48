import { cleanCell } from "./cleanCell.js";
import { monthNumbers } from "./cellMacros.js";

const month = Object.keys(monthNumbers).sort((a, b) => b.length - a.length).join("|");
const until = "(?:S\\.?\\s?/?\\s?D\\.?|SAMPAI(?: DENGAN)?|-|–|HINGGA)";
const quarters: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

const yearAlone = /^(?:TAHUN )?(\d{4})(?:\.0)?$/;
const yearQuarter = /^(\d{4})[-/ ]?(?:Q|TW|TRIWULAN)[- ]?(IV|I{1,3}|[1-4])$/;
const quarterYear = /^(?:Q|TW|TRIW|TRIWULAN)\.?[- ]?(?:KE[- ])?(IV|I{1,3}|[1-4])[- /,]*(?:TAHUN )?(\d{4})$/;
const yearMonth = /^(\d{4})[-/](\d{1,2})$/;
const firstOfMonth = /^(\d{4})-(\d{2})-01(?:[ T]00:00(?::00(?:\.000)?)?Z?)?$/;
const monthYear = /^(\d{1,2})[-/ ](\d{4})$/;
const namedMonth = new RegExp(`^(?:BULAN )?(${month})[- /,]*(?:TAHUN )?(\\d{4})$`);
const namedRange = new RegExp(`^0?1[- ](${month})(?:[- ](\\d{4}))? ?${until} ?(\\d{1,2})[- ](${month})[- ](\\d{4})$`);
const isoRange = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2}) ?${until} ?(\\d{4})-(\\d{2})-(\\d{2})$`);
const localRange = new RegExp(`^(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}) ?${until} ?(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})$`);

/**
 * A period as `2024`, `2024-Q1` or `2024-03` from one of its spellings: `Triwulan I 2024`, `TW 1/2024`, `Januari 2025`, `01/2024`, a
 * range of whole months that is a month, a quarter or a year, or the first day of a month (a spreadsheet's "Jan 2024"). Null otherwise.
 */
export function parsePeriod(cell: string): string | null {
  const text = cleanCell(cell)?.toUpperCase();
  if (!text) return null;
  let m: RegExpExecArray | null;
  if ((m = yearAlone.exec(text))) return bounded(m[1]!, m[1]!);
  if ((m = yearQuarter.exec(text))) return bounded(m[1]!, `${m[1]}-Q${quarters[m[2]!]}`);
  if ((m = quarterYear.exec(text))) return bounded(m[2]!, `${m[2]}-Q${quarters[m[1]!]}`);
  if ((m = yearMonth.exec(text) ?? firstOfMonth.exec(text))) return periodOfMonths(m[1]!, Number(m[2]), Number(m[2]));
  if ((m = monthYear.exec(text))) return periodOfMonths(m[2]!, Number(m[1]), Number(m[1]));
  if ((m = namedMonth.exec(text))) return periodOfMonths(m[2]!, monthNumbers[m[1]!]!, monthNumbers[m[1]!]!);
  if ((m = namedRange.exec(text))) return m[2] && m[2] !== m[5] ? null : wholeMonths(m[5]!, monthNumbers[m[1]!]!, monthNumbers[m[4]!]!, Number(m[3]));
  if ((m = isoRange.exec(text))) return m[1] !== m[4] || Number(m[3]) !== 1 ? null : wholeMonths(m[1]!, Number(m[2]), Number(m[5]), Number(m[6]));
  if ((m = localRange.exec(text))) return m[3] !== m[6] || Number(m[1]) !== 1 ? null : wholeMonths(m[3]!, Number(m[2]), Number(m[5]), Number(m[4]));
  return null;
}

function wholeMonths(year: string, start: number, end: number, lastDay: number): string | null {
  return lastDay === new Date(Date.UTC(Number(year), end, 0)).getUTCDate() ? periodOfMonths(year, start, end) : null;
}

/** The period from one month to another of a year, where it is a month, a calendar quarter or the year. */
export function periodOfMonths(year: string, start: number, end: number): string | null {
  if (start < 1 || end > 12) return null;
  if (start === end) return bounded(year, `${year}-${String(start).padStart(2, "0")}`);
  if (start === 1 && end === 12) return bounded(year, year);
  return end === start + 2 && end % 3 === 0 ? bounded(year, `${year}-Q${end / 3}`) : null;
}

function bounded(year: string, period: string): string | null {
  return Number(year) >= 1940 && Number(year) <= 2100 ? period : null;
}

/** What a cell under a header means for a period that its own text leaves without a year. */
export type PeriodHeader = "quarter" | "month" | "any";

/** A period cell completed by the year beside it. A bare number or numeral counts only under a header that says quarter or month. */
export function completePeriod(cell: string, header: PeriodHeader, year: string | null): string | null {
  const text = cleanCell(cell)?.toUpperCase();
  if (!text) return null;
  if (/\d{4}/.test(text)) return parsePeriod(text);
  if (!year) return null;
  const bare = /^(?:IV|I{1,3}|\d{1,2})$/.test(text);
  if (bare && header === "any") return null;
  return parsePeriod(bare && header === "quarter" ? `TRIWULAN ${text} ${year}` : `${text} ${year}`);
}

/** The number of a month from its name or number; NaN where it is none. */
export function monthNumber(cell: string): number {
  const text = cleanCell(cell)?.toUpperCase() ?? "";
  return monthNumbers[text] ?? (/^\d{1,2}(?:\.0)?$/.test(text) ? Number(text) : NaN);
}
