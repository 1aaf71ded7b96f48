import type { Warehouse } from "../../warehouse/warehouse.js";
import { codes, type Coded, type Ratings } from "../ratings.js";

/** What a comparison of groups reads of the ratings. */
export interface GroupData {
  readonly ratings: Ratings;
  /** `muda` up to 34, `tengah` 35 to 49, `tua` from 50 */
  readonly age: Coded;
  /** `PNS`, or `PPPK` of whatever hours */
  readonly employment: Coded;
  /** `pelaksana`, `fungsional`, `struktural` */
  readonly position: Coded;
  /** `terampil` for every skilled level, `ahli-awal` up to Ahli Muda, `ahli-lanjut` above */
  readonly level: Coded;
  /** `I-II`, `III`, `IV`; none for PPPK */
  readonly grade: Coded;
  /** 1 where the predicate is Sangat Baik */
  readonly top: Float64Array;
}

/** Ages of ratees come from the person's state in the year; without them there are no age bands. */
export async function groupData(ratings: Ratings, warehouse: Warehouse): Promise<GroupData> {
  const lines = await warehouse.rows<{ person_id: number; year: number; age: number }>("select person_id, year, age from person_years where age is not null");
  const ages = new Map(lines.map(({ person_id, year, age }) => [person_id * 10_000 + year, age]));
  return describe(ratings, Array.from({ length: ratings.n }, (_, i) => ages.get(ratings.people[ratings.ratee[i]!]! * 10_000 + ratings.year[i]!) ?? null));
}

/** @param ages of the ratee, one for each rating */
export function describe(ratings: Ratings, ages: readonly (number | null)[]): GroupData {
  const recoded = ({ levels, codes: own }: Coded, name: (level: string) => string | null) => {
    const names = levels.map(name);
    return codes(Array.from(own, (code) => (code < 0 ? null : names[code]!)));
  };
  return {
    ratings,
    age: codes(ages.map((age) => (age === null ? null : age < 35 ? "muda" : age < 50 ? "tengah" : "tua"))),
    employment: recoded(ratings.employmentType, (type) => (type.startsWith("PPPK") ? "PPPK" : type)),
    position: recoded(ratings.positionType, (type) => (["jpt", "administrator", "pengawas"].includes(type) ? "struktural" : type)),
    level: recoded(ratings.positionLevel, (level) => (["Ahli Pertama", "Ahli Muda"].includes(level) ? "ahli-awal" : level.startsWith("Ahli") ? "ahli-lanjut" : "terampil")),
    grade: recoded(ratings.gradeGroup, (grade) => (grade === "PPPK" ? null : grade === "I" || grade === "II" ? "I-II" : grade)),
    top: Float64Array.from(ratings.predicate, (predicate) => (predicate === 1 ? 1 : 0)),
  };
}

/** One code for each combination of factors, a missing value being a value of its own. */
export function crossed(factors: readonly ArrayLike<number>[], n: number): Int32Array {
  const combined = new Int32Array(n);
  for (const factor of factors) {
    const seen = new Map<number, number>();
    for (let i = 0; i < n; i += 1) {
      const key = combined[i]! * 1e6 + factor[i]! + 1;
      if (!seen.has(key)) seen.set(key, seen.size);
      combined[i] = seen.get(key)!;
    }
  }
  return combined;
}
