import { monthNames } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { educations, gradeName, gradeOn } from "../grades.js";
import { table, type Layout } from "../layout.js";
import { Type } from "../people.js";
import type { Sample } from "../sample.js";
import { lastMonths, type Month } from "./digitalSystems.js";

const headers = ["NIP", "Nama", "Periode", "OPD", "Pangkat/Gol", "Jenis TPP", "TPP Perbulan", "TPP Disiplin", "Kehadiran (%)", "BPJS 4%", "BPJS 1%", "Potongan", "Zakat", "TPP Diterima"];

/** TPP lists of the last twelve months, amounts with points for thousands. */
export const payrollLayout: Layout = {
  kind: "payroll",
  files: (sample) => lastMonths(sample, 12).map((month) => table(`tpp/Daftar TPP ${monthNames[month.month - 1]} ${month.year}.csv`, month.index % 2 ? dialects.semicolon : dialects.siasn, headers, () => rows(sample, month))),
};

const rupiah = (amount: number): string => String(Math.round(amount)).replace(/\B(?=(\d{3})+(?!\d))/g, ".");

function* rows(sample: Sample, month: Month): Iterable<Cell[]> {
  const { people } = sample;
  for (let i = 0; i < people.count; i++) {
    if (!sample.active(i, month.end) || people.entry[i]! > month.start || people.type[i] === Type.PartTime) continue;
    const stream = sample.stream("payroll", i, month.year * 12 + month.month);
    const { position, leads } = sample.positionOn(i, month.end);
    const { grade } = gradeOn(people.start[i]!, people.education[i]!, month.end);
    const base = leads >= 0 && position.echelon ? ({ 2: 12_500_000, 3: 6_200_000, 4: 4_100_000 } as Record<string, number>)[position.echelon[0]!]! : position.type === "2" ? 2_400_000 : 1_850_000;
    const monthly = Math.round((base * (people.type[i] === Type.Pns ? 0.8 + grade * 0.025 : 0.75)) / 1000) * 1000;
    const attendance = Math.round(Math.max(60, Math.min(100, 97 + 3 * stream.normal())) * 100) / 100;
    const discipline = monthly * 0.4 * (attendance / 100);
    const deduction = Math.round(monthly * 0.4 - discipline);
    const [four, one, alms] = [monthly * 0.04, monthly * 0.01, stream.chance(0.6) ? monthly * 0.025 : 0];
    yield [
      people.nip[i]!, sample.name(i), `${monthNames[month.month - 1]} ${month.year}`, sample.opdOn(i, month.end).name, people.type[i] === Type.Pns ? gradeName(grade) : educations[people.education[i]!]!.contract, leads >= 0 ? "Beban Kerja" : "Prestasi Kerja",
      rupiah(monthly), rupiah(discipline), String(attendance).replace(".", ","), rupiah(four), rupiah(one), rupiah(deduction), rupiah(alms), rupiah(monthly - deduction - one - alms),
    ];
  }
}
