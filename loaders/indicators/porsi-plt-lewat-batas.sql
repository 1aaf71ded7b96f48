-- grain: year × OPD; spells that went on in the year, measured up to its end
with bounds as (
  select max(months + extension_months)::integer as months
  from regulation_acting_limits
  where assignment = 'PLT'
),
places as (
  select years.year, place as opd_id,
    least(coalesce(end_date, snapshot_date), snapshot_date) > start_date + to_months(bounds.months) as is_over
  from acting_spells
  join years on start_date <= snapshot_date and coalesce(end_date, snapshot_date) >= make_date(years.year, 1, 1)
  cross join bounds,
    unnest([acting_spells.opd_id, 'region']) as places(place)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category,
    count(*)::bigint as n, (count(*) filter (is_over))::bigint as count, (count(*) filter (is_over)) / count(*) as value, null::double as low, null::double as high
  from places
  group by all
)
select * from observations
