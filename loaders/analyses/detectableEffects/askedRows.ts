import type { Bilingual } from "../../contracts/contract.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Answer, type Estimate, type EstimateUnit, type Question } from "../analysis.js";

export const measureOf = (unit: EstimateUnit): string => `terdeteksi-${unit}`;

const untested: Bilingual = { id: "pertanyaan ini tidak menguji satu pengaruh, atau datanya tidak cukup", en: "this question tests no single effect, or its data are not enough" };
const normalWidth = 2 * 1.959964;

/**
 * One row for each question: the smallest effect that its headline could have shown, by its own account; else from the width of its interval
 * (for odds and ratios on the log scale); else that of its first main test.
 */
export function askedRows(asked: readonly Question[], answers: ReadonlyMap<string, Answer>): Estimate[] {
  return asked.map((question) => {
    const answer = answers.get(question.id);
    const { headline } = question;
    const unitOf = (measure: string): EstimateUnit => question.measures.find(({ id }) => id === measure)?.unit ?? "share";
    const where = (unit: EstimateUnit) => ({ measure: measureOf(unit), category: question.id });
    const rows = answer?.estimates.filter(({ estimate, period }) => estimate !== null && period === "") ?? [];
    const lead = rows.find((row) => row.measure === headline.measure && row.specification === headline.specification && row.category === (headline.category ?? ""));
    const shown = lead?.detectable != null ? lead : undefined;
    const width = lead && !shown ? fromInterval(lead, unitOf(lead.measure)) : null;
    const other = rows.find((row) => row.p_adjusted !== null && row.detectable !== null);
    const chosen = shown ?? (width === null ? other : lead);
    if (!chosen) return estimateRow({ ...where(unitOf(headline.measure)), specification: "galat-sendiri", reason: answer?.estimates.find(({ reason }) => reason !== null)?.reason ?? untested });
    const smallest = chosen === lead && !shown ? width! : chosen.detectable!;
    const { n, ratees, raters, units } = chosen;
    return estimateRow({
      ...where(unitOf(chosen.measure)), specification: chosen === lead && !shown ? "lebar-selang" : "galat-sendiri", n, ratees, raters, units,
      smallest: chosen.smallest, estimate: smallest, detectable: smallest,
    });
  });
}

function fromInterval({ low, high }: Estimate, unit: EstimateUnit): number | null {
  if (low === null || high === null || !(high > low)) return null;
  const multiplicative = unit === "odds" || unit === "ratio";
  if (multiplicative && !(low > 0)) return null;
  const error = (multiplicative ? Math.log(high / low) : high - low) / normalWidth;
  return multiplicative ? Math.exp(normalMinimalDetectableEffect(error)) : normalMinimalDetectableEffect(error);
}
