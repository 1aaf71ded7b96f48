import { readFileSync } from "node:fs";
import type { OrdinalData } from "../../../loaders/statistics/ordinal/ordinalData.js";

/** What R printed: estimates and standard errors by name. */
export interface Reference {
  /** the simulated response, one digit per row */
  readonly y: string;
  readonly coef: Readonly<Record<string, number>>;
  readonly se: Readonly<Record<string, number>>;
  readonly logLik: number;
}

export function readReferences<T>(file: string): Record<string, T> {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Record<string, T>;
}

export const numbers = (n: number, value: (i: number) => number) => Float64Array.from({ length: n }, (_, i) => value(i));
export const codes = (n: number, value: (i: number) => number) => Int32Array.from({ length: n }, (_, i) => value(i));
export const digits = (text: string) => Int32Array.from(text, (digit) => Number(digit) - 1);

const rows = readFileSync(new URL("../../../data/examples/wine.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.replaceAll('"', "").split(",") as [string, string, string, string, string]);

/** Bitterness of wine (Randall 1989). */
export const wine: OrdinalData = {
  codes: Int32Array.from(rows, ([rating]) => Number(rating) - 1),
  levels: ["1", "2", "3", "4", "5"],
  names: ["tempwarm", "contactyes"],
  columns: [Float64Array.from(rows, ([, temp]) => (temp === "warm" ? 1 : 0)), Float64Array.from(rows, ([, , contact]) => (contact === "yes" ? 1 : 0))],
  weights: null,
};
export const judge = { name: "judge", codes: Int32Array.from(rows, (row) => Number(row[4]) - 1), levels: 9 };
export const bottle = { name: "bottle", codes: Int32Array.from(rows, (row) => Number(row[3]) - 1), levels: 8 };
