-- grain: quarter × OPD
with quarters as (
  select distinct year, quarter
  from periodic_appraisals
  where quarter is not null
),
people as (
  select person_id, year, quarter, opd_id
  from person_years
  join quarters using (year)
  where is_active
),
documents as (
  select distinct person_id, quarter
  from periodic_appraisals
  where predicate is not null
),
cells as (
  select people.year, people.quarter, people.opd_id, count(*) as n, count(documents.person_id) as count
  from people
  left join documents using (person_id, quarter)
  group by all
),
sums as (
  select year, quarter as period, place as opd_id, sum(n)::bigint as n, sum(count)::bigint as count
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
