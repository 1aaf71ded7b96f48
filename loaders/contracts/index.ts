import type { Contract } from "./contract.js";
import { asnSnapshot } from "./asnSnapshot.js";
import { unitHierarchy } from "./unitHierarchy.js";
import { positionReference } from "./positionReference.js";
import { staffingNeed } from "./staffingNeed.js";
import { annualAppraisal } from "./annualAppraisal.js";
import { periodicAppraisal } from "./periodicAppraisal.js";
import { behaviourScore } from "./behaviourScore.js";
import { performancePlan } from "./performancePlan.js";
import { attendance } from "./attendance.js";
import { payroll } from "./payroll.js";
import { payrollCorrection } from "./payrollCorrection.js";
import { training } from "./training.js";
import { positionHistory } from "./positionHistory.js";
import { award } from "./award.js";
import { discipline } from "./discipline.js";
import { recruitment } from "./recruitment.js";
import { formation } from "./formation.js";
import { satisfaction } from "./satisfaction.js";
import { complaint } from "./complaint.js";
import { forum } from "./forum.js";
import { employeeSurvey } from "./employeeSurvey.js";
import { surveyInvitation } from "./surveyInvitation.js";
import { sectorIndicator } from "./sectorIndicator.js";
import { population } from "./population.js";
import { movement } from "./movement.js";
import { goLive } from "./goLive.js";

/** Every kind of export that the pipeline reads. */
export const contracts: readonly Contract[] = [
  asnSnapshot,
  unitHierarchy,
  positionReference,
  staffingNeed,
  annualAppraisal,
  periodicAppraisal,
  behaviourScore,
  performancePlan,
  attendance,
  payroll,
  payrollCorrection,
  training,
  positionHistory,
  award,
  discipline,
  recruitment,
  formation,
  satisfaction,
  complaint,
  forum,
  employeeSurvey,
  surveyInvitation,
  sectorIndicator,
  population,
  movement,
  goLive,
];
