-- grain: year × OPD
with held as (
  select year, opd_id, count(distinct quarter(date)) as quarters
  from forums
  where year is not null and opd_id in (select opd_id from opds)
  group by all
),
cells as (
  select asked.year, opds.opd_id, coalesce(quarters, 0) as quarters
  from (select distinct year from held) as asked
  cross join opds
  left join held on held.year = asked.year and held.opd_id = opds.opd_id
),
sums as (
  select year, place as opd_id, count(*) * 4 as n, sum(quarters)::bigint as count
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category, n, count, count / n as value, null::double as low, null::double as high
  from sums
)
select * from observations
