import { studentTQuantile, studentTTwoSided } from "../distributions/studentT.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import type { Interval } from "../interval.js";
import { checkPanel, type Family, type Panel } from "./panel.js";
import { twoWayMeans } from "./twoWayMeans.js";

export interface ImputedEffect {
  /** log of observed over expected in `poisson`, mean of observed − expected in `gaussian` */
  readonly effect: number;
  readonly se: number;
  readonly df: number;
  readonly p: number;
  /** of `effect` */
  readonly interval: Interval;
  readonly observed: number;
  /** without treatment */
  readonly expected: number;
  readonly cells: number;
  readonly units: number;
}

export interface ImputedEffects {
  readonly overall: ImputedEffect;
  /** per code of `groups` that is 0 or more, in their order; null where it cannot be told */
  readonly groups: ReadonlyMap<number, ImputedEffect | null>;
  /** per row what is expected without treatment, where it is treated and counted; NaN else */
  readonly expected: Float64Array;
  /** of the rows not yet treated, as in `twoWayMeans` */
  readonly dispersion: number | null;
  /** units that the fit rests on */
  readonly clusters: number;
}

/** fewest units for an interval */
const FEWEST = 5;

/**
 * Effect of a treatment that units take up at different times, by imputation: unit and period effects are fitted to rows not (yet)
 * treated, and treated rows compared with what these expect (Borusyak, Jaravel & Spiess 2024, Review of Economic Studies 91,
 * 3253–3285; in the Poisson model Wooldridge 2023, Econometrics Journal 26, C31–C66). So no unit already treated is ever a comparison, and
 * effects may differ by unit and time; units must have followed parallel paths (of logs in `poisson`) without treatment. Counts
 * may be overdispersed. A treated row counts where it could be imputed with any other unit left out, so that no
 * comparison rests on one unit. Errors are the delete-one-unit jackknife about the full estimate (CV3 of MacKinnon, Nielsen & Webb 2023,
 * Journal of Applied Econometrics 38, 671–694), referred to t with one df less than units: made for few clusters, and cautious.
 *
 * @param treated 1 where the row is treated, 0 where not yet
 * @param groups codes ≥ 0 of the rows to be told apart (time since the start, period), −1 for none
 */
export function imputedEffects(panel: Panel, treated: Uint8Array, family: Family, groups: Int32Array | null = null): Estimable<ImputedEffects> {
  checkPanel(panel, family);
  const { units, response } = panel;
  const untreated = treated.map((value) => 1 - value);
  const full = twoWayMeans(panel, untreated, family);
  const known = (values: Float64Array) => (i: number) => treated[i] === 1 && values[i]! > (family === "poisson" ? 0 : -Infinity);
  const codes = [...new Set(units.filter((_, i) => !Number.isNaN(full.expected[i]!)))];
  if (codes.length < FEWEST) return notEstimable(`${codes.length} units that were seen before or without treatment; ${FEWEST} are needed`);
  const without = codes.map((code) => twoWayMeans(panel, untreated.map((value, i) => (units[i] === code ? 0 : value)), family).expected);
  const counted = Uint8Array.from(response, (_, i) => Number(known(full.expected)(i) && codes.every((code, at) => units[i] === code || known(without[at]!)(i))));
  const effectOf = (rows: readonly number[]): ImputedEffect | null => {
    const total = contrast(panel, rows, full.expected, family);
    if (total === null) return null;
    let variance = 0;
    for (const [at, code] of codes.entries()) {
      const left = contrast(panel, rows.filter((i) => units[i] !== code), without[at]!, family);
      if (left === null) return null;
      variance += (left.effect - total.effect) ** 2;
    }
    const df = codes.length - 1;
    const se = Math.sqrt((df / codes.length) * variance);
    if (!(se > 0)) return null;
    const half = studentTQuantile(0.975, df) * se;
    return { ...total, se, df, p: studentTTwoSided(total.effect / se, df), interval: { low: total.effect - half, high: total.effect + half }, cells: rows.length, units: new Set(rows.map((i) => units[i])).size };
  };
  const rows = [...counted.keys()].filter((i) => counted[i] === 1);
  const overall = effectOf(rows);
  if (overall === null) return notEstimable(rows.length === 0 ? "no treated row that two or more units not yet treated can be compared with" : "treated units, or their events, are too few");
  const names = groups === null ? [] : [...new Set(groups)].filter((code) => code >= 0).sort((x, y) => x - y);
  return estimable({
    overall,
    groups: new Map(names.map((code) => [code, effectOf(rows.filter((i) => groups![i] === code))])),
    expected: full.expected.map((value, i) => (counted[i] === 1 ? value : NaN)),
    dispersion: full.dispersion,
    clusters: codes.length,
  });
}

function contrast({ response, exposure }: Panel, rows: readonly number[], expected: Float64Array, family: Family): { effect: number; observed: number; expected: number } | null {
  let observed = 0;
  let imputed = 0;
  let weight = 0;
  for (const i of rows) {
    const w = family === "poisson" ? 1 : (exposure?.[i] ?? 1);
    observed += w * response[i]!;
    imputed += w * expected[i]!;
    weight += w;
  }
  if (rows.length === 0 || (family === "poisson" && !(observed > 0 && imputed > 0))) return null;
  return { effect: family === "poisson" ? Math.log(observed / imputed) : (observed - imputed) / weight, observed, expected: imputed };
}
