import { expect, test } from "vitest";
import { withRegion } from "./region.js";

/** The columns that other folders rely on (CONTRIBUTING.md §3): v text, i integer, n count, d decimal, t date, b boolean. */
const promised: Record<string, string> = {
  units: "unit_code v, unit_name v, parent_code v, opd_id v, depth i, is_opd b, echelon_code v",
  unit_closure: "ancestor_code v, descendant_code v, distance i",
  opds: "opd_id v, opd_name v, opd_type v, sector v, unit_code v",
  years: "year i, snapshot_date t, is_latest b",
  person_years: "person_id i, year i, snapshot_date t, unit_code v, opd_id v, sex v, birth_date t, age i, age_band v, employment_type v, grade_code v, grade v, grade_group v, education_level v, education_rank i, position_type v, position_code v, position_name v, position_level v, echelon_code v, retirement_age i, retirement_date t, start_date t, service_years i, is_active b",
  superiors: "person_id i, year i, superior_id i, depth i",
  appraisals: "person_id i, year i, opd_id v, unit_code v, rater_id i, rater_opd_id v, result i, behaviour i, predicate i, expected_predicate i, is_consistent b, organisation_predicate i, entry_date t, is_late b",
  periodic_appraisals: "person_id i, period v, year i, quarter v, opd_id v, rater_id i, result i, behaviour i, predicate i, expected_predicate i, is_consistent b, entry_date t, is_late b",
  behaviour_scores: "person_id i, year i, rater_id i, opd_id v, value_name v, score d",
  plans: "person_id i, year i, opd_id v, submitted_date t, approved_date t, is_on_time b",
  performance_stages: "person_id i, year i, opd_id v, employment_type v, is_planned b, is_plan_on_time b, is_monitored b, is_appraised b, is_appraisal_on_time b, predicate i, is_rewarded b, is_sanctioned b, is_follow_up_due b, is_followed_up b",
  organisation_predicates: "opd_id v, year i, predicate i",
  staffing_needs: "year i, opd_id v, position_name v, position_type v, position_class i, need d, occupied d, gap d",
  vacancies: "year i, opd_id v, unit_code v, echelon_code v, is_vacant b, is_acting b",
  attendances: "person_id i, period v, year i, opd_id v, working_days i, present_days i, duty_days i, study_days i, late_count i, late_minutes i, unexcused_days i, manual_corrections i",
  payrolls: "person_id i, period v, year i, opd_id v, monthly_amount d, deduction_amount d, received_amount d",
  payroll_corrections: "period v, year i, opd_id v, lines n, corrected_lines n, corrected_amount d, closed_date t",
  trainings: "person_id i, year i, course_name v, class v, structural_level i, hours d, start_date t, end_date t",
  training_hours: "person_id i, year i, opd_id v, employment_type v, hours d",
  position_changes: "person_id i, start_date t, year i, opd_id v, position_name v, position_type v, echelon v, assignment v, is_promotion b",
  acting_spells: "unit_code v, start_date t, end_date t, is_open b, opd_id v, position_type v, days i",
  successors: "person_id i, year i, target v, opd_id v, scope v",
  successions: "year i, unit_code v, opd_id v, echelon_code v, position_type v, is_vacant b, is_acting b, candidates i",
  awards: "person_id i, date t, year i, opd_id v, award_type v",
  disciplines: "person_id i, start_date t, year i, opd_id v, level v",
  movements: "person_id i, date t, year i, movement_type v, direction v, opd_id v, employment_type v",
  flows: "year i, opd_id v, opening n, entries n, exits n, transfers_in n, transfers_out n, closing n, residual n",
  retirements: "person_id i, opd_id v, position_type v, retirement_date t, retirement_year i",
  headcount_outlooks: "year i, opd_id v, position_type v, horizon i, people n, retiring n, expected d, low d, high d",
  ip_asn_scores: "person_id i, year i, opd_id v, qualification d, competence d, performance d, discipline d, total d, category v, measured b, total_if_trained d, has_qualification b, has_competence b, has_performance b",
  distribution_conformity: "opd_id v, year i, n n, organisation_predicate i, share_sb d, share_b d, share_bp d, share_k d, share_sk d, is_conform b, deviation v",
  applicants: "opd_id v, year i, twk d, tiu d, tkp d, skb d, result_code v, age i, is_known_code b, meets_rule b, attended_skd b, met_threshold b, sat_skb b, is_appointed b, position_key v, formation_key v",
  formations: "year i, opd_id v, position_key v, formation_key v, position_name v, formation_type v, posts n, announced_date t, has_criteria b, opened_date t, closed_date t, objection_start_date t, objection_end_date t, appointed_date t, applicants n, attended n, met n, sat n, appointed n, unfilled n",
  satisfaction_responses: "opd_id v, year i, date t, u1 i, u9 i",
  satisfaction_scores: "response_id n, opd_id v, year i, date t, service v, element v, score i, version v, weight d",
  complaints: "opd_id v, year i, tracking_id v, date t, status v, state v, is_settled b, closed_date t, days i",
  forums: "opd_id v, year i, date t, suggestions i, followed_up i",
  employee_survey_responses: "opd_id v, year i, date t, p1 i, p20 i",
  survey_invitations: "opd_id v, year i, invited n",
  sector_indicators: "opd_id v, year i, period v, indicator v, value d, target d, direction i, is_reached b",
  populations: "opd_id v, year i, district v, population i, area_km2 d",
  go_lives: "opd_id v, year i, system v, start_date t",
};

const types: Record<string, string> = { v: "VARCHAR", i: "INTEGER", n: "BIGINT", d: "DOUBLE", t: "DATE", b: "BOOLEAN" };

test("every mart has the promised columns with their types", async () => {
  await withRegion({}, async (warehouse) => {
    for (const [table, columns] of Object.entries(promised)) {
      const described = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${table}`);
      const actual = Object.fromEntries(described.map((c) => [c.column_name, c.column_type]));
      const expected = Object.fromEntries(columns.split(", ").map((c) => [c.split(" ")[0]!, types[c.split(" ")[1]!]!]));
      expect(actual, table).toMatchObject(expected);
    }
  });
});
