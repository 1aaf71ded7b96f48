import { dateText } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { never } from "../people.js";
import type { Sample } from "../sample.js";
import { correctionRatios, goLiveOf } from "./digitalSystems.js";

/** Go-live of digital attendance and payroll by agency. */
export const goLiveLayout: Layout = {
  kind: "go-live",
  files: (sample) => [table("digital/mulai-sistem-digital.csv", dialects.semicolon, ["OPD", "Sistem", "Tanggal Mulai"], () => rows(sample))],
};

function* rows(sample: Sample): Iterable<Cell[]> {
  sample.facts["correction_rate_ratios_after_go_live"] = correctionRatios;
  for (const [system, name] of [["attendance", "Presensi Digital"], ["payroll", "Penggajian Digital"]] as const) {
    for (const opd of sample.organisation.opds) {
      const day = goLiveOf(sample, system, opd.index);
      if (day !== never) yield [opd.name, name, dateText(day, "DD/MM/YYYY")];
    }
  }
}
