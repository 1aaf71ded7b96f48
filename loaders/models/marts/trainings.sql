-- grain: file_id, sheet, row_no
-- view
with
courses as (
  select person_id, year, course_name, class, structural_level, hours, start_date, end_date, file_id, sheet, row_no
  from stg_trainings
)
select * from courses
