import { dayOf, partsOf, type Day } from "./calendar.js";

export interface Education {
  readonly code: string;
  readonly level: string;
  /** what SIASN's PENDIDIKAN NAMA says */
  readonly subject: string;
  /** grade at appointment and highest regular grade, 1 I/a … 17 IV/e */
  readonly entry: number;
  readonly top: number;
  /** golongan of a PPPK */
  readonly contract: string;
  readonly contractCode: string;
}

export const educations: readonly Education[] = [
  { code: "05", level: "SD", subject: "SD", entry: 1, top: 5, contract: "I", contractCode: "01" },
  { code: "10", level: "SLTP", subject: "SLTP", entry: 3, top: 8, contract: "IV", contractCode: "04" },
  { code: "15", level: "SLTA", subject: "SMA", entry: 5, top: 10, contract: "V", contractCode: "05" },
  { code: "17", level: "SLTA Kejuruan", subject: "SMK Tata Niaga", entry: 5, top: 10, contract: "V", contractCode: "05" },
  { code: "25", level: "Diploma II", subject: "D-II PGSD", entry: 6, top: 11, contract: "VI", contractCode: "06" },
  { code: "30", level: "Diploma III/Sarjana Muda", subject: "D-III", entry: 7, top: 12, contract: "VII", contractCode: "07" },
  { code: "35", level: "Diploma IV", subject: "D-IV", entry: 9, top: 13, contract: "IX", contractCode: "09" },
  { code: "40", level: "S-1/Sarjana", subject: "S-1", entry: 9, top: 13, contract: "IX", contractCode: "09" },
  { code: "42", level: "Profesi", subject: "Profesi", entry: 10, top: 14, contract: "X", contractCode: "10" },
  { code: "45", level: "S-2", subject: "S-2", entry: 10, top: 15, contract: "XI", contractCode: "11" },
];

/** from this index on an education is a degree */
export const firstDegree = 6;

const names = ["I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"] as const;
const codes = ["11", "12", "13", "14", "21", "22", "23", "24", "31", "32", "33", "34", "41", "42", "43", "44", "45"] as const;

export const gradeName = (grade: number): string => names[grade - 1]!;
export const gradeCode = (grade: number): string => codes[grade - 1]!;

/** years between two regular promotions */
const pace = 4.25;

/** Grade (1 … 17) of a PNS on a day, and since when: regular promotions every 4¼ years up to what the education allows. */
export function gradeOn(start: Day, education: number, day: Day): { readonly grade: number; readonly since: Day } {
  const { entry, top } = educations[education]!;
  const steps = Math.max(0, Math.floor((day - start) / 365.25 / pace));
  for (let taken = Math.min(steps, top - entry); taken > 0; taken--) {
    const since = promotionDay(start + Math.round(taken * pace * 365.25));
    if (since <= day) return { grade: entry + taken, since };
  }
  return { grade: entry, since: start };
}

/** Promotions take effect on 1 April or 1 October. */
function promotionDay(day: Day): Day {
  const { year, month } = partsOf(day);
  return month < 4 ? dayOf(year, 4, 1) : month < 10 ? dayOf(year, 10, 1) : dayOf(year + 1, 4, 1);
}
