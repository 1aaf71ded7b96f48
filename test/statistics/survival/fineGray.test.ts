import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fineGray } from "../../../loaders/statistics/survival/fineGray.js";
import { logRank } from "../../../loaders/statistics/survival/logRank.js";

interface Fit { readonly coefficients: readonly number[]; readonly se: readonly number[]; readonly logLikelihood: number }
const r = JSON.parse(readFileSync(new URL("fineGray.json", import.meta.url), "utf8")) as Record<"time" | "cause" | "x" | "z" | "stratum", number[]> & Record<"plain" | "stratified" | "cox", Fit>;
const columns = [Float64Array.from(r.x), Float64Array.from(r.z)];

function expectSame(fit: ReturnType<typeof fineGray>, { coefficients, se, logLikelihood }: Fit): void {
  coefficients.forEach((value, k) => expect(fit.value!.coefficients[k]).toBeCloseTo(value, 6));
  se.forEach((value, k) => expect(fit.value!.se[k]).toBeCloseTo(value, 6));
  expect(fit.value!.logLikelihood).toBeCloseTo(logLikelihood, 6);
}

describe("subdistribution hazards", () => {
  it("are those of R's finegray and coxph, with ties between events, exits and censoring", () => {
    expectSame(fineGray(r.time, r.cause, columns), r.plain);
    expectSame(fineGray(r.time, r.cause, columns, r.stratum), r.stratified);
  });

  it("are Cox's with robust errors where nothing competes", () => {
    const rows = [...r.cause.keys()].filter((i) => r.cause[i] !== 2);
    const pick = (values: ArrayLike<number>) => Float64Array.from(rows, (i) => values[i]!);
    expectSame(fineGray(pick(r.time), pick(r.cause), columns.map(pick)), r.cox);
  });

  it("do not change when a constant is added to a column, nor with the order of rows", () => {
    const order = [...r.time.keys()].sort((a, b) => ((a * 37) % 80) - ((b * 37) % 80));
    const pick = (values: ArrayLike<number>, add = 0) => Float64Array.from(order, (i) => values[i]! + add);
    const moved = fineGray(pick(r.time), pick(r.cause), [pick(r.x, 5), pick(r.z, -2)]);
    expectSame(moved, r.plain);
    expect(logRank(r.time, r.cause.map((cause) => Number(cause === 1)), r.x).value!.p > 0.05).toBe(Math.abs(moved.value!.coefficients[0]! / moved.value!.se[0]!) < 1.96);
  });

  it("say why there are none", () => {
    expect(fineGray([1, 2, 3], [0, 2, 0], [Float64Array.of(0, 1, 0)]).reason).toContain("does not occur");
    expect(fineGray(r.time, r.cause, [columns[0]!, columns[0]!]).reason).toContain("collinear");
    expect(() => fineGray([1, 2], [0], [])).toThrow(RangeError);
    expect(() => fineGray([1, 2], [0, -1], [])).toThrow("whole numbers");
  });
});
