-- grain: period, opd_id, indicator
-- higher_is_better from regulation_indicator_directions; is_met null without a target
with
directed as (
  select seen.indicator, seen.unit_of_measure, rule.higher_is_better
  from (select distinct indicator, unit_of_measure from raw_sector_indicators) as seen
  join regulation_indicator_directions as rule
    on regexp_matches(upper(trim(seen.indicator)), rule.name_pattern) and regexp_matches(upper(trim(coalesce(seen.unit_of_measure, ''))), rule.unit_pattern)
  qualify row_number() over (partition by seen.indicator, seen.unit_of_measure order by rule.priority) = 1
),
placed as (
  select
    stg_periods.year, raw.period, coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id,
    raw.indicator, raw.value, raw.unit_of_measure, raw.target, directed.higher_is_better,
    case when directed.higher_is_better then raw.value >= raw.target else raw.value <= raw.target end as is_met
  from raw_sector_indicators as raw
  join stg_periods using (period)
  left join directed on directed.indicator = raw.indicator and directed.unit_of_measure is not distinct from raw.unit_of_measure
  left join unit_names on source_name = raw.opd_name
)
select * from placed
