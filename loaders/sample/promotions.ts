import { yearEnd } from "./calendar.js";
import { stateOn } from "./careers.js";
import { firstDegree } from "./grades.js";
import { Type } from "./people.js";
import { abilityDraw, promotion } from "./promotionChoice.js";
import type { Sample } from "./sample.js";

/** What the planted choice came to, by the question that the analysis asks: year by year, among those of an agency who held a like position a year before. */
export interface PromotionFacts {
  readonly planted: typeof promotion;
  /** what the choices came to, one step from what is planted, with standard errors */
  readonly realised: { readonly choices: number; readonly log_hazard_per_sd_of_ability: number; readonly se: number; readonly log_hazard_of_women: number; readonly se_of_women: number };
  readonly structural_promotions: number;
  /** chance that someone promoted is the abler of two, ties counting half */
  readonly concordance_of_ability: number | null;
  /** the same of the predicate of the year before, as the model rates and before raters leave any out; null in large samples */
  readonly concordance_of_predicate: number | null;
  /** women's log odds of promotion less men's, within agency, position type and year, for those with the education that a post asks for (Mantel & Haenszel) */
  readonly log_odds_of_women: number | null;
}

interface Candidate { readonly promoted: boolean; readonly qualified: boolean; readonly woman: boolean; readonly ability: number; readonly predicate: number }

export function promotionFacts(sample: Sample): PromotionFacts {
  const strata = new Map<string, Candidate[]>();
  for (const year of sample.years.slice(1)) {
    for (let i = 0; i < sample.people.count; i++) {
      const found = candidateOf(sample, i, year);
      if (!found) continue;
      const own = strata.get(found.stratum);
      if (own) own.push(found);
      else strata.set(found.stratum, [found]);
    }
  }
  const groups = [...strata.values()];
  const { number, ability, women } = sample.careers.choices;
  return {
    planted: promotion,
    realised: {
      choices: number,
      log_hazard_per_sd_of_ability: promotion.log_hazard_per_sd_of_ability + (ability.information > 0 ? ability.score / ability.information : 0),
      se: ability.information > 0 ? 1 / Math.sqrt(ability.information) : 0,
      log_hazard_of_women: women.information > 0 ? women.score / women.information : 0,
      se_of_women: women.information > 0 ? 1 / Math.sqrt(women.information) : 0,
    },
    structural_promotions: groups.reduce((sum, own) => sum + own.filter(({ promoted }) => promoted).length, 0),
    concordance_of_ability: concordance(groups, ({ ability }) => ability),
    concordance_of_predicate: sample.large ? null : concordance(groups, ({ predicate }) => -predicate),
    log_odds_of_women: logOdds(groups),
  };
}

function candidateOf(sample: Sample, person: number, year: number): (Candidate & { readonly stratum: string }) | undefined {
  const { people, careers, organisation } = sample;
  const before = yearEnd(year - 1);
  if (people.type[person] !== Type.Pns || !sample.active(person, before) || !sample.active(person, yearEnd(year))) return undefined;
  const echelonOf = (led: number) => (led >= 0 ? organisation.units[led]!.echelon : "");
  const from = careers.leads[stateOn(careers, before)]![person]!;
  const to = careers.leads[stateOn(careers, yearEnd(year))]![person]!;
  const old = echelonOf(from);
  if (old && old < "30") return undefined;
  const promoted = to !== from && echelonOf(to) !== "" && (old === "" || echelonOf(to) < old);
  const kind = old ? old[0]! : sample.positionOn(person, before).position.type === "2" ? "f" : "p";
  return {
    stratum: `${year} ${kind} ${sample.opdOn(person, before).index}`, promoted, qualified: people.education[person]! >= firstDegree - 1, woman: people.sex[person] === 1, ability: abilityDraw(sample.seed, person),
    predicate: sample.large ? 0 : sample.latent.appraise(person, year - 1, 0).predicate,
  };
}

/** Pairs of each stratum weighted by 1 / (n + 1), as van Elteren's test has it. */
function concordance(groups: readonly (readonly Candidate[])[], value: (candidate: Candidate) => number): number | null {
  let agree = 0;
  let all = 0;
  for (const own of groups) {
    const stay = own.filter(({ promoted }) => !promoted).map(value).sort((a, b) => a - b);
    for (const candidate of own) {
      if (!candidate.promoted) continue;
      agree += (below(stay, value(candidate)) + below(stay, value(candidate), true)) / 2 / (own.length + 1);
      all += stay.length / (own.length + 1);
    }
  }
  return all > 0 ? agree / all : null;
}

function below(sorted: readonly number[], value: number, orEqual = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function logOdds(groups: readonly (readonly Candidate[])[]): number | null {
  let up = 0;
  let down = 0;
  for (const all of groups) {
    const own = all.filter(({ qualified }) => qualified);
    if (!own.length) continue;
    const count = (woman: boolean, promoted: boolean) => own.filter((candidate) => candidate.woman === woman && candidate.promoted === promoted).length;
    up += (count(true, true) * count(false, false)) / own.length;
    down += (count(true, false) * count(false, true)) / own.length;
  }
  return up > 0 && down > 0 ? Math.log(up / down) : null;
}
