import type { Derivatives } from "../ordinal/newtonMaximum.js";

/** Rows in ascending order of time, and the distinct places of events of cause 1. */
export interface Stratum {
  readonly rows: readonly number[];
  readonly places: Int32Array;
  readonly causes: ArrayLike<number>;
  readonly eventPlaces: readonly number[];
}

type Sums = { logLikelihood: number } & Omit<Derivatives, "logLikelihood">;

interface Step {
  readonly place: number;
  readonly events: readonly number[];
  /** Σ weight·e^η, and means of the columns under these weights */
  readonly total: number;
  readonly means: Float64Array;
  /** Σ weight·e^η·x·x', row-major */
  readonly squares: Float64Array;
}

/** The weighted sums over those at risk at each event time of a stratum: who had another event counts by `observed` now over then. */
export function riskSums({ rows, places, causes, eventPlaces }: Stratum, columns: readonly Float64Array[], hazards: Float64Array, observed: Float64Array) {
  const q = columns.length;
  const width = 1 + q + q * q;
  const add = (sums: Float64Array, row: number, weight: number) => {
    sums[0]! += weight;
    for (let r = 0; r < q; r++) {
      const own = weight * columns[r]![row]!;
      sums[1 + r]! += own;
      for (let c = 0; c <= r; c++) sums[1 + q + r * q + c]! += own * columns[c]![row]!;
    }
  };
  const waiting = eventPlaces.map(() => new Float64Array(width));
  const running = new Float64Array(width);
  for (let k = eventPlaces.length - 1, at = rows.length - 1; k >= 0; k--) {
    for (; at >= 0 && places[rows[at]!]! >= eventPlaces[k]!; at--) add(running, rows[at]!, hazards[rows[at]!]!);
    waiting[k]!.set(running);
  }
  const gone = new Float64Array(width);
  let at = 0;
  let first = 0;
  const steps = eventPlaces.map((place, k): Step => {
    for (; at < rows.length && places[rows[at]!]! < place; at++) if (causes[rows[at]!]! > 1) add(gone, rows[at]!, hazards[rows[at]!]! / observed[places[rows[at]!]!]!);
    const sums = waiting[k]!.map((value, j) => value + observed[place]! * gone[j]!);
    const events: number[] = [];
    while (places[rows[first]!]! < place) first++;
    for (let i = first; i < rows.length && places[rows[i]!] === place; i++) if (causes[rows[i]!] === 1) events.push(rows[i]!);
    return { place, events, total: sums[0]!, means: sums.slice(1, 1 + q).map((value) => value / sums[0]!), squares: sums.slice(1 + q) };
  });

  return {
    addTo(target: Sums): void {
      for (const { events, total, means, squares } of steps) {
        const d = events.length;
        target.logLikelihood -= d * Math.log(total);
        for (const row of events) {
          target.logLikelihood += Math.log(hazards[row]!);
          for (let r = 0; r < q; r++) target.gradient[r]! += columns[r]![row]! - means[r]!;
        }
        for (let r = 0; r < q; r++) for (let c = 0; c <= r; c++) target.information[r * q + c]! += d * (squares[r * q + c]! / total - means[r]! * means[c]!);
      }
    },
    /** Of each row, its part of the score: what it had less what was expected of it. */
    scoreResiduals(): Float64Array[] {
      // cumulative hazard and its product with the means, up to each event time, and from it on with the share still observed
      const up = cumulated(steps, q, () => 1);
      const down = cumulated(steps, q, ({ place }) => observed[place]!);
      const last = steps.length;
      let passed = 0;
      return rows.map((row) => {
        while (passed < last && steps[passed]!.place <= places[row]!) passed++;
        const own = steps[passed - 1];
        return Float64Array.from({ length: q }, (_, k) => {
          const x = columns[k]![row]!;
          let expected = x * up[passed]![0]! - up[passed]![1 + k]!;
          if (causes[row]! > 1) expected += (x * (down[last]![0]! - down[passed]![0]!) - (down[last]![1 + k]! - down[passed]![1 + k]!)) / observed[places[row]!]!;
          return (causes[row] === 1 ? x - own!.means[k]! : 0) - hazards[row]! * expected;
        });
      });
    },
  };
}

function cumulated(steps: readonly Step[], q: number, weight: (step: Step) => number): Float64Array[] {
  const sums = [new Float64Array(1 + q)];
  for (const step of steps) {
    const next = sums.at(-1)!.slice();
    const hazard = (weight(step) * step.events.length) / step.total;
    next[0]! += hazard;
    for (let k = 0; k < q; k++) next[1 + k]! += hazard * step.means[k]!;
    sums.push(next);
  }
  return sums;
}
