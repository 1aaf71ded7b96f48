/**
 * The share not yet censored just before each time (Kaplan & Meier of censoring), where someone censored at the time of an event is
 * censored after it, as R's `finegray` has it.
 *
 * @param places of each duration in the ascending `times` · @param causes per duration, 0 for censoring
 */
export function stillObserved(times: ArrayLike<number>, places: Int32Array, causes: ArrayLike<number>): Float64Array {
  const censored = new Float64Array(times.length);
  const others = new Float64Array(times.length);
  for (let i = 0; i < places.length; i++) (causes[i] === 0 ? censored : others)[places[i]!]! += 1;
  const before = new Float64Array(times.length);
  let share = 1;
  let risk = places.length;
  for (let t = 0; t < times.length; t++) {
    before[t] = share;
    risk -= others[t]!;
    if (censored[t]! > 0) share *= 1 - censored[t]! / risk;
    risk -= censored[t]!;
  }
  return before;
}
