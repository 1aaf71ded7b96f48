-- grain: year × OPD × dimension × category
with cells as (
  select vacancies.year, vacancies.opd_id, case when echelons.position_type in ('jpt', 'administrator', 'pengawas') then echelons.position_type end as position_type, count(*) as n, count(*) filter (vacancies.is_vacant) as count
  from vacancies
  left join regulation_echelons as echelons using (echelon_code)
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, n, count
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([{dimension: '', category: ''}, {dimension: 'jenjang-struktural', category: position_type}]) as kinds(slice)
),
sums as (
  select year, year::varchar as period, opd_id, dimension, category, sum(n)::bigint as n, sum(count)::bigint as count
  from slices
  group by all
),
observations as (
  select year::integer as year, period, opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
