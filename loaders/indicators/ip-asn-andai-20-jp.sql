-- grain: year × OPD
with means as (
  select year, place as opd_id, count(*) as n, avg(total_if_trained order by total_if_trained) as value
  from ip_asn_scores, unnest([opd_id, 'region']) as places(place)
  where measured
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category,
    n, null::bigint as count, value::double as value, null::double as low, null::double as high
  from means
)
select * from observations
