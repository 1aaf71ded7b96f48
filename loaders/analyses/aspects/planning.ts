import type { Analysis } from "../analysis.js";

/** The questions of the page `perencanaan`, in their order. */
export const planning: readonly Analysis[] = [];
