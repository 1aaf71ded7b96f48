import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio } from "../clusteredRatio.js";
import { codes } from "../ratings.js";
import type { ReachLine } from "./forumLines.js";

const agencyTypes = ["sekretariat", "inspektorat", "badan", "dinas", "kecamatan", "rsud", "satpol"] as const;

const clip = (value: number | null) => (value === null ? null : Math.min(1, Math.max(0, value)));

/** How far forums reach: employees whose agency held one in the quarter, agencies that did, and participants per employee and year. */
export function reachRows(lines: readonly ReachLine[]): Estimate[] {
  const latest = Math.max(...lines.map(({ year }) => year));
  const now = lines.filter(({ year }) => year === latest);
  const periods = [...new Set(lines.map(({ period }) => period))].sort();
  return [
    ratioRow({ measure: "jangkauan", specification: "pegawai" }, lines, reached, headcount),
    ratioRow({ measure: "jangkauan", specification: "perangkat-daerah" }, lines, (line) => (line.forums > 0 ? 1 : 0), () => 1),
    ...periods.map((period) => ratioRow({ measure: "jangkauan", specification: "per-triwulan", period }, lines.filter((line) => line.period === period), reached, headcount)),
    ratioRow({ measure: "peserta", specification: "pegawai" }, lines, ({ participants }) => participants, (line) => line.headcount / 4),
    ...agencyTypes.map((category) => ratioRow({ measure: "peserta", specification: "jenis-perangkat", category }, now.filter(({ opd_type }) => opd_type === category), ({ participants }) => participants, (line) => line.headcount / 4)),
    ...quietRow(now, latest),
  ];
}

const reached = (line: ReachLine) => (line.forums > 0 ? line.headcount : 0);
const headcount = (line: ReachLine) => line.headcount;

function ratioRow(place: Pick<Estimate, "measure" | "specification"> & Partial<Estimate>, lines: readonly ReachLine[], above: (line: ReachLine) => number, below: (line: ReachLine) => number): Estimate {
  const units = codes(lines.map(({ opd_id }) => opd_id));
  const quarters = new Set(lines.map(({ period }) => period)).size;
  const counts = { n: lines.length, ratees: quarters ? Math.round(lines.reduce((sum, line) => sum + line.headcount, 0) / quarters) : 0, units: units.levels.length };
  if (place.category && counts.units < 3) return estimateRow({ ...place, ...counts, reason: { id: "kurang dari tiga perangkat daerah jenis ini", en: "fewer than three agencies of this kind" } });
  const found = clusteredRatio(lines.map(above), lines.map(below), units.codes);
  if (!found) return estimateRow({ ...place, ...counts, reason: { id: "tidak ada perangkat daerah jenis ini", en: "no agency of this kind" } });
  const isShare = place.measure === "jangkauan";
  return estimateRow({ ...place, ...counts, estimate: found.estimate, low: isShare ? clip(found.low) : found.low === null ? null : Math.max(0, found.low), high: isShare ? clip(found.high) : found.high, se: found.se });
}

/** Agencies without any forum in the last year. */
function quietRow(lines: readonly ReachLine[], year: number): Estimate[] {
  const agencies = [...new Set(lines.map(({ opd_id }) => opd_id))];
  const quiet = agencies.filter((opd) => lines.every((line) => line.opd_id !== opd || line.forums === 0)).length;
  return agencies.length ? [estimateRow({ measure: "tanpa-forum", specification: "perangkat-daerah", period: String(year), estimate: quiet, n: agencies.length, units: agencies.length })] : [];
}
