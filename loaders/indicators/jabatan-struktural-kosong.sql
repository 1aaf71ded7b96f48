-- grain: year × OPD × dimension × category
with posts as (
  select vacancies.year, vacancies.opd_id, vacancies.is_vacant as is_counted, echelons.position_type
  from vacancies
  left join regulation_echelons as echelons using (echelon_code)
),
cells as (
  select year, opd_id, position_type, count(*) as posts, count(*) filter (is_counted) as count
  from posts
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, posts, count
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-jabatan', category: position_type}
    ]) as kinds(slice)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    sum(posts)::bigint as n, sum(count)::bigint as count, sum(count)::double as value, null::double as low, null::double as high
  from slices
  group by all
)
select * from observations
