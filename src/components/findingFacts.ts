import type { Published, PublishedFinding } from "../../loaders/datasets/published.js";
import type { Indicator } from "../../loaders/indicators/indicator.js";
import { formatNumber, formatPeriod, formatShare, formatValue } from "../format.js";
import type { Locale } from "../routes.js";
import type { Change, FindingFacts } from "../text/dictionary.js";
import { absoluteOf, changeOf } from "./change.js";

/** The numbers of a statement, printed; null where it has none to show. `scale` names the indicator that the comparison is measured in. */
export function findingFacts(finding: PublishedFinding, indicator: Indicator, release: Published["release"], locale: Locale): FindingFacts | null {
  if (finding.status !== "" || finding.value === null) return null;
  const { value, comparison, comparison_value: other } = finding;
  const print = (number: number) => formatValue(number, indicator.unit, locale, indicator.measure);
  const related = comparison === "previous-year" || comparison === "target";
  return {
    region: release.region_name,
    value: print(value),
    period: formatPeriod(finding.period, locale),
    before: other === null ? null : comparison === "units" ? formatShare(other, locale) : print(other),
    beforePeriod: finding.comparison_period && formatPeriod(finding.comparison_period, locale),
    difference: other === null || !related ? null : absoluteOf(value, other, indicator, locale),
    relative: other && related ? formatShare(Math.abs(value - other) / Math.abs(other), locale) : null,
    change: related ? changeOfFinding(finding, indicator) : "none",
    interval: finding.low === null || finding.high === null ? null : { low: print(finding.low), high: print(finding.high) },
    ofHundred: { have: formatNumber(value * 100, locale), gap: formatNumber(Math.abs(Math.round(value * 100) - 100), locale) },
    n: finding.n === null ? null : formatNumber(finding.n, locale),
  };
}

export function changeOfFinding({ value, low, high, comparison_value: other }: PublishedFinding, indicator: Indicator): Change {
  if (value === null || other === null) return "none";
  return changeOf({ value, low, high }, { value: other, low: null, high: null }, indicator);
}
