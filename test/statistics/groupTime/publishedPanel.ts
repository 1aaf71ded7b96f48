import { readFileSync } from "node:fs";
import type { GroupTimePanel } from "../../../loaders/statistics/groupTime/groupTimeEffects.js";

const lines = (path: string) => readFileSync(path, "utf8").trim().split("\n").slice(1).map((line) => line.split(",").map(Number));

/**
 * Teen employment of 500 counties and state minimum wages, 2003–2007 (Callaway & Sant'Anna 2021), the data `mpdta` of R `did`: employment
 * and population as counts, of which that table holds the logarithms, the latter of thousands.
 */
export function minimumWage(): GroupTimePanel & { readonly population: Float64Array } {
  const rows = lines("test/reference/minimum-wage.csv");
  return {
    periods: [2003, 2004, 2005, 2006, 2007],
    outcomes: [3, 4, 5, 6, 7].map((column) => Float64Array.from(rows, (row) => Math.log(row[column]!))),
    start: Float64Array.from(rows, (row) => row[1] || Infinity),
    population: Float64Array.from(rows, (row) => Math.log(row[2]! / 1000)),
  };
}

/** National Supported Work experiment (LaLonde 1986; Dehejia & Wahba 1999), `lalonde` of R `Matching`; earnings in thousands. */
export function lalonde() {
  const rows = lines("test/reference/lalonde.csv");
  const column = (at: number, unit = 1) => Float64Array.from(rows, (row) => row[at]! / unit);
  return { age: column(0), education: column(1), earnings74: column(2, 1000), earnings75: column(3, 1000), earnings78: column(4, 1000), treated: Uint8Array.from(column(5)) };
}
