import { randomStream } from "../../statistics/randomStream.js";
import { codes, type Ratings } from "../ratings.js";
import type { Design } from "./simulatedDetection.js";

/** Beyond so many ratings, a random part of the raters stands for all, and the effect is scaled by the root of the part. */
const largest = 40_000;

export interface KeyDesign {
  readonly design: Design;
  /** of the ratings that take part, how many the design holds */
  readonly part: number;
  readonly rows: readonly number[];
}

/** Women against men in the share of Sangat Baik, within rater and year; errors by ratee. */
export function sexDesign(ratings: Ratings, rateeShare: number, seed: number): KeyDesign {
  const women = ratings.sex.levels.indexOf("P");
  const { rows, part } = chosen(ratings, (row) => ratings.sex.codes[row]! >= 0, seed);
  const common = shared(ratings, rows, rateeShare);
  return {
    rows, part,
    design: {
      ...common, covariate: Float64Array.from(rows, (row) => (ratings.sex.codes[row] === women ? 1 : 0)),
      within: [codes(rows.map((row) => `${ratings.rater[row]} ${ratings.year[row]}`))], clusters: common.ratee,
    },
  };
}

/** Each earlier annual appraisal of the ratee by the same rater, within ratee, rater and year; errors by rater. */
export function relationDesign(ratings: Ratings, rateeShare: number, seed: number): KeyDesign {
  const earlier = new Float64Array(ratings.n);
  const before = new Map<number, number>();
  const width = ratings.people.length;
  const inOrder = [...ratings.year.keys()].sort((a, b) => ratings.year[a]! - ratings.year[b]!);
  for (const row of inOrder) {
    const pair = ratings.ratee[row]! * width + ratings.rater[row]!;
    earlier[row] = before.get(pair) ?? 0;
    before.set(pair, earlier[row]! + 1);
  }
  const { rows, part } = chosen(ratings, () => true, seed);
  const common = shared(ratings, rows, rateeShare);
  return {
    rows, part,
    design: { ...common, covariate: Float64Array.from(rows, (row) => earlier[row]!), within: [common.ratee, common.rater, codes(rows.map((row) => String(ratings.year[row])))], clusters: common.rater },
  };
}

function shared(ratings: Ratings, rows: readonly number[], rateeShare: number): Pick<Design, "top" | "ratee" | "rater" | "rateeShare"> {
  return {
    top: Uint8Array.from(rows, (row) => (ratings.predicate[row] === 1 ? 1 : 0)),
    ratee: codes(rows.map((row) => String(ratings.ratee[row]))),
    rater: codes(rows.map((row) => String(ratings.rater[row]))),
    rateeShare,
  };
}

function chosen(ratings: Ratings, takes: (row: number) => boolean, seed: number): { rows: number[]; part: number } {
  const all = [...ratings.ratee.keys()].filter(takes);
  if (all.length <= largest) return { rows: all, part: 1 };
  const stream = randomStream(seed);
  const places = new Map<number, number>();
  for (const rater of [...new Set(all.map((row) => ratings.rater[row]!))].sort((a, b) => a - b)) places.set(rater, stream.uniform());
  const rows = all.filter((row) => places.get(ratings.rater[row]!)! < largest / all.length);
  return { rows, part: rows.length / all.length };
}
