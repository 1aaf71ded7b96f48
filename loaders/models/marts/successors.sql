-- grain: person_id, year, target
-- who meets the conditions of a higher structural level: level below, years in it, education, age, predicates of the last years, leadership training of the own level
with
changed as (
  select state.person_id, state.year, max(changes.start_date) as start_date
  from person_years as state
  join position_changes as changes on changes.person_id = state.person_id and changes.position_type = state.position_type
    and changes.start_date <= state.snapshot_date and changes.is_promotion
  group by all
),
structural_since as (
  select person_id, position_type, min(start_date) as start_date
  from position_changes
  where is_structural and coalesce(assignment, 'D') = 'D'
  group by all
),
predicates as (
  select state.person_id, state.year, count(appraisals.predicate) as appraised, max(appraisals.predicate) as worst
  from (select person_id, year from person_years where is_active) as state
  join appraisals on appraisals.person_id = state.person_id and appraisals.year between state.year - 1 and state.year
  group by all
),
trained as (
  select person_id, min(year) as year, structural_level
  from trainings
  where structural_level is not null
  group by person_id, structural_level
),
states as (
  select
    state.person_id, state.year, state.opd_id, state.position_type, state.position_level, state.education_rank, state.age,
    coalesce(datesub('year', coalesce(structural_since.start_date, changed.start_date), state.snapshot_date), state.service_years) as years_in_level,
    coalesce(predicates.appraised, 0) as appraised, predicates.worst
  from person_years as state
  left join changed using (person_id, year)
  left join structural_since using (person_id, position_type)
  left join predicates using (person_id, year)
  where state.is_active and state.employment_type = 'PNS'
),
rules as (
  select distinct target, source, level, min_years, min_education_rank, max_age, scope, appraisal_years, worst_predicate, training_level
  from regulation_succession_rules
  where valid_to is null
),
ready as (
  select distinct states.person_id, states.year, rules.target, states.opd_id, rules.scope
  from states
  join rules on rules.source = states.position_type and coalesce(rules.level, states.position_level, '') = coalesce(states.position_level, '')
  where states.years_in_level >= rules.min_years
    and states.education_rank >= rules.min_education_rank
    and (rules.max_age is null or states.age <= rules.max_age)
    and states.appraised >= rules.appraisal_years and states.worst <= rules.worst_predicate
    and (rules.training_level is null or exists (
      select 1 from trained
      where trained.person_id = states.person_id and trained.year <= states.year and trained.structural_level <= rules.training_level))
)
select * from ready
