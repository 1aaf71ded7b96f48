-- grain: year × OPD
with counts as (
  select year, place as opd_id, predicate, count(*) as count
  from appraisals, unnest([opd_id, 'region']) as places(place)
  where predicate is not null
  group by all
),
modes as (
  select year, opd_id, sum(count)::bigint as n, max(count) as count
  from counts
  group by all
),
rated as (
  select year, place as opd_id, nullif(count(distinct rater_id), 0) as raters
  from appraisals, unnest([opd_id, 'region']) as places(place)
  where predicate is not null
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high, raters
  from modes
  join rated using (year, opd_id)
)
select * from observations
