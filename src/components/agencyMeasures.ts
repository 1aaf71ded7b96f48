import type { Published, PublishedComparison, PublishedObservation } from "../../loaders/datasets/published.js";
import type { ThemeId } from "../../loaders/indicators/indicator.js";
import { agencySections } from "../agencySections.js";
import { agencySectionIds, type AgencySectionId } from "../text/agencyWords.js";
import { yearBefore } from "./headline.js";
import { isShown, totals, type ObservationIndex } from "./observations.js";

export type Agency = Published["opds"][number];
export type RegisteredIndicator = Published["indicators"][number];

export interface AgencyData {
  readonly published: Published;
  readonly observations: ObservationIndex;
  readonly agency: Agency;
}

/** One measure of an agency: where it stands, what it is compared with, and how it came there. */
export interface Measure {
  readonly indicator: RegisteredIndicator;
  readonly comparison: PublishedComparison;
  /** the newest number, which `comparison` is about */
  readonly now: PublishedObservation;
  readonly before: (PublishedObservation & { readonly value: number }) | null;
  /** ascending */
  readonly series: readonly PublishedObservation[];
}

/** The measures of an agency section by section; new indicators of a section's themes follow those that it names. */
export function agencyMeasures({ published, observations, agency }: AgencyData): ReadonlyMap<AgencySectionId, readonly Measure[]> {
  const comparisons = new Map(published.comparisons.filter(({ opd_id }) => opd_id === agency.opd_id).map((row) => [row.indicator, row]));
  return new Map(agencySectionIds.map((id) => {
    const { themes, first } = agencySections[id];
    const rank = ({ id: name, theme }: RegisteredIndicator) => (first.includes(name) ? first.indexOf(name) : first.length + themes.indexOf(theme as ThemeId));
    const indicators = published.indicators.filter(({ id: name, theme }) => themes.includes(theme as ThemeId) && comparisons.has(name));
    return [id, indicators.sort((a, b) => rank(a) - rank(b)).map((indicator) => measureOf(indicator, comparisons.get(indicator.id)!, totals(observations.of(indicator.id), agency.opd_id)))];
  }));
}

function measureOf(indicator: RegisteredIndicator, comparison: PublishedComparison, series: readonly PublishedObservation[]): Measure {
  const now = series.find(({ period }) => period === comparison.period)!;
  const before = series.find(({ period }) => period === yearBefore(comparison.period));
  return { indicator, comparison, now, before: isShown(before) ? before : null, series };
}
