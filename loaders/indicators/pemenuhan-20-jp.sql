-- grain: year × OPD
with judged as (
  select training_hours.year, training_hours.opd_id, training_hours.hours >= rights.hours as is_met
  from training_hours
  join regulation_training_rights as rights
    on rights.employment_type = training_hours.employment_type and rights.bound = 'min'
    and make_date(training_hours.year, 12, 31) between rights.valid_from and coalesce(rights.valid_to, date '9999-12-31')
),
cells as (
  select year, opd_id, count(*) as n, count(*) filter (is_met) as count
  from judged
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
