import { quantile } from "../../statistics/description/quantile.js";
import { normalQuantile } from "../../statistics/distributions/normal.js";
import { randomStream, type RandomStream } from "../../statistics/randomStream.js";
import { isOfIndicator, type Criterion, type IndicatorCriterion, type Judgement, type UnitRank } from "./criterion.js";

const draws = 2000;

/** Agencies of which fewer than this part of the criteria are known are not ranked. */
const least = 0.5;

/** A score is 0 at the worse threshold and 1 at the better one, and counts no further than this beyond them. */
const beyond = 1;

/** Standard errors from a 95 % interval. */
const z = normalQuantile(0.975);

/**
 * Ranks of agencies by the weighted mean of their scores on the criteria that agencies are judged by. In each of 2,000 simulations the
 * weights come from a Dirichlet distribution with the importances as parameters (so that any weighting in keeping with them may occur) and
 * every number from the normal distribution of its interval; low and high bound the middle 90 % of an agency's ranks.
 * Saisana, Saltelli and Tarantola (2005), J. R. Stat. Soc. A 168, 307–323.
 */
export function ranks(criteria: readonly Criterion[], judgements: readonly Judgement[], seed: number): UnitRank[] {
  const used = criteria.filter(isOfIndicator).filter(({ opds }) => opds);
  const known = judgements.filter(({ opd_id, status }) => opd_id !== "region" && status === "");
  const units = [...new Set(judgements.map(({ opd_id }) => opd_id))].filter((id) => id !== "region" && id !== "tanpa-unit").sort();
  const tables = units.map((unit) => used.map((criterion) => known.find((row) => row.opd_id === unit && row.criterion === criterion.id && row.value !== null) ?? null));
  const counts = tables.map((row) => row.filter((cell) => cell !== null).length);
  const ranked = units.map((_, at) => at).filter((at) => used.length > 0 && counts[at]! >= least * used.length);
  const stream = randomStream(seed);
  const places = simulate(used, ranked.map((at) => tables[at]!), stream);
  const middle = (ranked.length + 1) / 2;
  return units.map((opd_id, at): UnitRank => {
    const among = ranked.indexOf(at);
    if (among < 0 || ranked.length < 2) return { opd_id, criteria: counts[at]!, rank: null, low: null, high: null, half: "" };
    const own = places[among]!;
    const [low, rank, high] = [0.05, 0.5, 0.95].map((share) => quantile(own, share)!) as [number, number, number];
    return { opd_id, criteria: counts[at]!, rank: Math.round(rank), low: Math.floor(low), high: Math.ceil(high), half: high < middle ? "upper" : low > middle ? "lower" : "" };
  });
}

/** The ranks of each agency over the simulations. */
function simulate(used: readonly IndicatorCriterion[], tables: readonly (readonly (Judgement | null)[])[], stream: RandomStream): number[][] {
  const places = tables.map(() => new Array<number>(draws));
  for (let draw = 0; draw < draws; draw++) {
    const weights = used.map(({ importance }) => gamma(importance, stream));
    const totals = tables.map((row) => {
      let [sum, weight] = [0, 0];
      row.forEach((cell, k) => {
        if (!cell) return;
        sum += weights[k]! * score(used[k]!, cell, stream);
        weight += weights[k]!;
      });
      return sum / weight;
    });
    const order = totals.map((_, at) => at).sort((a, b) => totals[b]! - totals[a]!);
    order.forEach((at, place) => (places[at]![draw] = place + 1));
  }
  return places;
}

function score({ strong, weak }: IndicatorCriterion, { value, low, high }: Judgement, stream: RandomStream): number {
  const drawn = low === null || high === null ? value! : value! + ((high - low) / (2 * z)) * stream.normal();
  return Math.max(-beyond, Math.min(1 + beyond, (drawn - weak) / (strong - weak)));
}

/** Gamma with a whole shape: a sum of exponentials. */
function gamma(shape: number, stream: RandomStream): number {
  let sum = 0;
  for (let k = 0; k < shape; k++) sum -= Math.log(stream.uniform());
  return sum;
}
