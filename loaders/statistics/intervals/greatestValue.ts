/**
 * The greatest value of a continuous function on [low, high]: on a grid of `steps` + 1 points, then by golden sections
 * around the three highest peaks of the grid. Peaks narrower than a step may be missed.
 */
export function greatestValue(f: (x: number) => number, low: number, high: number, steps: number): number {
  const step = (high - low) / steps;
  const heights = Float64Array.from({ length: steps + 1 }, (_, i) => f(low + i * step));
  const peaks = Array.from(heights.keys())
    .filter((i) => heights[i]! >= (heights[i - 1] ?? -Infinity) && heights[i]! >= (heights[i + 1] ?? -Infinity))
    .sort((i, j) => heights[j]! - heights[i]!)
    .slice(0, 3);
  const golden = (Math.sqrt(5) - 1) / 2;
  let greatest = -Infinity;
  for (const i of peaks) {
    let a = low + Math.max(0, i - 1) * step;
    let b = low + Math.min(steps, i + 1) * step;
    let c = b - golden * (b - a);
    let d = a + golden * (b - a);
    let atC = f(c);
    let atD = f(d);
    while (b - a > 1e-6 * (high - low)) {
      if (atC > atD) { b = d; d = c; atD = atC; c = b - golden * (b - a); atC = f(c); }
      else { a = c; c = d; atC = atD; d = a + golden * (b - a); atD = f(d); }
    }
    greatest = Math.max(greatest, heights[i]!, atC, atD);
  }
  return greatest;
}
