import { dialects, type Cell } from "../dialect.js";
import { table, type Layout, type PlannedFile } from "../layout.js";
import type { Sample } from "../sample.js";
import { needsOf } from "./staffing.js";

const headers = ["No", "OPD", "Jabatan", "Jenis Jabatan", "Kelas", "Kebutuhan (ABK)", "Bezetting", "Selisih (+/-)", "Status"];

/** What moves within positions of one name could fill at most in a year: the lesser of surplus and vacancies, name by name, as any may fill any. */
function redistributable(sample: Sample, year: number): { readonly year: number; readonly surplus: number; readonly vacant: number; readonly fillable: number } {
  const names = new Map<string, { surplus: number; vacant: number }>();
  for (const { position, type, need, occupied } of needsOf(sample, year).flat()) {
    if (type === "Jabatan Struktural") continue;
    const name = names.get(position) ?? { surplus: 0, vacant: 0 };
    names.set(position, { surplus: name.surplus + Math.max(0, occupied - need), vacant: name.vacant + Math.max(0, need - occupied) });
  }
  const sum = (of: (name: { surplus: number; vacant: number }) => number) => [...names.values()].reduce((total, name) => total + of(name), 0);
  return { year, surplus: sum(({ surplus }) => surplus), vacant: sum(({ vacant }) => vacant), fillable: sum(({ surplus, vacant }) => Math.min(surplus, vacant)) };
}

/** Peta jabatan with titles above and JUMLAH below; `selisih` is bezetting − kebutuhan in the older files and turned round in the newer. */
export const staffingNeedLayout: Layout = {
  kind: "staffing-need",
  files(sample) {
    sample.facts["redistributable_posts"] = redistributable(sample, sample.window.last);
    return sample.years.map((year): PlannedFile => {
      const back = sample.window.last - year;
      const above: Cell[][] = [["REKAPITULASI PETA JABATAN DAN ANALISIS BEBAN KERJA"], [`PEMERINTAH KOTA TAHUN ${year}`], []];
      if (sample.large || back) return table(`abk/Peta Jabatan ${year}.csv`, back % 2 ? dialects.semicolon : dialects.comma, headers, () => rows(sample, year, back < 2, () => true), above.slice(0, 2));
      const social = (opd: number) => ["Dinas Pendidikan", "Dinas Kesehatan", "Rumah Sakit"].some((name) => sample.organisation.opds[opd]!.name.startsWith(name));
      return {
        path: `abk/Peta Jabatan dan ABK ${year}.xlsx`, format: { as: "xlsx" },
        sheets: [
          { name: "Pendidikan dan Kesehatan", headers, above, rows: () => rows(sample, year, true, social) },
          { name: "Perangkat Daerah Lain", headers, above, rows: () => rows(sample, year, true, (opd) => !social(opd)) },
        ],
      };
    });
  },
};

function* rows(sample: Sample, year: number, reversed: boolean, among: (opd: number) => boolean): Iterable<Cell[]> {
  let number = 0;
  const sum = [0, 0];
  for (const [opd, needs] of needsOf(sample, year).entries()) {
    if (!among(opd)) continue;
    for (const { position, type, grade, need, occupied } of needs) {
      sum[0]! += need;
      sum[1]! += occupied;
      const difference = reversed ? need - occupied : occupied - need;
      if (reversed && difference) sample.defects.add("difference-sign", "staffing-need");
      yield [++number, sample.organisation.opds[opd]!.name, position, type, grade, need, occupied, difference, occupied ? "Terisi" : "Kosong"];
    }
  }
  sample.defects.add("footer-row", "staffing-need");
  yield ["JUMLAH", null, null, null, null, sum[0]!, sum[1]!, reversed ? sum[0]! - sum[1]! : sum[1]! - sum[0]!, null];
}
