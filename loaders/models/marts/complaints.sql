-- grain: tracking_id
with
placed as (
  select coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, cast(year(complaint.date) as integer) as year, complaint.*
  from raw_complaints as complaint
  left join unit_names on source_name = complaint.opd_name
)
select * from placed
