-- grain: year × OPD
with conversions as (
  select predicate, arg_max(credit_share, valid_from) as credit_share
  from regulation_credit_conversion
  group by predicate
),
cells as (
  select appraisals.year, appraisals.opd_id, rater_id, count(*) as n, sum(conversions.credit_share * 100 order by conversions.credit_share * 100) as total
  from appraisals
  join conversions using (predicate)
  group by all
),
observations as (
  select year::integer as year, year::varchar as period, place as opd_id, '' as dimension, '' as category,
    sum(n)::bigint as n, null::bigint as count, (sum(total order by total) / sum(n))::double as value, null::double as low, null::double as high, nullif(count(distinct rater_id), 0) as raters
  from cells, unnest([opd_id, 'region']) as places(place)
  group by all
)
select * from observations
