import { yearEnd } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";
import { appraisalRows } from "./appraisalRows.js";

const headers = ["NIP", "Nama", "Tahun", "NIP Penilai", "Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"];

/** BerAKHLAK scores, one file per year of the last three; decimal commas in two of them. */
export const behaviourScoreLayout: Layout = {
  kind: "behaviour-score",
  files: (sample) => sample.years.slice(-3).map((year) => table(`perilaku/nilai-berakhlak-${year}.csv`, [dialects.semicolon, dialects.plain, dialects.excel][(sample.window.last - year) % 3]!, headers, () => rows(sample, year))),
};

function* rows(sample: Sample, year: number): Iterable<Cell[]> {
  const { people, realised, latent, defects } = sample;
  const own = defects.choose("own scores", year, people.count, 0.0004, (i) => sample.active(i, yearEnd(year)));
  for (const { person, appraisal } of appraisalRows(sample, year, 0)) {
    const { rater } = appraisal;
    const scores = latent.scores(person, rater, year);
    const identical = scores.every((score) => score === scores[0]);
    realised.count(identical ? "score rows identical" : "score rows");
    if (identical) defects.add("sub-scores-identical", "behaviour-score");
    else scores.forEach((score, i) => realised.add(`score ${headers[i + 4]}`, score));
    if (!identical) realised.add("score mean of seven", scores.reduce((sum, score) => sum + score, 0) / 7);
    if (own.has(person)) defects.add("self-rating", "behaviour-score");
    yield [people.nip[person]!, sample.name(person), year, own.has(person) ? people.nip[person]! : rater < 0 ? null : people.nip[rater]!, ...scores];
  }
}
