-- grain: year × OPD × dimension × category
with cells as (
  select year, opd_id,
    case when position_class is null then null when position_class <= 4 then '1-4' when position_class <= 7 then '5-7' when position_class <= 10 then '8-10' when position_class <= 13 then '11-13' else '14-17' end as class,
    sum(occupied order by occupied) as posts
  from staffing_needs where year = (select max(year) from staffing_needs)
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, posts
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([{dimension: '', category: ''}, {dimension: 'kelas-jabatan', category: class}]) as kinds(slice)
),
sums as (
  select year, opd_id, dimension, category, round(sum(posts order by posts))::bigint as count
  from slices
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    count as n, count, count::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
