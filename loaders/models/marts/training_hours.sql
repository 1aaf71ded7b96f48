-- grain: person_id, year
-- 0 hours for everyone employed without training
with
summed as (
  select person_id, year, sum(hours order by hours) as hours from stg_trainings group by person_id, year
),
everyone as (
  select person_id, year, opd_id, employment_type, coalesce(hours, 0) as hours
  from person_years
  left join summed using (person_id, year)
  where is_active
)
select * from everyone
