-- grain: unit_code, start_date
-- a structural post without a holder of its own, from the first acting appointment until the next one in full; open at the last snapshot where none came
with
acting as (
  select unit_code, start_date, opd_id, position_type, echelon
  from position_changes
  where assignment in ('PLT', 'PJ') and is_structural and unit_code is not null
),
fillings as (
  select distinct unit_code, start_date as end_date
  from position_changes
  where coalesce(assignment, 'D') = 'D' and is_structural and unit_code is not null
),
matched as (
  select acting.*, fillings.end_date
  from acting
  asof left join fillings on fillings.unit_code = acting.unit_code and fillings.end_date > acting.start_date
),
last_day as (
  select max(snapshot_date) as snapshot_date from years
),
spells as (
  select
    matched.unit_code, min(matched.start_date) as start_date, min_by(matched.opd_id, matched.start_date) as opd_id,
    min_by(matched.position_type, matched.start_date) as position_type,
    case when end_date <= last_day.snapshot_date then end_date end as end_date, last_day.snapshot_date as last_date
  from matched
  cross join last_day
  where matched.start_date <= last_day.snapshot_date
  group by matched.unit_code, end_date, last_day.snapshot_date
),
measured as (
  select
    unit_code, start_date, end_date, end_date is null as is_open,
    opd_id, position_type, cast(coalesce(end_date, last_date) - start_date as integer) as days
  from spells
)
select * from measured
