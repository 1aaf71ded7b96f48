-- grain: person_id
-- active people of the latest year; a contract may end before the retirement age
with
outlook as (
  select
    person_id, opd_id, position_type, retirement_date, cast(year(retirement_date) as integer) as retirement_year,
    employment_type like 'PPPK%' as is_contract
  from person_years
  join years using (year)
  where is_latest and is_active and retirement_date is not null
)
select * from outlook
