import { dateText, dayOf } from "../calendar.js";
import { dialects, type Cell } from "../dialect.js";
import { table, type Layout } from "../layout.js";
import { Type, typeNames } from "../people.js";
import type { Sample } from "../sample.js";

const items = Array.from({ length: 12 }, (_, i) => `p${i + 1}`);

/** Planted: agencies differ in all items with this standard deviation; answering is not at random, the content answer more. */
export const surveyEffects = { unit_sd: 0.3, person_sd: 0.6, item_sd: 0.7, response_log_odds_per_content_sd: 0.25 } as const;

/** Who was invited: everybody there on the day of the survey; what they would answer, and whether they did. */
export function* survey(sample: Sample, year: number): Iterable<{ readonly person: number; readonly answers: number[]; readonly answered: boolean }> {
  const { people } = sample;
  const day = dayOf(year, 11, 3);
  for (let i = 0; i < people.count; i++) {
    if (!sample.active(i, day)) continue;
    const stream = sample.stream("survey", i, year);
    const unit = surveyEffects.unit_sd * sample.stream("survey unit", sample.unitOn(i, day).opd).normal();
    const content = stream.normal();
    const answered = stream.chance(1 / (1 + Math.exp(0.3 - surveyEffects.response_log_odds_per_content_sd * content)));
    const answers = items.map(() => Math.max(1, Math.min(5, Math.round(3.6 + unit + surveyEffects.person_sd * content + surveyEffects.item_sd * stream.normal()))));
    yield { person: i, answers, answered };
  }
}

/** Answers of the last two years; no column tells who answered. */
export const employeeSurveyLayout: Layout = {
  kind: "employee-survey",
  files: (sample) => sample.years.slice(-2).map((year) => table(`survei/survei-pegawai-${year}.csv`, year % 2 ? dialects.comma : dialects.semicolon, ["Tanggal", "OPD", "Jenis ASN", ...items], () => rows(sample, year))),
};

function* rows(sample: Sample, year: number): Iterable<Cell[]> {
  sample.facts["employee_survey_effects"] = surveyEffects;
  const day = dayOf(year, 11, 3);
  for (const { person, answers, answered } of survey(sample, year)) {
    const agreed = answers.filter((answer) => answer >= 4).length / answers.length;
    sample.realised.add(`survey ${year} agreement of everybody`, agreed);
    if (!answered) continue;
    sample.realised.add(`survey ${year} agreement of who answered`, agreed);
    const type = sample.people.type[person]!;
    yield [dateText(day + sample.stream("survey day", person, year).integer(0, 20), "DD-MM-YYYY"), sample.opdOn(person, day).name, type === Type.Pns ? "PNS" : typeNames[type]!, ...answers];
  }
}
