-- grain: period, opd_id, indicator
with
placed as (
  select
    stg_periods.year, raw.period, coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id,
    raw.indicator, raw.value, raw.unit_of_measure, raw.target
  from raw_sector_indicators as raw
  join stg_periods using (period)
  left join unit_names on source_name = raw.opd_name
)
select * from placed
