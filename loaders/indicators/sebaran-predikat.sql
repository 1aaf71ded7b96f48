-- grain: year × OPD × predicate, zeros included
with counts as (
  select year, place as opd_id, predicate, count(*) as count
  from appraisals, unnest([opd_id, 'region']) as places(place)
  where predicate is not null
  group by all
),
bases as (
  select year, opd_id, sum(count)::bigint as n
  from counts
  group by all
),
grid as (
  select bases.year, bases.opd_id, bases.n, predicates.predicate, coalesce(counts.count, 0) as count
  from bases
  cross join (select distinct predicate from regulation_predicates) as predicates
  left join counts using (year, opd_id, predicate)
),
rated as (
  select year, place as opd_id, nullif(count(distinct rater_id), 0) as raters
  from appraisals, unnest([opd_id, 'region']) as places(place)
  where predicate is not null
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, 'predikat' as dimension,
    ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'][predicate] as category,
    n, count, count / n as value, null::double as low, null::double as high, raters
  from grid
  join rated using (year, opd_id)
)
select * from observations
