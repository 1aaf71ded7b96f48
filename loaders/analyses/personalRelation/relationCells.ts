import type { Ratings } from "../ratings.js";

/** Where everybody worked, who led what, and who stood above whom, year by year; ids of the warehouse. */
export interface WorkHistory {
  readonly places: readonly { readonly person_id: number; readonly year: number; readonly unit_code: string }[];
  /** appointed heads, not acting ones */
  readonly heads: readonly { readonly head_id: number; readonly year: number; readonly unit_code: string }[];
  readonly superiors: readonly { readonly person_id: number; readonly year: number; readonly superior_id: number }[];
}

/** The ratings of one person by one rater in one year, annual and quarterly, and what the records say about the two before and after. */
export interface RelationCell {
  readonly person: number;
  readonly rater: number;
  readonly year: number;
  readonly unit: string | null;
  /** whether a year before and one after are on record */
  readonly hasPast: boolean;
  readonly hasFuture: boolean;
  /** in an earlier year both were in one unit and the rater led none */
  readonly together: boolean;
  /** earlier years in which this rater already appraised the person or stood directly above, at most 3; null where that began before the records */
  readonly years: number | null;
  /** earlier years in which the rater led the person's unit, at most 3; null where that began before the records */
  readonly headYears: number | null;
  /** in a later year both will be in one unit, the rater leading none, and never were before */
  readonly togetherLater: boolean;
  /** the rater is still above the person in the next year */
  readonly stays: boolean;
  ratings: number;
  /** of the ratings: top predicate, below Baik, points in all */
  top: number;
  below: number;
  points: number;
}

/** Latest years that may add to the years under a rater. */
const MOST_YEARS = 3;

/** One cell for each person, rater and year; what lies before the first year on record is unknown. */
export function relationCells(all: readonly Ratings[], history: WorkHistory): RelationCell[] {
  const unitOf = new Map(history.places.map(({ person_id, year, unit_code }) => [`${person_id} ${year}`, unit_code]));
  const leads = new Set(history.heads.map(({ head_id, year }) => `${head_id} ${year}`));
  const leadsUnit = new Set(history.heads.map(({ head_id, year, unit_code }) => `${head_id} ${year} ${unit_code}`));
  const above = new Set(history.superiors.map(({ person_id, superior_id, year }) => `${person_id} ${superior_id} ${year}`));
  for (const ratings of all) {
    for (let i = 0; i < ratings.n; i++) above.add(`${ratings.people[ratings.ratee[i]!]!} ${ratings.people[ratings.rater[i]!]!} ${ratings.year[i]!}`);
  }
  const years = [...new Set(history.places.map(({ year }) => year))].sort((a, b) => a - b);
  const describe = (person: number, rater: number, now: number, unit: string | null): RelationCell => {
    const peers = (year: number) => {
      const unit = unitOf.get(`${person} ${year}`);
      return unit !== undefined && unit === unitOf.get(`${rater} ${year}`) && !leads.has(`${rater} ${year}`);
    };
    const past = years.filter((year) => year < now);
    const future = years.filter((year) => year > now);
    const count = (was: (year: number) => boolean) => (years.length && was(years[0]!) ? null : Math.min(MOST_YEARS, past.filter(was).length));
    const together = past.some(peers);
    return {
      person, rater, year: now, unit, hasPast: past.length > 0, hasFuture: future.length > 0, together,
      years: count((year) => above.has(`${person} ${rater} ${year}`)),
      headYears: count((year) => leadsUnit.has(`${rater} ${year} ${unitOf.get(`${person} ${year}`) ?? ""}`)),
      togetherLater: !together && future.some(peers),
      stays: above.has(`${person} ${rater} ${now + 1}`),
      ratings: 0, top: 0, below: 0, points: 0,
    };
  };
  const cells = new Map<string, RelationCell>();
  for (const ratings of all) {
    for (let i = 0; i < ratings.n; i++) {
      const person = ratings.people[ratings.ratee[i]!]!;
      const rater = ratings.people[ratings.rater[i]!]!;
      const id = `${person} ${rater} ${ratings.year[i]!}`;
      const cell = cells.get(id) ?? describe(person, rater, ratings.year[i]!, ratings.unit.levels[ratings.unit.codes[i]!] ?? null);
      cells.set(id, cell);
      cell.ratings++;
      cell.top += ratings.predicate[i] === 1 ? 1 : 0;
      cell.below += ratings.predicate[i]! > 2 ? 1 : 0;
      cell.points += ratings.points[i]!;
    }
  }
  return [...cells.values()];
}
