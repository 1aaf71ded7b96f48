-- grain: year × OPD
with staffed as (
  select distinct year, opd_id, unit_code
  from person_years
  where is_active and unit_code is not null
),
levels as (
  select staffed.year, staffed.opd_id, unit_closure.distance + 1 as level
  from staffed
  join opds using (opd_id)
  join unit_closure on unit_closure.ancestor_code = opds.unit_code and unit_closure.descendant_code = staffed.unit_code
),
places as (
  select year, place as opd_id, level
  from levels, unnest([opd_id, 'region']) as places(place)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category,
    count(*)::bigint as n, null::bigint as count, max(level)::double as value, null::double as low, null::double as high
  from places
  group by all
)
select * from observations
