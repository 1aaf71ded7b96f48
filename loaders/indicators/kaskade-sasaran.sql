-- grain: year × OPD
with cells as (
  select own.year, own.opd_id, count(*) as n, count(*) filter (above.approved_date <= own.approved_date) as count
  from plans as own
  join superiors using (person_id, year)
  left join plans as above on above.person_id = superiors.superior_id and above.year = own.year
  where own.approved_date is not null and superiors.superior_id is not null
  group by all
),
sums as (
  select year, year::varchar as period, place as opd_id, sum(n)::bigint as n, sum(count)::bigint as count
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
