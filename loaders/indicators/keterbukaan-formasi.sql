-- grain: year × OPD × element
with bounds as (
  select max(min_days) filter (element = 'pengumuman') as announcement_days, max(min_days) filter (element = 'masa-sanggah') as objection_days
  from regulation_transparency_rules
),
judged as (
  select year, opd_id, coalesce(has_criteria, false) as criteria,
    coalesce(date_diff('day', announced_date, closed_date) + 1 >= announcement_days, false) as announced,
    coalesce(date_diff('day', objection_start_date, objection_end_date) + 1 >= objection_days, false) as objection
  from formations
  cross join bounds
  where year is not null
),
cells as (
  select year, place as opd_id, slice.dimension, slice.category, count(*)::bigint as n, count(*) filter (slice.is_open)::bigint as count
  from judged,
    unnest([opd_id, 'region']) as places(place),
    unnest([
      {dimension: '', category: '', is_open: criteria and announced and objection}, {dimension: 'unsur-keterbukaan', category: 'kriteria', is_open: criteria},
      {dimension: 'unsur-keterbukaan', category: 'pengumuman', is_open: announced}, {dimension: 'unsur-keterbukaan', category: 'masa-sanggah', is_open: objection}
    ]) as kinds(slice)
  where slice.dimension = '' or place = 'region'
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from cells
)
select * from observations
