/**
 * Shannon's (1948) entropy −Σ p log p of a distribution over categories, from its counts or weights (plug-in estimate,
 * no correction for small samples). Unit: nats, or bits with base 2, or with the number of categories as base a share
 * of the greatest possible entropy.
 *
 * @param counts frequency of each category, from 0, not necessarily whole; empty categories add nothing
 * @param base of the logarithm, above 1
 * @returns `null` where the counts add up to nothing
 * @throws RangeError for a negative or infinite count, or another base
 */
export function entropy(counts: ArrayLike<number>, base: number = Math.E): number | null {
  if (!(base > 1 && base < Infinity)) throw new RangeError(`base must be a finite number above 1: ${base}`);
  let total = 0;
  for (let i = 0; i < counts.length; i += 1) {
    if (!(counts[i]! >= 0 && counts[i]! < Infinity)) throw new RangeError(`count ${i} must be a finite number from 0: ${counts[i]}`);
    total += counts[i]!;
  }
  if (total === 0) return null;
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) {
    const share = counts[i]! / total;
    if (share > 0) sum += share * Math.log(share);
  }
  return sum === 0 ? 0 : -sum / Math.log(base);
}
