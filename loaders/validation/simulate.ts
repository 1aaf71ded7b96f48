import { normalQuantile } from "../statistics/distributions/normal.js";
import type { RandomStream } from "../statistics/randomStream.js";

/** What is planted in simulated ratings. Variances are on the latent scale and add up to 1. */
export interface Design {
  readonly ratees: number;
  readonly raters: number;
  readonly units: number;
  readonly periods: number;
  /** chance in each period after the first of being rated by somebody else; 1 rotates everyone evenly over the raters */
  readonly moverShare: number;
  /** each ratee meets the raters in turn, so that with as many periods as raters everyone is rated by all */
  readonly rotating?: boolean;
  readonly variances: { readonly ratee: number; readonly rater: number; readonly unit: number; readonly period: number; readonly residual: number };
  /** distribution of the residual, with the planted variance; the standard logistic one where it says so */
  readonly errors?: "normal" | "logistic";
  /** by how much the log of a rater's residual standard deviation varies over raters */
  readonly unequalErrors: number;
  /** shares of the ordered predicates, lowest first, without group and relation effects */
  readonly shares: readonly number[];
  readonly groupShare: number;
  /** what belonging to the group adds, on the latent scale */
  readonly groupEffect: number;
  /** share of ratings where rater and ratee have a personal relation, and what that adds */
  readonly relatedShare: number;
  readonly relationEffect: number;
  /** standard deviation over raters of what a relation adds */
  readonly relationSpread: number;
  /** chances that a rating of somebody of less than average ability is missing: who is missing depends on what is not seen */
  readonly missing: { readonly inGroup: number; readonly others: number } | null;
}

/** Ratings row by row, and the planted effects behind them. */
export interface SimulatedRatings {
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly unit: Int32Array;
  readonly period: Int32Array;
  readonly inGroup: Uint8Array;
  readonly related: Uint8Array;
  readonly latent: Float64Array;
  /** index of the predicate */
  readonly predicates: Int32Array;
  readonly ability: Float64Array;
  readonly leniency: Float64Array;
  /** residual variance of each rater over the planted one */
  readonly imprecision: Float64Array;
}

/** Cut points on the latent scale that give the predicates of a design their shares. */
export function cutPoints({ shares, errors }: Pick<Design, "shares" | "errors">): number[] {
  let below = 0;
  return shares.slice(0, -1).map((share) => {
    below += share;
    return errors === "logistic" ? Math.log(below / (1 - below)) : normalQuantile(below);
  });
}

/** One data set of a design. */
export function simulate(design: Design, stream: RandomStream): SimulatedRatings {
  const { variances } = design;
  const draws = (count: number, variance: number) => (variance === 0 ? new Float64Array(count) : Float64Array.from({ length: count }, () => Math.sqrt(variance) * stream.normal()));
  const ability = draws(design.ratees, variances.ratee);
  const leniency = draws(design.raters, variances.rater);
  const units = draws(design.units, variances.unit);
  const periods = draws(design.periods, variances.period);
  const spread = draws(design.raters, design.unequalErrors ** 2).map((z) => Math.exp(z - design.unequalErrors ** 2));
  const favour = draws(design.raters, design.relationSpread ** 2);
  const group = Uint8Array.from({ length: design.ratees }, () => (stream.uniform() < design.groupShare ? 1 : 0));
  const cuts = cutPoints(design);
  const residualSd = Math.sqrt(variances.residual);

  const most = design.ratees * design.periods;
  const [ratee, rater, unit, period, predicates] = [0, 0, 0, 0, 0].map(() => new Int32Array(most)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const [inGroup, related] = [new Uint8Array(most), new Uint8Array(most)];
  const latent = new Float64Array(most);
  let n = 0;
  for (let i = 0; i < design.ratees; i++) {
    let current = i % design.raters;
    for (let t = 0; t < design.periods; t++) {
      current = nextRater(design, i, t, current, stream);
      const relation = design.relatedShare > 0 && stream.uniform() < design.relatedShare ? 1 : 0;
      const residual = design.errors === "logistic" ? logistic(stream.uniform()) : residualSd * spread[current]! * stream.normal();
      const effects = design.groupEffect * group[i]! + relation * (design.relationEffect + favour[current]!);
      const value = ability[i]! + leniency[current]! + units[i % design.units]! + periods[t]! + effects + residual;
      const chance = design.missing && ability[i]! < 0 ? (group[i] ? design.missing.inGroup : design.missing.others) : 0;
      if (chance > 0 && stream.uniform() < chance) continue;
      ratee[n] = i;
      rater[n] = current;
      unit[n] = i % design.units;
      period[n] = t;
      inGroup[n] = group[i]!;
      related[n] = relation;
      latent[n] = value;
      let predicate = 0;
      while (predicate < cuts.length && value > cuts[predicate]!) predicate++;
      predicates[n] = predicate;
      n += 1;
    }
  }
  return {
    ratee: ratee.slice(0, n), rater: rater.slice(0, n), unit: unit.slice(0, n), period: period.slice(0, n),
    inGroup: inGroup.slice(0, n), related: related.slice(0, n), latent: latent.slice(0, n), predicates: predicates.slice(0, n),
    ability, leniency,
    imprecision: spread.map((sd) => sd ** 2),
  };
}

function nextRater({ raters, moverShare, rotating }: Design, ratee: number, period: number, current: number, stream: RandomStream): number {
  if (rotating) return (ratee + period) % raters;
  if (period === 0) return current;
  if (moverShare === 1) return (current + 1 + (Math.floor(ratee / raters) % (raters - 1))) % raters;
  return stream.uniform() < moverShare ? (current + 1 + stream.index(raters - 1)) % raters : current;
}

function logistic(uniform: number): number {
  return Math.log(uniform / (1 - uniform));
}

/** Times until an event at a constant rate, cut short at a uniform time up to `longest`, or, where informative, the sooner the nearer the event. */
export function simulateDurations(count: number, rate: number, longest: number, informative: boolean, stream: RandomStream): { readonly durations: number[]; readonly events: number[] } {
  const durations: number[] = [];
  const events: number[] = [];
  for (let i = 0; i < count; i++) {
    const event = -Math.log(stream.uniform()) / rate;
    const end = informative && stream.uniform() < 0.5 ? 0.9 * event : longest * stream.uniform();
    durations.push(Math.min(event, end));
    events.push(event <= end ? 1 : 0);
  }
  return { durations, events };
}
