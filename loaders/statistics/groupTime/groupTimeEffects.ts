import { type Estimable, estimable } from "../estimable.js";
import { type Adjustment, type ChangeDifference, changeDifference } from "./changeDifference.js";

export interface GroupTimePanel {
  /** ascending, whole numbers; event time is counted in their unit */
  readonly periods: readonly number[];
  /** one array of units for each period; NaN where a unit is not observed */
  readonly outcomes: readonly Float64Array[];
  /** first treated period of each unit, Infinity for those never treated */
  readonly start: Float64Array;
  /** of each unit, fixed over time; without an intercept */
  readonly covariates?: readonly Float64Array[];
  /** of each unit, as whole numbers; units by themselves where there is none */
  readonly clusters?: Int32Array;
}

export interface GroupTimeOptions {
  /** those never treated, or with them those not yet treated */
  readonly comparison?: "never" | "notYet";
  /**
   * before treatment: change since the period before (`varying`), or since the last period before treatment (`universal`). After treatment alone:
   * `average`, change since each period before treatment, averaged, which is more precise and needs parallel trends over all of them (Wooldridge
   * 2021; Borusyak, Jaravel & Spiess 2024); `none`, the level in place of the change, which is what a plain comparison gives
   */
  readonly base?: "varying" | "universal" | "average" | "none";
  /** for `average`: weight of each period as a base; alike where not given */
  readonly baseWeights?: readonly number[];
  /** periods before treatment in which it may already act */
  readonly anticipation?: number;
  readonly adjustment?: Adjustment;
  /** leave out effects before treatment, where only an average of those after it is wanted */
  readonly isAfterOnly?: boolean;
  /** whether a unit may enter with its change between two periods (by position; the base is −1 where there is none) */
  readonly accept?: (unit: number, base: number, period: number) => boolean;
}

export interface GroupTimeEffect {
  readonly group: number;
  readonly period: number;
  /** treated by then */
  readonly isAfter: boolean;
  /** before treatment could act */
  readonly isBefore: boolean;
  readonly estimate: number;
  readonly se: number;
  /** per unit of the panel; the squares of their sums by cluster add up to the variance */
  readonly influence: Float64Array;
  readonly treated: number;
  readonly comparison: number;
}

export interface GroupTimeEffects {
  readonly effects: readonly GroupTimeEffect[];
  /** groups in order, with their units */
  readonly groups: readonly { readonly group: number; readonly units: number }[];
  /** units that enter: not those treated from the first period on */
  readonly units: number;
  readonly start: Float64Array;
  readonly clusters: Int32Array;
  /** cells that cannot be estimated, and why */
  readonly left: readonly { readonly group: number; readonly period: number; readonly reason: string }[];
}

/**
 * Average effects on those first treated in one period (group), in each period, of Callaway & Sant'Anna (2021, J. Econometrics 225, 200–230): difference
 * between the group's mean change since its base period and that of units never or not yet treated. Units treated from the first period on are left
 * out. A unit enters a cell where it is observed in both its periods, so a panel may be unbalanced; without gaps the numbers are those of R
 * `did::att_gt` with analytical errors. Influence is scaled so that the variance is the sum of its squares over clusters.
 * @throws RangeError where lengths differ or periods do not ascend
 */
export function groupTimeEffects(panel: GroupTimePanel, { comparison = "never", base = "varying", anticipation = 0, adjustment = "doublyRobust", isAfterOnly = false, baseWeights, accept }: GroupTimeOptions = {}): GroupTimeEffects {
  const { periods, outcomes, start, covariates = [] } = panel;
  const n = start.length;
  check(panel);
  const first = periods[0]!;
  const last = periods.at(-1)!;
  const clusters = panel.clusters ?? Int32Array.from({ length: n }, (_, i) => i);
  const enters = (i: number) => start[i]! > first + anticipation;
  const sizes = new Map<number, number>();
  let units = 0;
  for (let i = 0; i < n; i++) {
    if (!enters(i)) continue;
    units++;
    if (start[i]! <= last) sizes.set(start[i]!, (sizes.get(start[i]!) ?? 0) + 1);
  }
  const effects: GroupTimeEffect[] = [];
  const left: { group: number; period: number; reason: string }[] = [];
  const cell = (group: number, from: number, t: number): Estimable<ChangeDifference & { readonly rows: readonly number[] }> => {
    const free = Math.max(periods[t]!, periods[from] ?? periods[t]!) + anticipation;
    const earlier = (i: number) => (from < 0 ? 0 : outcomes[from]![i]!);
    const rows: number[] = [];
    for (let i = 0; i < n; i++) {
      const own = start[i]!;
      if (!(own === group || own > last || (comparison === "notYet" && own > free)) || !enters(i)) continue;
      if (Number.isNaN(outcomes[t]![i]!) || Number.isNaN(earlier(i)) || covariates.some((column) => Number.isNaN(column[i]!)) || (accept && !accept(i, from, t))) continue;
      rows.push(i);
    }
    const found = changeDifference(
      Float64Array.from(rows, (i) => outcomes[t]![i]! - earlier(i)), Uint8Array.from(rows, (i) => (start[i] === group ? 1 : 0)),
      covariates.map((column) => Float64Array.from(rows, (i) => column[i]!)), adjustment,
    );
    return found.value === null ? found : estimable({ ...found.value, rows });
  };
  const groups = [...sizes].sort(([a], [b]) => a - b).map(([group, size]) => ({ group, units: size }));
  for (const { group } of groups) {
    const before = periods.findLastIndex((period) => period < group - anticipation);
    for (const [t, period] of periods.entries()) {
      const isAfter = period >= group;
      if ((isAfterOnly || base === "none" || base === "average") && !isAfter) continue;
      const bases = base === "none" ? [-1] : base === "average" ? [...periods.keys()].filter((k) => k <= before) : [base === "universal" || isAfter ? before : t - 1];
      if (bases.length === 0 || (base !== "none" && bases[0]! < 0) || bases[0] === t) continue;
      const found = bases.map((from) => cell(group, from, t));
      const missing = found.find(({ value }) => value === null);
      if (missing) {
        left.push({ group, period, reason: missing.reason! });
        continue;
      }
      const weights = bases.map((from) => (base === "average" ? (baseWeights?.[from] ?? 1) : 1));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const influence = new Float64Array(n);
      let estimate = 0;
      found.forEach(({ value }, k) => {
        estimate += (weights[k]! / total) * value!.estimate;
        value!.rows.forEach((i, row) => void (influence[i]! += (weights[k]! / total) * value!.influence[row]!));
      });
      effects.push({
        group, period, isAfter, isBefore: period < group - anticipation, estimate, se: Math.sqrt(clusteredProduct(influence, influence, clusters)), influence,
        treated: Math.max(...found.map(({ value }) => value!.treated)), comparison: Math.max(...found.map(({ value }) => value!.comparison)),
      });
    }
  }
  return { effects, groups, units, start, clusters, left };
}

/** Covariance of two estimates from their influence: the products of the sums by cluster, added up. */
export function clusteredProduct(a: Float64Array, b: Float64Array, clusters: Int32Array): number {
  const sums = a === b ? clusterSums([a], clusters) : clusterSums([a, b], clusters);
  let sum = 0;
  for (let c = 0; c < sums[0]!.length; c++) sum += sums[0]![c]! * sums.at(-1)![c]!;
  return sum;
}

/** Sums of influence by cluster, clusters in order of their first unit. */
export function clusterSums(influences: readonly Float64Array[], clusters: Int32Array): Float64Array[] {
  const at = new Map<number, number>();
  for (const cluster of clusters) if (!at.has(cluster)) at.set(cluster, at.size);
  const position = Int32Array.from(clusters, (cluster) => at.get(cluster)!);
  return influences.map((influence) => {
    const sums = new Float64Array(at.size);
    for (let i = 0; i < influence.length; i++) sums[position[i]!]! += influence[i]!;
    return sums;
  });
}

function check({ periods, outcomes, start, covariates = [], clusters }: GroupTimePanel): void {
  const n = start.length;
  if (outcomes.length !== periods.length) throw new RangeError(`outcomes must have ${periods.length} periods: ${outcomes.length}`);
  for (const column of [...outcomes, ...covariates, ...(clusters ? [clusters] : [])]) if (column.length !== n) throw new RangeError(`columns must have ${n} units: ${column.length}`);
  periods.forEach((period, t) => {
    if (t > 0 && !(period > periods[t - 1]!)) throw new RangeError(`periods must ascend: ${periods.join(", ")}`);
  });
}
