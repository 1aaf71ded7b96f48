-- grain: year × OPD
with cells as (
  select year, opd_id, count(*) as n, count(approved_date) as count
  from plans
  where submitted_date is not null
  group by all
),
sums as (
  select year, year::varchar as period, place as opd_id, sum(n)::bigint as n, sum(count)::bigint as count
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
