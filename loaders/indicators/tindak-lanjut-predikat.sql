-- grain: year × dimension × category, for the region
with cells as (
  select year, predicate, count(*) as n, count(*) filter (is_followed_up) as count
  from performance_stages
  where is_follow_up_due and is_followed_up is not null
  group by all
),
sums as (
  select year, slice.dimension, slice.category, sum(n)::bigint as n, sum(count)::bigint as count
  from cells, unnest([
      {dimension: '', category: ''},
      {dimension: 'predikat', category: ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'][predicate]}
    ]) as kinds(slice)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
