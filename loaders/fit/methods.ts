import type { FitMethod } from "./fitMethod.js";
import { adjust } from "./methods/adjust.js";
import { adverseImpact } from "./methods/adverseImpact.js";
import { alpha } from "./methods/alpha.js";
import { cmh } from "./methods/cmh.js";
import { crossed } from "./methods/crossed.js";
import { cumulative } from "./methods/cumulative.js";
import { decompose } from "./methods/decompose.js";
import { difference } from "./methods/difference.js";
import { icc } from "./methods/icc.js";
import { kappa } from "./methods/kappa.js";
import { oneway } from "./methods/oneway.js";
import { regression } from "./methods/regression.js";
import { twoWay } from "./methods/twoWay.js";

/** What `npm run fit` can do, in the order of its help. */
export const methods: readonly FitMethod[] = [crossed, cumulative, twoWay, cmh, adverseImpact, difference, regression, decompose, oneway, icc, kappa, alpha, adjust];
