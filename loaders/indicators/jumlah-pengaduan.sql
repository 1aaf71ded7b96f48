-- grain: year × OPD × dimension × category
with sliced as (
  select year, place as opd_id, slice.dimension, slice.category
  from complaints,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: '', wanted: true},
      {dimension: 'status', category: state, wanted: true},
      {dimension: 'kategori', category: trim(category), wanted: place = 'region' and trim(category) <> ''}
    ]) as kinds(slice)
  where slice.wanted
),
sums as (
  select year, opd_id, dimension, category, count(*) as count
  from sliced
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    max(count) filter (dimension = '') over (partition by year, opd_id) as n, count, count::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
