-- grain: quarter × OPD
with sums as (
  select year, period, place as opd_id, count(*) as n, count(*) filter (is_reached) as count
  from sector_indicators, unnest([opd_id, 'region']) as places(place)
  where is_reached is not null and regexp_full_match(period, '\d{4}-Q[1-4]')
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
