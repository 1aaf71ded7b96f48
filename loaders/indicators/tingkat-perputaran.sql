-- grain: year × OPD
with places as (
  select year, place as opd_id, sum(exits)::bigint as count, (sum(opening) + sum(closing)) / 2 as average
  from flows, unnest([opd_id, 'region']) as places(place)
  where opd_id <> 'region'
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category,
    round(average)::bigint as n, count, (count / nullif(average, 0))::double as value, null::double as low, null::double as high
  from places
)
select * from observations
