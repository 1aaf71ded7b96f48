import { dateText, dayOf } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { canaries, strangersName } from "../names.js";
import type { Sample } from "../sample.js";
import { abbreviated } from "../unitSpelling.js";

const headers = ["Tracking ID", "Tanggal", "Nama Pelapor", "Judul", "Klasifikasi", "Kategori/Topik", "Instansi/Unit Terdisposisi", "Status", "Tanggal Tindak Lanjut", "Tanggal Selesai"];

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
  for (let i = 0; i < count; i++) {
    const stream = sample.stream("complaint", i, year);
    const opd = stream.pick(opds);
    const day = dayOf(year, 1, 2) + stream.integer(0, 355);
    const pace = 6 * Math.exp(0.5 * sample.stream("pace", opd.index).normal());
    const followed = day + 1 + Math.floor(-pace * Math.log(1 - stream.unit()));
    const closed = followed + Math.floor(-2 * pace * Math.log(1 - stream.unit()));
    const end = dayOf(sample.window.last, 12, 31);
    const status = followed > end ? "Belum Ditindaklanjuti" : closed > end ? "Proses" : stream.chance(0.06) ? "Ditunda/Arsip" : "Selesai";
    const short = stream.chance(0.01);
    if (short) sample.defects.add("unit-name-spelling", "complaint");
    const style = year % 2 ? "DD-MM-YYYY" : "YYYY-MM-DD";
    yield [
      String(7_000_000 + (year - 2000) * 100_000 + i), dateText(day, style), strangersName(stream), i === 2 ? canaries.texts[0]! : "Keluhan pelayanan", stream.pick(["Pengaduan", "Pengaduan", "Aspirasi", "Permintaan Informasi"]), stream.pick(["Infrastruktur", "Kesehatan", "Pendidikan", "Administrasi", "Kebersihan"]),
      short ? abbreviated(opd.name, i) : opd.name, status, followed <= end ? dateText(followed, style) : null, status === "Selesai" ? dateText(closed, style) : null,
    ];
  }
}
