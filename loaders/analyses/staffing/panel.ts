import { kaplanMeier } from "../../statistics/survival/kaplanMeier.js";
import type { Warehouse } from "../../warehouse/warehouse.js";
import { groupedBy } from "../groupedBy.js";
import { satisfactionIndex } from "../service/satisfactionIndex.js";
import { elements, staffElements, surveyResponses, type Element, type SurveyResponse } from "../service/surveys.js";

/** A number of an agency in a year. */
export interface Point {
  readonly opd: string;
  readonly year: number;
  readonly value: number;
}

/** One outcome of an agency, higher being better. */
export interface OutcomePoint extends Point {
  /** what the agency reports: points of one indicator are on one scale */
  readonly indicator: string;
  /** readings of the year behind the value */
  readonly readings: number;
  /** sum of their squared distances from the value */
  readonly squares: number;
}

export interface StaffingPanel {
  readonly predictors: ReadonlyMap<string, readonly Point[]>;
  readonly outcomes: ReadonlyMap<string, readonly OutcomePoint[]>;
}

/** Fewer respondents or complaints than this, and a year of an agency counts for nothing. */
const fewest = 10;
/** days that complaints are followed at most */
const horizon = 60;

/** Staffing and service of every agency and year, from the marts. */
export async function staffingPanel(warehouse: Warehouse): Promise<StaffingPanel> {
  const points = (sql: string) => warehouse.rows<Point>(`select * from (${sql}) where value is not null and opd not in ('region', 'tanpa-unit') order by opd, year`);
  const responses = await surveyResponses(warehouse);
  // what staff are said to be comes from one half of the respondents, how the service is from the other: no one's mood is on both sides
  const [asked, judged] = [0, 1].map((half) => responses.filter(({ response }) => response % 2 === half));
  const rest = elements.filter((element) => !staffElements.includes(element));
  return {
    predictors: new Map([
      ["lowongan", await points("select opd_id as opd, year, 1 - sum(least(need, occupied) order by least(need, occupied)) / nullif(sum(need order by need), 0) as value from staffing_needs where need is not null and occupied is not null group by all")],
      ["beban", await points("select opd_id as opd, year, sum(need order by need) / nullif(sum(occupied order by occupied), 0) as value from staffing_needs where need is not null and occupied is not null group by all")],
      ["perputaran", await points("select opd_id as opd, year, (exits + transfers_out) * 2.0 / nullif(opening + closing, 0) as value from flows")],
      ["pelatihan", await points("select opd_id as opd, year, avg(hours order by hours) as value from training_hours group by all")],
      ["kompetensi", await points("select opd_id as opd, year, avg(competence order by competence) as value from ip_asn_scores where measured group by all")],
      ["petugas-u6", indices(asked!, ["u6"])],
      ["petugas-u7", indices(asked!, ["u7"])],
    ]),
    outcomes: new Map([
      ["sektor", (await warehouse.rows<OutcomePoint>(`
        select opd_id as opd, trim(indicator) as indicator, year, avg(direction * value order by direction * value) as value,
          count(*)::integer as readings, var_pop(value order by value) * count(*) as squares
        from sector_indicators where opd_id <> 'tanpa-unit' and value is not null and direction is not null group by all order by opd, indicator, year`))],
      ["kepuasan", named(indices(responses, elements), "kepuasan")],
      ["kepuasan-lain", named(indices(judged!, rest), "kepuasan")],
      ["pengaduan", await complaintSpeed(warehouse)],
    ]),
  };
}

const named = (points: readonly Point[], indicator: string): OutcomePoint[] => points.map((point) => ({ ...point, indicator, readings: 1, squares: 0 }));

function indices(responses: readonly SurveyResponse[], of: readonly Element[]): Point[] {
  return groupedBy(responses.filter(({ opd }) => opd !== "tanpa-unit"), ({ opd, year, version }) => `${opd}\t${year}\t${version}`).flatMap(([, own]) => {
    const index = own.length >= fewest ? satisfactionIndex(own, of) : null;
    return index ? [{ opd: own[0]!.opd, year: own[0]!.year, value: index.value }] : [];
  });
}

/** Minus the mean days that complaints wait, none counted for more than the deadline: the area under the survival curve. */
async function complaintSpeed(warehouse: Warehouse): Promise<OutcomePoint[]> {
  const rows = await warehouse.rows<{ opd: string; year: number; days: number; settled: number }>(`
    select opd_id as opd, year, days, is_settled::integer as settled from complaints where days is not null and opd_id <> 'tanpa-unit' order by opd_id, year, tracking_id`);
  return groupedBy(rows, ({ opd, year }) => `${opd}\t${year}`).flatMap(([, own]) => {
    if (own.length < fewest) return [];
    const { steps } = kaplanMeier(own.map(({ days }) => days), own.map(({ settled }) => settled));
    if (steps.at(-1)!.time < horizon && steps.at(-1)!.survival > 0) return [];
    let area = 0;
    let from = 0;
    let share = 1;
    for (const { time, survival } of steps) {
      area += share * (Math.min(time, horizon) - from);
      from = Math.min(time, horizon);
      share = survival;
    }
    area += share * (horizon - from);
    return [{ opd: own[0]!.opd, year: own[0]!.year, indicator: "pengaduan", value: -area, readings: 1, squares: 0 }];
  });
}
