import type { Analysis } from "../analysis.js";
import { performanceStages } from "../questions/performanceStages.js";
import { resultsAndAppraisals } from "../questions/resultsAndAppraisals.js";
import { rewardsAndSanctions } from "../questions/rewardsAndSanctions.js";

/** The questions of the page `kinerja`, in their order. */
export const performance: readonly Analysis[] = [performanceStages, rewardsAndSanctions, resultsAndAppraisals];
