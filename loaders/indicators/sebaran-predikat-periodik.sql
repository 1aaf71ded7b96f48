-- grain: quarter × OPD × predicate, zeros included
with judged as (
  select year, quarter, period, opd_id, person_id, predicate
  from periodic_appraisals
  where predicate is not null and quarter is not null
),
repeated as (
  -- only these quarters may judge a person more than once
  select quarter
  from judged
  group by quarter
  having min(period) <> max(period)
),
latest as (
  select year, quarter, opd_id, predicate
  from judged
  where quarter not in (from repeated)
  union all
  select year, quarter, opd_id, predicate
  from judged
  where quarter in (from repeated)
  qualify row_number() over (partition by person_id, quarter order by period desc) = 1
),
cells as (
  select year, quarter, opd_id, predicate, count(*) as count
  from latest
  group by all
),
counts as (
  select year, quarter, place as opd_id, predicate, sum(count)::bigint as count
  from cells, unnest([opd_id, 'region']) as places(place)
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
