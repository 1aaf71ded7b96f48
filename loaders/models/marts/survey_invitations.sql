-- grain: year, opd_id
with
placed as (
  select
    coalesce(invitation.year, (select max(cast(year(date) as integer)) from raw_employee_surveys), (select max(year) from years)) as year,
    coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id,
    cast(sum(invited) as bigint) as invited
  from raw_survey_invitations as invitation
  left join unit_names on source_name = invitation.opd_name
  group by all
)
select * from placed
