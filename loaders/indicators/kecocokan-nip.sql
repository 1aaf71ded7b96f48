-- grain: year × OPD
with cells as (
  select person_years.year, person_years.opd_id, count(*) as n, count(*) filter (people.nip_birth_date = person_years.birth_date) as count
  from person_years
  join people using (person_id)
  where person_years.is_active and people.nip_birth_date is not null and person_years.birth_date is not null
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
