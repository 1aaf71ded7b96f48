import { dateText, dayOf, partsOf } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { Type } from "../people.js";
import type { Sample } from "../sample.js";

/** The medal of a length of service: each ten years are one X. */
const medalOf = (years: number): string | undefined => ([10, 20, 30].includes(years) ? `Satyalancana Karya Satya ${"X".repeat(years / 10)} Tahun` : undefined);

/** Planted: who was rated Sangat Baik the year before is this many times as likely to be named exemplary. */
export const rewardEffects = { exemplary_chance: 0.003, per_ability: 1, ratio_after_sangat_baik: 4 } as const;

/** Medals for 10, 20 and 30 years of service, and a few exemplary civil servants a year. */
export const awardLayout: Layout = {
  kind: "award",
  files: (sample) => sample.years.map((year) => table(`penghargaan/penghargaan-${year}.csv`, year % 2 ? dialects.semicolon : dialects.comma, ["NIP", "Nama", "Jenis Penghargaan", "Tanggal", "Nomor SK"], () => rows(sample, year))),
};

function* rows(sample: Sample, year: number): Iterable<Cell[]> {
  const { people, realised } = sample;
  sample.facts["reward_effects"] = rewardEffects;
  const day = dayOf(year, 8, 17);
  for (let i = 0; i < people.count; i++) {
    if (people.type[i] !== Type.Pns || !sample.active(i, day)) continue;
    const stream = sample.stream("award", i, year);
    const medal = medalOf(year - partsOf(people.start[i]!).year);
    const cells = (name: string): Cell[] => [people.nip[i]!, sample.name(i), name, dateText(day, year % 2 ? "words" : "DD/MM/YYYY"), `REKAAN/${year}/${i}`];
    if (medal && stream.chance(0.7)) yield cells(medal);
    const best = sample.latent.appraise(i, year - 1, 0).predicate === 1;
    const named = stream.chance(rewardEffects.exemplary_chance * Math.exp(rewardEffects.per_ability * sample.latent.ability[i]!) * (best ? rewardEffects.ratio_after_sangat_baik : 1));
    realised.count(`exemplary candidates ${year} ${best ? "after sangat baik" : "after others"}`);
    if (!named) continue;
    realised.count(`exemplary ${year} ${best ? "after sangat baik" : "after others"}`);
    yield cells("ASN Berprestasi");
  }
}
