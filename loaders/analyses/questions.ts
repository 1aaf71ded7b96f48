import type { Analysis } from "./analysis.js";
import { raterShare } from "./questions/raterShare.js";
import { inflationMemory } from "./questions/inflationMemory.js";
import { personalRelation } from "./questions/personalRelation.js";

/** The questions about the appraisals, in the order of the page. */
export const questions: readonly Analysis[] = [raterShare, personalRelation, inflationMemory];
