-- grain: year × OPD × dimension × category
with cells as (
  select year, opd_id, employment_type, count(*) as n, sum(hours order by hours) as total
  from training_hours
  where hours is not null
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, n, total
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-asn', category: employment_type}
    ]) as kinds(slice)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    sum(n)::bigint as n, null::bigint as count, (sum(total order by total) / sum(n))::double as value, null::double as low, null::double as high
  from slices
  group by all
)
select * from observations
