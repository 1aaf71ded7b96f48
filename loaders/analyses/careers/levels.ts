import type { Category } from "../analysis.js";

/** Steps of the ladders, with their place; functional and structural ladders stand beside each other. */
export interface Level extends Category {
  readonly ladder: "pelaksana" | "fungsional" | "struktural";
  readonly place: number;
}

export const levels: readonly Level[] = [
  { id: "pelaksana", ladder: "pelaksana", place: 0, title: { id: "Pelaksana", en: "Operational staff (pelaksana)" } },
  { id: "keterampilan", ladder: "fungsional", place: 1, title: { id: "Fungsional keterampilan", en: "Functional, skilled" } },
  { id: "ahli-pertama", ladder: "fungsional", place: 2, title: { id: "Ahli Pertama", en: "Functional, first expert" } },
  { id: "ahli-muda", ladder: "fungsional", place: 3, title: { id: "Ahli Muda", en: "Functional, junior expert" } },
  { id: "ahli-madya", ladder: "fungsional", place: 4, title: { id: "Ahli Madya dan Ahli Utama", en: "Functional, senior expert" } },
  { id: "fungsional-lain", ladder: "fungsional", place: 0, title: { id: "Fungsional tanpa jenjang tercatat", en: "Functional, level not on record" } },
  { id: "pengawas", ladder: "struktural", place: 1, title: { id: "Pengawas", en: "Supervisor (pengawas)" } },
  { id: "administrator", ladder: "struktural", place: 2, title: { id: "Administrator", en: "Administrator (middle manager)" } },
  { id: "jpt", ladder: "struktural", place: 3, title: { id: "Pimpinan tinggi", en: "Senior executive (JPT)" } },
];

const known = new Map(levels.map((level) => [level.id, level]));

/** SQL of a person's step from `position_type` and `position_level` of `table`. */
export const levelSql = (table: string): string => `case
  when ${table}.position_type <> 'fungsional' then ${table}.position_type
  when ${table}.position_level in ('Pemula', 'Terampil', 'Mahir', 'Penyelia') then 'keterampilan'
  when ${table}.position_level = 'Ahli Pertama' then 'ahli-pertama'
  when ${table}.position_level = 'Ahli Muda' then 'ahli-muda'
  when ${table}.position_level in ('Ahli Madya', 'Ahli Utama') then 'ahli-madya'
  else 'fungsional-lain' end`;

export type Direction = "naik" | "turun" | "menyamping" | "tetap";

/** From pelaksana to anything is up and back is down; between the functional and the structural ladder is sideways, as is a level not on record. */
export function directionOf(from: string, to: string): Direction {
  const [a, b] = [known.get(from), known.get(to)];
  if (!a || !b || from === to) return "tetap";
  if (a.ladder === "pelaksana") return "naik";
  if (b.ladder === "pelaksana") return "turun";
  if (a.ladder !== b.ladder || from === "fungsional-lain" || to === "fungsional-lain") return "menyamping";
  return b.place > a.place ? "naik" : "turun";
}
