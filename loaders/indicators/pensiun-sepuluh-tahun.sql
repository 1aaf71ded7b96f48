-- grain: year × OPD × dimension × category (retirement years without a retirement are left out)
with cells as (
  select year, opd_id, position_type, year(retirement_date) as retirement_year, count(*) as people,
    coalesce(year(retirement_date) between year + 1 and year + 10, false) as is_counted
  from person_years
  where is_active
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, people, is_counted
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'tahun-pensiun', category: retirement_year::varchar},
      {dimension: 'jenis-jabatan', category: position_type}
    ]) as kinds(slice)
),
sums as (
  select year, opd_id, dimension, category, sum(people)::bigint as people,
    coalesce(sum(people) filter (is_counted), 0)::bigint as count, bool_or(is_counted) as has_counted
  from slices
  group by all
),
bases as (
  select year, opd_id, dimension, category, count, has_counted,
    max(people) filter (dimension = '') over (partition by year, opd_id) as n
  from sums
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    n, count, count::double as value, null::double as low, null::double as high
  from bases
  where has_counted or dimension <> 'tahun-pensiun'
)
select * from observations
