-- grain: year × dimension × category, region only
with cells as (
  select year, 'region' as opd_id, employment_type, count(*) as n, count(*) filter (opd_id <> 'tanpa-unit') as count
  from person_years
  where is_active
  group by all
),
slices as (
  select year, opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, n, count
  from cells, unnest([{dimension: '', category: ''}, {dimension: 'jenis-asn', category: employment_type}]) as kinds(slice)
),
sums as (
  select year, opd_id, dimension, category, sum(n)::bigint as n, sum(count)::bigint as count
  from slices
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
