-- grain: quarter × OPD × predicate, zeros included
with latest as (
  select year, quarter, opd_id, person_id, predicate
  from periodic_appraisals
  where predicate is not null and quarter is not null
  qualify row_number() over (partition by person_id, quarter order by period desc) = 1
),
counts as (
  select year, quarter, place as opd_id, predicate, count(*) as count
  from latest, unnest([opd_id, 'region']) as places(place)
  where predicate is not null
  group by all
),
bases as (
  select year, quarter, opd_id, sum(count)::bigint as n
  from counts
  group by all
),
grid as (
  select bases.year, bases.quarter, bases.opd_id, bases.n, predicates.predicate, coalesce(counts.count, 0) as count
  from bases
  cross join (select distinct predicate from regulation_predicates) as predicates
  left join counts using (year, quarter, opd_id, predicate)
),
observations as (
  select year::integer as year, quarter as period, opd_id, 'predikat' as dimension,
    ['sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'][predicate] as category,
    n, count, count / n as value, null::double as low, null::double as high
  from grid
)
select * from observations
