/** An estimate, or the reason, in plain lower-case English, why the data cannot give one. */
export type Estimable<T> = { readonly value: T; readonly reason: null } | { readonly value: null; readonly reason: string };

export function estimable<T>(value: T): Estimable<T> {
  return { value, reason: null };
}

export function notEstimable<T = never>(reason: string): Estimable<T> {
  return { value: null, reason };
}
