import type { Interval } from "../interval.js";

/** A correlation and its bounds, corrected for what made it too small. */
export interface CorrectedCorrelation {
  readonly estimate: number;
  readonly interval: Interval | null;
}

/**
 * Spearman's (1904) correction for attenuation: r/√(reliability of x · reliability of y); the bounds are divided alike, so they
 * take the reliabilities as known. Not cut off: a result beyond ±1 says that the reliabilities are too low for the correlation
 * seen. @throws RangeError unless −1 ≤ r ≤ 1 and 0 < reliability ≤ 1
 */
export function disattenuatedCorrelation(r: number, reliabilityX: number, reliabilityY: number, interval: Interval | null = null): CorrectedCorrelation {
  requireCorrelation(r);
  for (const reliability of [reliabilityX, reliabilityY]) if (!(reliability > 0 && reliability <= 1)) throw new RangeError(`reliability must lie above 0 and at most at 1: ${reliability}`);
  return mapped(r, interval, (value) => value / Math.sqrt(reliabilityX * reliabilityY));
}

/**
 * Correction for direct range restriction of x (Pearson 1903; Thorndike 1949, case 2): r·u/√(1 + r²(u² − 1)) with
 * u = SD of x among all / SD of x among those seen. The bounds are mapped alike, which keeps their coverage as the map is
 * increasing, with u as known; assumes a straight line of equal spread over the whole range.
 * @throws RangeError unless −1 ≤ r ≤ 1 and both SDs are positive
 */
export function rangeCorrectedCorrelation(r: number, restrictedSd: number, unrestrictedSd: number, interval: Interval | null = null): CorrectedCorrelation {
  requireCorrelation(r);
  for (const sd of [restrictedSd, unrestrictedSd]) if (!(sd > 0 && sd < Infinity)) throw new RangeError(`standard deviation must be positive: ${sd}`);
  const u = unrestrictedSd / restrictedSd;
  return mapped(r, interval, (value) => (value * u) / Math.sqrt(1 + value * value * (u * u - 1)));
}

function mapped(r: number, interval: Interval | null, correct: (value: number) => number): CorrectedCorrelation {
  return { estimate: correct(r), interval: interval && { low: correct(interval.low), high: correct(interval.high) } };
}

function requireCorrelation(r: number): void {
  if (!(r >= -1 && r <= 1)) throw new RangeError(`correlation must lie between -1 and 1: ${r}`);
}
