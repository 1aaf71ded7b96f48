import { normalQuantile } from "../../statistics/distributions/normal.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimationSets } from "../../statistics/twoWay/estimationSets.js";
import { estimateRow, type Answer, type Estimate } from "../analysis.js";
import type { Ratings } from "../ratings.js";
import { moverData, robustEstimates } from "./moverRows.js";

/** People who change agencies, and agencies among which they do, fewer than which nothing is said. */
const fewest = { movers: 10, agencies: 5 } as const;

/**
 * Share of the variance of ratings that goes with the agency, as far as lenient raters gather there: from people who change agencies (two-way effects of
 * ratee and agency, uncorrected and leave-one-out), and as the first question has it from random effects, which need agencies to be alike in their people.
 */
export function agencySortingRows(ratings: Ratings, share: Answer | undefined, seed: number): Estimate[] {
  const row = (specification: string, given: Partial<Estimate>) => estimateRow({ measure: "antar-perangkat", specification, ...given });
  const random = share?.estimates.find(({ measure, specification, category }) => measure === "bagian-ragam" && specification === "reml-tahunan" && category === "perangkat-daerah");
  const known = random ? [{ ...random, measure: "antar-perangkat", specification: "efek-acak", category: "" }] : [];
  return [...moved(ratings, seed).map(([specification, given]) => row(specification, given)), ...known];
}

function moved(ratings: Ratings, seed: number): [string, Partial<Estimate>][] {
  const reason = { id: `kurang dari ${fewest.movers} pegawai berganti di antara sedikitnya ${fewest.agencies} perangkat daerah`, en: `fewer than ${fewest.movers} people change among at least ${fewest.agencies} agencies` };
  const silent: [string, Partial<Estimate>][] = [["perangkat-tanpa-satu", { reason }]];
  if (ratings.opd.codes.some((code) => code < 0)) return silent;
  const data = { ...moverData(ratings, ratings.points), second: ratings.opd.codes };
  const { leaveOut: set } = estimationSets(data.first, data.second, "match");
  if (!set || set.movers < fewest.movers || set.secondLevels < fewest.agencies) return silent;
  const robust = robustEstimates(data, set, seed);
  const total = robust?.fit.responseVariance ?? 0;
  const corrected = robust?.leaveOneOut.value;
  if (!robust || !corrected?.errors || !(total > 0)) return silent;
  const base = { n: set.rows.length, ratees: set.firstLevels };
  const [estimate, se] = [corrected.components.second / total, corrected.errors.second / total];
  const margin = normalQuantile(0.975) * se;
  return [
    ["perangkat-tanpa-satu", { ...base, estimate, se, low: estimate - margin, high: estimate + margin, detectable: normalMinimalDetectableEffect(se) }],
    ["perangkat-apa-adanya", { ...base, estimate: robust.plugIn.second / total }],
  ];
}
