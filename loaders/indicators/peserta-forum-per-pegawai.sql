-- grain: year × OPD
with came as (
  select year, opd_id, sum(participants) as participants
  from forums
  where participants is not null
  group by all
),
staff as (
  select year, opd_id, count(*) as headcount
  from person_years
  where is_active and year in (select year from came)
  group by all
),
sums as (
  select year, place as opd_id, sum(headcount)::bigint as n, sum(coalesce(participants, 0))::bigint as count
  from staff
  left join came using (year, opd_id), unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
