import { finalOf, recruitmentEffects, skdOf, type Applicant } from "./applicants.js";
import { planted, points } from "./latentModel.js";
import type { Sample } from "./sample.js";

const places = 6;

/**
 * What scores foretell, were everybody who sat SKD appointed: each applicant is appraised at the end of the first year in the places of
 * some of the entrants, under their raters and cuts. `entrants` is the same among those who really came.
 */
export function validityOf(sample: Sample): Record<string, unknown> {
  const pairs: Record<string, [number[], number[]]> = {};
  const add = (name: string, x: number, y: number) => {
    const [xs, ys] = (pairs[name] ??= [[], []]);
    xs.push(x);
    ys.push(y);
  };
  let entrants = 0;
  for (const year of sample.selections.years) {
    const sat = sample.selections.formations.filter((formation) => formation.year === year).flatMap(({ applicants }) => applicants).filter(({ scores }) => !scores.absent);
    const persons = sat.map(({ person }) => person).filter((person) => person >= 0);
    entrants += persons.length;
    if (!persons.length) continue;
    for (const one of sat) {
      const { scores: { ability, skb } } = one;
      const skd = skdOf(one.scores);
      add("skd_ability", skd, ability);
      add("skb_ability", skb, ability);
      add("skd_skb", skd, skb);
      const stream = sample.stream("would be", one.index, year);
      for (let k = 0; k < places; k++) {
        const appraisal = sample.latent.appraiseAs(stream.pick(persons), year + 1, 0, planted.ability_sd * ability, stream);
        add("skd_points", skd, points[appraisal.predicate]);
        add("skb_points", skb, points[appraisal.predicate]);
        add("skd_latent", skd, appraisal.latent);
        add("skb_latent", skb, appraisal.latent);
        add("final_latent", finalOf(one.scores), appraisal.latent);
        add("final_points", finalOf(one.scores), points[appraisal.predicate]);
      }
      addOwn(sample, one, year, add);
    }
  }
  return { planted: { skd_ability: recruitmentEffects.skd_ability, skb_ability: recruitmentEffects.skb_ability }, entrants, realised: Object.fromEntries(Object.entries(pairs).map(([name, [x, y]]) => [name, correlation(x, y)])) };
}

function addOwn(sample: Sample, { person, scores }: Applicant, year: number, add: (name: string, x: number, y: number) => void): void {
  if (person < 0) return;
  const { predicate } = sample.latent.appraise(person, year + 1, 0);
  add("entrants_skd_points", skdOf(scores), points[predicate]);
  add("entrants_skb_points", scores.skb, points[predicate]);
}

function correlation(x: readonly number[], y: readonly number[]): number | null {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const [xx, yy, xy] = x.reduce(([a, b, c], value, i) => [a + (value - mx) ** 2, b + (y[i]! - my) ** 2, c + (value - mx) * (y[i]! - my)] as const, [0, 0, 0] as readonly [number, number, number]);
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}
