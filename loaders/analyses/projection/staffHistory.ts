import type { Cohort } from "../../statistics/projection/projectionModel.js";
import type { Warehouse } from "../../warehouse/warehouse.js";

/** Employment types, projected each by itself. */
export const groups = ["PNS", "PPPK", "PPPK_PW"] as const;

/** Ids of the groups as categories of rows. */
export const groupIds = ["pns", "pppk", "pppk-paruh-waktu"] as const;

const types = groups.map((type) => `'${type}'`).join(", ");

/** Lowest ages of the bands after the first, those of `age_band`. */
export const bands = [25, 35, 45, 55] as const;

/** What was known of the staff at the end of a year. */
export interface StaffHistory {
  readonly year: number;
  /** who is there */
  readonly cohorts: readonly Cohort[];
  /** group × band: people who left otherwise than at the age of retirement, and people watched for a year each */
  readonly left: readonly (readonly number[])[];
  readonly watched: readonly (readonly number[])[];
  /** years of which it is known who came, ascending */
  readonly years: readonly number[];
  /** by group, in the order of `years` */
  readonly entries: readonly (readonly number[])[];
  /** by group: who came, at the age at which they were first seen */
  readonly entrants: readonly (readonly Cohort[])[];
}

export interface PastYear {
  readonly year: number;
  /** by group */
  readonly people: readonly number[];
}

/** Staff at the end of every year with a snapshot. */
export async function pastYears(warehouse: Warehouse): Promise<PastYear[]> {
  const rows = await warehouse.rows<{ year: number; type: string; people: number }>(`
    select year, employment_type as type, count(*)::integer as people from person_years
    where is_active and employment_type in (${types}) and age is not null group by all order by all`);
  return [...new Set(rows.map(({ year }) => year))].map((year) => ({ year, people: groups.map((group) => rows.find((row) => row.year === year && row.type === group)?.people ?? 0) }));
}

interface Cell {
  readonly part: "state" | "watched" | "left" | "entered" | "step";
  readonly year: number;
  readonly type: string;
  readonly age: number;
  readonly leaves: number | null;
  readonly count: number;
}

/**
 * The staff at the end of a year with all that earlier snapshots show of coming and leaving, and of the first snapshot's year the register of
 * movements where it has both. Who is missing in one snapshot and there before and after it has not left. Null where nobody is known.
 */
export async function staffHistory(warehouse: Warehouse, year: number): Promise<StaffHistory | null> {
  const cells = await warehouse.rows<Cell>(cellsSql(year));
  const group = ({ type }: Cell) => groups.indexOf(type as (typeof groups)[number]);
  const parts = (part: Cell["part"]) => cells.filter((cell) => cell.part === part);
  const cohort = (cell: Cell): Cohort => ({ group: group(cell), age: cell.age, leaves: cell.leaves ?? Infinity, count: cell.count });
  const cohorts = parts("state").map(cohort);
  if (!cohorts.length) return null;
  const byBand = (part: Cell["part"]) => groups.map((_, g) => [0, ...bands].map((from, b) => parts(part).filter((cell) => group(cell) === g && cell.age >= from && cell.age < (bands[b] ?? Infinity)).reduce((sum, { count }) => sum + count, 0)));
  const years = parts("step").map((cell) => cell.year).sort((a, b) => a - b);
  const entered = parts("entered");
  return {
    year, cohorts, years, left: byBand("left"), watched: byBand("watched"),
    entries: groups.map((_, g) => years.map((at) => entered.filter((cell) => group(cell) === g && cell.year === at).reduce((sum, { count }) => sum + count, 0))),
    entrants: groups.map((_, g) => entered.filter((cell) => group(cell) === g).map(cohort)),
  };
}

function cellsSql(year: number): string {
  return `
    with staff as (
      select person_id, year, snapshot_date, employment_type as type, greatest(age, 0) as age, retirement_date,
        (case when retirement_date is not null then greatest(1, datesub('year', snapshot_date, retirement_date - interval 1 day) + 1) end)::integer as leaves
      from person_years where is_active and employment_type in (${types}) and age is not null and year <= ${year}
    ),
    snapshots as (select year, max(snapshot_date) as snapshot_date from staff group by year),
    steps as (
      select now.year, now.snapshot_date, was.snapshot_date as opening_date from snapshots as now join snapshots as was on was.year = now.year - 1
    ),
    seen as (select person_id, type, min(year) as first_year, max(year) as last_year from staff group by all),
    opening as (
      select steps.year, staff.type, staff.age, seen.last_year < steps.year as has_left
      from steps join staff on staff.year = steps.year - 1 join seen using (person_id, type)
      where staff.retirement_date is null or staff.retirement_date > steps.snapshot_date
    ),
    register as (
      select movements.person_id, direction, movement_type, movements.employment_type as type, first.year,
        datesub('year', people.nip_birth_date, first.snapshot_date)::integer as age
      from (select * from snapshots order by year limit 1) as first
      join movements on movements.year = first.year and movements.date <= first.snapshot_date
      left join people using (person_id)
    ),
    covered as (
      select year from register where type in (${types}) group by year
      having count(*) filter (direction = 'in') > 0 and count(*) filter (direction = 'out') > 0
    ),
    came as (select distinct person_id, year from register join covered using (year) where direction = 'in'),
    gone as (select distinct person_id, type, year, greatest(age - 1, 0) as age from register join covered using (year) where direction = 'out' and movement_type <> 'retirement' and type in (${types}) and age is not null),
    parts as (
      select 'state' as part, year, type, age, leaves, count(*) as count from staff where year = ${year} group by all
      union all by name select 'watched' as part, year, type, age, count(*) as count from opening group by all
      union all by name select 'left' as part, year, type, age, count(*) as count from opening where has_left group by all
      union all by name select 'entered' as part, staff.year, staff.type, age, leaves, count(*) as count from staff join steps using (year) join seen using (person_id, type) where seen.first_year = staff.year group by all
      union all by name select 'step' as part, year, '' as type, 0 as age, 1 as count from steps
      union all by name select 'step' as part, year, '' as type, 0 as age, 1 as count from covered
      union all by name select 'watched' as part, year, type, greatest(age - 1, 0) as age, count(*) as count from staff join covered using (year) anti join came using (person_id, year) group by all
      union all by name select 'watched' as part, year, type, age, count(*) as count from gone group by all
      union all by name select 'left' as part, year, type, age, count(*) as count from gone group by all
      union all by name select 'entered' as part, year, type, age, leaves, count(*) as count from staff join came using (person_id, year) group by all
    )
    select part, year, type, age, leaves, count::integer as count from parts order by all`;
}
