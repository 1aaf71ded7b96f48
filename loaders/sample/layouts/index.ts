import type { Layout } from "../layout.js";
import { asnSnapshotLayout } from "./asnSnapshot.js";
import { unitHierarchyLayout } from "./unitHierarchy.js";
import { positionReferenceLayout } from "./positionReference.js";
import { annualAppraisalLayout } from "./annualAppraisal.js";
import { periodicAppraisalLayout } from "./periodicAppraisal.js";
import { movementLayout } from "./movement.js";

/** How each kind of export is written, in the order of the contracts. */
export const layouts: readonly Layout[] = [
  asnSnapshotLayout,
  unitHierarchyLayout,
  positionReferenceLayout,
  annualAppraisalLayout,
  periodicAppraisalLayout,
  movementLayout,
];
