-- grain: file_id, sheet, row_no
with
placed as (
  select coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, cast(year(forum.date) as integer) as year, forum.*
  from raw_forums as forum
  left join unit_names on source_name = forum.opd_name
)
select * from placed
