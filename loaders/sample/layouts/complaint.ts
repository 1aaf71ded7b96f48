import { dateText, dayOf } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { canaries, strangersName } from "../names.js";
import type { Sample } from "../sample.js";
import { abbreviated } from "../unitSpelling.js";

const headers = ["Tracking ID", "Tanggal", "Nama Pelapor", "Judul", "Klasifikasi", "Kategori/Topik", "Instansi/Unit Terdisposisi", "Status", "Tanggal Tindak Lanjut", "Tanggal Selesai"];

/** Planted: log of an agency's own pace, mean days to the first answer, share of complaints that are archived instead of settled. No trend by year or topic. */
export const complaintEffects = { pace_log_sd: 0.5, days_to_follow_up: 6, archived_share: 0.06 } as const;

/** SP4N-LAPOR!: about 370 complaints a year in a city of 3,300 civil servants; agencies answer at their own pace. */
export const complaintLayout: Layout = {
  kind: "complaint",
  files(sample) {
    const count = Math.min(20_000, Math.round((375 * sample.employees) / 3300));
    return sample.years.map((year) => table(`lapor/sp4n-lapor-${year}.csv`, year % 2 ? dialects.comma : dialects.semicolon, headers, () => rows(sample, year, count)));
  },
};

function* rows(sample: Sample, year: number, count: number): Iterable<Cell[]> {
  const { opds } = sample.organisation;
  const waits: number[] = [];
  for (let i = 0; i < count; i++) {
    const stream = sample.stream("complaint", i, year);
    const opd = stream.pick(opds);
    const day = dayOf(year, 1, 2) + stream.integer(0, 355);
    const pace = complaintEffects.days_to_follow_up * Math.exp(complaintEffects.pace_log_sd * sample.stream("pace", opd.index).normal());
    const followed = day + 1 + Math.floor(-pace * Math.log(1 - stream.unit()));
    const closed = followed + Math.floor(-2 * pace * Math.log(1 - stream.unit()));
    const end = dayOf(sample.window.last, 12, 31);
    const status = followed > end ? "Belum Ditindaklanjuti" : closed > end ? "Proses" : stream.chance(complaintEffects.archived_share) ? "Ditunda/Arsip" : "Selesai";
    const isArchived = closed > end ? sample.stream("complaint fate", i, year).chance(complaintEffects.archived_share) : status === "Ditunda/Arsip";
    waits.push(isArchived ? Infinity : closed - day);
    const short = stream.chance(0.01);
    if (short) sample.defects.add("unit-name-spelling", "complaint");
    const style = year % 2 ? "DD-MM-YYYY" : "YYYY-MM-DD";
    yield [
      String(7_000_000 + (year - 2000) * 100_000 + i), dateText(day, style), strangersName(stream), i === 2 ? canaries.texts[0]! : "Keluhan pelayanan", stream.pick(["Pengaduan", "Pengaduan", "Aspirasi", "Permintaan Informasi"]), stream.pick(["Infrastruktur", "Kesehatan", "Pendidikan", "Administrasi", "Kebersihan"]),
      short ? abbreviated(opd.name, i) : opd.name, status, followed <= end ? dateText(followed, style) : null, status === "Selesai" ? dateText(closed, style) : null,
    ];
  }
  const known = (sample.facts["complaints"] ?? { ...complaintEffects, realised: {} }) as { realised: Record<string, unknown> };
  known.realised[year] = realised(waits);
  sample.facts["complaints"] = known;
}

/** What became of the complaints of a year in the end, the unseen part included; median in days. */
function realised(waits: readonly number[]): { median: number; late_share: number } {
  const sorted = [...waits].sort((a, b) => a - b);
  return { median: sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, late_share: waits.filter((wait) => wait > 60).length / waits.length };
}
