-- grain: year, unit_code
-- each structural post with the people ready for it; those of a level within an agency (for JPT: within the region) share their candidates
with
posts as (
  select vacancies.year, vacancies.unit_code, vacancies.opd_id, vacancies.echelon_code, echelons.position_type, vacancies.is_vacant, vacancies.is_acting
  from vacancies
  join regulation_echelons as echelons using (echelon_code)
  where echelons.position_type in ('jpt', 'administrator', 'pengawas')
),
candidates as (
  select year, target, scope, case when scope = 'opd' then opd_id end as opd_id, count(distinct person_id) as candidates
  from successors
  group by all
),
counted as (
  select posts.*, coalesce(sum(candidates.candidates), 0) as candidates
  from posts
  left join candidates on candidates.year = posts.year and candidates.target = posts.position_type and coalesce(candidates.opd_id, posts.opd_id) = posts.opd_id
  group by all
),
judged as (
  select year, unit_code, opd_id, echelon_code, position_type, is_vacant, is_acting,
    case when year in (select year from appraisals) and year - 1 in (select year from appraisals) then cast(candidates as integer) end as candidates
  from counted
)
select * from judged
