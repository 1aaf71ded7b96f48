import type { PublishedFinding, PublishedObservation } from "../datasets/published.js";
import { themes } from "../indicators/themes.js";
import type { Indicator } from "../indicators/indicator.js";
import { statements, type Statement } from "./statements.js";

/**
 * The statements of the first page, always all of them and in their order, each the newest period of its indicator for the whole region.
 * Computed from published observations only, so that nothing withheld can come back:
 * a finding has status `c` where its value is withheld and `x` where there is none, and then no numbers.
 */
export function computeFindings(observations: readonly PublishedObservation[]): PublishedFinding[] {
  return statements.map((statement) => finding(statement, observations));
}

function finding(statement: Statement, observations: readonly PublishedObservation[]): PublishedFinding {
  const { indicator, dimension = "", category = "" } = statement;
  const series = regionSeries(observations, indicator.id, dimension, category);
  const latest = series.at(-1);
  const status = !latest ? "x" : latest.status || (latest.value === null ? "x" : "");
  const shown = status === "" ? latest! : undefined;
  const compared = shown ? comparison(statement, shown, series, observations) : undefined;
  return {
    id: statement.id,
    indicator: indicator.id,
    period: latest?.period ?? "",
    opd_id: "region",
    dimension,
    category,
    n: shown?.n ?? null,
    value: shown?.value ?? null,
    low: shown?.low ?? null,
    high: shown?.high ?? null,
    comparison: compared ? statement.comparison : "none",
    comparison_value: compared?.value ?? null,
    comparison_period: compared?.period ?? null,
    route: route(indicator),
    status,
  };
}

/** The other number, or undefined where it is withheld or missing: a value without comparison is still a finding. */
function comparison(
  statement: Statement,
  latest: PublishedObservation,
  series: readonly PublishedObservation[],
  observations: readonly PublishedObservation[],
): { value: number; period: string | null } | undefined {
  switch (statement.comparison) {
    case "target":
      return statement.indicator.target && { value: statement.indicator.target.value, period: null };
    case "previous-year":
      return known(series.find(({ year }) => year === latest.year - 1));
    case "units":
      return known(statement.units && regionSeries(observations, statement.units.id, "", "").find(({ period }) => period === latest.period));
  }
}

function known(row: PublishedObservation | undefined): { value: number; period: string } | undefined {
  return row && row.status === "" && row.value !== null ? { value: row.value, period: row.period } : undefined;
}

function regionSeries(observations: readonly PublishedObservation[], indicator: string, dimension: string, category: string): PublishedObservation[] {
  return observations
    .filter((row) => row.indicator === indicator && row.opd_id === "region" && row.dimension === dimension && row.category === category)
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

function route({ id, theme }: Indicator): string {
  const { page } = themes.find((candidate) => candidate.id === theme)!;
  return `/${page}#${id}`;
}
