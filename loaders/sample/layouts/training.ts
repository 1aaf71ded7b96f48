import { dateText, dayOf, yearEnd } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout, type PlannedFile } from "../layout.js";
import { Type } from "../people.js";
import type { Sample } from "../sample.js";

const register = ["NIP", "NAMA", "NAMA KURSUS/DIKLAT", "JENIS DIKLAT", "PENYELENGGARA", "TANGGAL MULAI", "TANGGAL SELESAI", "TAHUN", "JUMLAH JAM/JP", "NO SERTIFIKAT"];
const structural = ["nipBaru", "latihanStrukturalId", "latihanStrukturalNama", "nomor", "tanggal", "tanggalSelesai", "tahun", "jumlahJam", "institusiPenyelenggara"];

const courses: readonly (readonly [name: string, type: string, low: number, high: number])[] = [
  ["Pelatihan Fungsional Jabatan", "Fungsional", 30, 90], ["Bimbingan Teknis Pelayanan Prima", "Bimbingan Teknis", 8, 24], ["Pelatihan Teknis Pengelolaan Keuangan Daerah", "Teknis", 16, 40],
  ["Pelatihan Teknis Kurikulum dan Asesmen", "Teknis", 20, 32], ["Seminar Nasional Reformasi Birokrasi", "Seminar", 4, 8], ["Webinar Keselamatan Pasien", "Seminar", 3, 6], ["Workshop Penyusunan SKP", "Workshop", 6, 10],
  ["Kursus Daring Literasi Digital", "E-Learning", 5, 20], ["Sosialisasi Netralitas ASN", "Sosialisasi", 2, 4], ["Magang Pelayanan Publik", "Magang", 20, 40],
];

/** Registers per year in the local layout, leadership training as rw-diklat. */
export const trainingLayout: Layout = {
  kind: "training",
  files(sample) {
    const registers = sample.years.map((year): PlannedFile => table(`diklat/Register Diklat ${year}.csv`, [dialects.semicolon, dialects.comma, dialects.excel][year % 3]!, register, () => courseRows(sample, year)));
    const leadership = sample.large ? table("diklat/rw-diklat.csv", dialects.plain, structural, () => leadershipRows(sample)) : table("diklat/rw-diklat.json", { as: "json", shape: "array" }, structural, () => leadershipRows(sample));
    return [...registers, leadership];
  },
};

function* courseRows(sample: Sample, year: number): Iterable<Cell[]> {
  const { people, defects } = sample;
  const style = year % 2 ? "DD-MM-YYYY" : "DD/MM/YYYY";
  const impossible = defects.choose("course date", year, people.count, 0.0006, (i) => sample.active(i, yearEnd(year)));
  const backwards = defects.choose("course end", year, people.count, 0.0004, (i) => sample.active(i, yearEnd(year)) && !impossible.has(i));
  for (let i = 0; i < people.count; i++) {
    if (people.type[i] === Type.PartTime || people.entry[i]! > dayOf(year, 3, 1) || people.exit[i]! <= yearEnd(year)) continue;
    const stream = sample.stream("course", i, year);
    const number = Math.min(4, stream.poisson(1.4 + 0.3 * sample.latent.ability[i]!));
    const functional = sample.positionOn(i, yearEnd(year)).position.type === "2";
    for (let taken = 0; taken < number; taken++) {
      const [name, type, low, high] = functional && stream.chance(0.25) ? courses[0]! : stream.pick(courses.slice(1));
      const begin = dayOf(year, 1, 8) + stream.integer(0, 330);
      const hours = stream.integer(low, high);
      const end = Math.min(yearEnd(year), begin + Math.ceil(hours / 8) - 1);
      const cells: Cell[] = [people.nip[i]!, sample.name(i), name, type, stream.pick(["BKPSDM Kota Sawahlunto", "PPSDM Regional Rekaan", "Lembaga Diklat Andaian"]), dateText(begin, style), dateText(end, style), year, hours, `REKAAN/${year}/${i}`];
      if (taken === 0 && impossible.has(i)) {
        cells[5] = style === "DD-MM-YYYY" ? `31-02-${year}` : `31/02/${year}`;
        defects.add("date-impossible", "training");
      }
      if (taken === 0 && backwards.has(i)) {
        cells[6] = dateText(begin - 3, style);
        defects.add("end-before-start", "training");
      }
      yield cells;
    }
    const leads = sample.positionOn(i, yearEnd(year)).leads >= 0;
    if (leads && year === sample.window.last - 1 && stream.chance(0.4)) yield [people.nip[i]!, sample.name(i), "Bimbingan Teknis Penilaian Kinerja bagi Pejabat Penilai", "Bimbingan Teknis", "BKPSDM Kota Sawahlunto", dateText(dayOf(year, 9, 2), style), dateText(dayOf(year, 9, 4), style), year, 16, `REKAAN/PK/${i}`];
  }
}

/** Year in which a head of the first snapshot took leadership training before the window; 0 for none. */
export function trainedBefore(sample: Sample, person: number, stream = sample.stream("leadership", person)): number {
  const first = sample.careers.leads[0]![person]!;
  return first >= 0 && sample.organisation.units[first]!.echelon && stream.chance(0.55) ? sample.window.first - stream.integer(1, 8) : 0;
}

/** Leadership training of the model (`trained`), and what heads took before the window. */
function* leadershipRows(sample: Sample): Iterable<Cell[]> {
  const { people, careers, latent, organisation } = sample;
  for (let i = 0; i < people.count; i++) {
    const stream = sample.stream("leadership", i);
    for (const year of [trainedBefore(sample, i, stream), latent.trained[i]!]) {
      if (!year) continue;
      const led = careers.leads[Math.max(0, year - sample.window.first + 1)]![i]!;
      const echelon = led >= 0 ? organisation.units[led]!.echelon : "";
      const [id, name] = echelon && echelon < "30" ? ["4", "PELATIHAN KEPEMIMPINAN NASIONAL TINGKAT II"] : echelon && echelon < "40" ? ["3", "PELATIHAN KEPEMIMPINAN ADMINISTRATOR"] : ["2", "PELATIHAN KEPEMIMPINAN PENGAWAS"];
      const begin = dayOf(year, stream.integer(2, 7), stream.integer(1, 25));
      yield [people.nip[i]!, id, name, `REKAAN/PKN/${i}`, dateText(begin, "DD-MM-YYYY"), dateText(begin + 110, "DD-MM-YYYY"), String(year), "900", "PPSDM Regional Rekaan"];
    }
  }
}
