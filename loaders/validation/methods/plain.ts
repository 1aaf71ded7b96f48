import type { Regime } from "../regimes.js";
import { type Design, simulate, type SimulatedRatings } from "../simulate.js";
import type { RandomStream } from "../../statistics/randomStream.js";

/** A design without group and relation effects. */
export function plain(design: Design): Design {
  return { ...design, groupEffect: 0, relationEffect: 0, relationSpread: 0, relatedShare: 0 };
}

/** One rating each of independent people: all variance but the group's is their own. Logistic errors where they are asked for. */
export function samplePeople({ design, people }: Regime, stream: RandomStream, errors: "normal" | "logistic" = "normal"): SimulatedRatings {
  const variances = { ratee: 0, rater: 0, unit: 0, period: 0, residual: 1 };
  const ability = design.missing ? { ...variances, ratee: 0.5, residual: 0.5 } : variances;
  return simulate({ ...plain(design), groupEffect: design.groupEffect, ratees: people, periods: 1, unequalErrors: 0, errors, variances: ability }, stream);
}

export interface Counts {
  readonly group: number;
  readonly groupSize: number;
  readonly others: number;
  readonly othersSize: number;
}

/** How many of the group and of the others have the best predicate. */
export function countBest({ predicates, inGroup }: SimulatedRatings, levels: number): Counts {
  const counts = { group: 0, groupSize: 0, others: 0, othersSize: 0 };
  predicates.forEach((predicate, i) => {
    const best = predicate === levels - 1 ? 1 : 0;
    if (inGroup[i]) {
      counts.group += best;
      counts.groupSize += 1;
    } else {
      counts.others += best;
      counts.othersSize += 1;
    }
  });
  return counts;
}
