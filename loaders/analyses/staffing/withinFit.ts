import { absorbedRegression } from "../../statistics/absorb/absorbedRegression.js";
import { biasReducedCovariance } from "../../statistics/linear/biasReducedCovariance.js";
import { coded } from "../coded.js";
import { groupedBy } from "../groupedBy.js";
import { fromError, type Contrast } from "../service/satisfactionIndex.js";
import type { OutcomePoint, Point } from "./panel.js";

export interface PanelRow {
  readonly opd: string;
  readonly series: string;
  readonly indicator: string;
  readonly year: number;
  readonly readings: number;
  /** in usual deviations of the indicator */
  readonly y: number;
  /** in steps of the predictor */
  readonly x: number;
  /** the year before; null where not known */
  readonly before: number | null;
}

/** Fewer agencies than this, and nothing is estimated. */
export const fewestAgencies = 5;

/**
 * How far readings of one indicator usually move: between readings of one year where it has several, else between the years of an agency;
 * pooled over agencies. Left out are indicators that never move.
 */
export function usualDeviations(outcomes: readonly OutcomePoint[]): Map<string, number> {
  const within = new Map<string, { squares: number; df: number }>();
  const between = new Map<string, { squares: number; df: number }>();
  const add = (to: typeof within, indicator: string, squares: number, df: number) => {
    const known = to.get(indicator) ?? { squares: 0, df: 0 };
    to.set(indicator, { squares: known.squares + squares, df: known.df + df });
  };
  for (const [, own] of bySeries(outcomes)) {
    const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
    add(between, own[0]!.indicator, own.reduce((sum, { value }) => sum + (value - mean) ** 2, 0), own.length - 1);
    for (const { indicator, squares, readings } of own) add(within, indicator, squares, readings - 1);
  }
  return new Map([...between].flatMap(([indicator, years]) => {
    const { squares, df } = within.get(indicator)!.df > 0 ? within.get(indicator)! : years;
    return df > 0 && squares > 1e-18 ? [[indicator, Math.sqrt(squares / df)]] : [];
  }));
}

/** Outcomes beside the predictor of the same agency and year, for series of at least two years. */
export function panelRows(outcomes: readonly OutcomePoint[], predictor: readonly Point[], step: number): PanelRow[] {
  const known = new Map(predictor.map(({ opd, year, value }) => [`${opd}\t${year}`, value / step]));
  const deviations = usualDeviations(outcomes);
  const usable = outcomes.filter(({ opd, year, indicator }) => known.has(`${opd}\t${year}`) && deviations.has(indicator));
  return bySeries(usable).filter(([, own]) => own.length > 1).flatMap(([series, own]) => own.map(({ opd, indicator, year, value, readings }) => ({
    opd, series, indicator, year, readings, y: value / deviations.get(indicator)!, x: known.get(`${opd}\t${year}`)!, before: known.get(`${opd}\t${year - 1}`) ?? null,
  })));
}

const bySeries = (outcomes: readonly OutcomePoint[]) => groupedBy(outcomes, ({ opd, indicator }) => `${opd}\t${indicator}`);

/**
 * Slope within series over time, years held equal: least squares with series and years, CR2 errors clustered by agency with Satterthwaite's
 * degrees of freedom. `column` "before" is the slope of the year before with the same year held equal. Null where it can't be estimated.
 */
export function withinFit(rows: readonly PanelRow[], column: "x" | "before"): Contrast | null {
  const used = column === "x" ? rows : rows.filter(({ before }) => before !== null);
  if (new Set(used.map(({ opd }) => opd)).size < fewestAgencies) return null;
  const years = [...new Set(used.map(({ year }) => year))].sort().slice(1);
  const main = Float64Array.from(used, (row) => (column === "x" ? row.x : row.before!));
  const columns = [main, ...(column === "before" ? [Float64Array.from(used, ({ x }) => x)] : []), ...years.map((year) => Float64Array.from(used, (row) => Number(row.year === year)))];
  const fitted = absorbedRegression(columns, Float64Array.from(used, ({ y }) => y), [coded(used.map(({ series }) => series))]).value;
  const estimate = fitted?.fit.coefficients[0] ?? null;
  if (!fitted || estimate === null) return null;
  const robust = biasReducedCovariance(fitted.fit, coded(used.map(({ opd }) => opd))).value;
  const df = robust?.df[0] ?? null;
  const variance = robust?.covariance[0]![0]! ?? 0;
  // below four degrees of freedom the approximation breaks down (Pustejovsky & Tipton 2018)
  return df !== null && df >= 4 && variance > 0 ? fromError(estimate, Math.sqrt(variance), df) : null;
}
