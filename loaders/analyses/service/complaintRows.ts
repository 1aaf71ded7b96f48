import { benjaminiHochberg } from "../../statistics/adjust/benjaminiHochberg.js";
import { normalQuantile } from "../../statistics/distributions/normal.js";
import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { kaplanMeier } from "../../statistics/survival/kaplanMeier.js";
import { logRank } from "../../statistics/survival/logRank.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { groupedBy } from "../groupedBy.js";

export interface Complaint {
  readonly opd: string;
  readonly year: number;
  readonly topic: string;
  readonly isArchived: boolean;
  /** 1 settled, 0 not by the evaluation date */
  readonly settled: number;
  /** to settlement, else to the evaluation date */
  readonly days: number;
}

const margin = normalQuantile(0.975);

/** Fewer complaints than this in a group, and nothing is said of it. */
export const fewest = 20;

const base = (complaints: readonly Complaint[]): Pick<Estimate, "n" | "ratees" | "units"> => ({ n: complaints.length, ratees: complaints.length, units: new Set(complaints.map(({ opd }) => opd)).size });
const survival = (complaints: readonly Complaint[]) => kaplanMeier(complaints.map(({ days }) => days), complaints.map(({ settled }) => settled), { interval: "log-log" });

/** Share not yet settled after some days; null where nobody was watched so long. Where all are settled, the exact interval of none; where none is, no interval. */
export function unsettledRow(complaints: readonly Complaint[], after: number, row: Pick<Estimate, "measure" | "specification"> & Partial<Estimate>): Estimate | null {
  const { steps } = survival(complaints);
  const end = steps.at(-1);
  if (complaints.length < fewest || !end || (end.time < after && end.survival > 0)) return null;
  const step = steps.findLast(({ time }) => time <= after);
  const none = { survival: 1, se: null, interval: null };
  const { survival: share, se, interval } = step ?? none;
  if (share === 0) return estimateRow({ ...row, ...base(complaints), estimate: 0, ...clopperPearson(0, complaints.length)! });
  return estimateRow({ ...row, ...base(complaints), estimate: share, low: interval?.low ?? null, high: interval?.high ?? null, se });
}

/** Days after which half are settled, with the interval of Brookmeyer and Crowley. */
export function medianRow(complaints: readonly Complaint[], row: Pick<Estimate, "measure" | "specification"> & Partial<Estimate>): Estimate | null {
  if (complaints.length < fewest) return null;
  const { median, medianInterval } = survival(complaints);
  if (median === null) return estimateRow({ ...row, ...base(complaints), reason: { id: "kurang dari separuh sudah selesai", en: "fewer than half are settled" } });
  const isBounded = medianInterval.low !== null && medianInterval.high !== null;
  return estimateRow({ ...row, ...base(complaints), estimate: median, low: isBounded ? medianInterval.low : null, high: isBounded ? medianInterval.high : null });
}

/** How fast each group is against all others: the rate ratio of Peto from the log-rank test, with its p value adjusted over the groups. */
export function speedRows(complaints: readonly Complaint[], key: (complaint: Complaint) => string, row: (group: string) => Pick<Estimate, "measure" | "specification"> & Partial<Estimate>): Estimate[] {
  const found = groupedBy(complaints, key).filter(([group, own]) => group !== "" && own.length >= fewest).flatMap(([group, own]) => {
    const { value } = logRank(complaints.map(({ days }) => days), complaints.map(({ settled }) => settled), complaints.map((complaint) => (key(complaint) === group ? 1 : 0)));
    const inGroup = value?.groups.find((one) => one.group === 1);
    const excess = inGroup ? inGroup.observed - inGroup.expected : 0;
    if (!value || !(value.statistic > 0) || excess === 0) return [];
    return [{ group, own, p: value.p, log: value.statistic / excess, se: Math.sqrt(value.statistic) / Math.abs(excess) }];
  });
  if (found.length < 2) return [];
  const adjusted = benjaminiHochberg(found.map(({ p }) => p));
  return found.map(({ group, own, p, log, se }, i) => estimateRow({
    ...row(group), ...base(own), estimate: Math.exp(log), low: Math.exp(log - margin * se), high: Math.exp(log + margin * se), se: null, p, p_adjusted: adjusted[i]!,
  }));
}

/** One test over all groups at once. */
export function testRow(complaints: readonly Complaint[], key: (complaint: Complaint) => string, row: Pick<Estimate, "measure" | "specification">): Estimate | null {
  const large = groupedBy(complaints, key).filter(([group, own]) => group !== "" && own.length >= fewest);
  const names = large.map(([group]) => group);
  const kept = large.flatMap(([, own]) => own);
  if (names.length < 2) return null;
  const { value } = logRank(kept.map(({ days }) => days), kept.map(({ settled }) => settled), kept.map((complaint) => names.indexOf(key(complaint))));
  return value ? estimateRow({ ...row, ...base(kept), estimate: value.statistic, p: value.p }) : null;
}
