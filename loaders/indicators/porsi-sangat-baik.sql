-- grain: year × OPD × dimension × category
with cells as (
  select appraisals.year, appraisals.opd_id, person_years.position_type, person_years.employment_type, rater_id,
    count(*) as n, count(*) filter (appraisals.predicate = 1) as count
  from appraisals
  left join person_years using (person_id, year)
  where appraisals.predicate is not null
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, n, count, rater_id
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-jabatan', category: position_type},
      {dimension: 'jenis-asn', category: employment_type}
    ]) as kinds(slice)
),
sums as (
  select year, year::varchar as period, opd_id, dimension, category, sum(n)::bigint as n, sum(count)::bigint as count, nullif(count(distinct rater_id), 0) as raters
  from slices
  group by all
),
observations as (
  select year::integer as year, period, opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high, raters
  from sums
)
select * from observations
