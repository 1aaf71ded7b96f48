import type { Warehouse } from "../../warehouse/warehouse.js";
import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredShare } from "../clusteredRatio.js";
import { drawnPeopleSql } from "./drawnPeople.js";
import { directionOf, levels, levelSql, type Direction } from "./levels.js";

/** Fewer people than this are shown together with others. */
const fewest = 10;

/** A person's step at the end of a year and a year later; `keluar` where no longer in service. */
export interface Move {
  readonly person_id: number;
  readonly year: number;
  readonly origin: string;
  readonly target: string;
}

export function observedMoves(warehouse: Warehouse): Promise<Move[]> {
  return warehouse.rows<Move & Record<string, string | number>>(`
    with drawn as (${drawnPeopleSql})
    select before.person_id, before.year + 1 as year, ${levelSql("before")} as origin,
      case when now.person_id is null then 'keluar' else ${levelSql("now")} end as target
    from person_years as before
    join drawn on drawn.person_id = before.person_id
    join years on years.year = before.year + 1
    left join person_years as now on now.person_id = before.person_id and now.year = before.year + 1 and now.is_active
    where before.is_active and before.position_type is not null and (now.person_id is null or now.position_type is not null)
    order by year, before.person_id`);
}

/** Where people of each step are a year later; steps with few are put together, so that no row points at someone. */
export function matrixRows(moves: readonly Move[]): Estimate[] {
  return levels.flatMap(({ id: origin }) => {
    const own = moves.filter((move) => move.origin === origin);
    const people = new Set(own.map(({ person_id }) => person_id)).size;
    if (people < fewest) return [];
    return joined(own).map(({ category, count }) => {
      const interval = wilsonInterval(count, own.length)!;
      return estimateRow({ measure: "bagian", specification: `dari-${origin}`, category, estimate: count / own.length, ...interval, n: own.length, ratees: people, smallest: count });
    });
  });
}

/** Counts by target in the order of the ladders; those under ten are added up, with the next smallest where their sum is still under ten; none where that leaves one. */
function joined(moves: readonly Move[]): { readonly category: string; readonly count: number }[] {
  const counts = [...levels.map(({ id }) => id), "keluar"].map((category) => ({ category, count: moves.filter(({ target }) => target === category).length })).filter(({ count }) => count > 0);
  const small = counts.filter(({ count }) => count < fewest);
  const large = counts.filter(({ count }) => count >= fewest).sort((a, b) => a.count - b.count);
  const sum = () => small.reduce((total, { count }) => total + count, 0);
  while (small.length && sum() < fewest && large.length > 1) small.push(large.shift()!);
  if (!small.length) return counts;
  if (sum() < fewest) return [];
  const kept = counts.filter((one) => large.includes(one));
  return [...kept, { category: "lainnya", count: sum() }];
}

/** By year, the shares of those still in service who went up, down and sideways. */
export function directionRows(moves: readonly Move[]): Estimate[] {
  const staying = moves.filter(({ target }) => target !== "keluar");
  return [...new Set(staying.map(({ year }) => year))].flatMap((year) => {
    const own = staying.filter((move) => move.year === year);
    return (["naik", "turun", "menyamping"] as const).flatMap((direction) => {
      const count = own.filter(({ origin, target }) => directionOf(origin, target) === direction).length;
      return [estimateRow({ measure: "arah", specification: "setahun", category: direction, period: String(year), estimate: count / own.length, ...wilsonInterval(count, own.length)!, n: own.length, ratees: own.length, smallest: count })];
    });
  });
}

const few = { id: "kurang dari sepuluh pegawai berpindah naik atau turun", en: "fewer than ten people moved up or down" };

/** Of the moves up or down, the share that goes up; errors by person, who may move more than once. */
export function upwardRow(moves: readonly Move[], specification: string): Estimate {
  const directed = moves.map((move) => ({ ...move, direction: directionOf(move.origin, move.target) })).filter(({ direction }) => direction === "naik" || direction === "turun");
  const count = (wanted: Direction) => directed.filter(({ direction }) => direction === wanted).length;
  const share = clusteredShare(directed.map(({ direction }) => Number(direction === "naik")), directed.map(({ person_id }) => person_id));
  const people = new Set(directed.map(({ person_id }) => person_id)).size;
  if (!share || people < fewest) return estimateRow({ measure: "bagian-naik", specification, reason: few });
  return estimateRow({
    measure: "bagian-naik", specification, estimate: share.estimate, low: share.low, high: share.high, se: share.se,
    n: directed.length, ratees: people, smallest: Math.min(count("naik"), count("turun")),
  });
}
