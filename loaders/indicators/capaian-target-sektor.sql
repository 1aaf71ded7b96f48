-- grain: year × OPD × indicator
with sliced as (
  select year, place as opd_id, slice.dimension, slice.category, is_reached
  from sector_indicators,
    unnest([opd_id, 'region']) as places(place),
    unnest([{dimension: '', category: ''}, {dimension: 'indikator-sektor', category: trim(indicator)}]) as kinds(slice)
  where is_reached is not null
),
sums as (
  select year, opd_id, dimension, category, count(*) as n, count(*) filter (is_reached) as count
  from sliced
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
