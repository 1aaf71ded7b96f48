-- grain: year × OPD × dimension × category
with cells as (
  select year, opd_id, sex, age_band, grade_group, education_level, position_type, employment_type, count(*) as count
  from person_years
  where is_active
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, count
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-kelamin', category: sex},
      {dimension: 'kelompok-umur', category: age_band},
      {dimension: 'golongan', category: grade_group},
      {dimension: 'pendidikan', category: education_level},
      {dimension: 'jenis-jabatan', category: position_type},
      {dimension: 'jenis-asn', category: employment_type}
    ]) as kinds(slice)
),
sums as (
  select year, opd_id, dimension, category, sum(count)::bigint as count
  from slices
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category,
    max(count) filter (dimension = '') over (partition by year, opd_id) as n,
    count, count::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
