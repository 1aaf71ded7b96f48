import { dateText, dayOf } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { canaries } from "../names.js";
import type { Sample } from "../sample.js";

const headers = ["tanggal", "unit", "layanan", "jk", "usia", "pendidikan", "pekerjaan", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9", "saran"];
const services: readonly (readonly [opd: string, service: string, weight: number])[] = [
  ["Dinas Kependudukan", "KTP-el", 20], ["Dinas Kependudukan", "Akta kelahiran", 10], ["Dinas Penanaman Modal", "Izin usaha", 12], ["Rumah Sakit", "Rawat jalan", 18], ["Dinas Kesehatan", "Poli umum puskesmas", 16],
  ["Kecamatan", "Surat keterangan", 10], ["Dinas Pendidikan", "Legalisasi ijazah", 6], ["Dinas Perhubungan", "Uji kendaraan", 5], ["Dinas Sosial", "Rekomendasi bantuan", 5],
];

/** Planted: agencies differ in u6 and u7 (competence and behaviour of staff) with this standard deviation on the latent scale. */
export const satisfactionEffects = { unit_sd_u6_u7: 0.4, respondent_sd: 0.6, item_sd: 0.75 } as const;

const means = [2.2, 2.1, 1.7, 2.9, 2.1, 2.2, 2.3, 2.0, 1.8];

/** Effect of an agency on u6 and u7. */
export const satisfactionEffect = (sample: Sample, opd: number): number => satisfactionEffects.unit_sd_u6_u7 * sample.stream("satisfaction", opd).normal();

/** SKM responses, about 1,500 a year in a city of 3,300 civil servants. */
export const satisfactionLayout: Layout = {
  kind: "satisfaction",
  files(sample) {
    const count = Math.min(50_000, Math.round((1500 * sample.employees) / 3300));
    return sample.years.map((year) => table(`skm/respon-skm-${year}.csv`, [dialects.comma, dialects.semicolon, dialects.excel, dialects.plain][year % 4]!, headers, () => rows(sample, year, count)));
  },
};

function* rows(sample: Sample, year: number, count: number): Iterable<Cell[]> {
  const { opds } = sample.organisation;
  sample.facts["satisfaction_effects"] = { ...satisfactionEffects, units: Object.fromEntries(opds.filter((opd) => services.some(([name]) => opd.name.startsWith(name))).slice(0, 60).map((opd) => [opd.name, satisfactionEffect(sample, opd.index)])) };
  const weights = services.map(([, , weight]) => weight);
  for (let i = 0; i < count; i++) {
    const stream = sample.stream("response", i, year);
    const [name, service] = services[stream.weighted(weights)]!;
    const opd = stream.pick(opds.filter((candidate) => candidate.name.startsWith(name)));
    const person = satisfactionEffects.respondent_sd * stream.normal();
    const effect = satisfactionEffect(sample, opd.index);
    const answers = means.map((mean, item) => {
      const latent = mean + person + (item === 5 || item === 6 ? effect : 0) + satisfactionEffects.item_sd * stream.normal();
      return latent < 0.2 ? 1 : latent < 1.2 ? 2 : latent < 2.6 ? 3 : 4;
    });
    yield [
      dateText(dayOf(year, 1, 5) + stream.integer(0, 350), year % 2 ? "DD/MM/YYYY" : "YYYY-MM-DD"), opd.name, service, stream.chance(0.52) ? "P" : "L", Math.max(17, Math.min(82, Math.round(39 + 13 * stream.normal()))), stream.pick(["SMA", "S1", "D3", "SMP", "SD"]), stream.pick(["Wiraswasta", "Petani", "Pelajar", "Ibu rumah tangga"]),
      ...answers, i === 3 ? canaries.texts[1]! : stream.chance(0.1) ? "Mohon loket ditambah" : null,
    ];
  }
}
