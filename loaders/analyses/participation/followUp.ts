import { studentTQuantile } from "../../statistics/distributions/studentT.js";
import { kaplanMeier, type KaplanMeier } from "../../statistics/survival/kaplanMeier.js";
import { quantile } from "../../statistics/description/quantile.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio } from "../clusteredRatio.js";
import { codes } from "../ratings.js";
import type { SuggestionLine } from "./forumLines.js";

/** days after the forum at which the share followed up is read */
export const horizons = [30, 60, 90, 180] as const;

const fewestAgencies = 2;

/** Share of suggestions followed up, by when, and how agencies differ. Suggestions of a forum share a date, so that all errors are clustered by agency. */
export function followUpRows(lines: readonly SuggestionLine[]): Estimate[] {
  const units = codes(lines.map(({ opd_id }) => opd_id));
  const suggestions = lines.reduce((sum, line) => sum + line.suggestions, 0);
  const counts = { n: suggestions, units: units.levels.length };
  const share = clusteredRatio(lines.map(({ followed }) => followed), lines.map((line) => line.suggestions), units.codes);
  if (!share || units.levels.length < fewestAgencies) return [estimateRow({ measure: "ditindaklanjuti", specification: "semua", ...counts, reason: { id: "tidak ada masukan dari sedikitnya dua perangkat daerah", en: "no suggestions of at least two agencies" } })];
  const dated = lines.filter(({ followed, days }) => followed === 0 || days !== null);
  const whole = curve(dated);
  const without = units.levels.map((opd) => curve(dated.filter(({ opd_id }) => opd_id !== opd)));
  return [
    estimateRow({ measure: "ditindaklanjuti", specification: "semua", ...counts, estimate: share.estimate, low: clip(share.low), high: clip(share.high), se: share.se }),
    ...horizons.map((days) => horizonRow(days, dated, whole, without, counts)),
    medianRow(whole, counts),
    ...spreadRows(lines, units.levels),
  ];
}

const clip = (value: number | null) => (value === null ? null : Math.min(1, Math.max(0, value)));

/** Survival without follow-up: what was followed up at its date, the rest under watch until the data end. */
function curve(lines: readonly SuggestionLine[]): KaplanMeier {
  const events = lines.flatMap(({ followed, days }) => (followed > 0 && days !== null ? [{ time: days, event: 1, weight: followed }] : []));
  const open = lines.flatMap(({ suggestions, followed, waited }) => (suggestions > followed ? [{ time: waited, event: 0, weight: suggestions - followed }] : []));
  const all = [...events, ...open];
  return kaplanMeier(all.map(({ time }) => time), all.map(({ event }) => event), { weights: all.map(({ weight }) => weight) });
}

const incidence = ({ steps }: KaplanMeier, days: number) => 1 - (steps.findLast(({ time }) => time <= days)?.survival ?? 1);

/** Delete-one-agency jackknife on the complementary log-log scale (Efron & Tibshirani 1993, §11; Lipsitz, Dear & Zhao 1994 for survival). */
function horizonRow(days: number, lines: readonly SuggestionLine[], whole: KaplanMeier, without: readonly KaplanMeier[], counts: { readonly n: number; readonly units: number }): Estimate {
  const place = { measure: "sudah-ditindaklanjuti", specification: "kaplan-meier", category: `${days}-hari`, ...counts };
  const estimate = incidence(whole, days);
  const scale = (share: number) => Math.log(-Math.log(1 - share));
  const values = without.map((one) => scale(incidence(one, days)));
  if (!(estimate > 0 && estimate < 1) || !values.every(Number.isFinite) || !lines.some(({ waited }) => waited >= days)) return estimateRow({ ...place, reason: { id: "tidak ada masukan yang diamati selama itu", en: "no suggestion was watched for so long" } });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const se = Math.sqrt(((values.length - 1) / values.length) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  const reach = studentTQuantile(0.975, values.length - 1) * se;
  const bound = (sign: number) => 1 - Math.exp(-Math.exp(scale(estimate) + sign * reach));
  return estimateRow({ ...place, estimate, low: bound(-1), high: bound(1), se: se * -Math.log(1 - estimate) * (1 - estimate) });
}

function medianRow({ median }: KaplanMeier, counts: { readonly n: number; readonly units: number }): Estimate {
  const place = { measure: "hari", specification: "kaplan-meier", ...counts };
  return median === null
    ? estimateRow({ ...place, reason: { id: "kurang dari separuh masukan ditindaklanjuti selama diamati, sehingga tidak ada mediannya", en: "less than half of the suggestions were followed up while watched, so that there is no median" } })
    : estimateRow({ ...place, estimate: median });
}

/** Quartiles over agencies with at least ten suggestions. */
function spreadRows(lines: readonly SuggestionLine[], agencies: readonly string[]): Estimate[] {
  const shares = agencies.flatMap((opd) => {
    const own = lines.filter(({ opd_id }) => opd_id === opd);
    const all = own.reduce((sum, { suggestions }) => sum + suggestions, 0);
    return all >= 10 ? [own.reduce((sum, { followed }) => sum + followed, 0) / all] : [];
  });
  if (shares.length < 4) return [];
  return [["kuartil-bawah", 0.25], ["median", 0.5], ["kuartil-atas", 0.75]].map(([category, at]) =>
    estimateRow({ measure: "antar-perangkat", specification: "semua", category: category as string, estimate: quantile(shares, at as number), units: shares.length }));
}
