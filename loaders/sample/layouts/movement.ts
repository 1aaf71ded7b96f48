import { dateText, yearOf } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { entryKinds, exitKinds, never, Type, typeNames } from "../people.js";
import type { Sample } from "../sample.js";

export interface Movement {
  readonly person: number;
  readonly day: number;
  readonly kind: string;
  readonly direction: "in" | "out";
}

/** Every way in and out of the window, in order of people. */
export function* movements(sample: Sample): Iterable<Movement> {
  const { people, window } = sample;
  const inWindow = (day: number) => yearOf(day) >= window.first && yearOf(day) <= window.last;
  for (let i = 0; i < people.count; i++) {
    if (people.entryKind[i] && inWindow(people.entry[i]!)) yield { person: i, day: people.entry[i]!, kind: entryKinds[people.entryKind[i]!]!, direction: "in" };
    if (people.exit[i] !== never && inWindow(people.exit[i]!)) yield { person: i, day: people.exit[i]!, kind: exitKinds[people.exitKind[i]!]!, direction: "out" };
  }
}

/** Share of movements that nobody entered into the register. */
const missingShare = 0.012;

/** Buku mutasi, one file per year; a few movements are missing (counted in the truth). */
export const movementLayout: Layout = {
  kind: "movement",
  files(sample) {
    return sample.years.map((year) => {
      const [format, style] = year % 2 ? [dialects.semicolon, "DD/MM/YYYY" as const] : [dialects.comma, "DD-MM-YYYY" as const];
      return table(`mutasi/Buku Mutasi ${year}.csv`, sample.large ? dialects.plain : format, ["NIP", "Nama", "Jenis Mutasi", "TMT", "Jenis ASN", "Nomor SK"], () => rows(sample, year, style));
    });
  },
};

function* rows(sample: Sample, year: number, style: "DD/MM/YYYY" | "DD-MM-YYYY"): Iterable<Cell[]> {
  let missing = 0;
  let number = 0;
  for (const { person, day, kind, direction } of movements(sample)) {
    if (yearOf(day) !== year) continue;
    number++;
    if (sample.stream("missing movement", person, day).chance(missingShare) || (number === 7 && missing === 0)) {
      missing++;
      sample.realised.count(`movements missing ${year} ${direction}`);
      sample.defects.add("movement-missing", "movement");
      continue;
    }
    const type = sample.people.type[person]!;
    const spelt = kind === "PPPK Paruh Waktu" ? "PPPK" : kind;
    yield [sample.people.nip[person]!, sample.name(person), number % 3 ? spelt : spelt.toUpperCase(), dateText(day, style), type === Type.Pns ? "PNS" : typeNames[type]!, `800/${number}/REKAAN/${year}`];
  }
}
