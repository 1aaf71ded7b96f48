-- grain: file_id, sheet, row_no
with
placed as (
  select
    discipline.person_id, discipline.start_date, cast(year(discipline.start_date) as integer) as year, coalesce(opd_id, 'tanpa-unit') as opd_id,
    coalesce(discipline.level, listed.level) as level,
    discipline.sanction_code, discipline.end_date, file_id, sheet, row_no
  from raw_disciplines as discipline
  left join regulation_sanctions as listed using (sanction_code)
  left join person_years as state on state.person_id = discipline.person_id and state.year = cast(year(discipline.start_date) as integer)
)
select * from placed
