-- grain: quarter × OPD
with months as (
  select year, year || '-Q' || ((right(period, 2)::integer + 2) // 3) as period, opd_id, date_diff('day', last_day((period || '-01')::date), closed_date) as days
  from payroll_corrections
  where closed_date is not null
),
sums as (
  select year, period, place as opd_id, count(*) as n, avg(days) as value
  from months, unnest([opd_id, 'region']) as places(place)
  where days >= 0
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, null::bigint as count, value, null::double as low, null::double as high
  from sums
)
select * from observations
