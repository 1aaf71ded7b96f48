import type { Analysis } from "../analysis.js";
import { complaintsSettled } from "../questions/complaintsSettled.js";
import { satisfactionRise } from "../questions/satisfactionRise.js";
import { sectorTargets } from "../questions/sectorTargets.js";
import { staffingAndService } from "../questions/staffingAndService.js";

/** The questions of the page `layanan`, in their order. */
export const service: readonly Analysis[] = [satisfactionRise, complaintsSettled, sectorTargets, staffingAndService];
