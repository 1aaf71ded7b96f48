import type { Cell } from "../dialect.js";
import { dialects } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { dashed } from "../random.js";
import type { Sample } from "../sample.js";

const refUnor = ["Id", "InstansiId", "DiatasanId", "EselonId", "NamaUnor", "NamaJabatan", "CepatKode", "IndukUnorId", "PemimpinPnsId", "JenisUnorId"];

/** `referensi/ref-unor` for most units, a `HierarkiUnor` workbook for the kindergartens. */
export const unitHierarchyLayout: Layout = {
  kind: "unit-hierarchy",
  files(sample) {
    if (sample.large) return [table("organisasi/ref-unor.csv", dialects.plain, refUnor, () => reference(sample, true))];
    return [
      table("organisasi/ref-unor.json", { as: "json", shape: "data" }, refUnor, () => reference(sample, false)),
      table("organisasi/HierarkiUnor TK.xlsx", { as: "xlsx" }, ["ID", "NAMA_UNOR", "ID_ATASAN"], () => kindergartens(sample)),
    ];
  },
};

function* reference(sample: Sample, all: boolean): Iterable<Cell[]> {
  const { units } = sample.organisation;
  for (const unit of units) {
    if (!all && unit.kind === "tk") continue;
    const induk = unit.opd < 0 ? null : units[sample.opdOf(unit).unit]!.code;
    yield [unit.code, "A5EB0000", unit.parent < 0 ? null : units[unit.parent]!.code, unit.echelon || "99", unit.name, unit.head || null, String(unit.index).padStart(5, "0"), induk, null, unit.group === "school" ? "2" : "1"];
  }
  for (const { code, name, parent } of sample.organisation.circular) {
    sample.defects.add("unit-cycle", "unit-hierarchy");
    yield [code, "A5EB0000", parent, "99", name, null, "99999", null, null, "1"];
  }
}

function* kindergartens(sample: Sample): Iterable<Cell[]> {
  const { units } = sample.organisation;
  for (const unit of units) if (unit.kind === "tk") yield [dashed(unit.code), unit.name, dashed(units[unit.parent]!.code)];
}
