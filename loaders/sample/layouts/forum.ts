import { dateText, dayOf, quarterEnd } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";

/** Planted: a quarter's forum is left out by chance; agencies differ evenly in the share of suggestions that they follow up. Nothing comes of participation. */
export const forumEffects = { left_out: 0.25, followed_up: [0.25, 0.75], days_to_follow_up: [7, 60], effect_on_turnover: 0, effect_on_satisfaction: 0 } as const;

/** Forums of staff: most agencies hold one each quarter. */
export const forumLayout: Layout = {
  kind: "forum",
  files: (sample) => [table("forum/forum-pegawai.csv", dialects.semicolon, ["Tanggal", "Forum", "OPD", "Jumlah Peserta", "Jumlah Masukan", "Jumlah Ditindaklanjuti", "Tanggal Tindak Lanjut"], () => rows(sample))],
};

function* rows(sample: Sample): Iterable<Cell[]> {
  sample.facts["forum_effects"] = forumEffects;
  const [least, most] = forumEffects.followed_up;
  const [soonest, latest] = forumEffects.days_to_follow_up;
  for (const year of sample.years.slice(-3)) {
    for (const opd of sample.organisation.opds) {
      const response = least + (most - least) * sample.stream("forum response", opd.index).unit();
      for (let quarter = 1; quarter <= 4; quarter++) {
        const stream = sample.stream("forum", opd.index, year * 8 + quarter);
        if (stream.chance(forumEffects.left_out)) continue;
        sample.realised.count("forums held");
        const day = quarterEnd(year, quarter) - stream.integer(5, 80);
        const suggestions = stream.poisson(7);
        const followed = stream.binomial(suggestions, response);
        sample.realised.count("suggestions", suggestions);
        sample.realised.count("suggestions followed up", followed);
        yield [dateText(day, "DD/MM/YYYY"), quarter % 2 ? "Coffee Morning" : "Forum Dialog Pegawai", opd.name, stream.integer(12, 60), suggestions, followed, followed ? dateText(Math.min(day + stream.integer(soonest, latest), dayOf(sample.window.last, 12, 31)), "DD/MM/YYYY") : null];
      }
    }
  }
}
