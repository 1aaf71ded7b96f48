-- grain: year × OPD × direction, zeros included
with pairs as (
  select now.year, now.opd_id, sign(before.predicate - now.predicate) as direction
  from appraisals as now
  join appraisals as before on before.person_id = now.person_id and before.year = now.year - 1
  where now.predicate is not null and before.predicate is not null
),
counts as (
  select year, place as opd_id, count(*) as n,
    count(*) filter (direction > 0) as up, count(*) filter (direction = 0) as same, count(*) filter (direction < 0) as down
  from pairs, unnest([opd_id, 'region']) as places(place)
  group by all
),
parts as (
  select year, opd_id, n, part.category, part.count
  from counts, unnest([{category: 'naik', count: up}, {category: 'tetap', count: same}, {category: 'turun', count: down}]) as parts(part)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, 'arah' as dimension, category, n, count, count / n as value, null::double as low, null::double as high
  from parts
)
select * from observations
