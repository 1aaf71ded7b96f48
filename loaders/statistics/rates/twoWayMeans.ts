import { choleskyFactor, choleskySolve } from "../ordinal/choleskyFactor.js";
import { connectedRows } from "./connectedRows.js";
import type { Family, Panel } from "./panel.js";

export interface TwoWayMeans {
  /** per row of the panel, also of rows left out of the fit; NaN where the effects of its unit or period are not known */
  readonly expected: Float64Array;
  /** Pearson's χ² over its df in the rows of the fit: 1 for Poisson counts, the residual variance in `gaussian`; null without df */
  readonly dispersion: number | null;
}

const STEPS = 60;
const SMALL = 1e-9;

interface Cell {
  readonly unit: number;
  readonly period: number;
  readonly y: number;
  readonly e: number;
}

/**
 * Expected values from unit and period effects, fitted to the rows marked in `included` by Newton's method with the unit effects
 * eliminated. In `poisson` this is the log-linear model with offset log(exposure), as R
 * `glm(y ~ factor(unit) + factor(period) + offset(log(exposure)), family = poisson)`; in `gaussian` weighted least squares.
 * Units and periods without events have no finite effect in `poisson` and are left out, as is what the largest connected set of
 * units and periods does not reach.
 */
export function twoWayMeans(panel: Panel, included: Uint8Array, family: Family): TwoWayMeans {
  const { units, periods, response, exposure } = panel;
  const expected = new Float64Array(response.length).fill(NaN);
  const rows = connectedRows(panel, included, family);
  if (rows.length === 0) return { expected, dispersion: null };
  const unitAt = new Map([...new Set(rows.map((i) => units[i]!))].map((code, at) => [code, at]));
  const periodAt = new Map([...new Set(rows.map((i) => periods[i]!))].map((code, at) => [code, at]));
  const cells = rows.map((i): Cell => ({ unit: unitAt.get(units[i]!)!, period: periodAt.get(periods[i]!)!, y: response[i]!, e: exposure?.[i] ?? 1 }));
  const { a, b } = fitted(cells, unitAt.size, periodAt.size, family);
  const mean = (unit: number, period: number, e: number) => (family === "poisson" ? e * Math.exp(a[unit]! + b[period]!) : a[unit]! + b[period]!);
  for (let i = 0; i < expected.length; i++) {
    const [unit, period] = [unitAt.get(units[i]!), periodAt.get(periods[i]!)];
    if (unit !== undefined && period !== undefined) expected[i] = mean(unit, period, exposure?.[i] ?? 1);
  }
  let chi = 0;
  for (const { unit, period, y, e } of cells) chi += (y - mean(unit, period, e)) ** 2 * (family === "poisson" ? 1 / mean(unit, period, e) : e);
  const df = cells.length - unitAt.size - periodAt.size + 1;
  return { expected, dispersion: df > 0 ? chi / df : null };
}

/** Unit effects `a` and period effects `b`, b[0] = 0. */
function fitted(cells: readonly Cell[], unitCount: number, periodCount: number, family: Family): { a: Float64Array; b: Float64Array } {
  let a = new Float64Array(unitCount);
  let b = new Float64Array(periodCount);
  if (family === "poisson") {
    const events = new Float64Array(unitCount);
    const risk = new Float64Array(unitCount);
    for (const { unit, y, e } of cells) [events[unit], risk[unit]] = [events[unit]! + y, risk[unit]! + e];
    a = events.map((sum, unit) => Math.log(sum / risk[unit]!));
  }
  let likelihood = family === "poisson" ? logLikelihood(cells, a, b) : 0;
  for (let step = 0; step < STEPS; step++) {
    const { down, across, size } = newtonStep(cells, a, b, family);
    if (family === "gaussian") return { a: across, b: down };
    for (let share = 1; ; share /= 2) {
      const [nextA, nextB] = [a.map((v, i) => v + share * across[i]!), b.map((v, i) => v + share * down[i]!)];
      const next = logLikelihood(cells, nextA, nextB);
      if (next < likelihood && share > 1e-6) continue;
      [a, b, likelihood] = [nextA, nextB, next];
      break;
    }
    if (size < SMALL) break;
  }
  return { a, b };
}

function logLikelihood(cells: readonly Cell[], a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (const { unit, period, y, e } of cells) {
    const eta = a[unit]! + b[period]!;
    sum += y * eta - e * Math.exp(eta);
  }
  return sum;
}

/** Moves of the unit and period effects; the first period stays. */
function newtonStep(cells: readonly Cell[], a: Float64Array, b: Float64Array, family: Family): { across: Float64Array; down: Float64Array; size: number } {
  const k = b.length - 1;
  const own = new Float64Array(a.length);
  const score = new Float64Array(a.length);
  const cross = Array.from(a, () => new Float64Array(k + 1));
  const matrix = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (const { unit, period, y, e } of cells) {
    const mean = family === "poisson" ? e * Math.exp(a[unit]! + b[period]!) : a[unit]! + b[period]!;
    const weight = family === "poisson" ? mean : e;
    const rest = family === "poisson" ? y - mean : e * (y - mean);
    own[unit]! += weight;
    score[unit]! += rest;
    cross[unit]![period]! += weight;
    if (period === 0) continue;
    matrix[(period - 1) * (k + 1)]! += weight;
    right[period - 1]! += rest;
  }
  cross.forEach((row, unit) => {
    for (let r = 1; r <= k; r++) {
      const part = row[r]! / own[unit]!;
      if (part === 0) continue;
      right[r - 1]! -= part * score[unit]!;
      for (let c = 1; c <= r; c++) matrix[(r - 1) * k + c - 1]! -= part * row[c]!;
    }
  });
  const factor = choleskyFactor(matrix, k);
  if (factor === null) throw new RangeError("unit and period effects cannot be told apart");
  const down = Float64Array.of(0, ...choleskySolve(factor, k, right));
  const across = score.map((sum, unit) => {
    for (let r = 1; r <= k; r++) sum -= cross[unit]![r]! * down[r]!;
    return sum / own[unit]!;
  });
  return { across, down, size: Math.max(...across.map(Math.abs), ...down.map(Math.abs)) };
}
