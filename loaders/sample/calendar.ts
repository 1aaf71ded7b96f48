/** Days are whole numbers counted from 1970-01-01, without clock or time zone. */
export type Day = number;

export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a civil date (algorithm of H. Hinnant, days_from_civil). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** The civil date of a day (civil_from_days). */
export function partsOf(days: Day): Parts {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const yearOf = (day: Day): number => partsOf(day).year;

export const yearEnd = (year: number): Day => dayOf(year, 12, 31);

export function monthStart(year: number, month: number): Day {
  const months = year * 12 + month - 1;
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
}

/** The last day of quarter 1 … 4. */
export const quarterEnd = (year: number, quarter: number): Day => monthStart(year, quarter * 3 + 1) - 1;

/** Completed years of age on a day. */
export function ageOn(birth: Day, day: Day): number {
  const b = partsOf(birth);
  const d = partsOf(day);
  return d.year - b.year - (d.month < b.month || (d.month === b.month && d.day < b.day) ? 1 : 0);
}

/** First day of the month after somebody reaches an age. */
export function monthAfterAge(birth: Day, age: number): Day {
  const { year, month } = partsOf(birth);
  return monthStart(year + age, month + 1);
}

/** The first of the month in which a day lies. */
export function firstOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month, 1);
}

export const monthNames = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"] as const;

export type DateStyle = "DD-MM-YYYY" | "YYYY-MM-DD" | "DD/MM/YYYY" | "serial" | "words";

const written = new Map<DateStyle, Map<Day, string>>();

/** A day as one of the date styles found in exports; `serial` is a spreadsheet's day number. */
export function dateText(day: Day, style: DateStyle): string {
  if (style === "serial") return String(day + 25569);
  let known = written.get(style);
  if (!known) written.set(style, (known = new Map()));
  let text = known.get(day);
  if (text === undefined) known.set(day, (text = spelt(partsOf(day), style)));
  return text;
}

function spelt({ year, month, day }: Parts, style: DateStyle): string {
  const d = String(day).padStart(2, "0");
  const m = String(month).padStart(2, "0");
  if (style === "DD-MM-YYYY") return `${d}-${m}-${year}`;
  if (style === "DD/MM/YYYY") return `${d}/${m}/${year}`;
  if (style === "words") return `${day} ${monthNames[month - 1]} ${year}`;
  return `${year}-${m}-${d}`;
}
