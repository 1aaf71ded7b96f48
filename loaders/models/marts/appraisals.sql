-- grain: person_id, year
with
rules as (
  select years.year, result, behaviour, predicate
  from (select distinct year from raw_annual_appraisals) as years
  join regulation_predicate_matrix
    on valid_from <= make_date(years.year, 12, 31) and (valid_to is null or valid_to >= make_date(years.year, 12, 31))
),
deadlines as (
  select years.year, make_date(years.year + year_offset, month, day) as deadline
  from (select distinct year from raw_annual_appraisals) as years
  join regulation_deadlines on process = 'annual-appraisal'
),
joined as (
  select
    appraisal.person_id, appraisal.year,
    coalesce(state.opd_id, by_name.opd_id, 'tanpa-unit') as opd_id,
    state.unit_code,
    appraisal.rater_id,
    case when appraisal.rater_id is not null then coalesce(rater.opd_id, by_rater_name.opd_id, 'tanpa-unit') end as rater_opd_id,
    appraisal.result, appraisal.behaviour, appraisal.predicate,
    rules.predicate as expected_predicate,
    appraisal.predicate = rules.predicate as is_consistent,
    appraisal.organisation_predicate, appraisal.entry_date,
    appraisal.entry_date > deadlines.deadline as is_late
  from raw_annual_appraisals as appraisal
  left join person_years as state using (person_id, year)
  left join person_years as rater on rater.person_id = appraisal.rater_id and rater.year = appraisal.year
  left join unit_names as by_name on by_name.source_name = appraisal.unit_name
  left join unit_names as by_rater_name on by_rater_name.source_name = appraisal.rater_unit_name
  left join rules on rules.year = appraisal.year and rules.result = appraisal.result and rules.behaviour = appraisal.behaviour
  left join deadlines on deadlines.year = appraisal.year
)
select * from joined
