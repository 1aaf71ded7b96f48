-- grain: quarter × OPD × dimension × category
with months as (
  select attendances.person_id, attendances.year, attendances.year || '-Q' || ((right(period, 2)::integer + 2) // 3) as period, attendances.opd_id,
    position_type, employment_type, working_days, present_days + coalesce(duty_days, 0) + coalesce(study_days, 0) as served
  from attendances
  left join person_years using (person_id, year)
  where working_days > 0 and present_days + coalesce(duty_days, 0) + coalesce(study_days, 0) <= working_days
),
cells as (
  select year, period, person_id, opd_id, position_type, employment_type, count(*) as months, sum(served) as top, sum(working_days) as bottom
  from months
  group by all
),
slices as (
  select year, period, cell.opd_id, cell.dimension, cell.category, person_id, months, top, bottom
  from cells,
    unnest([
      {opd_id: opd_id, dimension: '', category: ''},
      {opd_id: 'region', dimension: '', category: ''},
      {opd_id: 'region', dimension: 'jenis-jabatan', category: coalesce(position_type, 'tidak-diketahui')},
      {opd_id: 'region', dimension: 'jenis-asn', category: coalesce(employment_type, 'tidak-diketahui')}
    ]) as kinds(cell)
),
sums as (
  select year, period, opd_id, dimension, category, count(distinct person_id) as n, sum(top) / sum(bottom) as value
  from slices
  group by all
),
observations as (
  select year::integer as year, period, opd_id, dimension, category, n, null::bigint as count, value::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
