-- grain: year × OPD × dimension × category
with promoted as (
  select distinct person_id, year
  from position_changes
  where is_promotion
),
covered as (
  select min(year) as first_year, max(year) as last_year from position_changes
),
cells as (
  select before.year + 1 as year, before.opd_id, before.position_type, before.sex, before.employment_type,
    count(*) as n, count(promoted.person_id) as count
  from person_years as before
  join years on years.year = before.year + 1
  join covered on before.year + 1 between first_year and last_year
  left join promoted on promoted.person_id = before.person_id and promoted.year = before.year + 1
  where before.is_active
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, n, count
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-jabatan', category: position_type},
      {dimension: 'jenis-kelamin', category: sex},
      {dimension: 'jenis-asn', category: employment_type}
    ]) as kinds(slice)
  where place = 'region' or slice.dimension = ''
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
