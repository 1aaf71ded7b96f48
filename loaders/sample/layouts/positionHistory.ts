import { dateText, dayOf, yearEnd, type Day } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { gradeOn, firstDegree } from "../grades.js";
import { table, type Layout } from "../layout.js";
import { Type } from "../people.js";
import { Duty, families, levelOf, type Position } from "../positions.js";
import { dashed } from "../random.js";
import { actingFacts } from "../actingSpells.js";
import { levelMoves } from "../levelMoves.js";
import { promotionFacts } from "../promotions.js";
import type { Sample } from "../sample.js";

const headers = ["nipBaru", "jenisJabatan", "unorId", "unorNama", "unorIndukNama", "eselon", "jabatanFungsionalNama", "namaJabatan", "tmtJabatan", "tmtMutasi", "tmtPelantikan", "jenisPenugasanId", "jenisMutasiId", "subJabatanId"];

/** rw-jabatan: who came to lead what, rises within functional positions, and acting posts (PLT) while a post is vacant. */
export const positionHistoryLayout: Layout = {
  kind: "position-history",
  files: (sample) => [
    sample.large ? table("jabatan/rw-jabatan.csv", dialects.plain, headers, () => definitive(sample)) : table("jabatan/rw-jabatan.ndjson", { as: "ndjson" }, headers, () => definitive(sample)),
    table("jabatan/penunjukan-plt.csv", dialects.semicolon, ["NIP", "NAMA", "JENIS JABATAN", "UNOR ID", "UNOR NAMA", "OPD", "ESELON", "NAMA JABATAN", "TMT JABATAN", "JENIS PENUGASAN", "NOMOR SK"], () => acting(sample)),
  ],
};

const echelons: Record<string, string> = { 21: "II.a", 22: "II.b", 31: "III.a", 32: "III.b", 41: "IV.a", 42: "IV.b" };

function* definitive(sample: Sample): Iterable<Cell[]> {
  const { people, careers, organisation } = sample;
  sample.facts["promotions"] = promotionFacts(sample);
  sample.facts["level_moves"] = levelMoves(sample);
  for (let i = 0; i < people.count; i++) {
    let previous = -1;
    for (let k = 0; k < careers.leads.length; k++) {
      const led = careers.leads[k]![i]!;
      const since = careers.since[k]![i]!;
      if (led >= 0 && led !== previous && since < people.exit[i]!) {
        const from = previous >= 0 ? organisation.units[previous]!.echelon : "";
        const unit = organisation.units[led]!;
        yield row(sample, i, sample.positions.head(led), led, since, k > 0 && unit.echelon !== "" && (from === "" || unit.echelon < from) ? "PROMOSI" : k > 0 ? "MUTASI" : null);
      }
      previous = led;
    }
    if (people.type[i] !== Type.Pns || families[people.family[i]!]!.duty === Duty.Clerical) continue;
    const degree = people.education[i]! >= firstDegree;
    let level = levelOf(gradeOn(people.start[i]!, people.education[i]!, yearEnd(sample.window.first - 1)).grade, degree);
    for (const year of sample.years) {
      const day = yearEnd(year);
      const { grade, since } = gradeOn(people.start[i]!, people.education[i]!, day);
      const now = levelOf(grade, degree);
      if (now > level && sample.active(i, day) && sample.positionOn(i, day).leads < 0) yield row(sample, i, sample.positions.of(people.family[i]!, now), sample.unitOn(i, day).index, Math.max(since, dayOf(year, 1, 1)), "KENAIKAN JENJANG");
      level = now;
    }
  }
}

function row(sample: Sample, person: number, position: Position, at: number, start: Day, change: string | null): Cell[] {
  const unit = sample.organisation.units[at]!;
  const functional = position.type === "2";
  const day = dateText(start, "DD-MM-YYYY");
  return [sample.people.nip[person]!, position.type, dashed(unit.code), unit.name, sample.opdOf(unit).name, position.echelon ? echelons[position.echelon]! : null, functional ? position.name : null, position.name, day, day, day, "D", change, null];
}

function* acting(sample: Sample): Iterable<Cell[]> {
  const { units } = sample.organisation;
  sample.facts["acting_spells"] = actingFacts(sample);
  let number = 0;
  for (const { person, unit, start } of sample.careers.acting) {
    const post = units[unit]!;
    sample.realised.count("acting appointments");
    yield [sample.people.nip[person]!, sample.name(person), "Jabatan Struktural", dashed(post.code), post.name, sample.opdOf(post).name, echelons[post.echelon]!, post.head, dateText(start, "DD/MM/YYYY"), "Pelaksana Tugas", `821/${++number}/PLT-REKAAN`];
  }
}
