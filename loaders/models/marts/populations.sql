-- grain: year, district
with
placed as (
  select coalesce(unit_names.opd_id, 'tanpa-unit') as opd_id, place.*
  from raw_populations as place
  left join unit_names on source_name = 'KECAMATAN ' || place.district
)
select * from placed
