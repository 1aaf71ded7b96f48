import type { Analysis } from "../analysis.js";

/** The questions of the page `kinerja`, in their order. */
export const performance: readonly Analysis[] = [];
