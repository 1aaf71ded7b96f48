import { describe, expect, test } from "vitest";
import { type Part, oaxacaBlinder } from "../../../loaders/statistics/decomposition/oaxacaBlinder.js";
import { references } from "../../../loaders/statistics/decomposition/referenceWeights.js";
import { leastSquares } from "../../../loaders/statistics/linear/leastSquares.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

const rows = Array.from({ length: 70 }, (_, k) => k + 1);
const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const second = rows.map((i) => ((i * i + Math.floor(i / 5)) % 5 >= 2 ? 1 : 0));
const inFirst = second.map((code) => code === 0);
const kind = rows.map((i) => (i * 3 + Math.floor(i / 4) + (i % 13 === 0 ? 1 : 0)) % 3);
const x = Float64Array.from(rows, (i, r) => rounded(3 * Math.sin(1.3 * i) + 0.8 * second[r]!, 4));
const weights = Float64Array.from(rows, (i) => rounded(0.4 + Math.abs(Math.cos(1.9 * i)), 3));
const is = (of: number) => Float64Array.from(kind, (value) => (value === of ? 1 : 0));
const columns = [new Float64Array(70).fill(1), x, is(1), is(2)];
const y = Float64Array.from(rows, (i, r) => rounded(5 + (0.6 + 0.3 * second[r]!) * x[r]! + 0.8 * is(1)[r]! - 0.5 * is(2)[r]! * (1 - second[r]!) + 0.4 * second[r]! + 1.5 * Math.sin(41 * i), 4));
const names = ["(intercept)", "x", "kind1", "kind2"];
const plain = oaxacaBlinder(names, columns, y, inFirst).value!;
const weighted = oaxacaBlinder(names, columns, y, inFirst, weights).value!;
const pair = ({ estimate, se }: Part) => [estimate, se];
const close = (ours: readonly number[], theirs: readonly number[]) => theirs.forEach((value, i) => expect(ours[i]).toBeCloseTo(value, 10));

describe("against R package oaxaca 0.1.5 (estimates)", () => {
  test("three-fold, overall and of one column", () => {
    const values = (parts: typeof plain.threeFold.overall) => [parts.endowments, parts.coefficients, parts.interaction].map((part) => part.estimate);
    close(values(plain.threeFold.overall), [-0.7844927174827, -0.8406106465528, 0.2297917361286]);
    close(values(plain.threeFold.detailed[1]!), [-0.8195360441189, -0.2626838655973, 0.2608467637096]);
  });
  test.each([
    ["second", -0.7844927174827, -0.6108189104242, -0.6108189104242, 0],
    ["first", -0.5547009813542, -0.8406106465528, 0, -0.8406106465528],
    ["reimers", -0.6695968494185, -0.7257147784885, -0.3054094552121, -0.4203053232764],
    ["cotton", -0.6958587621189, -0.6994528657881, -0.3752173306892, -0.3242355350989],
    ["neumark", -0.7669919691853, -0.6283196587217, -0.3859677903576, -0.2423518683641],
    ["pooled", -0.7087001406049, -0.6866114873021, 0, -0.6866114873021],
  ] as const)("two-fold, %s", (reference, explainedPart, unexplainedPart, inFirstPart, inSecondPart) => {
    const { explained, unexplained, unexplainedFirst, unexplainedSecond } = plain.twoFold[reference].overall;
    close([explained, unexplained, unexplainedFirst, unexplainedSecond].map((part) => part.estimate), [explainedPart, unexplainedPart, inFirstPart, inSecondPart]);
  });
  test("what each column adds, by pooled coefficients", () => {
    const added = (reference: "neumark" | "pooled") => plain.twoFold[reference].detailed.flatMap(({ explained, unexplained }) => [explained.estimate, unexplained.estimate]);
    close(added("neumark"), [0, -0.6123861096832, -0.738619010601, -0.08275413540556, -0.02095080110455, -0.05630290948135, -0.007422157479662, 0.1231234958484]);
    close(added("pooled"), [0, -0.6123861096832, -0.7131730240813, -0.1082001219253, -0.0162436349889, -0.061010075597, 0.02071651846527, 0.09498481990343]);
  });
});

describe("delta-method errors against the closed forms, in R 4 from lm and vcov", () => {
  test.each([
    ["plain", plain, { first: [-0.5547009813542, 0.37530718535], unexplained: [-0.8406106465528, 0.333781910958], neumark: [-0.7669919691853, 0.4568194820784, -0.6283196587217, 0.2817334796363], interaction: [0.2297917361286, 0.2502823551114], endowment: [-0.8195360441189, 0.4932761668376], difference: [-1.395311627907, 0.4922907008169] }],
    ["weighted", weighted, { first: [-0.5393423567582, 0.3622088596354], unexplained: [-0.7895361493971, 0.31263388672], neumark: [-0.7298259126524, 0.4428663387253, -0.5990525935029, 0.2736286697489], interaction: [0.2350875123207, 0.2326860318789], endowment: [-0.7827120453286, 0.4887468402654], difference: [-1.328878506155, 0.4782022233687] }],
  ] as const)("%s", (_, found, expected) => {
    close(pair(found.twoFold.first.overall.explained), expected.first);
    close(pair(found.twoFold.first.overall.unexplained), expected.unexplained);
    close([...pair(found.twoFold.neumark.overall.explained), ...pair(found.twoFold.neumark.overall.unexplained)], expected.neumark);
    close(pair(found.threeFold.overall.interaction), expected.interaction);
    close(pair(found.threeFold.detailed[1]!.endowments), expected.endowment);
    close(pair(found.difference), expected.difference);
  });
});

test("parts sum to the difference, columns to parts; swapping the groups turns the sign", () => {
  const swapped = oaxacaBlinder(names, columns, y, inFirst.map((value) => !value), weights).value!;
  const mirror = { first: "second", second: "first", reimers: "reimers", cotton: "cotton", neumark: "neumark", pooled: "pooled" } as const;
  for (const reference of references) {
    const { overall, detailed } = weighted.twoFold[reference];
    expect(overall.explained.estimate + overall.unexplained.estimate).toBeCloseTo(weighted.first.responseMean - weighted.second.responseMean, 12);
    expect(detailed.reduce((sum, { explained }) => sum + explained.estimate, 0)).toBeCloseTo(overall.explained.estimate, 12);
    const other = swapped.twoFold[mirror[reference]].overall;
    expect(other.explained.estimate).toBeCloseTo(-overall.explained.estimate, 12);
    expect(other.unexplained.se).toBeCloseTo(overall.unexplained.se, 12);
  }
});

test("the unexplained part of the pooled variant is the coefficient of the group in the pooled regression", () => {
  const fit = leastSquares([...columns, Float64Array.from(inFirst, Number)], y, weights);
  expect(weighted.twoFold.pooled.overall.unexplained.estimate).toBeCloseTo(fit.coefficients[4]!, 12);
});

test("errors are the spread of the estimates over samples", () => {
  const stream = randomStream(7);
  const found = Array.from({ length: 500 }, () => {
    const group = Array.from({ length: 160 }, (_, i) => i % 8 < 3);
    const z = Float64Array.from(group, (first) => stream.normal() + (first ? 0.7 : 0));
    const response = Float64Array.from(group, (first, i) => 1 + (first ? 1.2 : 0.6) * z[i]! + 1.3 * stream.normal());
    return oaxacaBlinder(["(intercept)", "z"], [new Float64Array(160).fill(1), z], response, group).value!;
  });
  const spread = (pick: (value: (typeof found)[number]) => Part) => {
    const parts = found.map(pick);
    const mean = parts.reduce((sum, part) => sum + part.estimate, 0) / parts.length;
    const sd = Math.sqrt(parts.reduce((sum, part) => sum + (part.estimate - mean) ** 2, 0) / (parts.length - 1));
    return sd / Math.sqrt(parts.reduce((sum, part) => sum + part.se ** 2, 0) / parts.length);
  };
  const bound = 4 / Math.sqrt(2 * 500);
  for (const reference of references) for (const part of ["explained", "unexplained"] as const) expect(Math.abs(spread((value) => value.twoFold[reference].overall[part]) - 1), `${reference} ${part}`).toBeLessThan(bound);
  for (const part of ["endowments", "coefficients", "interaction"] as const) expect(Math.abs(spread((value) => value.threeFold.overall[part]) - 1), part).toBeLessThan(bound);
});

describe("degenerate and misuse", () => {
  const first = Array.from({ length: 8 }, (_, i) => i < 4);
  const eight = (f: (i: number) => number) => Float64Array.from({ length: 8 }, (_, i) => f(i));
  const response = eight((i) => i * i);
  test("a column that does not vary in one group, a group too small or empty", () => {
    expect(oaxacaBlinder(["(intercept)", "k"], [eight(() => 1), eight((i) => (i > 5 ? 1 : 0))], response, first).reason).toBe("k has no coefficient in the first group: constant there, or determined by the columns before");
    expect(oaxacaBlinder(["(intercept)", "k"], [eight(() => 1), eight((i) => i % 3)], response, first.map((_, i) => i < 2)).reason).toBe("the first group has 2 rows for 2 coefficients");
    expect(oaxacaBlinder(["(intercept)"], [eight(() => 1)], response, first.map(() => true)).reason).toBe("the second group has no rows");
  });
  test("lengths", () => {
    expect(() => oaxacaBlinder(["a"], [], response, first)).toThrow("names must be as many as columns, 0: 1");
    expect(() => oaxacaBlinder(["a"], [eight(() => 1)], response, [true])).toThrow("inFirst must have 8 rows: 1");
  });
});
