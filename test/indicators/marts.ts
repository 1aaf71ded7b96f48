import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { companionTablesSql } from "../../loaders/warehouse/rawTables.js";
import { loadRegulations } from "../../loaders/warehouse/loadRegulations.js";
import { withWarehouse, type Warehouse } from "../../loaders/warehouse/warehouse.js";

const regulations = fileURLToPath(new URL("../../data/regulations", import.meta.url));

/** Marts that follow from other marts: their own SQL works them out of the hand-made rows. */
const derivedMarts = ["headcount_outlooks"];

/** The columns of the marts that indicators read; `marts.test.ts` holds them against the models. */
export const martColumns = {
  opds: { opd_id: "VARCHAR", opd_name: "VARCHAR", opd_type: "VARCHAR", sector: "VARCHAR", unit_code: "VARCHAR" },
  unit_closure: { ancestor_code: "VARCHAR", descendant_code: "VARCHAR", distance: "INTEGER" },
  years: { year: "INTEGER", snapshot_date: "DATE", is_latest: "BOOLEAN" },
  person_years: {
    person_id: "INTEGER", year: "INTEGER", snapshot_date: "DATE", unit_code: "VARCHAR", opd_id: "VARCHAR", sex: "VARCHAR", birth_date: "DATE",
    age: "INTEGER", age_band: "VARCHAR", employment_type: "VARCHAR", grade_group: "VARCHAR", education_level: "VARCHAR", position_type: "VARCHAR",
    retirement_date: "DATE", service_years: "INTEGER", is_active: "BOOLEAN",
  },
  movements: { person_id: "INTEGER", date: "DATE", year: "INTEGER", movement_type: "VARCHAR", direction: "VARCHAR", opd_id: "VARCHAR", employment_type: "VARCHAR" },
  superiors: { person_id: "INTEGER", year: "INTEGER", superior_id: "INTEGER" },
  appraisals: {
    person_id: "INTEGER", year: "INTEGER", opd_id: "VARCHAR", rater_id: "INTEGER", predicate: "INTEGER", is_consistent: "BOOLEAN", is_late: "BOOLEAN",
  },
  periodic_appraisals: {
    person_id: "INTEGER", period: "VARCHAR", year: "INTEGER", quarter: "VARCHAR", opd_id: "VARCHAR", predicate: "INTEGER", is_late: "BOOLEAN",
  },
  plans: { person_id: "INTEGER", year: "INTEGER", opd_id: "VARCHAR", submitted_date: "DATE", approved_date: "DATE", is_on_time: "BOOLEAN" },
  performance_stages: {
    person_id: "INTEGER", year: "INTEGER", opd_id: "VARCHAR", is_planned: "BOOLEAN", is_monitored: "BOOLEAN", is_appraised: "BOOLEAN", predicate: "INTEGER", is_follow_up_due: "BOOLEAN", is_followed_up: "BOOLEAN",
  },
  forums: { opd_id: "VARCHAR", year: "INTEGER", date: "DATE", participants: "INTEGER", suggestions: "INTEGER", followed_up: "INTEGER", followed_up_date: "DATE" },
  employee_survey_responses: { opd_id: "VARCHAR", year: "INTEGER", date: "DATE", employment_type: "VARCHAR", ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i + 1}`, "INTEGER"])) },
  survey_invitations: { year: "INTEGER", opd_id: "VARCHAR", invited: "BIGINT" },
  staffing_needs: { year: "INTEGER", opd_id: "VARCHAR", position_name: "VARCHAR", position_type: "VARCHAR", position_class: "INTEGER", need: "DOUBLE", occupied: "DOUBLE", gap: "DOUBLE" },
  vacancies: { year: "INTEGER", opd_id: "VARCHAR", unit_code: "VARCHAR", echelon_code: "VARCHAR", is_vacant: "BOOLEAN", is_acting: "BOOLEAN" },
  position_changes: { person_id: "INTEGER", start_date: "DATE", year: "INTEGER", opd_id: "VARCHAR", position_type: "VARCHAR", assignment: "VARCHAR", is_promotion: "BOOLEAN" },
  acting_spells: { unit_code: "VARCHAR", start_date: "DATE", end_date: "DATE", is_open: "BOOLEAN", opd_id: "VARCHAR", position_type: "VARCHAR", days: "INTEGER" },
  successions: { year: "INTEGER", unit_code: "VARCHAR", opd_id: "VARCHAR", echelon_code: "VARCHAR", position_type: "VARCHAR", is_vacant: "BOOLEAN", is_acting: "BOOLEAN", candidates: "INTEGER" },
  trainings: { person_id: "INTEGER", year: "INTEGER", class: "VARCHAR", structural_level: "INTEGER", hours: "DOUBLE" },
  training_hours: { person_id: "INTEGER", year: "INTEGER", opd_id: "VARCHAR", employment_type: "VARCHAR", hours: "DOUBLE" },
  flows: {
    year: "INTEGER", opd_id: "VARCHAR", opening: "BIGINT", entries: "BIGINT", exits: "BIGINT", transfers_in: "BIGINT", transfers_out: "BIGINT",
    closing: "BIGINT", residual: "BIGINT",
  },
  applicants: { year: "INTEGER", opd_id: "VARCHAR", sex: "VARCHAR", attended_skd: "BOOLEAN", met_threshold: "BOOLEAN", sat_skb: "BOOLEAN", is_appointed: "BOOLEAN", is_final: "BOOLEAN" },
  formations: {
    year: "INTEGER", opd_id: "VARCHAR", position_key: "VARCHAR", position_name: "VARCHAR", posts: "BIGINT", applicants: "BIGINT", appointed: "BIGINT", unfilled: "BIGINT", has_criteria: "BOOLEAN",
    announced_date: "DATE", opened_date: "DATE", closed_date: "DATE", skd_result_date: "DATE", skb_result_date: "DATE", objection_start_date: "DATE", objection_end_date: "DATE", appointed_date: "DATE",
  },
  ip_asn_scores: {
    person_id: "INTEGER", year: "INTEGER", opd_id: "VARCHAR", qualification: "DOUBLE", competence: "DOUBLE", performance: "DOUBLE", discipline: "DOUBLE",
    total: "DOUBLE", category: "VARCHAR", measured: "BOOLEAN", total_if_trained: "DOUBLE", has_qualification: "BOOLEAN", has_competence: "BOOLEAN", has_performance: "BOOLEAN",
  },
  attendances: {
    person_id: "INTEGER", period: "VARCHAR", year: "INTEGER", opd_id: "VARCHAR", working_days: "INTEGER", present_days: "INTEGER", duty_days: "INTEGER",
    study_days: "INTEGER", late_count: "INTEGER", late_minutes: "INTEGER", unexcused_days: "INTEGER", manual_corrections: "INTEGER",
  },
  payrolls: { person_id: "INTEGER", period: "VARCHAR", year: "INTEGER", opd_id: "VARCHAR" },
  payroll_corrections: { period: "VARCHAR", year: "INTEGER", opd_id: "VARCHAR", lines: "BIGINT", corrected_lines: "BIGINT", corrected_amount: "DOUBLE", closed_date: "DATE" },
  go_lives: { opd_id: "VARCHAR", system: "VARCHAR", start_date: "DATE", year: "INTEGER" },
  satisfaction_scores: { response_id: "BIGINT", opd_id: "VARCHAR", year: "INTEGER", date: "DATE", service: "VARCHAR", element: "VARCHAR", score: "INTEGER", version: "VARCHAR", weight: "DOUBLE" },
  complaints: { year: "INTEGER", opd_id: "VARCHAR", category: "VARCHAR", date: "DATE", state: "VARCHAR", is_settled: "BOOLEAN", days: "INTEGER" },
  sector_indicators: { year: "INTEGER", period: "VARCHAR", opd_id: "VARCHAR", indicator: "VARCHAR", value: "DOUBLE", unit_of_measure: "VARCHAR", target: "DOUBLE", direction: "INTEGER", is_reached: "BOOLEAN" },
  populations: { year: "INTEGER", district: "VARCHAR", population: "BIGINT" },
  units: { unit_code: "VARCHAR", unit_name: "VARCHAR" },
  distribution_conformity: { opd_id: "VARCHAR", year: "INTEGER", n: "BIGINT", is_conform: "BOOLEAN" },
} as const;

type Companion = "people" | "files" | "findings" | "settings";
export type MartRows = { readonly [table in keyof typeof martColumns | Companion]?: readonly Readonly<Record<string, unknown>>[] };

/** Hand-made marts in memory, with the real regulations; what is left out is null, tables left out are empty. */
export async function withMarts<T>(marts: MartRows, use: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  return withWarehouse(":memory:", async (warehouse) => {
    for (const sql of companionTablesSql) await warehouse.run(sql);
    for (const [table, columns] of Object.entries(martColumns)) {
      await warehouse.run(`create table ${table} (${Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(", ")})`);
    }
    await loadRegulations(warehouse, regulations);
    for (const name of derivedMarts) await warehouse.run(`create view ${name} as ${readFileSync(new URL(`../../loaders/models/marts/${name}.sql`, import.meta.url), "utf8")}`);
    await fill(warehouse, marts);
    return use(warehouse);
  });
}

/** Replaces the rows of every mart. */
export async function fill(warehouse: Warehouse, marts: MartRows): Promise<void> {
  for (const table of [...Object.keys(martColumns), "people", "files", "findings", "settings"]) {
    await warehouse.run(`delete from ${table}`);
    const rows = marts[table as keyof MartRows] ?? [];
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    await warehouse.insert(table, rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))));
  }
}
