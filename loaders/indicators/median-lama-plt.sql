-- grain: year × OPD; spells that went on in the year, measured up to its end
with places as (
  select years.year, place as opd_id, least(coalesce(end_date, snapshot_date), snapshot_date) - start_date as days
  from acting_spells
  join years on start_date <= snapshot_date and coalesce(end_date, snapshot_date) >= make_date(years.year, 1, 1),
    unnest([acting_spells.opd_id, 'region']) as places(place)
),
observations as (
  select year::integer as year, year::varchar as period, opd_id, '' as dimension, '' as category,
    count(*)::bigint as n, null::bigint as count, median(days)::double as value, null::double as low, null::double as high
  from places
  group by all
)
select * from observations
