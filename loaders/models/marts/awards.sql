-- grain: person_id, award_type, date
with
placed as (
  select award.person_id, date, cast(year(date) as integer) as year, coalesce(opd_id, 'tanpa-unit') as opd_id, award_type
  from raw_awards as award
  left join person_years as state on state.person_id = award.person_id and state.year = cast(year(date) as integer)
)
select * from placed
