import { expect, test } from "vitest";
import { cells } from "./tables.js";

test("PermenPANRB 6/2022: the predicate matrix, cell by cell", () => {
  const predicate = (result: number, behaviour: number) => cells("permenpanrb-6-2022", "predicate_matrix", "result behaviour predicate").find(([r, b]) => r === result && b === behaviour)?.[2];
  const [above, meets, below] = [1, 2, 3];
  expect(predicate(above, below)).toBe(4);
  expect(predicate(above, meets)).toBe(2);
  expect(predicate(above, above)).toBe(1);
  expect(predicate(meets, below)).toBe(4);
  expect(predicate(meets, meets)).toBe(2);
  expect(predicate(meets, above)).toBe(2);
  expect(predicate(below, below)).toBe(5);
  expect(predicate(below, meets)).toBe(3);
  expect(predicate(below, above)).toBe(3);
  expect(cells("permenpanrb-6-2022", "predicate_matrix", "result")).toHaveLength(9);
});

test("PermenPANRB 6/2022: names of predicates", () => {
  expect(cells("permenpanrb-6-2022", "predicates", "predicate code name_id")).toEqual([[1, "SB", "Sangat Baik"], [2, "B", "Baik"], [3, "BP", "Butuh Perbaikan"], [4, "K", "Kurang"], [5, "SK", "Sangat Kurang"]]);
  expect(cells("permenpanrb-6-2022", "organisation_predicates", "organisation_predicate name_id")).toEqual([[1, "Istimewa"], [2, "Baik"], [3, "Butuh Perbaikan"], [4, "Kurang"], [5, "Sangat Kurang"]]);
});

test("SE MenPANRB 3/2023: each organisation predicate's rules", () => {
  expect(cells("se-menpanrb-3-2023", "distribution_patterns", "organisation_predicate sb b bp k sk rule value")).toEqual([
    [1, 1, 0, 0, 0, 0, "max_share", 0.7], [1, 1, 0, 0, 0, 0, "modal", 1],
    [2, 0, 1, 0, 0, 0, "max_share", 0.7], [2, 0, 1, 0, 0, 0, "modal", 1], [2, 0, 0, 1, 1, 0, "min_count", 1],
    [3, 0, 0, 1, 0, 0, "min_share", 0.6], [3, 1, 0, 0, 0, 0, "max_share", 0.1],
    [4, 0, 0, 0, 1, 0, "min_share", 0.6], [4, 0, 0, 1, 0, 0, "min_share", 0.1], [4, 1, 0, 0, 0, 0, "max_share", 0.1],
    [5, 0, 0, 0, 0, 1, "min_share", 0.6], [5, 0, 0, 1, 1, 0, "min_share", 0.1], [5, 1, 0, 0, 0, 0, "max_share", 0],
  ]);
});

test("PP 30/2019 and PP 46/2011: numeric bands", () => {
  expect(cells("pp-30-2019", "numeric_predicates", "name lower lower_inclusive upper upper_inclusive evidence")).toEqual([
    ["Sangat Baik", 110, true, 120, true, "C"], ["Baik", 90, true, 120, true, "C"], ["Cukup", 70, true, 90, false, "C"],
    ["Kurang", 50, true, 70, false, "BG"], ["Sangat Kurang", 0, true, 50, false, "BG"]]);
  expect(cells("pp-46-2011", "numeric_predicates", "name lower upper")).toEqual([["Sangat Baik", 91, 100], ["Baik", 76, 90], ["Cukup", 61, 75], ["Kurang", 51, 60], ["Buruk", 0, 50]]);
  expect(cells("pp-30-2019", "plan_behaviour_weights", "plan_weight behaviour_weight")).toEqual([[0.7, 0.3], [0.6, 0.4]]);
  expect(cells("pp-30-2019", "ranking_shares", "rating min_share max_share evidence")).toEqual([[1, 0, 0.2, "BG"], [2, 0.6, 0.7, "BG"], [3, 0, 0.2, "BG"]]);
});

test("PermenPANRB 1/2023: credit points", () => {
  expect(cells("permenpanrb-1-2023", "credit_conversion", "predicate credit_share")).toEqual([[1, 1.5], [2, 1], [3, 0.75], [4, 0.5], [5, 0.25]]);
  expect(cells("permenpanrb-1-2023", "credit_coefficients", "level annual_coefficient")).toEqual([
    ["Ahli Pertama", 12.5], ["Ahli Muda", 25], ["Ahli Madya", 37.5], ["Ahli Utama", 50], ["Pemula", 3.75], ["Terampil", 5], ["Mahir", 12.5], ["Penyelia", 25]]);
});

test("IP ASN: dimensions, scores and categories", () => {
  expect(cells("permenpanrb-38-2018", "ip_asn_dimensions", "dimension weight")).toEqual([["qualification", 25], ["competence", 40], ["performance", 30], ["discipline", 5]]);
  expect(cells("perbkn-8-2019", "ip_asn_qualification", "education_level score evidence")).toEqual([
    ["S3", 25, "C"], ["S2", 20, "C"], ["D4-S1", 15, "C"], ["D3", 10, "C"], ["D1-D2", 5, "C"], ["SLTA", 5, "C"], ["SLTP", 1, "C"], ["SD", 1, "C"], ["Profesi", 15, "BG"]]);
  expect(cells("perbkn-8-2019", "ip_asn_competence", "position_group component score min_hours window_years")).toEqual([
    ["structural", "leadership", 15, null, null], ["structural", "technical", 15, 20, 1], ["structural", "seminar", 10, null, 2],
    ["functional", "functional", 15, null, null], ["functional", "technical", 15, 20, 1], ["functional", "seminar", 10, null, 2],
    ["general", "technical", 22.5, 20, 1], ["general", "seminar", 17.5, null, 2]]);
  expect(cells("perbkn-8-2019", "ip_asn_performance", "predicate score evidence")).toEqual([[1, 30, "BG"], [2, 25, "BG"], [3, 15, "BG"], [4, 5, "BG"], [5, 1, "BG"]]);
  expect(cells("perbkn-8-2019", "ip_asn_performance_numeric", "lower upper score")).toEqual([[91, 100, 30], [76, 90, 25], [61, 75, 15], [51, 60, 5], [0, 50, 1]]);
  expect(cells("perbkn-8-2019", "ip_asn_discipline", "level score window_years")).toEqual([["none", 5, 5], ["R", 3, 5], ["S", 2, 5], ["B", 1, 5]]);
  expect(cells("perbkn-8-2019", "ip_asn_categories", "category above upper")).toEqual([["Sangat Tinggi", 90, 100], ["Tinggi", 80, 90], ["Sedang", 70, 80], ["Rendah", 60, 70], ["Sangat Rendah", -1, 60]]);
});

test("the most that each kind of position can reach in competence is 40", () => {
  const rows = cells("perbkn-8-2019", "ip_asn_competence", "position_group score") as [string, number][];
  for (const group of ["structural", "functional", "general"]) expect(rows.filter(([g]) => g === group).reduce((sum, [, score]) => sum + score, 0), group).toBe(40);
});

test("local deadlines are marked as such", () => {
  expect(cells("konvensi-lokal", "deadlines", "process month day year_offset days_after_period evidence")).toEqual([
    ["plan", 1, 31, 0, null, "?"], ["annual-appraisal", 1, 31, 1, null, "?"], ["periodic-appraisal", null, null, null, 15, "?"]]);
});
