-- grain: year × OPD
with cells as (
  select year, opd_id,
    count(*) filter (position_type in ('jpt', 'administrator', 'pengawas')) as heads,
    count(*) filter (position_type not in ('jpt', 'administrator', 'pengawas')) as others
  from person_years
  where is_active
  group by all
),
places as (
  select year, place as opd_id, sum(heads)::bigint as heads, sum(others)::bigint as others
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category,
    heads as n, null::bigint as count, others / nullif(heads, 0) as value, null::double as low, null::double as high
  from places
)
select * from observations
