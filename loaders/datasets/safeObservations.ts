import { auditTables, type AuditReport } from "../audit/auditTables.js";
import { cheapestCover } from "../audit/cheapestCover.js";
import type { Table } from "../audit/readTables.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import { auditedTables } from "./auditedTables.js";
import type { DisclosureRules } from "./disclosureRules.js";
import { importanceOf } from "./observationTables.js";
import { protectObservations, withheldRow, type ProtectedObservation } from "./protectObservations.js";

/** Numbers that can be worked out of one web of sums mostly share their cause. */
const enoughOfOne = 8;

export interface SafeObservations {
  /** in the order of those given */
  readonly observations: readonly ProtectedObservation[];
  /** withheld because an audit found another number through them */
  readonly covers: number;
  readonly rounds: number;
  readonly report: AuditReport;
}

/**
 * Observations that an auditor cannot see through: after primary and secondary rules (`protectObservations`) the tables are attacked as
 * they will be published, together with earlier releases, and rows from which a withheld number follows are withheld too, until nothing
 * follows. Withholding never gives more away, so that between the first audit and the last only what was found or is new is asked
 * again; the last asks everything.
 */
export async function safeObservations(
  observations: readonly Observation[], indicators: readonly Indicator[], rules: DisclosureRules, releases: readonly Table[] = [],
): Promise<SafeObservations> {
  const rows = protectObservations(observations, indicators, rules);
  const declared = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  let asked: ReadonlySet<number> | undefined;
  let covers = 0;
  for (let rounds = 1; ; rounds++) {
    const { tables, positionOf } = auditedTables(rows, declared, rules);
    const only = asked && ((row: Parameters<typeof positionOf>[0]) => asked!.has(positionOf(row)));
    const report = await auditTables([...tables, ...releases], { minimum: rules.minimum, enough: enoughOfOne, ...(only ? { only } : {}) });
    const chosen = cheapestCover(report.findings, (row) => costOf(rows[positionOf(row)]!)).map(positionOf);
    if (chosen.length === 0 && !asked) return { observations: rows, covers, rounds, report };
    asked = chosen.length === 0 ? undefined : new Set([...report.findings.map(positionOf), ...report.left.map(positionOf), ...chosen]);
    for (const at of chosen) rows[at] = withheldRow(rows[at]!);
    covers += chosen.length;
  }
}

function costOf(row: ProtectedObservation): number {
  return importanceOf(row) * Math.max(1, row.count ?? row.n ?? 1);
}
