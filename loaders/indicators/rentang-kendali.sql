-- grain: year × OPD of the superior
with spans as (
  select superiors.year, heads.opd_id, superiors.superior_id, count(*) as reports
  from superiors
  join person_years as heads on heads.person_id = superiors.superior_id and heads.year = superiors.year and heads.is_active
  join person_years as staff on staff.person_id = superiors.person_id and staff.year = superiors.year and staff.is_active
  where superiors.superior_id <> superiors.person_id
  group by all
),
places as (
  select year, place as opd_id, reports
  from spans, unnest([opd_id, 'region']) as places(place)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category,
    count(*)::bigint as n, null::bigint as count, avg(reports)::double as value, null::double as low, null::double as high
  from places
  group by all
)
select * from observations
