import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";

/** Kecamatan: area in km², villages; the share of people follows the census of 2010, the total is about that of 2021. */
const places = [
  { name: "Silungkang", area: 32.93, villages: 5, urban: 0, census: 10120 },
  { name: "Lembah Segar", area: 52.58, villages: 5, urban: 6, census: 12164 },
  { name: "Barangin", area: 88.55, villages: 6, urban: 4, census: 16852 },
  { name: "Talawi", area: 99.39, villages: 11, urban: 0, census: 17676 },
];
const total2021 = 66_962;

/** Population per kecamatan and year, grown by 0.9 % a year from 2021. */
export const populationLayout: Layout = {
  kind: "population",
  files: (sample) => [table("wilayah/penduduk-kecamatan.csv", dialects.semicolon, ["Tahun", "Kecamatan", "Jumlah Penduduk", "Luas (km2)", "Jumlah Desa", "Jumlah Kelurahan"], () => rows(sample))],
};

function* rows(sample: Sample): Iterable<Cell[]> {
  const sum = places.reduce((total, place) => total + place.census, 0);
  for (const year of sample.years) for (const { name, area, villages, urban, census } of places) yield [year, name, String(Math.round((total2021 * census * 1.009 ** (year - 2021)) / sum)).replace(/\B(?=(\d{3})+$)/g, "."), area, villages, urban];
}
