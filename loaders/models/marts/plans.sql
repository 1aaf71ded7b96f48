-- grain: person_id, year
with
deadlines as (
  select years.year, make_date(years.year + year_offset, month, day) as deadline
  from (select distinct year from raw_performance_plans) as years
  join regulation_deadlines on process = 'plan'
),
placed as (
  select
    plan.person_id, plan.year, coalesce(opd_id, 'tanpa-unit') as opd_id,
    plan.submitted_date, plan.approved_date,
    coalesce(plan.submitted_date <= deadline, false) as is_on_time
  from raw_performance_plans as plan
  left join deadlines using (year)
  left join person_years using (person_id, year)
)
select * from placed
