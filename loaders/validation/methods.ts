import type { Method } from "./method.js";
import { alpha, disattenuation, icc } from "./methods/agreement.js";
import { clusteredLogit, cumulativeIncidence, fineGray, firthLogit } from "./methods/careers.js";
import { andrews, crossedReml, leaveOneOut } from "./methods/components.js";
import { funnelExact, funnelWidened } from "./methods/funnel.js";
import { hochberg, holm } from "./methods/manyTests.js";
import { mannWhitney, permutation, welch } from "./methods/means.js";
import { cumulativeLogit, ordinalCrossed, pairwise } from "./methods/ordinal.js";
import { bayesianPooling, partialPooling } from "./methods/pooling.js";
import { cohortProjection } from "./methods/projection.js";
import { imputedRatio, poissonFixedEffects } from "./methods/rates.js";
import { absorbedCr1, absorbedCr2, oaxaca } from "./methods/regressions.js";
import { cmh, katz, newcombe, score, wilson } from "./methods/shares.js";
import { hurdleCorrelations, hurdleLatent } from "./methods/selection.js";
import { kaplanMeier } from "./methods/survival.js";
import { rateRatio, stratifiedExact } from "./methods/rareEvents.js";
import { groupTime, nearestMatching, probabilityWeighting } from "./methods/treatment.js";
import { postStratified } from "./methods/weighting.js";

export const methods: readonly Method[] = [
  crossedReml, pairwise, ordinalCrossed, cumulativeLogit, andrews, leaveOneOut, absorbedCr1, absorbedCr2, cmh, wilson, newcombe, katz, score,
  welch, mannWhitney, permutation, oaxaca, hochberg, holm, icc, alpha, disattenuation, hurdleCorrelations, hurdleLatent, kaplanMeier, cohortProjection, postStratified, rateRatio, stratifiedExact, partialPooling, bayesianPooling,
  imputedRatio, poissonFixedEffects,
  groupTime, nearestMatching, probabilityWeighting, funnelExact, funnelWidened,
  fineGray, cumulativeIncidence, clusteredLogit, firthLogit,
];
