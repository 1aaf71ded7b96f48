import type { Table } from "../audit/readTables.js";
import type { Indicator, Observation } from "../indicators/indicator.js";
import { runAside } from "../threads/runAside.js";
import type { DisclosureRules } from "./disclosureRules.js";
import { safeObservations, type SafeObservations } from "./safeObservations.js";

export interface ProtectionTask {
  readonly observations: readonly Observation[];
  readonly indicators: readonly Indicator[];
  readonly rules: DisclosureRules;
  /** tables of earlier releases */
  readonly releases: readonly Table[];
}

/** `safeObservations` in a thread of its own: it takes about as long as answering the questions and needs none of the answers. */
export function protectAside(task: ProtectionTask): Promise<SafeObservations> {
  return runAside(new URL(import.meta.url), "protectionTask", task);
}

export function protectionTask({ observations, indicators, rules, releases }: ProtectionTask): Promise<SafeObservations> {
  return safeObservations(observations, indicators, rules, releases);
}
