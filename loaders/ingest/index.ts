export { ingest, type IngestOptions, type IngestReport } from "./ingest.js";
export { writeIngestReport } from "./writeIngestReport.js";
export { parseNip, type NipKind, type ParsedNip } from "./parseNip.js";
export { findingKinds, findingKind, type FindingKind, type Severity } from "./findingKinds.js";
export { rules, type Rule } from "./rules.js";
export type { Outcome } from "./ingestFile.js";
export type { Threshold } from "./thresholds.js";
