import { codes, type Ratings } from "../../loaders/analyses/ratings.js";

/** What a test says of one appraisal; `person` and `rater` are ids from one list of people. */
export interface RatingLine {
  readonly person: number;
  readonly rater: number;
  readonly year: number;
  readonly predicate: number;
  readonly opd: string;
  readonly quarter?: number;
  readonly positionType?: string;
}

const points = [NaN, 150, 100, 75, 50, 25];

/** Ratings as the loader gives them, from lines of a test. */
export function ratingsOf(lines: readonly RatingLine[]): Ratings {
  const people = Int32Array.from(new Set(lines.flatMap(({ person, rater }) => [person, rater]))).sort();
  const at = new Map([...people].map((id, i) => [id, i]));
  const same = codes(lines.map(() => null));
  return {
    n: lines.length,
    people,
    ratee: Int32Array.from(lines, ({ person }) => at.get(person)!),
    rater: Int32Array.from(lines, ({ rater }) => at.get(rater)!),
    year: Int32Array.from(lines, ({ year }) => year),
    period: codes(lines.map(({ year, quarter }) => (quarter ? `${year}-Q${quarter}` : String(year)))),
    opd: codes(lines.map(({ opd }) => opd)),
    unit: codes(lines.map(({ opd, rater }) => `${opd}/${rater}`)),
    predicate: Int32Array.from(lines, ({ predicate }) => predicate),
    points: Float64Array.from(lines, ({ predicate }) => points[predicate]!),
    positionType: codes(lines.map(({ positionType }) => positionType ?? null)),
    sex: same, ageBand: same, employmentType: same, positionLevel: same, gradeGroup: same, education: same, raterSex: same, raterAgeBand: same,
    entryDay: new Float64Array(lines.length).fill(NaN),
  };
}
