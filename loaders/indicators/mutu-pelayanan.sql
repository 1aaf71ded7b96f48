-- grain: year × OPD × grade
with means as (
  select year, opd_id, coalesce(service, '') as service, version, element, any_value(weight) as weight, avg(score) as mean, count(*) as answered
  from satisfaction_scores
  group by all
),
scores as (
  select year, opd_id, service, version, round(25 * sum(weight * mean order by weight * mean) / sum(weight order by weight), 2) as score
  from means
  group by all
  having max(answered) >= 10
),
graded as (
  select year, opd_id, replace(scores.version, '/', '-') || '-' || lower(grade) as category
  from scores
  join regulation_satisfaction_bands as bands on bands.version = scores.version and score >= lower
  qualify row_number() over (partition by year, opd_id, service, scores.version order by lower desc) = 1
),
placed as (
  select year, place as opd_id, category
  from graded, unnest([opd_id, 'region']) as places(place)
),
bases as (
  select year, opd_id, count(*) as n
  from placed
  group by all
),
kinds as (
  select distinct left(placed.category, length(placed.category) - 2) as version, year, bases.opd_id
  from placed
  join bases using (year)
),
cells as (
  select kinds.year, kinds.opd_id, version || '-' || grade as category
  from kinds, unnest(['a', 'b', 'c', 'd']) as grades(grade)
),
counts as (
  select cells.year, cells.opd_id, cells.category, count(placed.category) as count
  from cells
  left join placed using (year, opd_id, category)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, 'mutu' as dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from counts
  join bases using (year, opd_id)
)
select * from observations
