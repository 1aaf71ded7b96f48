import type { MixedModel } from "./mixedModel.js";

/**
 * Where the search starts: for each factor alone the one-way analysis-of-variance estimate, between 2 % and all of the
 * variance around the least-squares fit, and what they leave, at least a tenth, for the residual.
 */
export function startingVariances({ cells, response, total, n, fixed }: MixedModel): Float64Array {
  const whole = cells.weights.reduce((sum, w) => sum + w, 0);
  const variance = total / Math.max(1, n - fixed.columns.length);
  const unit = whole / n;
  const parts = cells.factors.map(({ codes, levels }) => {
    const weights = new Float64Array(levels);
    const sums = new Float64Array(levels);
    codes.forEach((code, r) => {
      weights[code]! += cells.weights[r]!;
      sums[code]! += cells.weights[r]! * response[r]!;
    });
    let between = 0;
    let squares = 0;
    for (let i = 0; i < levels; i++) {
      if (weights[i]! === 0) continue;
      between += sums[i]! ** 2 / weights[i]!;
      squares += weights[i]! ** 2;
    }
    const inside = (total - between) / Math.max(1, n - levels);
    const estimate = (between - (levels - 1) * inside) / ((whole - squares / whole) || 1);
    return Math.min(variance / unit, Math.max((0.02 * variance) / unit, estimate));
  });
  const taken = parts.reduce((sum, part) => sum + part * unit, 0);
  return Float64Array.from([...parts, Math.max(variance - taken, 0.1 * variance)]);
}
