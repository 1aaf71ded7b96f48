import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio } from "../clusteredRatio.js";

export const passing = "lolos-tahap";
export const reached = "tahap-terakhir";
export const competition = "pelamar-per-formasi";
export const unfilled = "tidak-terisi";
export const region = "semua-formasi";
export const position = "jabatan";

/** A stage as it is entered and left; `last` is the stage at which those who entered and did not pass stopped. */
const stages = [
  { id: "hadir-skd", entered: "applied", passed: "attended", last: "tidak-hadir" },
  { id: "memenuhi-ambang", entered: "attended", passed: "met", last: "di-bawah-ambang" },
  { id: "ikut-skb", entered: "met", passed: "sat", last: "tidak-ikut-skb" },
  { id: "lulus", entered: "sat", passed: "appointed", last: "tidak-lulus" },
] as const;

export interface Year {
  readonly year: number;
  readonly applied: number;
  readonly attended: number;
  readonly met: number;
  /** null in a year without any SKB on file */
  readonly sat: number | null;
  readonly appointed: number | null;
  readonly opds: number;
}

export interface FormationLine {
  readonly year: number;
  readonly opd_id: string;
  /** one spelling for each position */
  readonly position: string;
  readonly posts: number;
  readonly applicants: number | null;
  readonly unfilled: number | null;
}

export async function readFunnel(warehouse: Warehouse): Promise<{ years: Year[]; formations: FormationLine[] }> {
  return {
    years: await warehouse.rows<Year>(`
      select year, count(*)::integer as applied, count(*) filter (attended_skd)::integer as attended, count(*) filter (met_threshold)::integer as met,
        case when bool_or(is_final) then count(*) filter (sat_skb)::integer end as sat, case when bool_or(is_final) then count(*) filter (is_appointed)::integer end as appointed,
        count(distinct opd_id)::integer as opds
      from applicants where year is not null group by year order by year`),
    formations: await warehouse.rows<FormationLine>("select year, opd_id, max(position_name) over (partition by position_key) as position, posts::integer as posts, applicants::integer as applicants, unfilled::integer as unfilled from formations where posts > 0 order by all"),
  };
}

/** Shares passing each stage and last stages reached, for each year. */
export function stageRows(years: readonly Year[]): Estimate[] {
  return years.flatMap((year) => stages.flatMap(({ id, entered, passed, last }): Estimate[] => {
    const [n, count] = [year[entered], year[passed]];
    if (n === null || count === null || n === 0) return [];
    const interval = clopperPearson(count, n)!;
    const common = { period: String(year.year), units: year.opds };
    const smallest = (cell: number) => (cell > 0 ? cell : null);
    const parts: Estimate[] = [estimateRow({ measure: reached, specification: region, category: last, ...common, estimate: (n - count) / year.applied, n: year.applied, ratees: year.applied, smallest: smallest(n - count) })];
    if (id === "lulus") parts.push(estimateRow({ measure: reached, specification: region, category: id, ...common, estimate: count / year.applied, n: year.applied, ratees: year.applied, smallest: smallest(count) }));
    return [
      estimateRow({ measure: passing, specification: region, category: id, ...common, estimate: count / n, low: interval.low, high: interval.high, n, ratees: n, smallest: Math.min(...[count, n - count].filter((cell) => cell > 0)) }),
      ...parts,
    ];
  }));
}

/** Applicants for each post and the share of posts unfilled: for each year and all together, errors clustered by formation; and by position. */
export function formationRows(formations: readonly FormationLine[]): Estimate[] {
  const known = formations.filter((line) => line.applicants !== null);
  const filled = formations.filter((line) => line.unfilled !== null);
  const years = [...new Set(formations.map(({ year }) => year))].sort((a, b) => a - b);
  const over = (measure: string, lines: readonly FormationLine[], top: (line: FormationLine) => number, period: string): Estimate[] => {
    const ratio = clusteredRatio(lines.map(top), lines.map(({ posts }) => posts), lines.map((_, at) => at));
    if (!ratio) return [];
    const bound = (value: number | null) => (value === null ? null : Math.max(0, measure === unfilled ? Math.min(1, value) : value));
    const none = measure === unfilled && ratio.estimate === 0 ? clopperPearson(0, lines.length)! : null;
    return [estimateRow({ measure, specification: region, period, estimate: ratio.estimate, low: none ? none.low : bound(ratio.low), high: none ? none.high : bound(ratio.high), se: ratio.se, n: lines.reduce((sum, { posts }) => sum + posts, 0), units: new Set(lines.map(({ opd_id }) => opd_id)).size })];
  };
  return [
    ...over(unfilled, filled, (line) => line.unfilled!, ""),
    ...over(competition, known, (line) => line.applicants!, ""),
    ...years.flatMap((year) => [...over(unfilled, filled.filter((line) => line.year === year), (line) => line.unfilled!, String(year)), ...over(competition, known.filter((line) => line.year === year), (line) => line.applicants!, String(year))]),
    ...byPosition(known),
  ];
}

/** Positions from the least to the most sought in the latest selection: a full count, so without an interval. */
function byPosition(formations: readonly FormationLine[]): Estimate[] {
  const latest = Math.max(...formations.map(({ year }) => year));
  const sums = new Map<string, { posts: number; applicants: number; opds: Set<string> }>();
  for (const { year, position: name, posts, applicants, opd_id } of formations) {
    if (year !== latest) continue;
    const sum = sums.get(name) ?? { posts: 0, applicants: 0, opds: new Set<string>() };
    sums.set(name, { posts: sum.posts + posts, applicants: sum.applicants + applicants!, opds: sum.opds.add(opd_id) });
  }
  return [...sums]
    .map(([category, { posts, applicants, opds }]) => estimateRow({ measure: competition, specification: position, category, period: String(latest), estimate: applicants / posts, n: posts, units: opds.size }))
    .sort((a, b) => a.estimate! - b.estimate! || (a.category < b.category ? -1 : 1));
}
