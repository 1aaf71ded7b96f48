import { auditTables, type AuditReport, type AuditRule } from "./auditTables.js";
import { readTables } from "./readTables.js";

export interface AuditOptions extends AuditRule {
  /** folders of earlier releases */
  readonly previous?: readonly string[];
}

/**
 * Attacks a folder of published tables from its files alone (`auditTables`).
 *
 * @throws RangeError for a folder that is no data package, or numbers that contradict each other
 */
export async function audit(folder: string, { previous = [], ...rule }: AuditOptions): Promise<AuditReport> {
  return auditTables([...readTables(folder, ""), ...readReleases(previous)], rule);
}

/** The tables of earlier releases, named by their order. */
export function readReleases(folders: readonly string[]): ReturnType<typeof readTables> {
  return folders.flatMap((folder, at) => readTables(folder, `earlier release ${at + 1}: `));
}
