import { bayesianPooling } from "../../statistics/pooling/bayesianPooling.js";
import { fromError, type Contrast } from "../service/satisfactionIndex.js";
import { groupedBy } from "../groupedBy.js";
import { fewestAgencies, withinFit, type PanelRow } from "./withinFit.js";

export interface IndicatorSlope {
  readonly indicator: string;
  readonly rows: readonly PanelRow[];
  readonly alone: Contrast;
  /** pulled towards what the indicators have in common; null where there are fewer than three */
  readonly pooled: Pooled | null;
}

type Pooled = Pick<Contrast, "estimate" | "se" | "low" | "high">;

/** Slopes in usual deviations per step: a half-normal prior of scale 1 allows for differences from none to large (Röver et al. 2021). */
const spreadScale = 1;

export interface IndicatorSlopes {
  readonly slopes: readonly IndicatorSlope[];
  /** mean slope of the indicators, null where there are fewer than three */
  readonly mean: Pooled | null;
  /** standard deviation of the slopes between indicators */
  readonly spread: number | null;
}

/**
 * The slope of every indicator alone, and partially pooled. Indicators that many agencies report have series, years and errors by agency;
 * those of fewer agencies have series alone, and share one residual variance per reading, found between years, since four years can't say their own.
 */
export function indicatorSlopes(rows: readonly PanelRow[]): IndicatorSlopes {
  const own = groupedBy(rows, ({ indicator }) => indicator).map(([indicator, of]) => ({ indicator, rows: of, robust: withinFit(of, "x"), single: singleSlope(of) }));
  const few = own.filter(({ robust, rows: of, single }) => !robust && single && new Set(of.map(({ opd }) => opd)).size < fewestAgencies);
  const df = few.reduce((sum, { single }) => sum + single!.df, 0);
  const variance = few.reduce((sum, { single }) => sum + single!.readings * single!.residual, 0) / df;
  const found = own.flatMap(({ indicator, rows: of, robust, single }) => {
    const alone = robust ?? (few.some((one) => one.indicator === indicator) && df >= 4 && variance > 0 ? fromError(single!.slope, Math.sqrt(variance / (single!.readings * single!.spread)), df) : null);
    return alone ? [{ indicator, rows: of, alone }] : [];
  });
  const pooled = found.length >= 3 ? bayesianPooling(found.map(({ alone }) => alone.estimate), found.map(({ alone }) => alone.se), spreadScale).value : null;
  return {
    slopes: found.map((slope, i) => {
      const effect = pooled?.effects[i];
      return { ...slope, pooled: effect ? { estimate: effect.estimate, se: effect.sd, ...effect.interval } : null };
    }),
    mean: pooled ? { estimate: pooled.mean.estimate, se: pooled.mean.sd, ...pooled.mean.interval } : null,
    spread: pooled?.between ?? null,
  };
}

/** Least squares within series; `readings` is how many stand behind a year. */
function singleSlope(rows: readonly PanelRow[]): { slope: number; residual: number; spread: number; readings: number; df: number } | null {
  let [xx, xy, yy, df] = [0, 0, 0, -1];
  for (const [, own] of groupedBy(rows, ({ series }) => series)) {
    const x = own.reduce((sum, row) => sum + row.x, 0) / own.length;
    const y = own.reduce((sum, row) => sum + row.y, 0) / own.length;
    df += own.length - 1;
    for (const row of own) {
      xx += (row.x - x) ** 2;
      xy += (row.x - x) * (row.y - y);
      yy += (row.y - y) ** 2;
    }
  }
  return xx > 1e-12 && df > 0 ? { slope: xy / xx, residual: Math.max(0, yy - xy ** 2 / xx), spread: xx, readings: rows.reduce((sum, row) => sum + row.readings, 0) / rows.length, df } : null;
}
