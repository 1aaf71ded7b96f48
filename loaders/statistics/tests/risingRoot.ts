/**
 * Where a non-decreasing continuous function crosses zero, searched outwards from 0 and then by the ITP method
 * (Oliveira & Takahashi 2020), which never needs more steps than bisection plus one.
 *
 * @throws RangeError where no sign change lies within ±2^20
 */
export function risingRoot(f: (x: number) => number): number {
  let width = 1;
  let low = -1;
  let high = 1;
  let atLow = f(low);
  let atHigh = f(high);
  while (atLow > 0 || atHigh < 0) {
    width *= 2;
    if (width > 2 ** 20) throw new RangeError(`no sign change between ${-width} and ${width}`);
    if (atLow > 0) { high = low; atHigh = atLow; low = -width; atLow = f(low); }
    else { low = high; atLow = atHigh; high = width; atHigh = f(high); }
  }
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  const tolerance = 1e-14;
  const truncation = 0.2 / (high - low);
  const steps = Math.ceil(Math.log2((high - low) / (2 * tolerance))) + 1;
  for (let step = 0; step < 200 && high - low > 2 * tolerance * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2;
    const radius = Math.max(0, tolerance * 2 ** (steps - step) - (high - low) / 2);
    const secant = (atHigh * low - atLow * high) / (atHigh - atLow);
    const towards = Math.sign(middle - secant);
    const shift = truncation * (high - low) ** 2;
    const truncated = shift <= Math.abs(middle - secant) ? secant + towards * shift : middle;
    const projected = Math.abs(truncated - middle) <= radius ? truncated : middle - towards * radius;
    const x = projected > low && projected < high ? projected : middle;
    const y = f(x);
    if (y === 0) return x;
    if (y > 0) { high = x; atHigh = y; } else { low = x; atLow = y; }
  }
  return (low + high) / 2;
}
