import { dateText, yearEnd } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout, type PlannedFile } from "../layout.js";
import { abbreviated } from "../unitSpelling.js";
import { dashed, identifier } from "../random.js";
import type { Sample } from "../sample.js";
import { appraisalRows, predicateWords, ratingCapitals, ratingWords, realise, type AppraisalRow } from "./appraisalRows.js";

const local = ["NIP", "Nama Pegawai", "Jabatan", "Unit Kerja", "Tahun", "Capaian Kinerja Organisasi", "Rating Hasil Kerja", "Rating Perilaku Kerja", "Predikat Kinerja Pegawai", "NIP Penilai", "Nama Penilai", "Jabatan Penilai", "Unor Penilai", "Tanggal Penilaian", "Status Penilai"];
const skp22 = ["nip", "id", "hasilKinerja", "hasilKinerjaNilai", "kuadranKinerja", "KuadranKinerjaNilai", "namaPenilai", "nipNrpPenilai", "penilaiGolonganId", "penilaiJabatanNm", "penilaiUnorNm", "perilakuKerja", "PerilakuKerjaNilai", "pnsDinilaiId", "statusPenilai", "tahun", "path"];

const organisationWords = ["", "Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"] as const;

/** Predicate of an agency in a year: mostly Baik. */
export const organisationPredicate = (sample: Sample, opd: number, year: number): number => sample.stream("organisation predicate", opd, year).weighted([12, 76, 10, 2, 0]) + 1;

/** Local e-Kinerja layouts as text and workbook, and rw-skp22 of the SIASN service for one year. */
export const annualAppraisalLayout: Layout = {
  kind: "annual-appraisal",
  files(sample) {
    return sample.years.map((year): PlannedFile => {
      const back = sample.window.last - year;
      if (sample.large) return table(`ekinerja/tahunan/penilaian-${year}.csv`, dialects.plain, local, () => localRows(sample, year));
      if (back === 3) return table(`ekinerja/tahunan/rw-skp22_${year}.json`, { as: "json", shape: "by-person" }, skp22, () => serviceRows(sample, year));
      if (back === 1) return table(`ekinerja/tahunan/Penilaian Kinerja ${year}.xlsx`, { as: "xlsx" }, local, () => localRows(sample, year), [[`DAFTAR PENILAIAN KINERJA PEGAWAI TAHUN ${year}`], []]);
      return table(`ekinerja/tahunan/penilaian-kinerja-${year}.csv`, back % 2 ? dialects.comma : dialects.semicolon, local, () => localRows(sample, year));
    });
  },
};

function* localRows(sample: Sample, year: number): Iterable<Cell[]> {
  const { people, defects } = sample;
  const end = yearEnd(year);
  const pick = (topic: string, share: number) => defects.choose(topic, year, people.count, share, (i) => sample.active(i, end));
  const own = pick("self-rating", 0.0008);
  const outside = pick("scale", 0.0006);
  const twice = pick("twice", 0.0006);
  const short = pick("unit spelling", 0.003);
  for (const row of appraisalRows(sample, year, 0)) {
    const { person, appraisal, unitName, entry } = row;
    realise(sample, "annual", row, year);
    const { rater } = appraisal;
    const opd = sample.opdOn(person, end).index;
    const cells: Cell[] = [
      people.nip[person]!, sample.name(person), sample.positionOn(person, end).name, short.has(person) ? spelling(sample, person, end, "annual-appraisal") : unitName, year, organisationWords[organisationPredicate(sample, opd, year)]!,
      ratingWords[appraisal.result], ratingWords[appraisal.behaviour], predicateWords[appraisal.predicate],
      ...(rater < 0 ? [null, "Wali Kota", "Wali Kota", "Pemerintah Kota Sawahlunto"] : [people.nip[rater]!, sample.name(rater), sample.positionOn(rater, end).name, sample.unitOn(rater, end).name]),
      dateText(entry, year % 2 ? "DD-MM-YYYY" : "YYYY-MM-DD"), rater < 0 ? "NON ASN" : "ASN",
    ];
    if (own.has(person)) {
      cells[9] = people.nip[person]!;
      defects.add("self-rating", "annual-appraisal");
    }
    if (outside.has(person)) {
      cells[6] = "4";
      defects.add("rating-outside-scale", "annual-appraisal");
    }
    const copy = twice.has(person) ? [...cells] : undefined;
    yield cells;
    if (!copy) continue;
    defects.add("duplicate-key", "annual-appraisal");
    yield copy;
  }
}

function* serviceRows(sample: Sample, year: number): Iterable<Cell[]> {
  for (const row of appraisalRows(sample, year, 0)) {
    realise(sample, "annual", row, year);
    yield serviceRow(sample, row, year);
  }
}

function serviceRow(sample: Sample, { person, appraisal }: AppraisalRow, year: number): Cell[] {
  const { people, seed } = sample;
  const { rater } = appraisal;
  const end = yearEnd(year);
  return [
    people.nip[person]!, dashed(identifier(seed, "skp22", person, year)), ratingCapitals[appraisal.result], String(appraisal.result), predicateWords[appraisal.predicate].toUpperCase(), String(appraisal.predicate),
    rater < 0 ? "Wali Kota" : sample.name(rater), rater < 0 ? null : people.nip[rater]!, rater < 0 ? null : "41", rater < 0 ? "Wali Kota" : sample.positionOn(rater, end).name, rater < 0 ? "Pemerintah Kota Sawahlunto" : sample.unitOn(rater, end).name,
    ratingCapitals[appraisal.behaviour], String(appraisal.behaviour), identifier(seed, "pns", person), rater < 0 ? "NON ASN" : "ASN", String(year), null,
  ];
}

function spelling(sample: Sample, person: number, end: number, kind: string): string {
  sample.defects.add("unit-name-spelling", kind);
  return abbreviated(sample.opdOn(person, end).name, person);
}
