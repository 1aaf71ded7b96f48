-- grain: file_id, sheet, row_no
with
placed as (
  select coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, applicant.*
  from raw_recruitments as applicant
  left join unit_names on source_name = applicant.unit_name
)
select * from placed
