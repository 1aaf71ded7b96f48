import { ageOn, quarterEnd, yearEnd, type Day } from "./calendar.js";
import { headOn, stateOn, unitOn, type Careers } from "./careers.js";
import type { Organisation } from "./organisation.js";
import type { People } from "./people.js";
import { streamOf, type Stream } from "./random.js";

/**
 * What stands behind every appraisal of the sample.
 *
 *   latent(person p, rater r, day t) = ability(p) + leniency(r) + relation(p, r, t) + age(p, t) + training(p, t) + drift(t)
 *   result latent    = latent + noise, behaviour latent = latent + another noise
 *
 * Both are cut into 1 above, 2 meets, 3 below expectation; the predicate follows the matrix of PermenPANRB 6/2022, apart
 * from raters who use one of the known wrong formulas. Sex and employment type have no effect (true nulls). In strict
 * agencies the upper cut is lower and the lower one higher, so that predicates spread. A rare misconduct puts
 * behaviour below expectation whatever the latent says.
 *
 * Leadership training is given to the better: the chance rises with ability, the true effect is small, so the naive
 * difference between trained and untrained overstates it. The seven BerAKHLAK scores share one halo factor of
 * (person, rater, year), and some raters give seven equal scores.
 */
export const planted = {
  ability_sd: 0.62,
  leniency_sd: 0.5,
  noise_sd: 0.52,
  relation_served_together: 0.22,
  relation_per_year_under_rater: 0.08,
  relation_years_at_most: 3,
  age_50_and_over: -0.15,
  sex: 0,
  employment_type: 0,
  training_effect: 0.12,
  training_selection_log_odds_per_sd: 1.1,
  drift_per_year: 0.05,
  cut_above: 1.24,
  cut_below: -1.78,
  cut_below_behaviour: -2.8,
  strict_units_share: 1 / 7,
  strict_cut_above: 0.35,
  strict_cut_below: -1.35,
  misconduct_share: 0.003,
  wrong_formula_rater_share: { maximum: 0.12, minimum: 0.1, any_below: 0.06 },
  halo_share_of_score_variance: 0.6,
  identical_scores_rater_share: 0.04,
  missing_share: 0.035,
} as const;

export type Rating = 1 | 2 | 3;
export type Predicate = 1 | 2 | 3 | 4 | 5;

export interface Appraisal {
  readonly rater: number;
  readonly result: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
  readonly wrong: boolean;
  readonly latent: number;
  /** the same person, rater, day and chance without leadership training; the same ratings where there was none */
  readonly untrained: { readonly result: Rating; readonly behaviour: Rating; readonly predicate: Predicate };
  readonly parts: { readonly ability: number; readonly leniency: number; readonly relation: number; readonly age: number; readonly training: number; readonly drift: number; readonly noise: number };
}

const matrix: readonly (readonly Predicate[])[] = [[], [1, 1, 2, 4], [1, 2, 2, 4], [1, 3, 3, 5]];

/** Predicate of PermenPANRB 6/2022 for ratings 1 above, 2 meets, 3 below. */
export const predicateOf = (result: Rating, behaviour: Rating): Predicate => matrix[result]![behaviour]!;

/** PermenPANRB 1/2023: per cent of the annual coefficient, by predicate. */
export const points = [0, 150, 100, 75, 50, 25] as const;

export class LatentModel {
  readonly ability: Float32Array;
  readonly leniency: Float32Array;
  /** year in which leadership training was finished; 0 for none */
  readonly trained: Uint16Array;
  /** wrong formula of a rater: 0 none, 1 maximum, 2 minimum, 3 any below is butuh perbaikan */
  readonly formula: Uint8Array;
  /** raters who give seven equal scores */
  readonly copies: Uint8Array;
  readonly strict: Uint8Array;

  constructor(readonly seed: number, readonly people: People, readonly careers: Careers, readonly organisation: Organisation, abilities: ReadonlyMap<number, number> = new Map()) {
    const { count } = people;
    this.ability = new Float32Array(count);
    this.leniency = new Float32Array(count);
    this.trained = new Uint16Array(count);
    this.formula = new Uint8Array(count);
    this.copies = new Uint8Array(count);
    this.strict = Uint8Array.from(organisation.opds, (opd) => (opd.index % 7 === 5 ? 1 : 0));
    const { maximum, minimum, any_below } = planted.wrong_formula_rater_share;
    const years = careers.window.last - careers.window.first;
    for (let i = 0; i < count; i++) {
      const stream = streamOf(seed, "latent", i);
      const drawn = stream.normal();
      this.ability[i] = planted.ability_sd * (abilities.get(i) ?? drawn);
      this.leniency[i] = planted.leniency_sd * stream.normal();
      this.formula[i] = [1, 2, 3, 0][stream.weighted([maximum, minimum, any_below, 1 - maximum - minimum - any_below])]!;
      this.copies[i] = stream.chance(planted.identical_scores_rater_share) ? 1 : 0;
      const leads = careers.leads.some((state) => state[i]! >= 0 && organisation.units[state[i]!]!.echelon !== "");
      const logit = (leads ? -0.6 : -4.2) + (planted.training_selection_log_odds_per_sd * this.ability[i]!) / planted.ability_sd;
      if (years >= 1 && stream.chance(1 / (1 + Math.exp(-logit)))) this.trained[i] = careers.window.last - 1 - (years >= 2 ? stream.integer(0, 1) : 0);
    }
  }

  /** Who appraises a person on a day: the head of the unit, for a head the next head above; −1 where there is none. */
  rater(person: number, day: Day): number {
    const { careers, people, organisation } = this;
    for (let unit = unitOn(careers, person, day); unit >= 0; unit = organisation.units[unit]!.parent) {
      const head = organisation.units[unit]!.head ? headOn(careers, people, unit, day) : -1;
      if (head >= 0 && head !== person) return head;
    }
    return -1;
  }

  /** One appraisal at the end of a year (`quarter` 0) or quarter. Heads of agencies are appraised by the mayor (rater −1, leniency 0). */
  appraise(person: number, year: number, quarter: number): Appraisal {
    return this.appraiseAs(person, year, quarter, this.ability[person]!, streamOf(this.seed, "appraisal", person, year * 8 + quarter));
  }

  /** The appraisal of somebody of another ability in the place of a person. */
  appraiseAs(person: number, year: number, quarter: number, ability: number, stream: Stream): Appraisal {
    const day = quarter ? quarterEnd(year, quarter) : yearEnd(year);
    const rater = this.rater(person, day);
    const leniency = rater < 0 ? 0 : this.leniency[rater]!;
    const relation = rater < 0 ? 0 : this.relation(person, rater, day);
    const age = ageOn(this.people.birth[person]!, day) >= 50 ? planted.age_50_and_over : 0;
    const training = this.trained[person] && this.trained[person]! < year ? planted.training_effect : 0;
    const drift = planted.drift_per_year * (year - this.careers.window.last + 1);
    const latent = ability + leniency + relation + age + training + drift;
    const noise = planted.noise_sd * stream.normal();
    const strict = this.strict[this.organisation.units[unitOn(this.careers, person, day)]!.opd] === 1;
    const above = strict ? planted.strict_cut_above : planted.cut_above;
    const misconduct = stream.chance(planted.misconduct_share);
    const behaviourNoise = misconduct ? 0 : planted.noise_sd * stream.normal();
    const rated = (at: number) => {
      const result = cut(at + noise, above, strict ? planted.strict_cut_below : planted.cut_below);
      const behaviour = misconduct ? 3 : cut(at + behaviourNoise, above, planted.cut_below_behaviour);
      const right = predicateOf(result, behaviour);
      return { result, behaviour, right, predicate: rater < 0 ? right : (wrongly(this.formula[rater]!, result, behaviour) ?? right) };
    };
    const { result, behaviour, right, predicate } = rated(latent);
    return { rater, result, behaviour, predicate, wrong: predicate !== right, latent: latent + noise, untrained: training ? rated(latent - training) : { result, behaviour, predicate }, parts: { ability, leniency, relation, age, training, drift, noise } };
  }

  /** Served in one unit before the rater led it, and years already spent under this rater. */
  private relation(person: number, rater: number, day: Day): number {
    const { careers } = this;
    let together = false;
    let years = 0;
    for (let k = stateOn(careers, day) - 1; k >= 0; k--) {
      const state = careers.unit[k]!;
      const led = careers.leads[k]![rater]!;
      if (state[person] === state[rater] && led < 0) together = true;
      if (led >= 0 && led === state[person]) years++;
    }
    return (together ? planted.relation_served_together : 0) + planted.relation_per_year_under_rater * Math.min(years, planted.relation_years_at_most);
  }

  /** Seven BerAKHLAK scores (0–100) in the order of the contract. */
  scores(person: number, rater: number, year: number): number[] {
    const stream = streamOf(this.seed, "scores", person, year);
    const share = planted.halo_share_of_score_variance;
    const halo = (0.5 * (this.ability[person]! / planted.ability_sd) + 0.5 * (rater < 0 ? 0 : this.leniency[rater]! / planted.leniency_sd) + Math.SQRT1_2 * stream.normal()) * 5 * Math.sqrt(share);
    const bounded = (value: number) => Math.round(Math.min(100, Math.max(40, value)) * 100) / 100;
    if (rater >= 0 && this.copies[rater]) return new Array<number>(7).fill(bounded(84 + halo));
    return itemMeans.map((mean) => bounded(mean + halo + 5 * Math.sqrt(1 - share) * stream.normal()));
  }
}

const itemMeans = [85, 84, 83, 86, 87, 82, 84];

const cut = (value: number, above: number, below: number): Rating => (value > above ? 1 : value < below ? 3 : 2);

function wrongly(formula: number, result: Rating, behaviour: Rating): Predicate | undefined {
  if (formula === 1) return result === 3 && behaviour === 3 ? 5 : (Math.max(result, behaviour) as Predicate);
  if (formula === 2) return (result === 3 || behaviour === 3 ? undefined : Math.min(result, behaviour)) as Predicate | undefined;
  if (formula === 3) return result === 3 || behaviour === 3 ? 3 : undefined;
  return undefined;
}
