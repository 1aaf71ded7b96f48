-- grain: person_id, year
-- the professionalism index of everyone active; measured where the education is known and the year has an appraisal; total_if_trained grants everyone the technical course of the regulation
with
courses as (
  select
    person_id, year,
    min(case when class = 'structural' then structural_level end) as highest_level,
    bool_or(class = 'functional') as is_functional,
    max(case when class = 'technical' then hours end) as longest_hours,
    bool_or(class = 'seminar') as is_seminar
  from stg_trainings
  where class in ('structural', 'functional', 'technical', 'seminar')
  group by person_id, year
),
groups as (
  select 'jpt' as position_type, 'structural' as position_group
  union all select 'administrator', 'structural'
  union all select 'pengawas', 'structural'
  union all select 'fungsional', 'functional'
  union all select 'pelaksana', 'general'
),
rules as (
  select
    position_type,
    max(case when component = 'leadership' then score end) as leadership_score,
    max(case when component = 'functional' then score end) as functional_score,
    max(case when component = 'technical' then score end) as technical_score,
    max(case when component = 'technical' then min_hours end) as technical_hours,
    max(case when component = 'technical' then window_years end) as technical_window,
    max(case when component = 'seminar' then score end) as seminar_score,
    max(case when component = 'seminar' then window_years end) as seminar_window,
    max(structural_level) as structural_level
  from regulation_ip_asn_competence
  join groups using (position_group)
  left join regulation_leadership_levels using (position_type)
  group by position_type
),
people_taught as (
  select
    state.person_id, state.year,
    bool_or(highest_level <= rules.structural_level) as has_leadership,
    bool_or(is_functional) as has_functional,
    bool_or(longest_hours >= technical_hours and courses.year > state.year - technical_window) as has_technical,
    bool_or(is_seminar and courses.year > state.year - seminar_window) as has_seminar
  from person_years as state
  join courses on courses.person_id = state.person_id and courses.year <= state.year
  join rules using (position_type)
  where is_active
  group by state.person_id, state.year
),
discipline_scores as (
  select years.year, person_id, min(score) as score
  from years
  join disciplines on disciplines.year <= years.year
  join regulation_ip_asn_discipline as rule on rule.level = disciplines.level and disciplines.year > years.year - rule.window_years
  group by years.year, person_id
),
scored as (
  select
    state.person_id, state.year, state.opd_id,
    coalesce(qualification.score, 0) as qualification,
    coalesce(case when has_leadership then leadership_score end, 0)
      + coalesce(case when has_functional then functional_score end, 0)
      + coalesce(case when has_technical then technical_score end, 0)
      + coalesce(case when has_seminar then seminar_score end, 0) as competence,
    coalesce(performance.score, 0) as performance,
    coalesce(discipline_scores.score, (select score from regulation_ip_asn_discipline where level = 'none')) as discipline,
    coalesce(case when not coalesce(has_technical, false) then technical_score end, 0) as missing_technical,
    qualification.score is not null as has_qualification, people_taught.person_id is not null as has_competence, performance.score is not null as has_performance,
    qualification.score is not null and performance.score is not null as measured
  from person_years as state
  left join rules using (position_type)
  left join people_taught using (person_id, year)
  left join regulation_ip_asn_qualification as qualification using (education_level)
  left join appraisals using (person_id, year)
  left join regulation_ip_asn_performance as performance on performance.predicate = appraisals.predicate
  left join discipline_scores using (person_id, year)
  where is_active
),
totalled as (
  select *, qualification + competence + performance + discipline as total from scored
),
bands as (
  select totals.total, category
  from (select distinct total from totalled) as totals
  join regulation_ip_asn_categories on totals.total > above and totals.total <= upper
),
graded as (
  select
    person_id, year, opd_id,
    cast(qualification as double) as qualification, cast(competence as double) as competence,
    cast(performance as double) as performance, cast(discipline as double) as discipline,
    cast(total as double) as total, category, measured,
    cast(total + missing_technical as double) as total_if_trained, has_qualification, has_competence, has_performance
  from totalled
  left join bands using (total)
)
select * from graded
