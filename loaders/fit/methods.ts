import type { FitMethod } from "./fitMethod.js";
import { oneway } from "./methods/oneway.js";

/** What `npm run fit` can do, in the order of its help. */
export const methods: readonly FitMethod[] = [oneway];
