-- grain: period, opd_id
with
summed as (
  select
    period, stg_periods.year, coalesce(opd_id, 'tanpa-unit') as opd_id,
    cast(sum(lines) as bigint) as lines, cast(sum(corrected_lines) as bigint) as corrected_lines,
    sum(corrected_amount order by corrected_amount) as corrected_amount, max(closed_date) as closed_date
  from raw_payroll_corrections
  join stg_periods using (period)
  left join unit_names on source_name = opd_name
  group by all
)
select * from summed
