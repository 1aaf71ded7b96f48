import { dateText } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { Type } from "../people.js";
import type { Sample } from "../sample.js";
import { correctionFactor, goLiveOf, lastMonths } from "./digitalSystems.js";

/** Corrections of the TPP list per agency and month of the last three years. */
export const payrollCorrectionLayout: Layout = {
  kind: "payroll-correction",
  files: (sample) => [table("tpp/koreksi-daftar-tpp.csv", dialects.comma, ["Periode", "OPD", "Jumlah Baris Daftar TPP", "Jumlah Baris Dikoreksi", "Nilai Koreksi", "Tanggal Tutup Buku"], () => rows(sample))],
};

function* rows(sample: Sample): Iterable<Cell[]> {
  const { people, organisation, realised } = sample;
  for (const month of lastMonths(sample, Math.min(36, sample.years.length * 12))) {
    const lines = new Int32Array(organisation.opds.length);
    for (let i = 0; i < people.count; i++) if (people.type[i] !== Type.PartTime && sample.active(i, month.end) && people.entry[i]! <= month.start) lines[sample.unitOn(i, month.end).opd]!++;
    for (const opd of organisation.opds) {
      if (!lines[opd.index]) continue;
      const stream = sample.stream("payroll correction", opd.index, month.year * 12 + month.month);
      const corrected = stream.binomial(lines[opd.index]!, Math.min(0.9, 0.06 * correctionFactor(sample, "payroll", opd.index, month.start, month.index)));
      const live = goLiveOf(sample, "payroll", opd.index) <= month.start ? "after" : "before";
      realised.count(`payroll lines ${live} go-live`, lines[opd.index]!);
      realised.count(`payroll corrected lines ${live} go-live`, corrected);
      yield [`${month.year}-${String(month.month).padStart(2, "0")}`, opd.name, lines[opd.index]!, corrected, String(corrected * stream.integer(80, 400) * 1000).replace(/\B(?=(\d{3})+(?!\d))/g, "."), dateText(month.end + stream.integer(2, live === "after" ? 6 : 12), "DD-MM-YYYY")];
    }
  }
}
