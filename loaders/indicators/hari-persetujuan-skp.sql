-- grain: year × OPD
with cells as (
  select year, opd_id, count(*) as n, sum(approved_date - submitted_date) as days
  from plans
  where approved_date >= submitted_date
  group by all
),
sums as (
  select year, year::varchar as period, place as opd_id, sum(n)::bigint as n, sum(days) as days
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, null::bigint as count, (days / n)::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
