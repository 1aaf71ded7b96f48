import type { Analysis } from "../analysis.js";

/** The questions of the page `layanan`, in their order. */
export const service: readonly Analysis[] = [];
