/** A check over raw tables once all files are in. */
export interface Rule {
  /** a declared finding code */
  readonly code: string;
  /** tables that must hold rows; the rule is silent otherwise */
  readonly needs: readonly string[];
  /**
   * One select of (file_id, sheet, row_no, column_name, value, expected, period, unit): one row per finding. `column_name` is the
   * contract's; `value` and `expected` must show no identity; numbers of more than eight digits are hidden. `{as_of}` stands for the sanity date, or a far future one.
   */
  readonly sql: string;
}

interface Shape {
  readonly table: string;
  readonly column: string;
  readonly where: string;
  readonly value?: string;
  readonly expected?: string;
  readonly period?: string;
  readonly unit?: string;
  readonly needs?: readonly string[];
}

const over = (code: string, shape: Shape): Rule => ({
  code,
  needs: [shape.table, ...(shape.needs ?? [])],
  sql: `select file_id, sheet, row_no, '${shape.column}' as column_name, (${shape.value ?? "null"})::varchar as value, (${shape.expected ?? "null"})::varchar as expected, (${shape.period ?? "null"})::varchar as period, (${shape.unit ?? "null"})::varchar as unit from ${shape.table} r where ${shape.where}`,
});

const snapshot = { table: "raw_asn_snapshots", period: "year(snapshot_date)", unit: "coalesce(opd_name, unit_name)" };
const annual = { table: "raw_annual_appraisals", period: "year", unit: "unit_name" };
const periodic = { table: "raw_periodic_appraisals", period: "period", unit: "unit_name" };
const known = (column: string) => `not exists (from raw_asn_snapshots s where s.person_id = r.${column})`;
const scores = ["service_orientation", "accountable", "competent", "harmonious", "loyal", "adaptive", "collaborative"];
const identical = `${scores.map((name) => `${name} is not null`).join(" and ")} and ${scores.slice(1).map((name) => `${name} = ${scores[0]}`).join(" and ")}`;

/** PermenPANRB 6/2022: predicate by result (tens) and behaviour (units), codes 1 above, 2 meets, 3 below. */
const matrix = "case result * 10 + behaviour when 11 then 1 when 12 then 2 when 13 then 4 when 21 then 2 when 22 then 2 when 23 then 4 when 31 then 3 when 32 then 3 when 33 then 5 end";

const appraisals = [annual, periodic].flatMap((base) => [
  over("predicate-inconsistent", { ...base, column: "predicate", where: `predicate <> (${matrix})`, value: "predicate", expected: `(${matrix})` }),
  over("self-rating", { ...base, column: "rater", where: "person_id = rater_id" }),
  over("rater-missing", { ...base, column: "rater", where: "rater_id is null" }),
  over("rater-unknown", { ...base, column: "rater", where: `rater_id is not null and ${known("rater_id")}`, needs: ["raw_asn_snapshots"] }),
  over("appraised-unknown", { ...base, column: "person", where: known("person_id"), needs: ["raw_asn_snapshots"] }),
]);

const strangers = ["raw_behaviour_scores", "raw_performance_plans", "raw_attendances", "raw_payrolls", "raw_trainings", "raw_position_histories", "raw_awards", "raw_disciplines"].map((table) =>
  over("person-unknown", { table, column: "person", where: known("person_id"), needs: ["raw_asn_snapshots"] }));

const starts = (table: string, start: string, end: string) => over("end-before-start", { table, column: end, where: `${end} < ${start}`, value: end, expected: `'not before ' || ${start}` });

const future = ([table, column]: readonly [string, string]) => over("date-in-future", { table, column, where: `${column} > date '{as_of}'`, value: column, expected: "'not after {as_of}'" });

/** Every rule, in the order of the report. Adding one is adding an entry here and its code to `findingKinds`. */
export const rules: readonly Rule[] = [
  over("nip-birth-differs", { ...snapshot, column: "birth_date", where: "exists (from people p where p.person_id = r.person_id and p.nip_birth_date <> r.birth_date)" }),
  over("nip-sex-differs", { ...snapshot, column: "sex", where: "exists (from people p where p.person_id = r.person_id and p.nip_sex <> r.sex)", value: "sex" }),
  over("nip-age-implausible", { ...snapshot, column: "person", where: "exists (from people p where p.person_id = r.person_id and p.nip_start_year - year(p.nip_birth_date) not between 17 and case when p.nip_kind = 'PNS' then 46 else 60 end)", expected: "'17 to 46 years for PNS, to 60 for PPPK'" }),
  over("birth-in-future", { ...snapshot, column: "birth_date", where: "birth_date > snapshot_date - interval 17 year or birth_date < date '1940-01-01'", expected: "'from 1940 to 17 years before the snapshot'" }),
  over("start-before-17", { ...snapshot, column: "start_date", where: "start_date < birth_date + interval 17 year", expected: "'17 years after birth or later'" }),
  over("start-after-snapshot", { ...snapshot, column: "start_date", where: "greatest(start_date, grade_date, position_date) > snapshot_date", value: "greatest(start_date, grade_date, position_date)", expected: "'not after ' || snapshot_date" }),
  over("unit-code-missing", { ...snapshot, column: "unit_code", where: "unit_code is null", needs: ["raw_unit_hierarchies"] }),
  over("unit-unknown", { ...snapshot, column: "unit_code", where: "unit_code is not null and not exists (from raw_unit_hierarchies u where u.unit_code = r.unit_code)", value: "left(unit_code, 8) || '…'", needs: ["raw_unit_hierarchies"] }),
  {
    code: "unit-cycle",
    needs: ["raw_unit_hierarchies"],
    sql: `with recursive climbs(unit_code, up, depth) as (
        select unit_code, parent_code, 1 from raw_unit_hierarchies where parent_code is not null
        union all select c.unit_code, u.parent_code, c.depth + 1 from climbs c join raw_unit_hierarchies u on u.unit_code = c.up where u.parent_code is not null and c.depth < 1000 and c.up <> c.unit_code and u.parent_code <> u.unit_code)
      select file_id, sheet, row_no, 'parent_code' as column_name, left(parent_code, 8) || '…' as value, 'a way up to a root' as expected, null::varchar as period, unit_name as unit
      from raw_unit_hierarchies where unit_code in (select unit_code from climbs where up = unit_code)`,
  },
  over("unit-forest", { table: "raw_unit_hierarchies", column: "parent_code", where: "parent_code is null and (select count(*) from raw_unit_hierarchies u where u.parent_code is null) > 1 and unit_code <> (select arg_max(p.unit_code, (n, p.unit_code)) from (select u.unit_code, (select count(*) from raw_unit_hierarchies k where k.parent_code = u.unit_code) as n from raw_unit_hierarchies u where u.parent_code is null) p)", expected: "'one root'", unit: "unit_name" }),
  over("unit-orphan", { table: "raw_unit_hierarchies", column: "parent_code", where: "parent_code is not null and not exists (from raw_unit_hierarchies u where u.unit_code = r.parent_code)", value: "left(parent_code, 8) || '…'", expected: "'a unit of the file'", unit: "unit_name" }),
  ...appraisals,
  over("entry-before-period", { ...annual, column: "entry_date", where: "year(entry_date) < year", value: "entry_date", expected: "'in ' || year || ' or later'" }),
  over("entry-before-period", { ...periodic, column: "entry_date", where: "year(entry_date) < left(period, 4)::int", value: "entry_date", expected: "'in ' || left(period, 4) || ' or later'" }),
  over("sub-scores-identical", { ...annual, column: "service_orientation", where: identical }),
  over("sub-scores-identical", { table: "raw_behaviour_scores", column: "service_orientation", where: identical, period: "year" }),
  over("self-rating", { table: "raw_behaviour_scores", column: "rater", where: "person_id = rater_id", period: "year" }),
  ...strangers,
  over("plan-approved-before-submitted", { table: "raw_performance_plans", column: "approved_date", where: "approved_date < submitted_date", value: "approved_date", expected: "'not before ' || submitted_date", period: "year" }),
  over("present-exceeds-working", { table: "raw_attendances", column: "present_days", where: "present_days > working_days", value: "present_days", expected: "'at most ' || working_days", period: "period", unit: "unit_name" }),
  over("attendance-days-exceed", { table: "raw_attendances", column: "working_days", where: "present_days <= working_days and present_days + coalesce(unexcused_days, 0) + coalesce(permitted_days, 0) + coalesce(sick_days, 0) + coalesce(leave_days, 0) + coalesce(duty_days, 0) + coalesce(study_days, 0) > working_days", value: "present_days + coalesce(unexcused_days, 0) + coalesce(permitted_days, 0) + coalesce(sick_days, 0) + coalesce(leave_days, 0) + coalesce(duty_days, 0) + coalesce(study_days, 0)", expected: "'at most ' || working_days", period: "period", unit: "unit_name" }),
  over("late-minutes-without-late", { table: "raw_attendances", column: "late_minutes", where: "late_minutes > 0 and late_count = 0", value: "late_minutes", expected: "0", period: "period", unit: "unit_name" }),
  over("payment-exceeds-allowance", { table: "raw_payrolls", column: "received_amount", where: "received_amount > monthly_amount", period: "period", unit: "unit_name" }),
  over("corrected-exceeds-lines", { table: "raw_payroll_corrections", column: "corrected_lines", where: "corrected_lines > lines", value: "corrected_lines", expected: "'at most ' || lines", period: "period", unit: "opd_name" }),
  over("difference-sign", { table: "raw_staffing_needs", column: "difference", where: "abs(difference - (need - occupied)) < 0.005 and abs(difference) >= 0.005", value: "difference", expected: "round(occupied - need, 2)", period: "year", unit: "opd_name" }),
  over("difference-wrong", { table: "raw_staffing_needs", column: "difference", where: "abs(abs(difference) - abs(need - occupied)) >= 0.005", value: "difference", expected: "round(occupied - need, 2)", period: "year", unit: "opd_name" }),
  starts("raw_trainings", "start_date", "end_date"),
  starts("raw_disciplines", "start_date", "end_date"),
  over("training-year-differs", { table: "raw_trainings", column: "year", where: "year not in (year(start_date), year(coalesce(end_date, start_date)))", value: "year", expected: "year(start_date)", period: "year" }),
  over("skd-sum-differs", { table: "raw_recruitments", column: "skd", where: "abs(skd - (twk + tiu + tkp)) > 0.5", value: "skd", expected: "round(twk + tiu + tkp, 2)", period: "year", unit: "unit_name" }),
  over("final-score-inconsistent", { table: "raw_recruitments", column: "final_score", where: "skd is not null and skb > 0 and abs(final_score - (0.4 * skd / 550 * 100 + 0.6 * case when skb > 100 then skb / 5 else skb end)) > 0.5", value: "final_score", expected: "round(0.4 * skd / 550 * 100 + 0.6 * case when skb > 100 then skb / 5 else skb end, 2)", period: "year", unit: "unit_name" }),
  over("hire-after-leave", { table: "raw_movements", column: "date", where: "movement_type in ('appointment', 'contract-start', 'transfer-in') and exists (from raw_movements l where l.person_id = r.person_id and l.movement_type in ('retirement', 'early-retirement', 'death', 'dismissal') and l.date < r.date)", value: "date", period: "year(date)" }),
  over("complaint-closed-early", { table: "raw_complaints", column: "closed_date", where: "least(closed_date, followed_up_date) < date", value: "least(closed_date, followed_up_date)", expected: "'not before ' || date", period: "year(date)", unit: "opd_name" }),
  over("follow-up-exceeds", { table: "raw_forums", column: "followed_up", where: "followed_up > suggestions", value: "followed_up", expected: "'at most ' || suggestions", period: "year(date)", unit: "opd_name" }),
  {
    code: "responses-exceed-invited",
    needs: ["raw_employee_surveys", "raw_survey_invitations"],
    sql: `select i.file_id, i.sheet, i.row_no, 'invited' as column_name, i.invited::varchar as value, 'at least ' || a.n as expected, a.year::varchar as period, i.opd_name as unit
      from raw_survey_invitations i join (select opd_name, year(date) as year, count(*) as n from raw_employee_surveys group by all) a on a.opd_name = i.opd_name and (i.year = a.year or i.year is null) where a.n > i.invited`,
  },
  ...([["raw_awards", "date"], ["raw_disciplines", "start_date"], ["raw_movements", "date"], ["raw_complaints", "date"], ["raw_satisfactions", "date"], ["raw_position_histories", "start_date"], ["raw_forums", "date"], ["raw_trainings", "start_date"]] as const).map(future),
];
