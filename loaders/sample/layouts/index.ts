import type { Layout } from "../layout.js";
import { annualAppraisalLayout } from "./annualAppraisal.js";
import { asnSnapshotLayout } from "./asnSnapshot.js";
import { attendanceLayout } from "./attendance.js";
import { awardLayout } from "./award.js";
import { behaviourScoreLayout } from "./behaviourScore.js";
import { complaintLayout } from "./complaint.js";
import { disciplineLayout } from "./discipline.js";
import { employeeSurveyLayout } from "./employeeSurvey.js";
import { formationLayout } from "./formation.js";
import { forumLayout } from "./forum.js";
import { goLiveLayout } from "./goLive.js";
import { movementLayout } from "./movement.js";
import { payrollLayout } from "./payroll.js";
import { payrollCorrectionLayout } from "./payrollCorrection.js";
import { performancePlanLayout } from "./performancePlan.js";
import { periodicAppraisalLayout } from "./periodicAppraisal.js";
import { populationLayout } from "./population.js";
import { positionHistoryLayout } from "./positionHistory.js";
import { positionReferenceLayout } from "./positionReference.js";
import { recruitmentLayout } from "./recruitment.js";
import { satisfactionLayout } from "./satisfaction.js";
import { sectorIndicatorLayout } from "./sectorIndicator.js";
import { staffingNeedLayout } from "./staffingNeed.js";
import { surveyInvitationLayout } from "./surveyInvitation.js";
import { trainingLayout } from "./training.js";
import { unitHierarchyLayout } from "./unitHierarchy.js";

/** How each kind of export is written, in the order of the contracts. */
export const layouts: readonly Layout[] = [
  asnSnapshotLayout,
  unitHierarchyLayout,
  positionReferenceLayout,
  staffingNeedLayout,
  annualAppraisalLayout,
  periodicAppraisalLayout,
  behaviourScoreLayout,
  performancePlanLayout,
  attendanceLayout,
  payrollLayout,
  payrollCorrectionLayout,
  trainingLayout,
  positionHistoryLayout,
  awardLayout,
  disciplineLayout,
  recruitmentLayout,
  formationLayout,
  satisfactionLayout,
  complaintLayout,
  forumLayout,
  employeeSurveyLayout,
  surveyInvitationLayout,
  sectorIndicatorLayout,
  populationLayout,
  movementLayout,
  goLiveLayout,
];
