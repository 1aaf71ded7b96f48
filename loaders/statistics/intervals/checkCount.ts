/** @throws RangeError unless 0 ≤ count ≤ n, both whole */
export function checkCount(count: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`trials must be a whole number from 0: ${n}`);
  if (!Number.isSafeInteger(count) || count < 0 || count > n) throw new RangeError(`successes must be a whole number from 0 to ${n}: ${count}`);
}
