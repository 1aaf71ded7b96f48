export type NipKind = "PNS" | "PPPK";

export type ParsedNip =
  | { readonly ok: true; readonly nip: string; readonly kind: NipKind; readonly birthDate: string; readonly startYear: number; readonly startMonth: number | null; readonly sex: "L" | "P" }
  | { readonly ok: false; readonly reason: "damaged" | "length" | "structure" };

/**
 * An 18-digit NIP or NI PPPK: birth date (1–8), year of appointment (9–12), month 01–12 for PNS or 21–29 for PPPK (13–14),
 * sex (15: 1 male, 2 female), serial (16–18). A leading apostrophe and printed spaces are allowed. No check digit exists.
 * `damaged`: a spreadsheet turned it into a number (`1.99E+17`, or the last three digits lost to 000); the digits can't be had back.
 */
export function parseNip(text: string): ParsedNip {
  const nip = text.trim().replace(/^'/, "").replace(/[\s.\u00a0]+/g, "");
  if (/^\d([.,]?\d+)?e\+?\d+$/i.test(nip)) return { ok: false, reason: "damaged" };
  if (!/^\d{18}$/.test(nip)) return { ok: false, reason: "length" };
  if (nip.endsWith("000")) return { ok: false, reason: "damaged" };
  const birthDate = calendarDate(nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8));
  const startYear = Number(nip.slice(8, 12));
  const middle = Number(nip.slice(12, 14));
  const kind = middle >= 1 && middle <= 12 ? "PNS" : middle >= 21 && middle <= 29 ? "PPPK" : null;
  const sex = nip[14] === "1" ? "L" : nip[14] === "2" ? "P" : null;
  if (!birthDate || !kind || !sex || startYear < 1940 || startYear > 2100) return { ok: false, reason: "structure" };
  return { ok: true, nip, kind, birthDate, startYear, startMonth: kind === "PNS" ? middle : null, sex };
}

function calendarDate(year: string, month: string, day: string): string | null {
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso || Number(year) < 1900 || Number(year) > 2100 ? null : iso;
}
