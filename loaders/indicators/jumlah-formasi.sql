-- grain: year × OPD × position
with cells as (
  select year, place as opd_id, slice.dimension, slice.category, sum(posts)::bigint as posts
  from formations,
    unnest([opd_id, 'region']) as places(place),
    unnest([{dimension: '', category: ''}, {dimension: 'jabatan', category: position_key}]) as kinds(slice)
  where year is not null and (slice.dimension = '' or place = 'region')
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, posts as n, posts as count, posts::double as value, null::double as low, null::double as high
  from cells
)
select * from observations
