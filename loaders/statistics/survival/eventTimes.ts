export interface EventTimes {
  /** ascending */
  readonly times: Float64Array;
  /** per observation its place in `times` */
  readonly places: Int32Array;
}

/**
 * The distinct times among durations. Times closer than a relative 1.5e-8 (the root of the machine precision) are the
 * same, as R's survival has it, so that a sum's last bit makes no event earlier than another.
 *
 * @throws RangeError for a time that is negative or not finite
 */
export function eventTimes(durations: ArrayLike<number>): EventTimes {
  const n = durations.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) if (!(durations[i]! >= 0 && durations[i]! < Infinity)) throw new RangeError(`times must be finite and not negative: ${durations[i]}`);
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((i, j) => durations[i]! - durations[j]!);
  let distinct = 0;
  order.forEach((place, i) => {
    if (i > 0 && durations[place] === durations[order[i - 1]!]) return;
    sum += durations[place]!;
    distinct += 1;
  });
  const tolerance = Math.sqrt(Number.EPSILON) * Math.max(1, sum / distinct);
  const times: number[] = [];
  const places = new Int32Array(n);
  order.forEach((place, i) => {
    if (i === 0 || durations[place]! - durations[order[i - 1]!]! > tolerance) times.push(durations[place]!);
    places[place] = times.length - 1;
  });
  return { times: Float64Array.from(times), places };
}
