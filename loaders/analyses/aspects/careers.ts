import type { Analysis } from "../analysis.js";
import { positionMoves } from "../questions/positionMoves.js";

/** The questions of the page `karier`, in their order. */
export const careers: readonly Analysis[] = [positionMoves];
