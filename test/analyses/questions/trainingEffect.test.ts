import { describe, expect, it } from "vitest";
import type { Answer } from "../../../loaders/analyses/analysis.js";
import { answerOf, trainingEffect } from "../../../loaders/analyses/questions/trainingEffect.js";
import { type TrainingLine, trainingLines, trainingPanel } from "../../../loaders/analyses/trainingEffect/trainingPanel.js";
import { withWarehouse } from "../../../loaders/warehouse/warehouse.js";
import { trainingSample } from "../trainingSample.js";

const answered = (lines: readonly TrainingLine[]) => answerOf(trainingPanel(lines), 7);
const row = (answer: Answer, measure: string, specification: string, category = "") =>
  answer.estimates.find((estimate) => estimate.measure === measure && estimate.specification === specification && estimate.category === category)!;
const covers = ({ low, high }: { low: number | null; high: number | null }, value: number) => low! < value && value < high!;

describe("leadership training in the sample", () => {
  const sample = trainingSample(1373, 3300);
  const answer = answered(sample.lines);

  it("raises points by what is planted, which the plain and adjusted differences overstate beyond doubt", () => {
    expect(sample.truth.points).toBeGreaterThan(1);
    const lead = row(answer, "selisih", "did");
    expect(covers(lead, sample.truth.points)).toBe(true);
    for (const specification of ["mentah", "terkendali", "pembobotan"]) expect(row(answer, "selisih", specification).low, specification).toBeGreaterThan(sample.truth.points);
    for (const specification of ["did-kendali", "did-tak-dilatih", "did-tahun-terakhir", "did-tahun-lebih-awal"]) expect(covers(row(answer, "selisih", specification), sample.truth.points), specification).toBe(true);
    expect(covers(row(answer, "di-atas-ekspektasi", "did"), sample.truth.above)).toBe(true);
    expect(row(answer, "di-atas-ekspektasi", "mentah").low).toBeGreaterThan(sample.truth.above);
    expect(Math.abs(row(answer, "selisih", "padanan").estimate! - sample.truth.points)).toBeLessThan(row(answer, "selisih", "mentah").estimate! - sample.truth.points);
  });

  it("says how much of the plain difference is selection, which is what the others would have shown without training", () => {
    const naive = row(answer, "selisih", "mentah").estimate!;
    const selection = row(answer, "seleksi", "did");
    expect(selection.estimate).toBeCloseTo(naive - row(answer, "selisih", "did").estimate!, 10);
    expect(selection.low).toBeGreaterThan(0);
    expect(row(answer, "bagian-seleksi", "did").estimate).toBeCloseTo(selection.estimate! / naive, 10);
    expect(covers(selection, row(answered(sample.untrained), "selisih", "mentah").estimate!)).toBe(true);
  });

  it("finds no effect before there was training", () => {
    for (const specification of ["jalur-sebelum", "mulai-semu"]) expect(row(answer, "pemeriksaan", specification).p_adjusted, specification).toBeGreaterThan(0.05);
    const path = answer.estimates.filter(({ measure }) => measure === "lintasan");
    expect(path.map(({ category }) => category)).toEqual(["sebelum-2", "sebelum-1", "sesudah-1", "sesudah-2"]);
    for (const step of path) expect(step.high! - step.low!).toBeGreaterThan(2 * 1.96 * step.se!);
    for (const step of path.slice(0, 2)) expect(covers(step, 0)).toBe(true);
  });

  it("sees no effect where nobody gains from training, though those sent are rated higher", () => {
    const none = answered(sample.untrained);
    expect(["none", "unclear"]).toContain(none.verdict);
    expect(covers(row(none, "selisih", "did"), 0)).toBe(true);
    expect(row(none, "selisih", "mentah").low).toBeGreaterThan(0);
  });

  it("is nearer to what is planted the more people there are", () => {
    const large = trainingSample(7, 30000, 20);
    const found = answered(large.lines);
    const lead = row(found, "selisih", "did");
    expect(lead.se).toBeLessThan(0.6 * row(answer, "selisih", "did").se!);
    expect(Math.abs(lead.estimate! - large.truth.points)).toBeLessThan(2.5 * lead.se!);
    expect(lead.low).toBeGreaterThan(0);
    expect(["found", "small"]).toContain(found.verdict);
    expect(row(found, "selisih", "mentah").low).toBeGreaterThan(large.truth.points + 2);
  });
});

/** 300 people, 60 of them trained in 2023 or 2024, rated alike but for what is added. */
function invented(added: (person: number, year: number, trained: number | null) => number, trainedPeople = 60): TrainingLine[] {
  const people = Array.from({ length: 300 }, (_, person) => ({ person, trained: person < trainedPeople ? 2023 + (person % 2) : null }));
  return people.flatMap(({ person, trained }) => [2022, 2023, 2024, 2025].map((year): TrainingLine => {
    const points = 100 + ((person * 37 + year * 101) % 17) - 8 + added(person, year, trained);
    return { person, year, trained, points, annualPoints: points, above: 0.2 + points / 1000, appraisals: 5, rater: 1000 + (person % 20), opd: `dinas-${person % 10}`, late: year < 2024 ? null : 0.05 + (person % 7) / 100, isHead: person % 3 === 0, positionType: "pengawas", employmentType: "PNS", sex: "L", age: 40 };
  }));
}

describe("leadership training where it is known what happens", () => {
  it("is found where it adds ten points, little where it adds two, and ruled out where it adds none", () => {
    const adding = (points: number) => answered(invented((_, year, trained) => (trained !== null && year > trained ? points : 0)));
    expect(adding(10).verdict).toBe("found");
    expect(Math.abs(row(adding(10), "selisih", "did").estimate! - 10)).toBeLessThan(1);
    expect(row(adding(0), "selisih", "did").high).toBeLessThan(2);
    expect(["none", "unclear"]).toContain(adding(0).verdict);
  });

  it("warns by its checks where those sent were rising before they were sent", () => {
    const rising = answered(invented((_, year, trained) => (trained !== null ? 4 * (year - 2022) : 0)));
    expect(row(rising, "selisih", "did").low).toBeGreaterThan(0);
    for (const specification of ["jalur-sebelum", "mulai-semu"]) expect(row(rising, "pemeriksaan", specification).p_adjusted, specification).toBeLessThan(0.05);
    expect(row(rising, "lintasan", "did", "sebelum-1").high).toBeLessThan(0);
  });

  it("is silent with few trained, with none, and where training was before the data", () => {
    for (const lines of [invented(() => 0, 8), invented(() => 0, 0), invented(() => 0).map((line) => ({ ...line, trained: line.trained && 2019 })), []]) {
      const answer = answered(lines);
      expect(answer.verdict).toBe("unclear");
      expect(answer.estimates).toHaveLength(1);
      expect(answer.estimates[0]).toMatchObject({ measure: "selisih", specification: "did", estimate: null });
      expect(answer.estimates[0]!.reason!.en).toContain("fewer than ten trained employees");
    }
  });
});

it("reads a year's appraisals together, the first leadership training and no other course, and days late", async () => {
  const lines = await withWarehouse(":memory:", async (warehouse) => {
    for (const statement of [
      "create table regulation_credit_conversion as select * from (values (1, 1.5, date '2023-01-01'), (2, 1.0, date '2023-01-01'), (3, 0.75, date '2023-01-01')) t(predicate, credit_share, valid_from)",
      "create table appraisals as select * from (values (1, 2023, 'a', 9, 1, 1, 1), (1, 2024, 'a', 9, 1, 2, 2), (2, 2023, 'b', null, 2, 2, 2), (3, 2023, 'b', 9, null, 2, null)) t(person_id, year, opd_id, rater_id, result, behaviour, predicate)",
      "create table periodic_appraisals as select * from (values (1, 2023, 'a', 8, 2, 2, 2), (1, 2023, 'a', 9, 3, 2, 3)) t(person_id, year, opd_id, rater_id, result, behaviour, predicate)",
      "create table trainings as select * from (values (1, 2023, 'structural', date '2024-01-15'), (1, 2025, 'structural', null), (1, 2016, 'structural', null), (2, 2015, 'structural', null), (2, 2022, 'technical', null)) t(person_id, year, class, end_date)",
      "create table attendances as select * from (values (1, 2023, 20, 1), (1, 2023, 20, 3), (2, 2023, 0, 0)) t(person_id, year, working_days, late_count)",
      "create table person_years as select * from (values (1, 2023, '31', 'pengawas', 'PPPK_PW', 'P', 41)) t(person_id, year, echelon_code, position_type, employment_type, sex, age)",
    ]) await warehouse.run(statement);
    return trainingLines(warehouse);
  });
  expect(lines.map(({ person, year }) => [person, year])).toEqual([[1, 2023], [1, 2024], [2, 2023]]);
  expect(lines[0]).toEqual({ person: 1, year: 2023, points: (150 + 100 + 75) / 3, above: 2 / 6, annualPoints: 150, appraisals: 3, rater: 9, opd: "a", late: 0.1, isHead: true, positionType: "pengawas", employmentType: "PPPK", sex: "P", age: 41, trained: 2024 });
  expect(lines[1]).toMatchObject({ points: 100, above: 0.5, late: null, isHead: false, trained: 2024 });
  expect(lines[2]).toMatchObject({ points: 100, trained: 2015, rater: null, late: null });
  expect(trainingEffect.needs).toEqual(["annual-appraisal", "training"]);
});
