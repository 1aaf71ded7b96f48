import type { Analysis } from "./analysis.js";
import { appraisals } from "./aspects/appraisals.js";
import { attendance } from "./aspects/attendance.js";
import { careers } from "./aspects/careers.js";
import { participation } from "./aspects/participation.js";
import { performance } from "./aspects/performance.js";
import { planning } from "./aspects/planning.js";
import { recruitment } from "./aspects/recruitment.js";
import { service } from "./aspects/service.js";

/** Every question of the evaluation, page by page. */
export const questions: readonly Analysis[] = [...recruitment, ...careers, ...performance, ...appraisals, ...attendance, ...participation, ...service, ...planning];
