-- grain: period
-- every period that an export names: '2024', '2024-Q1' or '2024-03', with its year, quarter and last day
with
named as (
  select period from raw_periodic_appraisals
  union select period from raw_attendances
  union select period from raw_payrolls
  union select period from raw_payroll_corrections
  union select period from raw_sector_indicators
),
parsed as (
  select
    period,
    cast(left(period, 4) as integer) as year,
    case
      when period like '____-Q_' then cast(right(period, 1) as integer) * 3
      when period like '____-__' then cast(right(period, 2) as integer)
      else 12 end as last_month,
    length(period) > 4 as has_quarter
  from named
  where regexp_full_match(period, '\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?')
),
dated as (
  select
    period, year,
    case when has_quarter then year || '-Q' || ((last_month + 2) // 3) end as quarter,
    last_day(make_date(year, last_month, 1)) as end_date
  from parsed
)
select * from dated
