import type { Analysis } from "../analysis.js";

/** The questions of the page `karier`, in their order. */
export const careers: readonly Analysis[] = [];
