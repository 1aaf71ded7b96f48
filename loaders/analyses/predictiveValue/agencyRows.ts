import type { Bilingual } from "../../contracts/contract.js";
import { spearmanCorrelation } from "../../statistics/correlation/spearmanCorrelation.js";
import { fewestAgencies, rankInterval } from "../agencyAssociation.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredShare } from "../clusteredRatio.js";
import type { Ratings } from "../ratings.js";
import type { AgencyYear, ObservedOutcomes } from "./outcomes.js";
import { stratumRanks } from "./rankAssociation.js";

const specification = "antar-perangkat-daerah";

/** Whether agencies that rate their people higher reach their targets, and are rated higher themselves: one number for the region each. */
export function agencyRows(ratings: Ratings, outcomes: ObservedOutcomes): Estimate[] {
  const means = agencyMeans(ratings);
  return [
    association("capaian-target", means, outcomes.attainment),
    association("predikat-organisasi", means, outcomes.organisation.map((line) => ({ ...line, value: -line.value }))),
    parting(outcomes),
  ];
}

/** Mean points of the ratings of an agency in a year, with at least ten ratings. */
function agencyMeans(ratings: Ratings): AgencyYear[] {
  const sums = new Map<string, { opd_id: string; year: number; sum: number; n: number }>();
  for (let i = 0; i < ratings.n; i++) {
    const opd_id = ratings.opd.levels[ratings.opd.codes[i]!];
    if (opd_id === undefined || opd_id === "tanpa-unit") continue;
    const year = ratings.year[i]!;
    const cell = sums.get(`${opd_id} ${year}`) ?? { opd_id, year, sum: 0, n: 0 };
    cell.sum += ratings.points[i]!;
    cell.n++;
    sums.set(`${opd_id} ${year}`, cell);
  }
  return [...sums.values()].filter(({ n }) => n >= fewestAgencies).map(({ opd_id, year, sum, n }) => ({ opd_id, year, value: sum / n }));
}

const fewAgencies: Bilingual = { id: "kurang dari sepuluh perangkat daerah memiliki keduanya, atau salah satunya sama di semua perangkat daerah", en: "fewer than ten agencies have both, or one of the two is the same in all of them" };

/** Ranks within the year, averaged per agency, so that an agency counts once; interval by Bonett & Wright (2000). */
function association(category: string, means: readonly AgencyYear[], others: readonly AgencyYear[]): Estimate {
  const matched = joined(means, others);
  const years = Int32Array.from(matched, ({ year }) => year);
  const ranks = [stratumRanks(Float64Array.from(matched, ({ first }) => first), years), stratumRanks(Float64Array.from(matched, ({ second }) => second), years)];
  const agencies = [...new Set(matched.map(({ opd_id }) => opd_id))];
  const averages = ranks.map((rank) => Float64Array.from(agencies, (opd) => {
    const own = [...rank].filter((_, i) => matched[i]!.opd_id === opd);
    return Math.round(1e9 * (own.reduce((sum, value) => sum + value, 0) / own.length)) / 1e9;
  }));
  const n = agencies.length;
  const found = n >= fewestAgencies ? spearmanCorrelation(averages[0]!, averages[1]!) : null;
  if (!found || Math.abs(found.estimate) >= 1) return estimateRow({ measure: "korelasi", specification, category, units: n, reason: fewAgencies });
  return estimateRow({ measure: "korelasi", specification, category, units: n, n: matched.length, smallest: n, estimate: found.estimate, p: found.p, ...rankInterval(found.estimate, n) });
}

/** Agencies and years in which an agency is rated Baik or better and misses its targets, or below Baik and reaches them. */
function parting({ organisation, onTarget }: ObservedOutcomes): Estimate {
  const matched = joined(organisation, onTarget);
  const marked = matched.map(({ first, second }) => ((first <= 2) === (second === 1) ? 0 : 1));
  const agencies = [...new Set(matched.map(({ opd_id }) => opd_id))];
  const agenciesWith = (mark: number) => new Set(matched.filter((_, i) => marked[i] === mark).map(({ opd_id }) => opd_id)).size;
  const smallest = Math.min(agenciesWith(0), agenciesWith(1));
  const share = smallest >= fewestAgencies ? clusteredShare(marked, matched.map(({ opd_id }) => agencies.indexOf(opd_id))) : null;
  const where = { measure: "berpisah", specification, category: "predikat-dan-target", units: agencies.length };
  if (!share) return estimateRow({ ...where, reason: { id: "kurang dari sepuluh perangkat daerah di salah satu sisi", en: "fewer than ten agencies on either side" } });
  return estimateRow({ ...where, n: matched.length, smallest, estimate: share.estimate, low: share.low, high: share.high, se: share.se });
}

function joined(first: readonly AgencyYear[], second: readonly AgencyYear[]): { opd_id: string; year: number; first: number; second: number }[] {
  const others = new Map(second.map(({ opd_id, year, value }) => [`${opd_id} ${year}`, value]));
  return first.flatMap(({ opd_id, year, value }) => {
    const other = others.get(`${opd_id} ${year}`);
    return other === undefined ? [] : [{ opd_id, year, first: value, second: other }];
  });
}
