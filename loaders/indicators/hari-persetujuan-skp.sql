-- grain: year, for the region: its base is the count of approved plans, which agencies show elsewhere
with sums as (
  select year, count(*) as n, sum(approved_date - submitted_date) as days
  from plans
  where approved_date >= submitted_date
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, 'region' as opd_id, '' as dimension, '' as category, n, null::bigint as count, (days / n)::double as value, null::double as low, null::double as high
  from sums
)
select * from observations
