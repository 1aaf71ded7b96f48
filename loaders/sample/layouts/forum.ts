import { dateText, dayOf, quarterEnd } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";

/** Forums of staff: most agencies hold one each quarter. */
export const forumLayout: Layout = {
  kind: "forum",
  files: (sample) => [table("forum/forum-pegawai.csv", dialects.semicolon, ["Tanggal", "Forum", "OPD", "Jumlah Peserta", "Jumlah Masukan", "Jumlah Ditindaklanjuti", "Tanggal Tindak Lanjut"], () => rows(sample))],
};

function* rows(sample: Sample): Iterable<Cell[]> {
  for (const year of sample.years.slice(-3)) {
    for (const opd of sample.organisation.opds) {
      const response = 0.25 + 0.5 * sample.stream("forum response", opd.index).unit();
      for (let quarter = 1; quarter <= 4; quarter++) {
        const stream = sample.stream("forum", opd.index, year * 8 + quarter);
        if (stream.chance(0.25)) continue;
        const day = quarterEnd(year, quarter) - stream.integer(5, 80);
        const suggestions = stream.poisson(7);
        const followed = stream.binomial(suggestions, response);
        yield [dateText(day, "DD/MM/YYYY"), quarter % 2 ? "Coffee Morning" : "Forum Dialog Pegawai", opd.name, stream.integer(12, 60), suggestions, followed, followed ? dateText(Math.min(day + stream.integer(7, 60), dayOf(sample.window.last, 12, 31)), "DD/MM/YYYY") : null];
      }
    }
  }
}
