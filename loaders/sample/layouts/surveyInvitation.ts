import { dayOf } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import type { Sample } from "../sample.js";
import { survey } from "./employeeSurvey.js";

/** How many were invited per agency and year. */
export const surveyInvitationLayout: Layout = {
  kind: "survey-invitation",
  files: (sample) => [table("survei/undangan-survei.csv", dialects.semicolon, ["Tahun", "OPD", "Diundang"], () => rows(sample))],
};

function* rows(sample: Sample): Iterable<Cell[]> {
  for (const year of sample.years.slice(-2)) {
    const invited = new Int32Array(sample.organisation.opds.length);
    for (const { person } of survey(sample, year)) invited[sample.unitOn(person, dayOf(year, 11, 3)).opd]!++;
    for (const opd of sample.organisation.opds) if (invited[opd.index]) yield [year, opd.name, invited[opd.index]!];
  }
}
