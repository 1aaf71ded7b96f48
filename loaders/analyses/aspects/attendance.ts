import type { Analysis } from "../analysis.js";

/** The questions of the page `kehadiran`, in their order. */
export const attendance: readonly Analysis[] = [];
