-- grain: year × OPD
with staff as (
  select person_id, year, opd_id
  from person_years
  where is_active and year in (select year from ip_asn_scores)
),
cells as (
  select staff.year, staff.opd_id, count(*) as n, count(*) filter (scores.measured) as count
  from staff
  left join ip_asn_scores as scores using (person_id, year)
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
