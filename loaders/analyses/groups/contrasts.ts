import type { Category } from "../analysis.js";
import type { Coded } from "../ratings.js";
import type { GroupData } from "./groupData.js";

type Trait = "sex" | "age" | "employment" | "position" | "level" | "grade";

/** One group against another. */
export interface Contrast extends Category {
  readonly trait: Trait;
  readonly group: string;
  readonly against: string;
  /** what of the cell the contrast itself determines, so that nobody could be compared within it */
  readonly determines: readonly Trait[];
}

const title = (id: string, en: string) => ({ id, en });

/** Every comparison that is made: none of religion, marital status or the like. */
export const contrasts: readonly Contrast[] = [
  { id: "perempuan", title: title("Perempuan dibanding laki-laki", "Women against men"), trait: "sex", group: "P", against: "L", determines: [] },
  { id: "usia-50", title: title("Usia 50 ke atas dibanding 35–49", "Age 50 and over against 35 to 49"), trait: "age", group: "tua", against: "tengah", determines: [] },
  { id: "usia-muda", title: title("Usia di bawah 35 dibanding 35–49", "Age under 35 against 35 to 49"), trait: "age", group: "muda", against: "tengah", determines: [] },
  { id: "pppk", title: title("PPPK dibanding PNS", "PPPK against PNS"), trait: "employment", group: "PPPK", against: "PNS", determines: ["grade"] },
  { id: "fungsional", title: title("Fungsional dibanding pelaksana", "Functional against general positions"), trait: "position", group: "fungsional", against: "pelaksana", determines: ["position"] },
  { id: "struktural", title: title("Struktural dibanding pelaksana", "Structural against general positions"), trait: "position", group: "struktural", against: "pelaksana", determines: ["position"] },
  { id: "ahli-lanjut", title: title("Ahli Madya dan Utama dibanding Ahli Pertama dan Muda", "Ahli Madya and Utama against Ahli Pertama and Muda"), trait: "level", group: "ahli-lanjut", against: "ahli-awal", determines: ["grade"] },
  { id: "terampil", title: title("Keterampilan dibanding Ahli Pertama dan Muda", "Skilled levels against Ahli Pertama and Muda"), trait: "level", group: "terampil", against: "ahli-awal", determines: [] },
  { id: "golongan-iv", title: title("Golongan IV dibanding III", "Grade IV against III"), trait: "grade", group: "IV", against: "III", determines: ["grade"] },
  { id: "golongan-i-ii", title: title("Golongan I dan II dibanding III", "Grades I and II against III"), trait: "grade", group: "I-II", against: "III", determines: ["grade"] },
];

/** Values of a trait, one for each rating. */
export function traitOf(data: GroupData, trait: Trait): Coded {
  return trait === "sex" ? data.ratings.sex : data[trait];
}

/** 1 in the group, 0 in the one against which it is held, −1 in neither. */
export function sides(data: GroupData, { trait, group, against }: Contrast): Int8Array {
  const { levels, codes } = traitOf(data, trait);
  return Int8Array.from(codes, (code) => (code < 0 ? -1 : levels[code] === group ? 1 : levels[code] === against ? 0 : -1));
}

/** The factors of the cell, position type × grade, that a contrast leaves to compare within; grade of a PPPK is a grade of its own. */
export function cellFactors(data: GroupData, { determines }: Contrast): Int32Array[] {
  return [...(determines.includes("position") ? [] : [data.ratings.positionType.codes]), ...(determines.includes("grade") ? [] : [data.ratings.gradeGroup.codes])];
}
