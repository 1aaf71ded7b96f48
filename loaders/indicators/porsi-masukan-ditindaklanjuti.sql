-- grain: year × OPD
with sums as (
  select year, place as opd_id, sum(suggestions)::bigint as n, sum(least(followed_up, suggestions))::bigint as count
  from forums, unnest([opd_id, 'region']) as places(place)
  where year is not null and suggestions > 0 and followed_up is not null
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
