/** `poisson`: counts or other values ≥ 0 whose mean is exposure × exp(effects). `gaussian`: values whose mean is a sum of effects. */
export type Family = "poisson" | "gaussian";

/** One row per cell of unit and period; codes are whole numbers ≥ 0, each pair at most once. */
export interface Panel {
  readonly units: Int32Array;
  readonly periods: Int32Array;
  readonly response: Float64Array;
  /** lines, days or people at risk in `poisson`, precision in `gaussian`; null is 1 everywhere */
  readonly exposure: Float64Array | null;
}

/** @throws RangeError where lengths differ, a value is not finite, a count is negative, or an exposure is not positive */
export function checkPanel({ units, periods, response, exposure }: Panel, family: Family): void {
  const n = response.length;
  for (const [name, values] of Object.entries({ units, periods, exposure })) if (values !== null && values.length !== n) throw new RangeError(`${name} must have ${n} rows: ${values.length}`);
  for (const y of response) if (!Number.isFinite(y) || (family === "poisson" && y < 0)) throw new RangeError(`response must be ${family === "poisson" ? "0 or more" : "finite"}: ${y}`);
  for (const e of exposure ?? []) if (!(e > 0 && Number.isFinite(e))) throw new RangeError(`exposure must be positive: ${e}`);
}
