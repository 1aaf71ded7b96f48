-- grain: year × OPD × dimension × category
with cells as (
  select year, opd_id, position_type, sum(need order by need) as need, sum(occupied order by occupied) as occupied
  from staffing_needs
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, need, occupied
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-jabatan', category: position_type}
    ]) as kinds(slice)
),
sums as (
  select year, opd_id, dimension, category, sum(need order by need) as need, sum(occupied order by occupied) as occupied
  from slices
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    round(need)::bigint as n, round(occupied)::bigint as count, (occupied / nullif(need, 0))::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
