import { dateText, dayOf, monthStart } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";

const headers = ["nipBaru", "jenisHukuman", "jenisHukumanNama", "jenisTingkatHukumanId", "skTanggal", "hukumanTanggal", "akhirHukumTanggal", "nomorPp", "alasanHukumanDisiplinNama"];
const sanctions: readonly (readonly [code: string, name: string, level: string, months: number])[] = [
  ["1", "TEGURAN LISAN", "R", 1], ["2", "TEGURAN TERTULIS", "R", 1], ["3", "PERNYATAAN TIDAK PUAS SECARA TERTULIS", "R", 6],
  ["23", "PEMOTONGAN TUNJANGAN KINERJA 25% 6 BULAN", "S", 6], ["24", "PEMOTONGAN TUNJANGAN KINERJA 25% 9 BULAN", "S", 9], ["27", "PENURUNAN JABATAN 12 BULAN", "B", 12],
];

/** rw-hukdis: about one sanction for 400 people and year. */
export const disciplineLayout: Layout = {
  kind: "discipline",
  files: (sample) => [table("disiplin/rw-hukdis.csv", dialects.siasn, headers, () => rows(sample))],
};

function* rows(sample: Sample): Iterable<Cell[]> {
  const { people } = sample;
  for (const year of sample.years) {
    for (let i = 0; i < people.count; i++) {
      const start = monthStart(year, 1 + ((i * 7) % 12));
      if (!sample.active(i, start)) continue;
      const stream = sample.stream("discipline", i, year);
      if (!stream.chance(0.0025 * Math.exp(-0.8 * sample.latent.ability[i]!))) continue;
      const [code, name, level, months] = sanctions[stream.weighted([30, 30, 14, 12, 8, 6])]!;
      yield [people.nip[i]!, code, name, level, dateText(Math.max(dayOf(year, 1, 1), start - 6), "DD-MM-YYYY"), dateText(start, "DD-MM-YYYY"), dateText(monthStart(year, 1 + ((i * 7) % 12) + months) - 1, "DD-MM-YYYY"), "PP 94 TAHUN 2021", "Tidak masuk kerja"];
    }
  }
}
