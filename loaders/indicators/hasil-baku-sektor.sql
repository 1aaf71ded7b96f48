-- grain: year × OPD
with spread as (
  select indicator, unit_of_measure, avg(value order by value) as centre, stddev_samp(value order by value) as sd
  from sector_indicators
  where value is not null
  group by all
),
measured as (
  select year, opd_id, sum(direction * (value - centre) / sd order by direction * (value - centre) / sd) as total, count(*) as n
  from sector_indicators as read
  join spread on spread.indicator = read.indicator and spread.unit_of_measure is not distinct from read.unit_of_measure
  where sd > 1e-9 and value is not null and direction is not null and year is not null
  group by all
),
sums as (
  select year, place as opd_id, sum(n)::bigint as n, sum(total order by total) as total
  from measured, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, null::bigint as count, (total / n)::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
