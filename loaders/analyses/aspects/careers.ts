import type { Analysis } from "../analysis.js";
import { meritCheck } from "../questions/meritCheck.js";
import { opportunities } from "../questions/opportunities.js";
import { positionMoves } from "../questions/positionMoves.js";
import { promotionTime } from "../questions/promotionTime.js";
import { succession } from "../questions/succession.js";
import { trainingEffect } from "../questions/trainingEffect.js";

/** The questions of the page `karier`, in their order. */
export const careers: readonly Analysis[] = [positionMoves, promotionTime, opportunities, meritCheck, succession, trainingEffect];
