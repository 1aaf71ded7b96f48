import type { Warehouse } from "../../warehouse/warehouse.js";

/** An answer sheet of the last survey; topics by position in `topics`. */
export interface SurveySheet {
  readonly opd_id: string;
  /** null where the export does not say */
  readonly employment_type: string | null;
  /** mean of all items, 1 to 5 */
  readonly score: number;
  /** share of items agreed with, per topic; null where none was answered */
  readonly agreed: readonly (number | null)[];
}

/** People of an agency and employment type who had begun when the survey was held. */
export interface PopulationCell {
  readonly opd_id: string;
  readonly employment_type: string;
  readonly people: number;
}

export interface SurveyData {
  readonly year: number;
  readonly sheets: readonly SurveySheet[];
  readonly population: readonly PopulationCell[];
  /** invited, by agency; empty where the export does not say */
  readonly invited: ReadonlyMap<string, number>;
}

export const voiceTopics = ["rasa-memiliki-dan-tanggung-jawab", "rasa-memiliki", "tanggung-jawab", "suara-didengar", "dukungan-atasan", "kerja-sama", "pengembangan-diri", "semua"] as const;

const conditions: Readonly<Record<(typeof voiceTopics)[number], string>> = {
  "rasa-memiliki-dan-tanggung-jawab": "topic in ('rasa-memiliki', 'tanggung-jawab')",
  "rasa-memiliki": "topic = 'rasa-memiliki'",
  "tanggung-jawab": "topic = 'tanggung-jawab'",
  "suara-didengar": "topic = 'suara-didengar'",
  "dukungan-atasan": "topic = 'dukungan-atasan'",
  "kerja-sama": "topic = 'kerja-sama'",
  "pengembangan-diri": "topic = 'pengembangan-diri'",
  semua: "true",
};

const items = Array.from({ length: 20 }, (_, i) => `p${i + 1}`).join(", ");

/** The last survey, and who was there to answer; null without one. */
export async function surveyData(warehouse: Warehouse): Promise<SurveyData | null> {
  const [last] = await warehouse.rows<{ year: number | null }>("select max(year)::integer as year from employee_survey_responses where opd_id <> 'tanpa-unit'");
  const year = last?.year ?? null;
  if (year === null) return null;
  const agreed = voiceTopics.map((topic, at) => `avg(agrees) filter (${conditions[topic]})::double as t${at}`).join(", ");
  const sheets = await warehouse.rows<Record<string, number | string | null>>(`
    with numbered as (select row_number() over (order by file_id, sheet, row_no) as sheet_no, * from employee_survey_responses where year = ${year} and opd_id <> 'tanpa-unit'),
    answers as (select sheet_no, opd_id, employment_type, item, answer from numbered unpivot (answer for item in (${items}))),
    marked as (
      select answers.*, topic, case when answer >= coalesce(agrees_from, 4) then 1 else 0 end as agrees from answers left join regulation_survey_items using (item)
    )
    select opd_id, replace(replace(upper(trim(employment_type)), ' ', '_'), 'PARUH_WAKTU', 'PW') as employment_type, avg(answer)::double as score, ${agreed}
    from marked group by sheet_no, opd_id, employment_type order by sheet_no`);
  const population = await warehouse.rows<PopulationCell>(`
    select opd_id, coalesce(employment_type, 'lainnya') as employment_type, count(*)::integer as people
    from person_years where is_active and opd_id <> 'tanpa-unit' and year = (select max(year) from person_years where year <= ${year})
      and coalesce(start_date <= (select max(date) from employee_survey_responses where year = ${year}), true)
    group by all order by all`);
  const invited = await warehouse.rows<{ opd_id: string; invited: number }>(`select opd_id, invited::integer as invited from survey_invitations where year = ${year} and invited > 0 and opd_id <> 'tanpa-unit' order by opd_id`);
  return {
    year, population,
    sheets: sheets.map((row) => ({ opd_id: row["opd_id"] as string, employment_type: row["employment_type"] as string | null, score: row["score"] as number, agreed: voiceTopics.map((_, at) => (row[`t${at}`] as number | null) ?? null) })),
    invited: new Map(invited.map((row) => [row.opd_id, row.invited])),
  };
}
