import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativeLogit } from "../../../loaders/statistics/ordinal/cumulativeLogit.js";
import type { OrdinalData } from "../../../loaders/statistics/ordinal/ordinalData.js";
import { codes, digits, numbers, readReferences, type Reference, wine } from "./designs.js";

// R 4, ordinal::clm with gradTol 1e-11; responses simulated there, covariates by formula
const reference = readReferences<Reference>("clm.json");
const n = 120;
const x = numbers(n, (i) => 2000 + ((i * 7) % 11) + ((i * i) % 5) / 10);
const group = [1, 2, 3].map((level) => numbers(n, (i) => ((i * 3) % 4 === level ? 1 : 0)));
const unbalanced: OrdinalData = { codes: digits(reference["weighted"]!.y), levels: ["1", "2", "3", "4"], names: ["x", "g1", "g2", "g3"], columns: [x, ...group], weights: null };
const z = numbers(400, (i) => ((i * 13) % 29) / 29);
const h = numbers(400, (i) => i % 2);
const ceiling: OrdinalData = { codes: digits(reference["ceiling"]!.y), levels: ["1", "2", "3"], names: ["z", "h"], columns: [z, h], weights: null };
const scores = reference["many"]!.y as unknown as number[];
const steps = [...new Set(scores)].sort((a, b) => a - b);
const many: OrdinalData = { codes: Int32Array.from(scores, (score) => steps.indexOf(score)), levels: steps.map(String), names: ["z"], columns: [numbers(150, (i) => ((i * 17) % 31) / 10)], weights: null };

function fitted(data: OrdinalData) {
  const { value, reason } = cumulativeLogit(data);
  if (value === null) throw new Error(reason);
  return value;
}

function expectAsInR(data: OrdinalData, { coef, se, logLik }: Reference) {
  const value = fitted(data);
  expect(value.names).toEqual(Object.keys(coef));
  value.names.forEach((name, k) => {
    expect(Math.abs(value.estimates[k]! - coef[name]!)).toBeLessThan(1e-7 * (1 + Math.abs(coef[name]!)));
    expect(Math.abs(value.se[k]! / se[name]! - 1)).toBeLessThan(1e-7);
  });
  expect(value.logLikelihood).toBeCloseTo(logLik, 9);
}

describe("as ordinal::clm", () => {
  it("fits the wine data", () => {
    const { wine_clm } = readReferences<{ coef: Record<string, number>; se: Record<string, number>; loglik: number }>("../../reference/expected.json");
    expectAsInR(wine, { y: "", coef: wine_clm!.coef, se: wine_clm!.se, logLik: wine_clm!.loglik });
  });
  it("fits unbalanced data with a covariate far from zero", () => expectAsInR(unbalanced, reference["unweighted"]!));
  it("takes weights as cases", () => expectAsInR({ ...unbalanced, weights: numbers(n, (i) => 1 + (i % 3) + (i % 4 === 0 ? 0.5 : 0)) }, reference["weighted"]!));
  it("leaves out an aliased and a constant column", () => {
    const data = { ...unbalanced, names: [...unbalanced.names, "again", "same"], columns: [...unbalanced.columns, group[1]!.map((value) => 2 * value + 1), numbers(n, () => 1e9)] };
    expectAsInR(data, reference["aliased"]!);
    expect(fitted(data).aliased).toEqual(["again", "same"]);
  });
  it("fits where 95 % have one level", () => expectAsInR(ceiling, reference["ceiling"]!));
  it("is a logistic regression for two levels", () => expectAsInR({ ...ceiling, codes: ceiling.codes.map((code) => (code === 2 ? 1 : 0)), levels: ["0", "1"] }, reference["two"]!));
  it("fits 25 thresholds", () => expectAsInR(many, reference["many"]!));
  it("fits thresholds alone", () => expectAsInR({ ...many, names: [], columns: [] }, reference["nullmodel"]!));
});

describe("where there is no estimate", () => {
  it("names the columns that separate the levels", () => {
    const apart = { levels: ["a", "b", "c"], names: ["x", "other"], weights: null };
    expect(cumulativeLogit({ ...apart, codes: codes(40, (i) => (i < 20 ? 0 : i < 30 ? 1 : 2)), columns: [numbers(40, (i) => i), numbers(40, (i) => (i * 7) % 5)] }).reason).toContain("separate");
    for (const rows of [40, 40000]) expect(cumulativeLogit({ ...apart, codes: codes(rows, (i) => (i < 10 ? 0 : i % 3)), columns: [numbers(rows, (i) => (i < 10 ? 1 : 0)), numbers(rows, (i) => (i * 7) % 5)] }).reason).toMatch(/without bound: x$/);
  });
  it("needs two levels and a row", () => {
    expect(cumulativeLogit({ codes: new Int32Array(3), levels: ["a", "b"], names: [], columns: [], weights: null }).reason).toBe("the response has one level: a");
    expect(cumulativeLogit({ codes: new Int32Array(0), levels: ["a", "b"], names: [], columns: [], weights: null }).reason).toBe("there are no rows");
  });
  it("throws on misuse", () => {
    expect(() => cumulativeLogit({ ...wine, weights: numbers(72, () => 0) })).toThrow("weights must be positive and finite: 0");
    expect(() => cumulativeLogit({ ...wine, names: ["a"] })).toThrow("2 columns need as many names: 1");
    expect(() => cumulativeLogit({ ...wine, levels: ["1"] })).toThrow(RangeError);
    expect(() => cumulativeLogit({ ...wine, columns: [numbers(72, () => NaN), wine.columns[1]!] })).toThrow("column tempwarm must be finite: NaN");
  });
});

describe("always", () => {
  it("leaves out empty levels", () => {
    const value = fitted({ ...wine, codes: wine.codes.map((code) => (code > 1 ? code + 1 : code)), levels: ["1", "2", "none", "3", "4", "5"] });
    expect(value.emptyLevels).toEqual(["none"]);
    expect(value.estimates).toEqual(fitted(wine).estimates);
  });
  it("gives rows of whole weight what repeated rows give, and the log odds ratio of a 2 × 2 table", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 4 }), (cells) => {
        const [a, b, c, d] = cells as [number, number, number, number];
        const table = { codes: Int32Array.of(0, 1, 0, 1), levels: ["no", "yes"], names: ["x"], columns: [Float64Array.of(0, 0, 1, 1)], weights: Float64Array.from(cells) };
        const repeated = cells.flatMap((count, cell) => new Array<number>(count).fill(cell));
        const value = fitted(table);
        const long = fitted({ ...table, codes: Int32Array.from(repeated, (cell) => cell % 2), columns: [Float64Array.from(repeated, (cell) => (cell < 2 ? 0 : 1))], weights: null });
        expect(value.estimates[1]).toBeCloseTo(Math.log((d * a) / (b * c)), 9);
        expect(value.se[1]).toBeCloseTo(Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), 9);
        expect(value.n).toBe(long.n);
        value.estimates.forEach((estimate, k) => expect(estimate).toBeCloseTo(long.estimates[k]!, 9));
        value.se.forEach((se, k) => expect(se).toBeCloseTo(long.se[k]!, 9));
      }),
      { numRuns: 50 },
    );
  });
  it("moves thresholds, not slopes, when a covariate is moved", () => {
    const moved = fitted({ ...many, columns: [many.columns[0]!.map((value) => value + 1e6)] });
    const value = fitted(many);
    expect(moved.estimates.at(-1)).toBeCloseTo(value.estimates.at(-1)!, 7);
    expect(moved.estimates[0]! - 1e6 * moved.estimates.at(-1)!).toBeCloseTo(value.estimates[0]!, 5);
    expect(moved.logLikelihood).toBeCloseTo(value.logLikelihood, 8);
  });
});
