import { dateText, monthNames, quarterEnd } from "../calendar.js";
import { dialects, type Cell, type Dialect } from "../dialect.js";
import { table, type Layout, type PlannedFile } from "../layout.js";
import { dashed, identifier } from "../random.js";
import type { Sample } from "../sample.js";
import { abbreviated } from "../unitSpelling.js";
import { appraisalRows, predicateWords, ratingCapitals, ratingWords, realise } from "./appraisalRows.js";

const local = ["NIP", "Nama Pegawai", "Unit Kerja", "Periode Penilaian", "Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat Kinerja", "NIP Penilai", "Nama Penilai", "Unor Penilai", "Tanggal Penilaian"];
const service = ["id", "tahun", "nip", "nama", "hasilKinerja", "hasilKinerjaNilai", "instansiId", "instansiNama", "jabatan", "koefisenId", "kriteria", "kuadranKinerjaNilai", "kuadranNilai", "namaPenilai", "penilaiGolonganId", "penilaiJabatanNama", "penilaiNipNrp", "penilaiPnsId", "penilaiUnorNm", "perilakuKerja", "perilakuKerjaNilai", "periodikId", "periodikNama", "persentase", "pnsDinilaiId", "statusPenilai", "unorId", "unorNama", "path"];
const roman = ["", "I", "II", "III", "IV"] as const;

/** Quarters of the last three years: e-Kinerja text in several dialects, one workbook, rw-kinerjaperiodik as JSON and NDJSON. */
export const periodicAppraisalLayout: Layout = {
  kind: "periodic-appraisal",
  files(sample) {
    return sample.years.slice(-3).flatMap((year) => [1, 2, 3, 4].map((quarter): PlannedFile => {
      const back = sample.window.last - year;
      const path = `ekinerja/periodik/${year}/`;
      if (sample.large) return table(`${path}penilaian-periodik-${year}-Q${quarter}.csv`, dialects.plain, local, () => localRows(sample, year, quarter));
      if (back === 1 && quarter <= 2) return table(`${path}rw-kinerjaperiodik_${year}_TW${quarter}.json`, { as: "json", shape: "array" }, service, () => serviceRows(sample, year, quarter));
      if (back === 1 && quarter === 3) return table(`${path}rw-kinerjaperiodik_${year}_TW${quarter}.ndjson`, { as: "ndjson" }, service, () => serviceRows(sample, year, quarter));
      if (back === 1) return table(`${path}Penilaian Periodik TW IV ${year}.xlsx`, { as: "xlsx" }, local, () => localRows(sample, year, quarter), [[`REKAP PENILAIAN KINERJA PERIODIK TRIWULAN IV TAHUN ${year}`], []]);
      const format: Dialect = [dialects.semicolon, dialects.tab, dialects.comma, dialects.excel][(quarter + back) % 4]!;
      return table(`${path}penilaian-periodik-tw${quarter}-${year}.csv`, format, local, () => localRows(sample, year, quarter));
    }));
  },
};

function periodText(sample: Sample, year: number, quarter: number): string {
  if (sample.large) return `${year}-Q${quarter}`;
  const last = quarterEnd(year, quarter);
  if (year % 2 && quarter === 2) return `1 ${monthNames[quarter * 3 - 3]} s.d. ${dateText(last, "words")}`;
  return quarter % 2 ? `Triwulan ${roman[quarter]} ${year}` : `${year}-Q${quarter}`;
}

function* localRows(sample: Sample, year: number, quarter: number): Iterable<Cell[]> {
  const { people, defects } = sample;
  const end = quarterEnd(year, quarter);
  const period = periodText(sample, year, quarter);
  const style = quarter % 2 ? "DD-MM-YYYY" : "YYYY-MM-DD";
  const at = year * 8 + quarter;
  const own = defects.choose("self-rating", at, people.count, 0.0004, (i) => sample.active(i, end));
  const outside = defects.choose("scale", at, people.count, 0.0004, (i) => sample.active(i, end));
  const twice = defects.choose("twice", at, people.count, 0.0004, (i) => sample.active(i, end));
  const short = defects.choose("unit spelling", at, people.count, 0.002, (i) => sample.active(i, end));
  for (const row of appraisalRows(sample, year, quarter)) {
    const { person, appraisal, entry } = row;
    realise(sample, "periodic", row, year);
    const { rater } = appraisal;
    const cells: Cell[] = [
      people.nip[person]!, sample.name(person), row.unitName, period, ratingWords[appraisal.result], ratingWords[appraisal.behaviour], predicateWords[appraisal.predicate],
      rater < 0 ? null : people.nip[rater]!, rater < 0 ? "Wali Kota" : sample.name(rater), rater < 0 ? "Pemerintah Kota Sawahlunto" : sample.unitOn(rater, end).name, dateText(entry, style),
    ];
    if (short.has(person)) {
      cells[2] = abbreviated(sample.opdOn(person, end).name, person);
      defects.add("unit-name-spelling", "periodic-appraisal");
    }
    if (own.has(person)) {
      cells[7] = people.nip[person]!;
      defects.add("self-rating", "periodic-appraisal");
    }
    if (outside.has(person)) {
      cells[5] = "0";
      defects.add("rating-outside-scale", "periodic-appraisal");
    }
    const copy = twice.has(person) ? [...cells] : undefined;
    yield cells;
    if (!copy) continue;
    defects.add("duplicate-key", "periodic-appraisal");
    yield copy;
  }
}

function* serviceRows(sample: Sample, year: number, quarter: number): Iterable<Cell[]> {
  const { people, seed } = sample;
  const end = quarterEnd(year, quarter);
  for (const row of appraisalRows(sample, year, quarter)) {
    const { person, appraisal } = row;
    realise(sample, "periodic", row, year);
    const { rater } = appraisal;
    const unit = sample.unitOn(person, end);
    yield [
      dashed(identifier(seed, "periodic", person, year * 8 + quarter)), String(year), people.nip[person]!, sample.name(person), ratingCapitals[appraisal.result].replace("EKSPEKTASI", "ESPEKTASI"), String(appraisal.result), "A5EB0000", "Pemerintah Kota Sawahlunto",
      sample.positionOn(person, end).name, null, null, String(appraisal.predicate), predicateWords[appraisal.predicate].toUpperCase(), rater < 0 ? "Wali Kota" : sample.name(rater), rater < 0 ? null : "41", rater < 0 ? "Wali Kota" : sample.positionOn(rater, end).name,
      rater < 0 ? null : people.nip[rater]!, rater < 0 ? null : identifier(seed, "pns", rater), rater < 0 ? "Pemerintah Kota Sawahlunto" : sample.unitOn(rater, end).name, ratingCapitals[appraisal.behaviour].replace("EKSPEKTASI", "EKSPETASI"), String(appraisal.behaviour),
      "2", `Triwulan ${roman[quarter]} ${year}`, null, identifier(seed, "pns", person), rater < 0 ? "NON ASN" : "ASN", dashed(unit.code), unit.name, null,
    ];
  }
}
