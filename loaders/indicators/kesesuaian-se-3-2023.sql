-- grain: year × OPD with at least 10 people appraised, and the region
with checked as (
  select year, opd_id, n, is_conform
  from distribution_conformity
  where is_conform is not null and n >= 10 and opd_id not in ('region', 'tanpa-unit')
),
agencies as (
  select year, opd_id, n::bigint as n, null::bigint as count, is_conform::integer::double as value
  from checked
),
regions as (
  select year, 'region' as opd_id, count(*) as n, count(*) filter (is_conform) as count, count(*) filter (is_conform) / count(*) as value
  from checked
  group by year
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, count, value, null::double as low, null::double as high
  from (from regions union all from agencies)
)
select * from observations
