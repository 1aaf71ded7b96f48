import { runAside } from "../threads/runAside.js";
import { audit, type AuditOptions } from "./audit.js";
import type { AuditReport } from "./auditTables.js";

export interface AuditTask extends Omit<AuditOptions, "only"> {
  readonly folder: string;
}

/** `audit` in a thread of its own, while others work. */
export function auditAside(task: AuditTask): Promise<AuditReport> {
  return runAside(new URL(import.meta.url), "auditTask", task);
}

export function auditTask({ folder, ...options }: AuditTask): Promise<AuditReport> {
  return audit(folder, options);
}
