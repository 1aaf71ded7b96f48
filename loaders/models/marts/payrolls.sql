-- grain: person_id, period
with
placed as (
  select
    payroll.person_id, payroll.period, stg_periods.year,
    coalesce(state.opd_id, by_name.opd_id, 'tanpa-unit') as opd_id,
    monthly_amount, deduction_amount, received_amount
  from raw_payrolls as payroll
  join stg_periods using (period)
  left join person_years as state on state.person_id = payroll.person_id and state.year = stg_periods.year
  left join unit_names as by_name on by_name.source_name = payroll.unit_name
)
select * from placed
