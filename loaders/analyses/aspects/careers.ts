import type { Analysis } from "../analysis.js";
import { opportunities } from "../questions/opportunities.js";
import { positionMoves } from "../questions/positionMoves.js";
import { promotionTime } from "../questions/promotionTime.js";

/** The questions of the page `karier`, in their order. */
export const careers: readonly Analysis[] = [positionMoves, promotionTime, opportunities];
