import type { Analysis } from "./analysis.js";
import { raterShare } from "./questions/raterShare.js";

/** The questions about the appraisals, in the order of the page. */
export const questions: readonly Analysis[] = [raterShare];
