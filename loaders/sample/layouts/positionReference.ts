import type { Cell } from "../dialect.js";
import { dialects } from "../dialect.js";
import { table, type Format, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";

/** The three references of positions; wide regions as text. */
export const positionReferenceLayout: Layout = {
  kind: "position-reference",
  files(sample) {
    const [format, ending]: [Format, string] = sample.large ? [dialects.semicolon, "csv"] : [{ as: "xlsx" }, "xlsx"];
    return [
      table(`referensi/Referensi-Jabatan-Struktural.${ending}`, format, ["ID", "Nama_unor", "Nama_jabatan", "Eselon_id"], () => structural(sample)),
      table(`referensi/Referensi-Jabatan-Fungsional.${ending}`, format, ["ID", "Nama", "Jenjang", "BUP"], () => functional(sample)),
      table("referensi/Referensi-Jabatan-Pelaksana.csv", dialects.plain, ["ID", "Nama"], () => clerical(sample)),
    ];
  },
};

function* structural(sample: Sample): Iterable<Cell[]> {
  for (const unit of sample.organisation.units) if (unit.echelon) yield [unit.headCode, unit.name, unit.head, unit.echelon];
}

function* functional(sample: Sample): Iterable<Cell[]> {
  for (const position of sample.positions.functional) yield [position.code, position.name, position.level, position.retirementAge];
}

function* clerical(sample: Sample): Iterable<Cell[]> {
  for (const position of sample.positions.clerical) yield [position.code, position.name];
}
