-- grain: quarter × OPD
with lines as (
  select year, year || '-Q' || ((right(period, 2)::integer + 2) // 3) as period, opd_id, manual_corrections
  from attendances
  where manual_corrections is not null
),
sums as (
  select year, period, place as opd_id, count(*) as n, sum(manual_corrections)::bigint as count
  from lines, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, (count * 1000 / n)::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
