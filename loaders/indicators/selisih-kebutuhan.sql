-- grain: year × OPD × dimension × category
with cells as (
  select year, opd_id, position_type, sum(need order by need) as need, sum(occupied order by occupied) as occupied, sum(gap order by gap) as gap
  from staffing_needs
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, need, occupied, gap
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-jabatan', category: position_type}
    ]) as kinds(slice)
),
sums as (
  select year, opd_id, dimension, category,
    round(sum(need order by need))::bigint as need, round(sum(occupied order by occupied))::bigint as occupied, round(sum(gap order by gap))::bigint as gap
  from slices
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    occupied as n, gap as count, gap::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
