import type { Analysis } from "../analysis.js";

/** The questions of the page `partisipasi`, in their order. */
export const participation: readonly Analysis[] = [];
