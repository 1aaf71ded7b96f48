import { finalOf, recruitmentEffects, skdOf, type Applicant, type Formation } from "../applicants.js";
import { dateText } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { strangersName } from "../names.js";
import type { Sample } from "../sample.js";
import { validityOf } from "../selectionValidity.js";

const headers = ["No Peserta", "Nama", "Tahun", "Tgl Lahir", "Jenis Kelamin", "Jabatan", "Lokasi/Unit", "Pendidikan", "Jenis Formasi", "TWK", "TIU", "TKP", "Total SKD", "SKB", "Nilai Akhir", "Keterangan"];

/** Two selections: the one of the last but one year, and one just before the window. */
export const recruitmentLayout: Layout = {
  kind: "recruitment",
  files(sample) {
    const [late, early] = sample.selections.years;
    return [
      table(`seleksi/Hasil Integrasi SKD SKB CPNS ${late}.csv`, dialects.semicolon, headers, () => rows(sample, late!)),
      ...(early === undefined ? [] : [table(`seleksi/Hasil CPNS ${early}.${sample.large ? "csv" : "xlsx"}`, sample.large ? dialects.plain : { as: "xlsx" as const }, headers, () => rows(sample, early))]),
    ];
  },
};

function* rows(sample: Sample, year: number): Iterable<Cell[]> {
  const { formations, deviations } = sample.selections;
  sample.facts["recruitment_effects"] = recruitmentEffects;
  sample.facts["selection_deviations"] = deviations;
  if (year === sample.selections.years[0]) sample.facts["selection_validity"] = validityOf(sample);
  const own = formations.filter((formation) => formation.year === year).flatMap((formation) => formation.applicants.map((applicant) => ({ formation, applicant })));
  own.sort((a, b) => orderOf(sample, a.applicant, year) - orderOf(sample, b.applicant, year));
  for (const { formation, applicant } of own) {
    count(sample, formation, applicant);
    yield cells(sample, formation, applicant);
  }
}

/** Registration numbers come in no order of formations. */
const orderOf = (sample: Sample, { index }: Applicant, year: number): number => sample.stream("registration", index, year).unit();

function cells(sample: Sample, { year, position, opd, type }: Formation, applicant: Applicant): Cell[] {
  const { index, birth, woman, scores } = applicant;
  const absent = scores.absent && !applicant.printsScores;
  const sat = scores.invited && (scores.result === "P/L" || scores.result === "P/TL") && !applicant.hidesSkb;
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return [
    `24${year}99${String(index).padStart(8, "0")}`, strangersName(sample.stream("applicant name", index, year)), year, dateText(birth, "DD-MM-YYYY"), woman ? "Perempuan" : "Laki-laki", position,
    sample.organisation.opds[opd]!.name, position.includes("Terampil") ? "D-III" : "S-1", type, ...(absent ? [0, 0, 0] : scores.parts), absent ? null : (applicant.printedSkd ?? skdOf(scores)),
    sat ? scores.skb : null, sat ? rounded(applicant.printedFinal ?? finalOf(scores)) : null, applicant.printedResult ?? scores.result,
  ];
}

function count({ realised }: Sample, { year }: Formation, { older, woman, scores, printedResult, hidesSkb }: Applicant): void {
  const result = printedResult ?? scores.result;
  realised.count(`recruitment ${year} applied`);
  if (result === "P/L") realised.count(`recruitment ${year} appointed`);
  if (result === "TH" || result === "DIS") return;
  for (const group of [older ? "30+" : "under 30", woman ? "women" : "men"]) {
    realised.count(`recruitment ${year} took SKD, ${group}`);
    if (result.startsWith("P") || result === "APS") realised.count(`recruitment ${year} passed SKD threshold, ${group}`);
    if ((result === "P/L" || result === "P/TL") && !hidesSkb) realised.count(`recruitment ${year} took SKB, ${group}`);
    if (result === "P/L") realised.count(`recruitment ${year} passed SKB, ${group}`);
  }
}
