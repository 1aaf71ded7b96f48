-- grain: person_id, period
-- the unit that the recap names, for a month may lie before a move within the year
with
placed as (
  select
    attendance.person_id, attendance.period, stg_periods.year,
    coalesce(by_name.opd_id, state.opd_id, 'tanpa-unit') as opd_id,
    working_days, present_days, duty_days, study_days, late_count, late_minutes, unexcused_days, manual_corrections
  from raw_attendances as attendance
  join stg_periods using (period)
  left join person_years as state on state.person_id = attendance.person_id and state.year = stg_periods.year
  left join unit_names as by_name on by_name.source_name = attendance.unit_name
)
select * from placed
