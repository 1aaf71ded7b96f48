import type { Analysis } from "../analysis.js";
import { headcountOutlook } from "../questions/headcountOutlook.js";
import { projectionBackTest } from "../questions/projectionBackTest.js";
import { redistribution } from "../questions/redistribution.js";

/** The questions of the page `perencanaan`, in their order. */
export const planning: readonly Analysis[] = [headcountOutlook, projectionBackTest, redistribution];
