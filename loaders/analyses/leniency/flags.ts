import { normalCdf, normalUpperTail } from "../../statistics/distributions/normal.js";
import type { LatentLeniency } from "./latentLeniency.js";

/** A rater, with the chance that the effect lies beyond the stated size in its direction. */
export interface Flag {
  /** position among the raters of the model */
  readonly rater: number;
  readonly lenient: boolean;
  readonly probability: number;
  /** expected share of wrongly named raters among this one and all before it */
  readonly falseDiscovery: number;
  /** in points */
  readonly effect: number;
  readonly sd: number;
}

/**
 * Raters from the surest on. The expected false discovery rate of a list is the mean of the posterior chances that its members lie
 * within ±`size` points or beyond it on the other side (Efron, Tibshirani, Storey & Tusher 2001; Müller, Parmigiani & Rice 2006).
 * Posterior chances are normal on the latent scale, cut where an effect reaches `size` points.
 */
export function flags({ modes, sds, scale }: LatentLeniency, size: number): Flag[] {
  const [severe, lenient] = [scale.shift(-size), scale.shift(size)];
  const chances = Array.from(modes, (mode, rater) => {
    const sd = sds[rater]!;
    if (!(sd > 0)) return { rater, lenient: mode > 0, probability: mode >= lenient || mode <= severe ? 1 : 0 };
    const above = normalUpperTail((lenient - mode) / sd);
    const below = normalCdf((severe - mode) / sd);
    return { rater, lenient: above > below || (above === below && mode > 0), probability: Math.max(above, below) };
  }).sort((a, b) => b.probability - a.probability || Math.abs(modes[b.rater]!) - Math.abs(modes[a.rater]!));
  let wrong = 0;
  return chances.map(({ rater, lenient: up, probability }, i) => {
    wrong += 1 - probability;
    const mode = modes[rater]!;
    const effect = scale.effect(mode);
    return { rater, lenient: up, probability, falseDiscovery: wrong / (i + 1), effect, sd: (scale.effect(mode + sds[rater]!) - scale.effect(mode - sds[rater]!)) / 2 };
  });
}

/** The longest list with an expected false discovery rate of at most `rate`. */
export function listed(all: readonly Flag[], rate: number): Flag[] {
  return all.filter(({ falseDiscovery, probability }) => falseDiscovery <= rate && probability > 0);
}
