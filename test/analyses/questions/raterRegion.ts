import { randomStream } from "../../../loaders/statistics/randomStream.js";
import type { RatingLine } from "../ratingsOf.js";

export interface PlantedRegion {
  readonly lines: readonly RatingLine[];
  /** by id of the rater, on the latent scale */
  readonly leniency: readonly number[];
}

export interface PlantedTruth {
  readonly seed: number;
  readonly leniency: number;
  readonly ability?: number;
  readonly noise?: number;
  /** share of people that get a new rater each year, anywhere */
  readonly moving?: number;
  /** of a rater in a year */
  readonly drift?: number;
  readonly trend?: number;
  /** place of the cut to Sangat Baik; that to Butuh Perbaikan is as far below, and half as far again */
  readonly cut?: number;
  readonly raters?: number;
  readonly team?: number;
}

/** Raters of eight agencies with a latent leniency, people with a latent ability, rated in four years. Ids of raters come first. */
export function raterRegion({ seed, leniency: sd, ability = 0.6, noise = 0.5, moving = 0.1, drift = 0, trend = 0, cut = 1.2, raters = 120, team = 8 }: PlantedTruth): PlantedRegion {
  const random = randomStream(seed * 7_368_787);
  for (let i = 0; i < 200; i += 1) random.uniform(); // small seeds begin alike
  const leniency = Array.from({ length: raters }, () => sd * random.normal());
  const people = Array.from({ length: raters * team }, (_, i) => ({ ability: ability * random.normal(), rater: i % raters }));
  const lines: RatingLine[] = [];
  for (let year = 0; year < 4; year += 1) {
    const shift = leniency.map(() => drift * random.normal());
    people.forEach((person, i) => {
      if (year > 0 && random.uniform() < moving) person.rater = random.index(raters);
      const { rater } = person;
      const latent = person.ability + leniency[rater]! + shift[rater]! + trend * year + noise * random.normal();
      lines.push({ person: 10_000 + i, rater, year: 2022 + year, predicate: latent > cut ? 1 : latent < -1.5 * cut ? 3 : 2, opd: `opd-${rater % 8}` });
    });
  }
  return { lines, leniency };
}
