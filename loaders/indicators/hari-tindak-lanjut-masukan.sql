-- grain: year × OPD
with sums as (
  select year, place as opd_id, sum(followed_up)::bigint as n, sum(followed_up * (followed_up_date - date)) as days
  from forums, unnest([opd_id, 'region']) as places(place)
  where year is not null and followed_up > 0 and followed_up_date >= date
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, null::bigint as count, (days / n)::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
