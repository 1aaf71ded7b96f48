-- grain: person_id, period
-- the largest table: one pass, joined with small tables and with the year's states only
with
rules as (
  select stg_periods.period, result, behaviour, predicate
  from stg_periods
  join regulation_predicate_matrix on valid_from <= end_date and (valid_to is null or valid_to >= end_date)
),
deadlines as (
  select period, year, quarter, end_date + days_after_period as deadline
  from stg_periods
  join regulation_deadlines on process = 'periodic-appraisal'
),
joined as (
  select
    appraisal.person_id, appraisal.period, deadlines.year, deadlines.quarter,
    coalesce(state.opd_id, by_name.opd_id, 'tanpa-unit') as opd_id,
    appraisal.rater_id, appraisal.result, appraisal.behaviour, appraisal.predicate,
    rules.predicate as expected_predicate,
    appraisal.predicate = rules.predicate as is_consistent,
    appraisal.entry_date,
    appraisal.entry_date > deadlines.deadline as is_late
  from raw_periodic_appraisals as appraisal
  join deadlines using (period)
  left join person_years as state on state.person_id = appraisal.person_id and state.year = deadlines.year
  left join unit_names as by_name on by_name.source_name = appraisal.unit_name
  left join rules on rules.period = appraisal.period and rules.result = appraisal.result and rules.behaviour = appraisal.behaviour
)
select * from joined
