-- grain: year × kecamatan
with sliced as (
  select year, slice.dimension, slice.category, population
  from populations, unnest([{dimension: '', category: ''}, {dimension: 'kecamatan', category: trim(district)}]) as kinds(slice)
  where population is not null
),
sums as (
  select year, dimension, category, sum(population)::bigint as count
  from sliced
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category,
    max(count) filter (dimension = '') over (partition by year) as n, count, count::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
