-- grain: year × OPD × dimension × category
with staff as (
  select person_id, year, opd_id, employment_type
  from person_years
  where is_active and year in (select year from appraisals)
),
documents as (
  select person_id, year
  from appraisals
  where predicate is not null
),
cells as (
  select staff.year, staff.opd_id, staff.employment_type, count(*) as n, count(documents.person_id) as count
  from staff
  left join documents using (person_id, year)
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, coalesce(slice.category, 'tidak-diketahui') as category, n, count
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: ''},
      {dimension: 'jenis-asn', category: employment_type}
    ]) as kinds(slice)
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
