import type { FitMethod } from "./fitMethod.js";
import { alpha } from "./methods/alpha.js";
import { decompose } from "./methods/decompose.js";
import { icc } from "./methods/icc.js";
import { kappa } from "./methods/kappa.js";
import { oneway } from "./methods/oneway.js";
import { regression } from "./methods/regression.js";

/** What `npm run fit` can do, in the order of its help. */
export const methods: readonly FitMethod[] = [regression, decompose, oneway, icc, kappa, alpha];
