-- grain: opd_id, system
with
placed as (
  select coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, system, min(start_date) as start_date, cast(year(min(start_date)) as integer) as year
  from raw_go_lives
  left join unit_names on source_name = opd_name
  group by all
)
select * from placed
