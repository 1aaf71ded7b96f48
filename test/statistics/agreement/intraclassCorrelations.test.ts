import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { intraclassCorrelations } from "../../../loaders/statistics/agreement/intraclassCorrelations.js";

const expected = JSON.parse(readFileSync("test/reference/expected.json", "utf8")).shrout_fleiss as Record<string, number | string>[];
// Shrout PE, Fleiss JL (1979) Intraclass correlations. Psychol. Bull. 86, table 2
const shroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
const formula = Array.from({ length: 7 }, (_, t) => [0, 1, 2].map((r) => ((7 * t + 3 * r + t * t * r) % 11) + t));
const frequencies = [1, 2, 3, 1, 1, 4, 2];

/** A row per coefficient as psych prints it: ICC, F, df1, df2, p, lower, upper. */
function rows(table: number[][], options = {}) {
  return intraclassCorrelations(table, options).value!.correlations.map((row) => [row.estimate, row.f, row.df, row.df2, row.p, row.interval!.low, row.interval!.high] as number[]);
}

function expectClose(ours: number[][], theirs: number[][]) {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((row, i) => row.forEach((value, j) => expect(Math.abs(ours[i]![j]! - value) / (1 + Math.abs(value)), `${i} ${j}: ${ours[i]![j]} ${value}`).toBeLessThan(1e-10)));
}

describe("intraclassCorrelations", () => {
  it("agrees with psych on the table of Shrout and Fleiss", () => {
    expectClose(rows(shroutFleiss), expected.map((row) => [row.ICC, row.F, row.df1, row.df2, row.p, row["lower bound"], row["upper bound"]] as number[]));
    expect(intraclassCorrelations(shroutFleiss).value!.correlations.map(({ name }) => name)).toEqual(expected.map(({ type }) => type));
  });

  // R 4.2.2 psych 2.2.9, ICC(m, lmer = FALSE)
  it("agrees with psych where raters hardly agree", () => {
    expectClose(rows(formula), [
      [0.356815869786368, 2.66429418742586, 6, 14, 0.0613675299550265, -0.0865903243262583, 0.8138064281425],
      [0.338823529411764, 2.36421052631579, 6, 12, 0.0964560994258183, -0.154160832100456, 0.81393334679733],
      [0.312590448625181, 2.36421052631579, 6, 12, 0.0964560994258183, -0.138897270823264, 0.795736759717997],
      [0.624666073018699, 2.66429418742586, 6, 14, 0.0613675299550265, -0.314181051224093, 0.929139648022294],
      [0.605890603085554, 2.36421052631579, 6, 12, 0.0964560994258183, -0.668638111626074, 0.929194789957877],
      [0.577025823686554, 2.36421052631579, 6, 12, 0.0964560994258183, -0.576971286564064, 0.921178727565598],
    ]);
    const interval = intraclassCorrelations(formula, { level: 0.9 }).value!.correlations[1]!.interval!;
    expect(interval.low).toBeCloseTo(-0.0814812142679972, 10);
    expect(interval.high).toBeCloseTo(0.760005421237381, 10);
  });

  it("agrees with psych where raters contradict one another", () => {
    expectClose(rows([[1, 4], [4, 1], [2, 3], [3, 2.5]]), [
      [-0.974358974358974, 0.012987012987013, 3, 4, 0.997645165426686, -0.997400566086723, -0.672077775781564],
      [-1.92405063291139, 0.00977198697068403, 3, 3, 0.998388525957629, -1.98019131422704, -1.25391443323317],
      [-0.980645161290323, 0.00977198697068403, 3, 3, 0.998388525957629, -0.998734932249866, -0.737813490942292],
      [-76.0000000000001, 0.012987012987013, 3, 4, 0.997645165426686, -767.39828698278, -4.09900718003106],
      [4.16438356164384, 0.00977198697068403, 3, 3, 0.998388525957629, 4.04041799898743, 9.87666921700123],
      [-101.333333333333, 0.00977198697068403, 3, 3, 0.998388525957629, -1578.94299675847, -5.62815755542857],
    ]);
  });

  // psych on the table with its rows repeated
  it("counts a target as often as its weight says", () => {
    const ours = rows(formula, { weights: frequencies }).map(([icc, f, , df2, , low, high]) => [icc!, f!, df2!, low!, high!]);
    expectClose(ours, [
      [0.296978165938865, 2.26729278473465, 28, -0.0199859031508737, 0.645786462791011],
      [0.287141339001063, 2.14120794030691, 26, -0.0453771237651902, 0.644662329254187],
      [0.275573686894442, 2.14120794030691, 26, -0.0440486095300559, 0.631867458236591],
      [0.558945361299231, 2.26729278473465, 28, -0.0624541131668748, 0.84542777004619],
      [0.547185095180235, 2.14120794030691, 26, -0.149719007128515, 0.844784937153765],
      [0.532973897034651, 2.14120794030691, 26, -0.144912189492356, 0.837378246417232],
    ]);
    expectClose(rows(formula, { weights: frequencies }), rows(formula.flatMap((row, t) => Array.from({ length: frequencies[t]! }, () => row))));
  });

  it("does not lose digits to a large offset", () => {
    expectClose(rows(formula.map((row) => row.map((rating) => rating + 2 ** 40))), rows(formula));
  });

  it("leaves out targets that miss a rating, and says how many", () => {
    const { correlations, meanSquares } = intraclassCorrelations([[5, null, 1], ...formula, [null, null, null]]).value!;
    expect(correlations).toEqual(intraclassCorrelations(formula).value!.correlations);
    expect(meanSquares).toMatchObject({ targets: 7, dropped: 2 });
  });

  it("gives limits where raters agree but for their level", () => {
    const { correlations } = intraclassCorrelations([[1, 3], [2, 4], [5, 7]]).value!;
    expect(correlations[2]).toEqual({ name: "ICC3", estimate: 1, f: null, df: 2, df2: 2, p: 0, interval: { low: 1, high: 1 } });
    expect(correlations[1]!.estimate).toBeCloseTo(13 / 3 / (13 / 3 + (2 * 3) / 3), 12);
    expect(correlations[1]!.interval!.low).toBeLessThan(correlations[1]!.estimate!);
    expect(intraclassCorrelations([[1, 1], [2, 2], [5, 5]]).value!.correlations.map(({ interval }) => interval)).toEqual(Array(6).fill({ low: 1, high: 1 }));
  });

  it("has no NaN where Satterthwaite leaves next to no degrees of freedom", () => {
    for (let raterLevel = 0; raterLevel < 40; raterLevel++) {
      for (const { interval } of rowsOf([[1, 2 + raterLevel], [2, 1 + raterLevel], [1.5, 1.45 + raterLevel], [1, 2.2 + raterLevel]])) expect(Number.isFinite(interval!.low) && Number.isFinite(interval!.high)).toBe(true);
    }
    function rowsOf(table: number[][]) {
      return intraclassCorrelations(table).value!.correlations;
    }
  });

  it("says why it cannot answer", () => {
    expect(intraclassCorrelations([[1, 2], [3, null]]).reason).toMatch(/fewer than two targets/);
    expect(intraclassCorrelations([[1], [2]]).reason).toMatch(/two or more raters/);
    expect(intraclassCorrelations([[4, 4], [4, 4]]).reason).toBe("all ratings are equal");
    expect(intraclassCorrelations([]).value).toBeNull();
    expect(() => intraclassCorrelations([[1, 2], [3]])).toThrow("target 1 must have 2 ratings: 1");
    expect(() => intraclassCorrelations([[1, NaN]])).toThrow("rating of target 0 must be finite: NaN");
    expect(() => intraclassCorrelations([[1, 2], [2, 3]], { weights: [1, 0] })).toThrow("weight 1 must be positive: 0");
    expect(() => intraclassCorrelations([[1, 2], [2, 3]], { weights: [1] })).toThrow("same length: 2, 1");
  });
});
