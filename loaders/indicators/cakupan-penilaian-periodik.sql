-- grain: quarter × OPD
with quarters as (
  select distinct year, quarter
  from periodic_appraisals
  where quarter is not null
),
staff as (
  select year, opd_id, count(*) as n
  from person_years
  where is_active
  group by all
),
documents as (
  select person_id, year, quarter, period
  from periodic_appraisals
  where predicate is not null and quarter is not null
),
repeated as (
  -- only these quarters may appraise a person more than once
  select quarter
  from documents
  group by quarter
  having min(period) <> max(period)
),
once as (
  select person_id, year, quarter
  from documents
  where quarter not in (from repeated)
  union all
  select distinct person_id, year, quarter
  from documents
  where quarter in (from repeated)
),
appraised as (
  select once.quarter, person_years.opd_id, count(*) as count
  from once
  join person_years using (person_id, year)
  where person_years.is_active
  group by all
),
cells as (
  select year, quarter, opd_id, n, coalesce(count, 0) as count
  from staff
  join quarters using (year)
  left join appraised using (quarter, opd_id)
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
