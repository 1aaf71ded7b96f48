import { estimateRow, type Estimate } from "../analysis.js";

/** Agreement of ratings by different raters in different periods: the ratee's share of the variance of one rating, and of the mean of four. */
export function reliability(rows: readonly Estimate[], specification: string, base: Partial<Estimate>): Estimate[] {
  const ratee = rows.find(({ category }) => category === "pegawai");
  if (!ratee) return [];
  const stepUp = (share: number | null, k: number) => (share === null ? null : (k * share) / (1 + (k - 1) * share));
  return ([["satu-nilai", 1], ["rata-rata-empat", 4]] as const).map(([category, k]) => estimateRow({
    measure: "keandalan", specification, category, ...base, estimate: stepUp(ratee.estimate, k), low: stepUp(ratee.low, k), high: stepUp(ratee.high, k),
  }));
}
