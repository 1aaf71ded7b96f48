-- grain: year × OPD
with cells as (
  select appraisals.year, appraisals.opd_id, count(*) as n, count(*) filter (appraisals.rater_id = superiors.superior_id) as count
  from appraisals
  join superiors using (person_id, year)
  where appraisals.rater_id is not null and superiors.superior_id is not null
  group by all
),
sums as (
  select year, place as opd_id, sum(n)::bigint as n, sum(count)::bigint as count
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
