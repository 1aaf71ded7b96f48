import { dateText, dayOf, yearEnd } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { planted } from "../latentModel.js";
import { Type } from "../people.js";
import type { Sample } from "../sample.js";
import { lateness } from "./appraisalRows.js";

/** Planted chances that a plan or its approval is missing, and appraisals likewise. */
export const stageEffects = { plan_missing: 0.04, approval_missing: 0.03, appraisal_missing: planted.missing_share } as const;

/** SKP planning per year: most on the last days of January, late ones by agency, some never. */
export const performancePlanLayout: Layout = {
  kind: "performance-plan",
  files: (sample) => sample.years.map((year) => table(`skp/Perencanaan SKP ${year}.csv`, year % 2 ? dialects.comma : dialects.semicolon, ["NIP", "Nama", "Tahun", "Tanggal Pengajuan SKP", "Tanggal Persetujuan SKP", "Status"], () => rows(sample, year))),
};

function* rows(sample: Sample, year: number): Iterable<Cell[]> {
  const { people } = sample;
  sample.facts["performance_stage_effects"] = stageEffects;
  const begin = dayOf(year, 1, 1);
  const style = year % 2 ? "DD/MM/YYYY" : "DD-MM-YYYY";
  for (let i = 0; i < people.count; i++) {
    if (people.type[i] === Type.PartTime || people.entry[i]! > begin || people.exit[i]! <= begin + 60) continue;
    const stream = sample.stream("plan", i, year);
    if (stream.chance(stageEffects.plan_missing)) continue;
    const late = stream.chance(1 / (1 + Math.exp(-lateness(sample, sample.unitOn(i, begin + 20).opd) - 0.6)));
    const submitted = late ? begin + 31 + stream.integer(0, 70) : stream.chance(0.55) ? begin + stream.integer(25, 30) : begin + stream.integer(1, 24);
    const approved = stream.chance(stageEffects.approval_missing) ? undefined : submitted + stream.poisson(3);
    yield [people.nip[i]!, sample.name(i), year, dateText(submitted, style), approved === undefined ? null : dateText(Math.min(approved, yearEnd(year)), style), approved === undefined ? "Diajukan" : "Disetujui"];
  }
}
