-- grain: file_id, sheet, row_no
with
placed as (
  select coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, cast(year(response.date) as integer) as year, response.*
  from raw_employee_surveys as response
  left join unit_names on source_name = response.opd_name
)
select * from placed
