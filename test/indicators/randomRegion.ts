import fc from "fast-check";
import { randomAttendance } from "./attendanceRegion.js";
import type { MartRows } from "./marts.js";
import { selectionRegion } from "./selectionRegion.js";
import { randomService } from "./serviceRegion.js";
import { randomStages } from "./stagesRegion.js";

const opd = fc.constantFrom("dinas-a", "dinas-b", "dinas-c", "tanpa-unit");
const predicate = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 8 });
const maybe = fc.option(fc.boolean(), { nil: null, freq: 4 });
const positionType = fc.constantFrom("jpt", "administrator", "pengawas", "fungsional", "pelaksana");
const employmentType = fc.constantFrom("PNS", "PPPK", "PPPK_PW");
const known = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 10 });

const person = fc.record({
  opds: fc.tuple(opd, opd),
  sex: known(fc.constantFrom("L", "P")),
  age: known(fc.integer({ min: 18, max: 70 })),
  age_band: known(fc.constantFrom("<25", "25-34", "35-44", "45-54", "55+")),
  grade_group: known(fc.constantFrom("I", "II", "III", "IV", "PPPK")),
  education_level: known(fc.constantFrom("SD", "SLTP", "SLTA", "D1-D2", "D3", "D4-S1", "Profesi", "S2", "S3")),
  position_type: known(positionType),
  employment_type: known(employmentType),
  service_years: known(fc.integer({ min: 0, max: 40 })),
  retirement_year: known(fc.integer({ min: 2022, max: 2049 })),
  is_active: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 0),
  predicates: fc.tuple(predicate, predicate),
  quarterly: predicate,
  rater: known(fc.integer({ min: 1, max: 30 })),
  superior: known(fc.integer({ min: 1, max: 30 })),
  is_consistent: maybe,
  is_late: maybe,
  plan: fc.constantFrom("none", "empty", "late", "on-time"),
  hours: fc.integer({ min: 0, max: 60 }),
  score: fc.record({ category: fc.constantFrom("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"), measured: fc.boolean() }),
});

const places = ["dinas-a", "dinas-b", "dinas-c", "tanpa-unit"];
const small = fc.integer({ min: 0, max: 20 });
const place = fc.record({
  opening: small, entries: small, exits: small, closing: small, need: small, occupied: small, n: fc.integer({ min: 1, max: 40 }), is_conform: maybe,
  position_type: positionType, echelon_code: known(fc.constantFrom("21", "31", "41", "51")), is_vacant: fc.boolean(), is_acting: fc.boolean(),
});
const file = fc.record({ kind: known(fc.constantFrom("asn-snapshot", "training", "movement")), accepted: small, quarantined: small });
const finding = fc.record({ severity: fc.constantFrom("warning", "error"), count: fc.integer({ min: 1, max: 9 }) });

/** Any two-year region of up to 30 people, with gaps everywhere. */
export const randomRegion: fc.Arbitrary<MartRows> = fc
  .record({ people: fc.array(person, { minLength: 1, maxLength: 30 }), places: fc.tuple(place, place, place, place), files: fc.array(file, { maxLength: 4 }), findings: fc.array(finding, { maxLength: 5 }) })
  .map(({ people, places: numbers, files, findings }) => {
    const states = people.flatMap((p, i) => [2023, 2024].map((year, y) => ({ ...p, person_id: i + 1, year, opd_id: p.opds[y]!, unit_code: p.opds[y] === "tanpa-unit" ? null : p.opds[y] })));
    const now = states.filter(({ year, is_active }) => year === 2024 && is_active);
    return {
      ...randomAttendance(places, numbers, people.length),
      ...randomService(places, numbers),
      ...selectionRegion,
      ...randomStages(places, numbers),
      settings: [{ name: "as_of", value: "2025-01-31" }],
      years: [{ year: 2023, snapshot_date: "2023-12-31", is_latest: false }, { year: 2024, snapshot_date: "2024-12-31", is_latest: true }],
      opds: places.slice(0, 3).map((opd_id) => ({ opd_id, unit_code: opd_id })),
      unit_closure: places.slice(0, 3).map((opd_id) => ({ ancestor_code: opd_id, descendant_code: opd_id, distance: 0 })),
      people: people.map((p, i) => ({ person_id: i + 1, nip_birth_date: p.is_late === null ? null : p.is_late ? "1980-01-01" : "1980-01-02" })),
      person_years: states.map((p) => ({
        person_id: p.person_id, year: p.year, snapshot_date: `${p.year}-12-31`, unit_code: p.unit_code, opd_id: p.opd_id, sex: p.sex, birth_date: "1980-01-02", age: p.age,
        age_band: p.age_band, employment_type: p.employment_type, grade_group: p.grade_group, education_level: p.education_level, position_type: p.position_type,
        retirement_date: p.retirement_year && `${p.retirement_year}-06-01`, service_years: p.service_years, is_active: p.is_active,
      })),
      superiors: now.map((p) => ({ person_id: p.person_id, year: p.year, superior_id: p.superior })),
      appraisals: states.map((p) => ({ person_id: p.person_id, year: p.year, opd_id: p.opd_id, rater_id: p.rater, predicate: p.predicates[p.year - 2023], is_consistent: p.is_consistent, is_late: p.is_late })),
      periodic_appraisals: states.map((p) => ({ person_id: p.person_id, period: `${p.year}-Q3`, quarter: `${p.year}-Q3`, year: p.year, opd_id: p.opd_id, predicate: p.quarterly, is_late: p.is_late })),
      plans: now.filter(({ plan }) => plan !== "none").map((p) => ({ person_id: p.person_id, year: p.year, opd_id: p.opd_id, submitted_date: p.plan === "empty" ? null : "2024-01-05", approved_date: p.plan === "late" ? "2024-02-05" : p.plan === "empty" ? null : "2024-01-06", is_on_time: p.plan === "on-time" })),
      training_hours: now.map((p) => ({ person_id: p.person_id, year: p.year, opd_id: p.opd_id, employment_type: p.employment_type, hours: p.hours })),
      ip_asn_scores: now.map((p) => ({ person_id: p.person_id, year: p.year, opd_id: p.opd_id, qualification: 15, competence: p.hours, performance: 25, discipline: 5, total: 45 + p.hours, total_if_trained: 60 + p.hours, has_qualification: true, has_competence: p.hours > 0, has_performance: p.hours > 5, ...p.score })),
      staffing_needs: places.map((opd_id, i) => ({ year: 2024, opd_id, position_name: "Jabatan", position_type: numbers[i]!.position_type, position_class: numbers[i]!.n > 17 ? null : numbers[i]!.n, need: numbers[i]!.need, occupied: numbers[i]!.occupied, gap: numbers[i]!.occupied - numbers[i]!.need })),
      vacancies: places.map((opd_id, i) => ({ year: 2024, opd_id, unit_code: opd_id, echelon_code: numbers[i]!.echelon_code, is_vacant: numbers[i]!.is_vacant, is_acting: numbers[i]!.is_acting })),
      position_changes: now.filter(({ quarterly }) => quarterly !== null).map((p) => ({ person_id: p.person_id, start_date: "2024-04-01", year: 2024, opd_id: p.opd_id, position_type: p.position_type, assignment: "D", is_promotion: p.quarterly! < 3 })),
      acting_spells: places.map((opd_id, i) => ({ unit_code: opd_id, start_date: `2023-1${i % 2}-01`, end_date: numbers[i]!.is_vacant ? "2024-02-01" : null, is_open: !numbers[i]!.is_vacant, opd_id, position_type: numbers[i]!.position_type, days: 100 })),
      successions: places.map((opd_id, i) => ({ year: 2024, unit_code: opd_id, opd_id, position_type: ["jpt", "administrator", "pengawas"][i % 3], candidates: numbers[i]!.opening - 5, is_vacant: numbers[i]!.is_vacant, is_acting: false })),
      trainings: now.filter(({ hours }) => hours > 30).map((p) => ({ person_id: p.person_id, year: 2024, class: "structural", structural_level: 1 + (p.hours % 4), hours: p.hours })),
      flows: places.map((opd_id, i) => {
        const { opening, entries, exits, closing } = numbers[i]!;
        return { year: 2024, opd_id, opening, entries, exits, transfers_in: 1, transfers_out: 1, closing, residual: closing - opening - entries + exits };
      }),
      distribution_conformity: places.map((opd_id, i) => ({ year: 2024, opd_id, n: numbers[i]!.n, is_conform: numbers[i]!.is_conform })),
      files: files.map((f, i) => ({ file_id: i, kind: f.kind, read: f.accepted + f.quarantined, accepted: f.accepted, quarantined: f.quarantined })),
      findings,
    };
  });
