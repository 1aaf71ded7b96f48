-- grain: period, opd_id, indicator
-- direction: 1 where a higher value is better, −1 where a lower one is; is_reached null without a target
with
directed as (
  select seen.indicator, seen.unit_of_measure, rule.direction
  from (select distinct indicator, unit_of_measure from raw_sector_indicators) as seen
  join regulation_sector_indicator_directions as rule
    on regexp_matches(upper(trim(seen.indicator)), rule.name_pattern)
    and (rule.unit_pattern is null or regexp_matches(upper(trim(coalesce(seen.unit_of_measure, ''))), rule.unit_pattern))
  qualify row_number() over (partition by seen.indicator, seen.unit_of_measure order by rule.priority) = 1
),
placed as (
  select
    stg_periods.year, raw.period, coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id,
    raw.indicator, raw.value, raw.unit_of_measure, raw.target, cast(directed.direction as integer) as direction,
    directed.direction * (raw.value - raw.target) >= 0 as is_reached
  from raw_sector_indicators as raw
  join stg_periods using (period)
  left join directed on directed.indicator = raw.indicator and directed.unit_of_measure is not distinct from raw.unit_of_measure
  left join unit_names on source_name = raw.opd_name
)
select * from placed
