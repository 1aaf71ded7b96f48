import type { Analysis } from "../analysis.js";
import { digitalAttendance } from "../questions/digitalAttendance.js";
import { digitalPayroll } from "../questions/digitalPayroll.js";

/** The questions of the page `kehadiran`, in their order. */
export const attendance: readonly Analysis[] = [digitalAttendance, digitalPayroll];
