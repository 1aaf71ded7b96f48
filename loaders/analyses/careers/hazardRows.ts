import { holm } from "../../statistics/adjust/holm.js";
import { normalQuantile, normalTwoSided } from "../../statistics/distributions/normal.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { fineGray } from "../../statistics/survival/fineGray.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { standard } from "./design.js";
import { levels } from "./levels.js";
import type { Wait } from "./promotionTimes.js";

/** Fewer promotions than this carry no ratio. */
const fewest = 20;

const contrasts = [
  { category: "perempuan", is: ({ sex }: Wait) => sex === "P" },
  { category: "kesehatan-lain", is: ({ sector }: Wait) => sector === "kesehatan" },
  { category: "pendidikan-lain", is: ({ sector }: Wait) => sector === "pendidikan" },
] as const;

const rare = { id: "kurang dari dua puluh PNS naik jabatan selama diamati", en: "fewer than twenty permanent employees were promoted while observed" };
const apart = { id: "kelompok yang dibandingkan tidak berada di jenjang yang sama, atau salah satunya tidak pernah naik", en: "the groups compared are not at the same levels, or one of them was never promoted" };

/**
 * Ratios of subdistribution hazards of promotion among permanent employees, with a baseline of its own for each level; adjusted for age,
 * years of service and education, and as they are. P values of the adjusted ratios by Holm.
 */
export function hazardRows(waits: readonly Wait[]): Estimate[] {
  const own = waits.filter(({ employment_type, sex, age, service_years, education_rank }) => employment_type === "PNS" && sex !== null && age !== null && service_years !== null && education_rank !== null);
  const days = own.map((wait) => wait.days);
  const causes = own.map(({ cause }) => cause);
  const place = new Map(levels.map(({ id }, at) => [id, at]));
  const strata = own.map(({ level }) => place.get(level)!);
  const compared = contrasts.map(({ is }) => Float64Array.from(own, (wait) => Number(is(wait))));
  const traits = [
    standard(own.map(({ age }) => age!)), standard(own.map(({ age }) => (age! - 45) ** 2)), standard(own.map(({ service_years }) => service_years!)), standard(own.map(({ education_rank }) => education_rank!)),
  ].filter((column) => column.some((value) => value !== 0));
  const events = causes.filter((cause) => cause === 1).length;
  const rows = ([["fine-gray", [...compared, ...traits]], ["fine-gray-mentah", compared]] as const).flatMap(([specification, columns]) => {
    const fit = events < fewest ? null : fineGray(days, causes, columns, strata).value;
    return contrasts.map(({ category, is }, k) => {
      const where = { measure: "rasio", specification, category };
      const promoted = own.filter((wait) => is(wait) && wait.cause === 1).length;
      if (!fit || promoted === 0 || promoted === events) return estimateRow({ ...where, reason: events < fewest ? rare : apart });
      const [log, se] = [fit.coefficients[k]!, fit.se[k]!];
      const reach = normalQuantile(0.975) * se;
      return estimateRow({
        ...where, estimate: Math.exp(log), low: Math.exp(log - reach), high: Math.exp(log + reach), se, p: normalTwoSided(log / se),
        detectable: Math.exp(normalMinimalDetectableEffect(se)), n: own.length, ratees: own.length, smallest: Math.min(promoted, events - promoted),
      });
    });
  });
  const tested = rows.filter(({ specification, p }) => specification === "fine-gray" && p !== null);
  const adjusted = holm(tested.map(({ p }) => p));
  return rows.map((row) => (tested.includes(row) ? { ...row, p_adjusted: adjusted[tested.indexOf(row)]! } : row));
}
