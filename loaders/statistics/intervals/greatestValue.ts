/**
 * The greatest value of a continuous function on [low, high]: on a grid of `steps` + 1 points, then by golden sections
 * around each peak of the grid that comes near the highest. Peaks narrower than a step may be missed.
 */
export function greatestValue(f: (x: number) => number, low: number, high: number, steps: number): number {
  const step = (high - low) / steps;
  const heights = Float64Array.from({ length: steps + 1 }, (_, i) => f(low + i * step));
  let greatest = -Infinity;
  for (const height of heights) greatest = Math.max(greatest, height);
  const near = greatest - 0.01 * Math.abs(greatest);
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i <= steps; i += 1) {
    const height = heights[i]!;
    if (height < near || height < (heights[i - 1] ?? -Infinity) || height < (heights[i + 1] ?? -Infinity)) continue;
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
    greatest = Math.max(greatest, atC, atD);
  }
  return greatest;
}
