import type { Analysis } from "../analysis.js";

/** The questions of the page `rekrutmen`, in their order. */
export const recruitment: readonly Analysis[] = [];
