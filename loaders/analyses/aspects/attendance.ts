import type { Analysis } from "../analysis.js";
import { absence } from "../questions/absence.js";
import { digitalAttendance } from "../questions/digitalAttendance.js";
import { digitalPayroll } from "../questions/digitalPayroll.js";
import { digitalSavings } from "../questions/digitalSavings.js";

/** The questions of the page `kehadiran`, in their order. */
export const attendance: readonly Analysis[] = [digitalAttendance, digitalPayroll, digitalSavings, absence];
