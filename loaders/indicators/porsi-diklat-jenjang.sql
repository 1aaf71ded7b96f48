-- grain: year × OPD × dimension × category; leadership training of the level held, or a higher one
with trained as (
  select person_id, structural_level, min(year) as year
  from trainings
  where class = 'structural' and structural_level is not null
  group by all
),
cells as (
  select state.year, state.opd_id, state.position_type, count(*) as n,
    count(*) filter (exists (
      select 1 from trained
      where trained.person_id = state.person_id and trained.year <= state.year and trained.structural_level <= levels.structural_level)) as count
  from person_years as state
  join regulation_leadership_levels as levels using (position_type)
  where state.is_active
  group by all
),
slices as (
  select year, place as opd_id, slice.dimension, slice.category, n, count
  from cells,
    unnest([opd_id, 'region']) as places(place),
    unnest([{dimension: '', category: ''}, {dimension: 'jenjang-struktural', category: position_type}]) as kinds(slice)
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
