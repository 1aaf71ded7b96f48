import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { averageDifference } from "../../../loaders/statistics/logistic/averageDifference.js";
import { clusteredLogit } from "../../../loaders/statistics/logistic/clusteredLogit.js";
import { firthLogit } from "../../../loaders/statistics/logistic/firthLogit.js";
import { profileInterval } from "../../../loaders/statistics/logistic/profileInterval.js";

type Name = "x" | "z" | "cluster" | "y" | "coefficients" | "se" | "firth" | "profile" | "separated" | "firthSeparated" | "profileSeparated";
const r = JSON.parse(readFileSync(new URL("fromR.json", import.meta.url), "utf8")) as Record<Name, number[]> & { difference: number; differenceSe: number };
const columns = [new Float64Array(r.x.length).fill(1), Float64Array.from(r.x), Float64Array.from(r.z)];
const close = (found: ArrayLike<number | null>, wanted: readonly number[], digits: number) => wanted.forEach((value, k) => expect(found[k]).toBeCloseTo(value, digits));

describe("clustered logistic regression", () => {
  it("has R's coefficients, clustered errors and average difference", () => {
    const fit = clusteredLogit(columns, r.y, Int32Array.from(r.cluster)).value!;
    close(fit.coefficients, r.coefficients, 6);
    close(fit.covariance.map((row, k) => Math.sqrt(row[k]!)), r.se, 6);
    const found = averageDifference(columns, fit, 1)!;
    expect(found.estimate).toBeCloseTo(r.difference, 6);
    expect(found.se).toBeCloseTo(r.differenceSe, 6);
    expect(found.with - found.without).toBeCloseTo(found.estimate, 12);
  });

  it("gives the difference of two shares where nothing is adjusted for, with their binomial error", () => {
    const group = Float64Array.from({ length: 50 }, (_, i) => Number(i < 20));
    const y = Array.from({ length: 50 }, (_, i) => Number(i % 5 < (i < 20 ? 2 : 1)));
    const design = [new Float64Array(50).fill(1), group];
    const fit = clusteredLogit(design, y, Int32Array.from(y.keys())).value!;
    const found = averageDifference(design, fit, 1)!;
    expect(found.estimate).toBeCloseTo(0.2, 9);
    expect(found.logRatioSe).toBeCloseTo(Math.sqrt((50 / 49) * (0.6 / 8 + 0.8 / 6)), 9);
    expect(found.se).toBeCloseTo(Math.sqrt((50 / 49) * ((0.4 * 0.6) / 20 + (0.2 * 0.8) / 30)), 9);
  });

  it("says where outcomes are separated, or all alike", () => {
    expect(clusteredLogit(columns, r.separated, Int32Array.from(r.cluster)).reason).toContain("without error");
    expect(clusteredLogit(columns, r.y.map(() => 1), Int32Array.from(r.cluster)).reason).toContain("only one");
    expect(clusteredLogit(columns, r.y, new Int32Array(r.y.length)).reason).toContain("one cluster");
  });
});

describe("penalised logistic regression", () => {
  it("has the maximum and the profile that R finds", () => {
    close(firthLogit(columns, r.y).value!.coefficients, r.firth, 4);
    const { interval, p } = profileInterval(columns, r.y, 1).value!;
    close([interval.low, interval.high, p], r.profile, 4);
  });

  it("stays finite where outcomes are separated", () => {
    close(firthLogit(columns, r.separated).value!.coefficients, r.firthSeparated, 4);
    const { interval, p } = profileInterval(columns, r.separated, 1).value!;
    close([interval.low, interval.high, p], r.profileSeparated, 3);
  });

  it("adds one half to each cell of a table, and then takes its log odds ratio", () => {
    const table = [[7, 0], [3, 6]] as const;
    const cells = table.flatMap(([yes, no], group) => [...Array<readonly [number, number]>(yes).fill([group, 1]), ...Array<readonly [number, number]>(no).fill([group, 0])]);
    const design = [new Float64Array(cells.length).fill(1), Float64Array.from(cells, ([group]) => group)];
    const fit = firthLogit(design, cells.map(([, y]) => y)).value!;
    expect(fit.coefficients[1]).toBeCloseTo(Math.log((3.5 * 0.5) / (7.5 * 6.5)), 8);
  });

  it("does not end on one outcome alone", () => {
    expect(firthLogit(columns, r.y.map(() => 0)).reason).toContain("only one");
    expect(profileInterval([...columns, columns[1]!], r.y, 3).reason).toContain("depends linearly");
  });
});
